package org.newsgauge.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgauge.Newsgauge;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.attribution.Tagging;
import org.newsgauge.lexicon.Lexicons;

class PhraseTallyTest {
  private static final Newsgauge NEWSGAUGE = Newsgauge.with(Tagging.RULES, Lexicons.shipped());

  /** The Gazette always claims, the Courier always says; "added" is in too few articles to tell. */
  @Test
  void tellsTheCuesThatOneOutletUsesAndTheOtherDoesNot() {
    PhraseTally tally = new PhraseTally();
    for (int i = 0; i < 20; i++) {
      plus(tally, "Gazette", "Ida Moor claimed that the pier was sound.", i);
      plus(tally, "Courier", "Ida Moor said that the pier was sound.", i);
    }
    for (int i = 20; i < 22; i++) {
      plus(tally, "Gazette", "Ida Moor added that the pier was sound.", i);
    }
    List<Distinctive> cues =
        tally.distinctive().stream().filter(one -> one.kind().equals("cue")).toList();
    assertEquals(
        List.of("Courier said 20 0 20", "Gazette claimed 20 0 20"),
        cues.stream()
            .map(
                one ->
                    String.join(
                        " ",
                        one.outlet(),
                        one.phrase(),
                        Long.toString(one.count()),
                        Long.toString(one.restCount()),
                        Integer.toString(one.articles())))
            .toList());
    assertEquals(
        List.of(),
        tally.distinctive().stream().filter(one -> one.kind().equals("source")).toList(),
        "both quote her alike");
  }

  private static void plus(PhraseTally tally, String outlet, String text, int number) {
    Article article = Article.asIs(text, Origin.of(outlet + number).withOutlet(outlet));
    tally.plus(outlet, NEWSGAUGE.analyze(article));
  }
}
