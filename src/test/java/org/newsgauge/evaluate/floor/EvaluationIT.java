package org.newsgauge.evaluate.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newsgauge.Newsgauge;
import org.newsgauge.article.Cleaner;
import org.newsgauge.attribution.AttributionTagger;
import org.newsgauge.attribution.Tagging;
import org.newsgauge.evaluate.CleaningMeasurement;
import org.newsgauge.evaluate.Steps;
import org.newsgauge.evaluate.Workers;
import org.newsgauge.lexicon.Lexicons;

/** Accuracy is held: no figure on the development data is below its floor. */
class EvaluationIT {
  private static final Path GOLD = Path.of("..", "shared", "gold");
  private static final Path FLOORS = Path.of("reports", "accuracy", Floors.FILE);

  @Test
  void noFigureFell() throws IOException {
    assumeTrue(Files.isDirectory(GOLD), "accuracy is not measured: no development data at " + GOLD);
    Map<String, AttributionTagger> taggers = new LinkedHashMap<>();
    Newsgauge newsgauge = Newsgauge.with(Tagging.DEFAULT, Lexicons.shipped());
    taggers.put(Tagging.DEFAULT.toString(), newsgauge.tagger());
    for (Tagging tagging : Tagging.values()) {
      taggers.computeIfAbsent(tagging.toString(), name -> tagging.tagger());
    }
    Steps steps =
        new Steps(
            CleaningMeasurement.by(new Cleaner()),
            newsgauge.annotator(),
            taggers,
            newsgauge.resolver(),
            newsgauge::analyze);
    Workers workers = new Workers(Runtime.getRuntime().availableProcessors(), System::nanoTime);
    List<Measured> measured = Measured.all(Development.in(GOLD, taggers.keySet()), steps, workers);
    assertFalse(measured.isEmpty());
    assertEquals(
        List.of(),
        Floors.read(FLOORS).fallen(measured),
        "fell below the floors of " + FLOORS + "; CONTRIBUTING.md says how to change them");
  }
}
