package org.newsgauge.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgauge.evaluate.gold.AnnotatedArticle;
import org.newsgauge.evaluate.gold.AttributionGold;
import org.newsgauge.evaluate.gold.LateSpans;
import org.newsgauge.evaluate.metric.AttributionScore;

/** How people agree on PolNeAR, and how much they marked, is what EVALUATION.md says. */
class HumanCeilingIT {
  private static final Path GOLD = Path.of("..", "shared", "gold", "attribution");

  private static List<AnnotatedArticle> read(String split) throws IOException {
    Path folder = GOLD.resolve(split);
    assumeTrue(Files.isDirectory(folder), "people are not measured: no data at " + folder);
    return AttributionGold.read(folder, LateSpans.UNMARKED);
  }

  /** EVALUATION.md rounds figures of four places: .91648 is .9165, and .917 there. */
  private static String rounded(Figures figures, String key) {
    BigDecimal four = BigDecimal.valueOf(figures.value(key)).setScale(4, RoundingMode.HALF_UP);
    return four.setScale(3, RoundingMode.HALF_UP).toString().substring(1);
  }

  @Test
  void peopleAgreeAsEvaluationSays() throws IOException {
    Workers workers = new Workers(2, System::nanoTime);
    Figures figures = AttributionMeasurement.human(read("train"), workers).figures();
    List<String> measured = new ArrayList<>();
    for (String key :
        List.of(
            "exact.source.f1",
            "exact.cue.f1",
            "exact.content.f1",
            "token.source.f1",
            "token.cue.f1",
            "token.content.f1",
            "cue_source.f1",
            "speech.source_overlap",
            "speech.source_exact",
            "speech.cue_precision",
            "direct.f1")) {
      measured.add(rounded(figures, key));
    }
    assertEquals(
        List.of(
            ".779", ".705", ".701", ".801", ".689", ".910", ".787", ".977", ".917", ".973", ".955"),
        measured);
  }

  @Test
  void theDevelopmentHalfHoldsAsManyAsEvaluationSays() throws IOException {
    List<AnnotatedArticle> articles = read("dev");
    AttributionScore all = AttributionScore.none();
    for (AnnotatedArticle article : articles) {
      all = all.plus(AttributionScore.of(article.text(), article.gold(), article.gold()));
    }
    assertEquals(84, articles.size());
    assertEquals(2192, all.attributions());
    assertEquals(968, all.speech().gold());
    assertEquals(710, all.direct().gold());
  }
}
