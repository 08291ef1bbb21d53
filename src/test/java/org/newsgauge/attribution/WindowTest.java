package org.newsgauge.attribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newsgauge.text.Document;
import org.newsgauge.text.Sentence;

class WindowTest {
  private static final List<String> VOCABULARY =
      List.of("[UNK]", "[CLS]", "[SEP]", "bell", "##s", "rang", ".", "\"", "not", "can", "'", "t");
  private static final WordPiece WORDS = new WordPiece(VOCABULARY);

  private static List<Window> windows(String text, int most) {
    Document document = Texts.document(text);
    return Window.of(document, Passage.of(document), WORDS, most, most);
  }

  private static String written(Window window) {
    List<String> pieces = new ArrayList<>();
    for (int piece : window.pieces()) {
      pieces.add(VOCABULARY.get(piece));
    }
    return String.join(" ", pieces);
  }

  private static int tokens(Document document) {
    return document.sentences().stream().map(Sentence::tokens).mapToInt(List::size).sum();
  }

  @Test
  void paragraphsStandTogetherAsLongAsTheyFit() {
    String text = "Bells rang.\n\nBells rang.\n\nBells rang.";
    List<Window> together = windows(text, 12);
    assertEquals(2, together.size());
    assertEquals("[CLS] bell ##s rang . [SEP] bell ##s rang . [SEP]", written(together.get(0)));
    assertEquals("[CLS] bell ##s rang . [SEP]", written(together.get(1)));
    assertArrayEquals(new int[] {1, 3, 4, 6, 8, 9}, together.get(0).firsts());
    assertEquals(1, windows(text, 16).size());
  }

  @Test
  void aLongParagraphIsCutAtSentenceEnds() {
    List<Window> cut = windows("Bells rang. Bells rang rang. Rang.", 10);
    assertEquals("[CLS] bell ##s rang .", written(cut.get(0)));
    assertEquals("[CLS] bell ##s rang rang . rang . [SEP]", written(cut.get(1)));
  }

  @Test
  void aLongSentenceIsCutAnywhere() {
    String text = "Rang" + " rang".repeat(40) + ".";
    for (Window window : windows(text, 16)) {
      assertTrue(window.pieces().length <= 16);
    }
  }

  @Test
  void twoApostrophesAreOneMark() {
    assertEquals(
        "[CLS] \" bell ##s rang . \" [SEP]", written(windows("''Bells rang.''", 20).get(0)));
  }

  @Test
  void notIsCutWhereTheEncoderCutsIt() {
    assertEquals("[CLS] can ' t not . [SEP]", written(windows("Can't not.", 20).get(0)));
  }

  @Test
  void kindsTellQuotedFromPlainAndCapitalsFromSmall() {
    Window window = windows("Head.\n\nBells rang. “Bells rang,” NOT he.", 40).get(0);
    int[] kinds = window.kinds();
    int[] firsts = window.firsts();
    assertEquals(0, kinds[0]);
    assertNotEquals(kinds[firsts[0]], kinds[firsts[2]], "headline and body");
    assertNotEquals(kinds[firsts[2]], kinds[firsts[3]], "capital and small");
    assertNotEquals(kinds[firsts[2]], kinds[firsts[6]], "plain and quoted");
    assertNotEquals(kinds[firsts[2]], kinds[firsts[10]], "capital and capitals");
  }

  @Test
  void everyTokenStandsInOneWindow() {
    Random random = new Random(3);
    String[] parts = {
      "Bells rang. ", "\n\n", "“", "”", "can't ", "京 ", "京".repeat(60) + " ", "rang "
    };
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder("Bell ");
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      Document document = Texts.document(text.toString());
      int most = 14 + random.nextInt(40);
      int seen = 0;
      int first = 14 + random.nextInt(most);
      for (Window window : Window.of(document, Passage.of(document), WORDS, first, most)) {
        assertTrue(window.pieces().length <= Math.max(first, most));
        assertEquals(window.pieces().length, window.kinds().length);
        for (int kind : window.kinds()) {
          assertTrue(kind >= 0 && kind < Window.KINDS);
        }
        seen += window.firsts().length;
      }
      assertEquals(tokens(document), seen);
    }
  }
}
