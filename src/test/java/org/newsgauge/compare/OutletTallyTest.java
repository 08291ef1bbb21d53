package org.newsgauge.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.analysis.Counts;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.attribution.Connotation;
import org.newsgauge.attribution.Form;
import org.newsgauge.loaded.Voice;
import org.newsgauge.source.Naming;
import org.newsgauge.source.Sourcing;
import org.newsgauge.text.Document;

class OutletTallyTest {
  private static final List<String> CATEGORIES = List.of("labels", "verbs");

  /** Two articles worked out by hand, and one that quotes nobody. */
  @Test
  void estimatesAreThoseWorkedOutByHand() {
    OutletTally tally =
        new OutletTally("Gazette", CATEGORIES)
            .plus(article(1000, 4, 6, 2, 1, 2))
            .plus(article(500, 2, 0, 2, 0, 1))
            .plus(article(500, 0, 0, 0, 0, 0));
    Map<String, Estimate> estimates = byMeasure(tally);
    assertEquals(1000.0 * 6 / 2000, estimates.get("loaded_author_per_1000").estimate());
    assertEquals(3, estimates.get("loaded_author_per_1000").articles());
    assertEquals(1000.0 * 6 / 2000, estimates.get("loaded_author_per_1000:labels").estimate());
    assertEquals(0, estimates.get("loaded_author_per_1000:verbs").estimate());
    assertEquals(
        1000.0 * (4 * .5 + 2 * .5) / 2000,
        estimates.get("loaded_weighted_author_per_1000").estimate(),
        1e-12);
    // Named: 6 of 9 and 0 of 2; the article without attributions has no share.
    assertEquals((6.0 / 9 + 0.0 / 2) / 2, estimates.get("named_share").estimate());
    assertEquals(2, estimates.get("named_share").articles());
    assertEquals((2.0 / 9 + 2.0 / 2) / 2, estimates.get("unnamed_share").estimate());
    assertEquals((1.0 / 9 + 0) / 2, estimates.get("sourceless_share").estimate());
    assertEquals(1.0 / 3, estimates.get("single_source_share").estimate(), "of all articles");
    assertEquals(2.0 / 3, estimates.get("any_unnamed_share").estimate());
    assertEquals(1.0 / 3, estimates.get("only_unnamed_share").estimate());
    assertEquals(1.0, estimates.get("sources_per_article").estimate());
    assertEquals(2000, estimates.get("named_share").words());
    assertEquals(11, estimates.get("named_share").attributions());
  }

  @Test
  void orderOfAddingAndMergingDoesNotMatter() {
    Random random = new Random(3);
    List<Analysis> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      articles.add(
          article(
              100 + random.nextInt(900),
              random.nextInt(9),
              random.nextInt(9),
              random.nextInt(5),
              random.nextInt(3),
              random.nextInt(4)));
    }
    List<Estimate> inOrder = estimates(tally(articles));
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(articles, random);
      int cut = random.nextInt(articles.size());
      OutletTally parts =
          tally(articles.subList(cut, articles.size())).merge(tally(articles.subList(0, cut)));
      assertEquals(inOrder, estimates(parts));
    }
  }

  @Test
  void talliesOfDifferentThingsDoNotMerge() {
    OutletTally gazette = new OutletTally("Gazette", CATEGORIES);
    OutletTally courier = new OutletTally("Courier", CATEGORIES);
    OutletTally others = new OutletTally("Gazette", List.of("labels"));
    assertThrows(IllegalArgumentException.class, () -> gazette.merge(courier));
    assertThrows(IllegalArgumentException.class, () -> gazette.merge(others));
  }

  private static OutletTally tally(List<Analysis> articles) {
    OutletTally tally = new OutletTally("Gazette", CATEGORIES);
    articles.forEach(tally::plus);
    return tally;
  }

  private static List<Estimate> estimates(OutletTally tally) {
    return new OutletComparison(List.of(tally), Matching.NONE, 1, 1).estimates();
  }

  private static Map<String, Estimate> byMeasure(OutletTally tally) {
    return estimates(tally).stream()
        .collect(Collectors.toMap(Estimate::measure, estimate -> estimate));
  }

  /** An article with these counts; a named and an unnamed source where they say anything. */
  private static Analysis article(
      int words, int loaded, int named, int unnamed, int sourceless, int sources) {
    int attributions = named + unnamed + sourceless;
    Counts counts =
        new Counts(
            words,
            10,
            Map.of(Voice.AUTHOR, loaded),
            new TreeMap<>(loaded == 0 ? Map.of() : Map.of("labels", loaded)),
            500 * loaded,
            attributions,
            attributions,
            sources,
            Map.of(
                Naming.NAMED_PERSON,
                named,
                Naming.UNNAMED_ROLE,
                unnamed,
                Naming.SOURCELESS,
                sourceless),
            Map.of(
                Naming.NAMED_PERSON, Math.max(0, sources - 1),
                Naming.UNNAMED_ROLE, Math.min(1, sources)),
            Map.of(Form.INDIRECT, attributions),
            Map.of(Connotation.NEUTRAL, attributions),
            0,
            Math.max(named, unnamed));
    Document document =
        new Document(Article.asIs("x", Origin.of("a")), List.of(), List.of(), List.of());
    return new Analysis(document, new Sourcing(List.of(), List.of()), List.of(), counts);
  }
}
