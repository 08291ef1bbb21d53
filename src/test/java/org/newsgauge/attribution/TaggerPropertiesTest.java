package org.newsgauge.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgauge.article.Span;
import org.newsgauge.text.Document;

/** What holds for every tagger on every text. */
class TaggerPropertiesTest {
  private static final String STORY =
      """
      Harbour chief: The dredging stops now

      “We found mercury in the silt,” said Ewa Dąbrowska, who runs the harbour, “and I will not have
      it stirred up.” She added that two boats had been sent home.

      According to a memo seen by the council, the firm ‘knew’ of the metal. Its lawyer denied that.

      "It's a witch hunt," he told reporters, calling the test “a joke.” "Nobody asked us.

      "Nobody ever does."

      REYES: Who signed this? 😀 Q. And then?

      The firm is reportedly for sale; it was reported that Moscow's bank (its owner) wants out…
      """;

  private static final List<String> PIECES =
      List.of(
          "said",
          "says",
          "\"",
          "“",
          "”",
          "''",
          "‘",
          "’",
          "'",
          ",",
          ".",
          ":",
          ";",
          "\n\n",
          "\n",
          "according to",
          "the mayor",
          "Mr. Holm",
          "that",
          "it was reported",
          "is believed to",
          "told",
          "reportedly",
          "—",
          "(",
          ")",
          "who",
          "she",
          "and",
          "😀",
          "\ud83d",
          "\u0000",
          "é",
          "#@!",
          "1,000",
          "\t",
          " ",
          "to",
          "not",
          "U.S.",
          "\u00a0",
          "I",
          "we will go",
          "claimed");

  static Stream<AttributionTagger> taggers() {
    return Stream.of(
        new RuleTagger(),
        new SequenceTagger(FastScorer.shipped()),
        new SequenceTagger(EncoderScorerTest.tiny()));
  }

  private static void holds(Document document, List<Attribution> attributions) {
    int length = document.text().length();
    int previous = 0;
    for (Attribution attribution : attributions) {
      assertTrue(attribution.start() >= previous, "in text order");
      previous = attribution.start();
      List<Span> spans = new ArrayList<>(attribution.content());
      if (attribution.cue() != null) {
        spans.add(attribution.cue());
      }
      if (attribution.source() != null) {
        spans.add(attribution.source());
      }
      for (Span span : spans) {
        assertFalse(span.isEmpty());
        assertTrue(span.end() <= length);
        assertEquals(span, span.trim(document.text()), "no white space at the edges");
      }
    }
    List<Span> claimed =
        attributions.stream()
            .flatMap(a -> Stream.concat(a.content().stream(), Stream.ofNullable(a.cue())))
            .sorted()
            .toList();
    for (int i = 1; i < claimed.size(); i++) {
      assertFalse(claimed.get(i - 1).overlaps(claimed.get(i)), "one word, one attribution");
    }
  }

  @ParameterizedTest
  @MethodSource("taggers")
  void mutilatedTextNeverThrows(AttributionTagger tagger) {
    Random random = new Random(1);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder(STORY);
      for (int cut = random.nextInt(12); cut >= 0; cut--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
          case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
          default -> text.setLength(Math.max(1, text.length() - random.nextInt(30)));
        }
      }
      Document document = Texts.document(text.toString());
      holds(document, tagger.tag(document));
    }
  }

  @ParameterizedTest
  @MethodSource("taggers")
  void randomTextNeverThrows(AttributionTagger tagger) {
    Random random = new Random(2);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder("A");
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(random.nextInt(4) == 0 ? "" : " ");
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      Document document = Texts.document(text.toString());
      holds(document, tagger.tag(document));
    }
  }

  @ParameterizedTest
  @MethodSource("taggers")
  void threadsShareATagger(AttributionTagger tagger) {
    Document document = Texts.document(STORY);
    List<Attribution> alone = tagger.tag(document);
    assertFalse(alone.isEmpty());
    List<List<Attribution>> together =
        IntStream.range(0, 64).parallel().mapToObj(i -> tagger.tag(document)).toList();
    assertTrue(together.stream().allMatch(alone::equals));
  }

  @ParameterizedTest
  @MethodSource("taggers")
  void anOpenQuotationMarkLosesAtMostItsParagraph(AttributionTagger tagger) {
    String sound = "The smith said that the gate was shut.";
    List<Attribution> alone = tagger.tag(Texts.document(sound));
    String broken = "“Nobody came, the nurse said.\n\n" + sound;
    List<Attribution> after = tagger.tag(Texts.document(broken));
    int shift = broken.length() - sound.length();
    Span cue = alone.get(0).cue();
    Span moved = new Span(cue.start() + shift, cue.end() + shift);
    assertTrue(after.stream().anyMatch(a -> moved.equals(a.cue())));
  }
}
