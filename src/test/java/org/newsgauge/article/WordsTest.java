package org.newsgauge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quick ways of cleaning give the same as the plain ones. */
class WordsTest {
  private static final String[] PIECES = {
    "gull", "Gull", "ICE", "7", "_", "é", "É", "ſ", "K", "’", "'", " ", "-", ". ", "… ", "?”", "魚",
    "🐟", "\u00a0", "\u00ad"
  };

  private static String made(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @Test
  void aTextFoldsToWhatItsFoldIsAndToNothingElse() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      String text = made(random);
      String other = made(random);
      assertEquals(true, Words.foldsTo(text, Words.fold(text)), text);
      boolean same = Words.fold(text).equals(Words.fold(other));
      assertEquals(same, Words.foldsTo(text, Words.fold(other)), text + " | " + other);
    }
  }

  @Test
  void squeezingTwiceIsSqueezingOnce() {
    Random random = new Random(4);
    for (int i = 0; i < 5_000; i++) {
      String squeezed = Words.squeeze(made(random));
      assertEquals(squeezed, Words.squeeze(squeezed));
      assertEquals(squeezed.strip(), squeezed);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "it's 7 o_clock, 4, 0",
    "Zoë met K’tan. “Why?” 🐟!, 6, 3",
    "魚市場が閉まる。 Yes… no, 6, 2",
    "'', 0, 0",
  })
  void countsWordsAndSentences(String text, int words, int sentences) {
    assertEquals(words, Words.count(text), text);
    assertEquals(sentences, Words.sentenceEnds(text), text);
  }

  @Test
  void knownWordsAreFoundInAnyCaseAndNothingLikeThemIs() {
    KnownWords words =
        new KnownWords(Map.of("ad", 1, "advertisement", 2, "advertisements", 4, "a", 8));
    assertEquals(1, words.exactly("AD", 0, 2));
    assertEquals(2, words.exactly("the Advertisement.", 4, 17));
    assertEquals(4, words.exactly("advertisements", 0, 14));
    for (String other : List.of("", "da", "add", "0ad", "a-d", "advertisemen", "advertisementé")) {
      assertEquals(0, words.exactly(other, 0, other.length()), other);
    }
    assertThrows(IllegalArgumentException.class, () -> KnownWords.of("gull é"));
  }
}
