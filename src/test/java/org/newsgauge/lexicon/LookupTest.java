package org.newsgauge.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.text.NewsAnnotator;

class LookupTest {
  private static final Lexicon SEA =
      Lexicons.read(
          "sea.txt",
          """
          category: sea
          title: t
          about: a
          literature: none
          weight: 0.5
          [all]
          crab ; noun ; not near: shell, sand
          sea lawyer
          old sea lawyer
          crab apple ; 0
          *-hating
          [examples]
          A {sea lawyer}.
          None.
          """);

  private static List<String> in(String text) {
    return new Lookup(List.of(SEA))
        .in(new NewsAnnotator().annotate(Article.asIs(text, Origin.of("test")))).stream()
            .map(finding -> finding.verdict().name() + " " + finding.entry().text())
            .toList();
  }

  @Test
  void aWordShowsWhatIsListedOfIt() {
    assertEquals(List.of("COUNTS crab", "IN_PART crab apple"), in("crab"));
    assertEquals(List.of("IN_PART sea lawyer", "IN_PART old sea lawyer"), in("lawyers"));
    assertEquals(List.of(), in("mast"));
  }

  @Test
  void aSentenceShowsWhyEachCountsOrNot() {
    assertEquals(
        List.of("COUNTS old sea lawyer", "OVERRULED sea lawyer"), in("He was an old sea lawyer."));
    assertEquals(List.of("ASKS_MORE crab"), in("The crab lay on the sand."));
    assertEquals(
        List.of("KEEPS_OUT crab apple", "OVERRULED crab"), in("She ate a crab apple at noon."));
    assertEquals(List.of("COUNTS *-hating"), in("A storm-hating crew came aboard."));
  }

  @Test
  void tellsWhatAnEntryAsksFor() {
    Lookup.Finding finding =
        new Lookup(List.of(SEA))
            .in(new NewsAnnotator().annotate(Article.asIs("crab", Origin.of("test"))))
            .get(0);
    assertEquals(List.of("noun", "not near: shell, sand"), finding.asks());
  }
}
