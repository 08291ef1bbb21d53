package org.newsgauge.attribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTest {
  private static final List<String> VOCABULARY =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "un", "##think", "##able", "cafe", "the", "##m", "-",
          "$", "1", "##2", ",", "'", "’", "京", "don", "t", "straße", "[", "]", "cls", "i");
  private static final WordPiece WORDS = new WordPiece(VOCABULARY);

  private static String pieces(String token) {
    return Arrays.stream(WORDS.pieces(token))
        .mapToObj(VOCABULARY::get)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          the         | the
          THEM        | the ##m
          Unthinkable | un ##think ##able
          Café        | cafe
          Cafe\u0301  | cafe
          un-the      | un - the
          $12,1       | $ 1 ##2 , 1
          don't       | don ' t
          don’t       | don ’ t
          京京        | 京 京
          thinkable   | [UNK]
          unthinkablex| [UNK]
          the\u200Bm  | the ##m
          the\u00A0un | the un
          [CLS]       | [ cls ]
          I           | i
          😀          | [UNK]
          the\u0007m  | the ##m
          \u200B      | [UNK]
          """)
  void cutsAsBertDoes(String token, String expected) {
    assertEquals(expected, pieces(token));
  }

  @Test
  void aVeryLongWordIsUnknown() {
    assertEquals("[UNK]", pieces("un" + "think".repeat(20)));
  }

  @Test
  void wordsAcrossAPunctuationMarkStayApart() {
    assertEquals("[UNK] - the", pieces("thinkable-the"));
  }

  @Test
  void needsTheSpecialPieces() {
    assertThrows(IllegalArgumentException.class, () -> new WordPiece(List.of("[UNK]", "[CLS]")));
  }

  @Test
  void anyTextHasPiecesAndTheSameOnesAgain() {
    Random random = new Random(1);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8); i >= 0; i--) {
        text.append((char) random.nextInt(Character.MAX_VALUE + 1));
      }
      int[] pieces = WORDS.pieces(text.toString());
      assertArrayEquals(pieces, WORDS.pieces(text.toString()));
      assertEquals(true, pieces.length > 0);
    }
  }
}
