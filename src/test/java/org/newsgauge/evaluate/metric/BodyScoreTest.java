package org.newsgauge.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyScoreTest {
  private static void assertScore(
      double truePositives, double falsePositives, double falseNegatives, BodyScore score) {
    assertEquals(truePositives, score.truePositives(), 1e-9);
    assertEquals(falsePositives, score.falsePositives(), 1e-9);
    assertEquals(falseNegatives, score.falseNegatives(), 1e-9);
  }

  @Test
  void shinglesByHand() {
    // Gold abcd bcde cdef; predicted bcde cdef defg: two of four.
    BodyScore score = BodyScore.of("a b c d e f", "b c d e f g");
    assertScore(0.5, 0.25, 0.25, score);
    assertEquals(2.0 / 3, score.precision(), 1e-9);
    assertEquals(2.0 / 3, score.recall(), 1e-9);
  }

  @Test
  void repeatedShinglesCountAsOftenAsTheyStand() {
    // Gold aaaa three times, predicted once: one of three.
    assertScore(1.0 / 3, 0, 2.0 / 3, BodyScore.of("a a a a a a", "a a a a"));
  }

  @Test
  void shortAndEmptyTexts() {
    assertScore(1, 0, 0, BodyScore.of("one two", "one, two!"));
    assertScore(0, 0.5, 0.5, BodyScore.of("one two", "one two three"));
    assertScore(0, 0, 0, BodyScore.of("", "…"));
    assertTrue(BodyScore.of("", "…").identical());
    assertTrue(Double.isNaN(BodyScore.of("", "").precision()));
    assertTrue(Double.isNaN(BodyScore.of("some words", "").precision()));
    assertEquals(0, BodyScore.of("some words", "").recall());
  }

  @Test
  void meansAreOverThePagesWhereTheyAreDefined() {
    List<BodyScore> pages =
        List.of(BodyScore.of("a b", "a b"), BodyScore.of("a b", ""), BodyScore.of("", "a b"));
    int[] once = {1, 1, 1};
    assertEquals(0.5, BodyScore.precision(pages, once), 1e-9);
    assertEquals(0.5, BodyScore.recall(pages, once), 1e-9);
    assertEquals(0.5, BodyScore.f1(pages, once), 1e-9);
    assertEquals(1.0 / 3, BodyScore.accuracy(pages, once), 1e-9);
    assertEquals(1, BodyScore.f1(pages, new int[] {2, 0, 0}), 1e-9);
  }

  @Test
  void authorsAreSets() {
    assertEquals(Authors.names("Ann Lee and Bo Li"), Authors.names("BO LI; Ann  Lee"));
    assertEquals(Authors.names("Ann Lee & Bo Li"), Authors.names("Ann Lee, Bo Li"));
    assertEquals(1, Authors.names("Sandy Anderson").size());
    assertTrue(Authors.names(" , ").isEmpty());
  }

  /** The public script's own results, to the digits that it gave. */
  @Test
  void agreesWithThePublicScript() throws IOException {
    Path file = Path.of("../shared/gold/cleaning/metric-examples.json");
    assumeTrue(Files.exists(file), "needs the development data in ../shared/gold");
    JsonNode examples = new ObjectMapper().readTree(file.toFile());
    List<BodyScore> pages = new ArrayList<>();
    for (JsonNode pair : examples.get("pairs")) {
      String gold = pair.get("gold").asText();
      List<String> words = new ArrayList<>();
      pair.get("words_gold").forEach(word -> words.add(word.asText()));
      assertEquals(words, Words.of(gold));
      BodyScore score = BodyScore.of(gold, pair.get("predicted").asText());
      assertEquals(pair.get("tp").asDouble(), score.truePositives(), 1e-6, gold);
      assertEquals(pair.get("fp").asDouble(), score.falsePositives(), 1e-6, gold);
      assertEquals(pair.get("fn").asDouble(), score.falseNegatives(), 1e-6, gold);
      assertEquals(pair.get("accuracy").asDouble() == 1, score.identical(), gold);
      pages.add(score);
    }
    int[] once = new int[pages.size()];
    Arrays.fill(once, 1);
    JsonNode together = examples.get("together");
    assertEquals(together.get("f1").asDouble(), BodyScore.f1(pages, once), 1e-6);
    assertEquals(together.get("precision").asDouble(), BodyScore.precision(pages, once), 1e-6);
    assertEquals(together.get("recall").asDouble(), BodyScore.recall(pages, once), 1e-6);
    assertEquals(together.get("accuracy").asDouble(), BodyScore.accuracy(pages, once), 1e-6);
  }

  @Test
  void whatStandsAloneIsWhatNoSharedShingleHas() {
    String gold = "One two three four five. Six seven eight nine ten.";
    String ours = "Menu: one. One two three four five.";
    assertEquals("Six seven eight nine ten", BodyScore.alone(gold, ours));
    assertEquals("Menu: one", BodyScore.alone(ours, gold));
    assertEquals("", BodyScore.alone(gold, gold));
    assertEquals("", BodyScore.alone("", gold));
  }
}
