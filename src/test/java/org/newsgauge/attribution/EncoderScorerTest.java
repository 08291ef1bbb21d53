package org.newsgauge.attribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newsgauge.text.Document;

/** Runs a model of a few kilobytes: three sources, two cues, and any other word is content. */
class EncoderScorerTest {
  private static final String STORY =
      """
      Bells fell silent

      The mayor said bells would ring. Rope is short, he said.

      """
          + "Nobody came to the tower and nobody rang. ".repeat(9)
          + "\n\nNobody heard, says Smith.";

  static EncoderScorer tiny() {
    return new EncoderScorer(bytes(), List.of());
  }

  private static byte[] bytes() {
    try (InputStream in = EncoderScorerTest.class.getResourceAsStream("/tiny-encoder.onnx")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<float[]> scores(EncoderScorer scorer, String text) {
    Document document = Texts.document(text);
    return scorer.score(document, Passage.of(document));
  }

  private static void assertSame(List<float[]> expected, List<float[]> actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertArrayEquals(expected.get(i), actual.get(i), "paragraph " + i);
    }
  }

  @Test
  void everyTokenHasItsOwnScores() {
    Document document = Texts.document(STORY);
    List<Passage> passages = Passage.of(document);
    EncoderScorer scorer = tiny();
    List<float[]> scores = scorer.score(document, passages);
    for (int p = 0; p < passages.size(); p++) {
      byte[] labels = scorer.transitions().decode(scores.get(p), passages.get(p).size());
      for (int i = 0; i < labels.length; i++) {
        Role expected =
            switch (passages.get(p).lower(i)) {
              case "smith", "mayor", "he" -> Role.SOURCE;
              case "said", "says" -> Role.CUE;
              case ".", "," -> null;
              default -> Role.CONTENT;
            };
        Role found = labels[i] == Labels.OUTSIDE ? null : Labels.role(labels[i]);
        assertEquals(expected, found, passages.get(p).lower(i));
      }
    }
  }

  @Test
  void findsAttributions() {
    Document document = Texts.document("Mayor said bells would ring.");
    List<Attribution> found = new SequenceTagger(tiny()).tag(document);
    assertEquals(
        List.of("Mayor | said | bells would ring | INDIRECT"), Texts.lines(document, found));
  }

  @Test
  void scoresDoNotDependOnWhatWasReadBefore() {
    EncoderScorer scorer = tiny();
    List<float[]> alone = scores(scorer, STORY);
    scores(scorer, "He said he said he said.");
    assertSame(alone, scores(scorer, STORY));
    assertSame(alone, scores(tiny(), STORY));
  }

  @Test
  void threadsShareAModel() {
    EncoderScorer scorer = tiny();
    List<float[]> alone = scores(scorer, STORY);
    List<List<float[]>> together =
        IntStream.range(0, 64).parallel().mapToObj(i -> scores(scorer, STORY)).toList();
    together.forEach(scores -> assertSame(alone, scores));
  }

  @Test
  void aModelThatCannotRunIsReplacedWithAWarning() {
    AttributionTagger tagger = Tagging.accurate(() -> new EncoderScorer(new byte[9], List.of()));
    assertTrue(tagger.warnings().get(0).contains("does not run on this machine"));
    assertTrue(tagger.warnings().get(0).contains("--tagger"));
    Document document = Texts.document("The smith said that the gate was shut.");
    assertEquals(1, tagger.tag(document).size());
  }
}
