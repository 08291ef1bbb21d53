package org.newsgauge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void countsPairsOnce() {
    CodePoints points = CodePoints.of("a😀b𝄞c");
    assertEquals(new Span(2, 3), points.fromUtf16(new Span(3, 4)), "b");
    assertEquals(new Span(3, 4), points.toUtf16(new Span(2, 3)), "b");
    assertEquals(5, points.fromUtf16(7), "the end");
    assertThrows(IndexOutOfBoundsException.class, () -> points.toUtf16(6));
  }

  @Test
  void agreesWithTheStringOnRandomText() {
    Random random = new Random(1);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(random.nextInt(3) == 0 ? "😀" : random.nextInt(9) == 0 ? "\ud83d" : "x");
      }
      String string = text.toString();
      CodePoints points = CodePoints.of(string);
      int all = string.codePointCount(0, string.length());
      for (int i = 0; i <= all; i++) {
        int utf16 = string.offsetByCodePoints(0, i);
        assertEquals(utf16, points.toUtf16(i), string);
        assertEquals(i, points.fromUtf16(utf16), string);
      }
    }
  }
}
