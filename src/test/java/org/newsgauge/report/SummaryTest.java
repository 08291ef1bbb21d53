package org.newsgauge.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgauge.Golden;
import org.newsgauge.loaded.Voice;

class SummaryTest {
  private static final Run RUN =
      new Run(
          "0.1.0",
          "compare",
          List.of(),
          List.of("samples"),
          List.of(),
          List.of(),
          new Run.RunCounts(1204, 2, 31, 4, 912_345, 15_020, 9_876, 0));

  private static List<OutletRow> outlets(boolean intervals) {
    List<OutletRow> rows = new ArrayList<>();
    String[] names = {"The Port Callan Ledger", "Morning Loudhailer", "環球日報"};
    for (int i = 0; i < names.length; i++) {
      String note = i == 2 ? "under 30 articles: weak" : "";
      for (String measure :
          List.of(
              "loaded_author_per_1000",
              "loaded_quoted_per_1000",
              "named_share",
              "unnamed_share",
              "vague_share",
              "relayed_share",
              "sources_per_article")) {
        double value = measure.endsWith("_share") ? 0.62 / (i + 1) : 3.5 * (i + 1);
        rows.add(
            new OutletRow(
                names[i],
                measure,
                value,
                intervals ? value * .8 : Double.NaN,
                intervals ? value * 1.2 : Double.NaN,
                500 - 240 * i,
                100_000,
                4_000,
                note));
      }
    }
    return rows;
  }

  @Test
  void tellsOfAnArticle() throws IOException {
    String summary = Summary.of(MadeArticle.harbour(), Style.PLAIN);
    Golden.check("summary.txt", summary);
    assertTrue(summary.lines().count() <= 45, summary);
  }

  @Test
  void coloursOnlyWhenTold() throws IOException {
    String plain = Summary.of(MadeArticle.harbour(), Style.PLAIN);
    String coloured = Summary.of(MadeArticle.harbour(), new Style(80, true));
    assertFalse(plain.contains("\u001B"));
    assertTrue(coloured.contains("\u001B[1m"));
    assertEquals(plain, coloured.replaceAll("\u001B\\[[0-9;]*m", ""));
  }

  @Test
  void tellsOfAComparison() throws IOException {
    Golden.check("comparison.txt", Summary.of(outlets(false), List.of(), RUN, Style.PLAIN));
    Golden.check(
        "comparison-intervals.txt", Summary.of(outlets(true), List.of(), RUN, Style.PLAIN));
  }

  @Test
  void neverCallsAnybodyBiased() {
    String all =
        Summary.of(MadeArticle.harbour(), Style.PLAIN)
            + Summary.of(outlets(true), List.of(), RUN, Style.PLAIN);
    assertFalse(all.toLowerCase(Locale.ROOT).contains("bias"));
  }

  @Test
  void saysWhenNothingWasFound() {
    String summary =
        Summary.of(new MadeArticle("a.txt", "", "", "", "It rained.").analysis(), Style.PLAIN);
    assertTrue(summary.contains("No listed phrasing found"), summary);
    assertTrue(summary.contains("No attribution found"), summary);
    assertTrue(Summary.of(List.of(), List.of(), RUN, Style.PLAIN).contains("0 outlets"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 60, 80, 120, 200})
  void staysWithinTheWidth(int width) {
    Style style = new Style(width, false);
    String all =
        Summary.of(MadeArticle.harbour(), style) + Summary.of(outlets(true), List.of(), RUN, style);
    for (String line : all.lines().toList()) {
      assertTrue(Screen.columns(line) <= style.width(), line);
    }
  }

  @Test
  void hostileTextSteersNoTerminal() {
    String evil =
        "\u001B[2J\u001B]0;owned\u0007 turn\u202Eback\u2066 \u0008\u0008 zero\u200Bwidth \u0085"
            + " \uD800 漢字漢字 e\u0301\u0301\u0301";
    MadeArticle made =
        new MadeArticle(evil, evil, evil, evil, evil + " radical " + evil)
            .cleaned(.1, List.of(evil), List.of(new org.newsgauge.article.Removed(evil, evil)));
    made.from("radical").loaded("radical", evil, 1, Voice.AUTHOR);
    String summary = Summary.of(made.analysis(), Style.PLAIN);
    summary
        .codePoints()
        .filter(c -> c != '\n')
        .forEach(
            c -> {
              int type = Character.getType(c);
              assertFalse(
                  type == Character.CONTROL
                      || type == Character.FORMAT
                      || type == Character.SURROGATE
                      || type == Character.LINE_SEPARATOR,
                  () -> "U+" + Integer.toHexString(c));
            });
    assertTrue(summary.contains("[radical]"), summary);
  }

  @Test
  void cutsWideTextAtColumns() {
    assertEquals("漢…", Screen.cut("漢字漢字", 4));
    assertEquals("漢字…", Screen.cut("漢字漢字", 5));
    assertEquals("漢字漢字", Screen.cut("漢字漢字", 8));
    assertEquals(5, Screen.columns("🎈 e\u0301 "));
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(20); n > 0; n--) {
        text.appendCodePoint(random.nextInt(0x20000));
      }
      String clean = Screen.clean(text.toString());
      int width = 1 + random.nextInt(20);
      assertTrue(Screen.columns(Screen.cut(clean, width)) <= width);
      assertEquals(width, Screen.columns(Screen.left(clean, width)));
    }
  }

  @Test
  void clearDifferencesAreToldPairByPairInWords() {
    List<ContrastRow> contrasts = new java.util.ArrayList<>();
    for (String measure : MeasureLabels.MAIN) {
      contrasts.add(clear(measure, measure.endsWith("share") ? -.243 : 21.12, "Courier"));
      contrasts.add(clear(measure, .08, "Ledger"));
    }
    String summary = Summary.of(List.of(), contrasts, RUN, new Style(80, false));
    assertTrue(
        summary.contains(
            """
            Herald against Courier, on the same events
                   +21.1  Loaded phrases in the outlet’s own voice, per 1,000 wor…  p 0.0010
              −24 points  Statements of named sources                               p 0.0010
            """),
        summary);
    assertTrue(summary.contains("\nHerald against Ledger, on the same events\n"), summary);
    assertTrue(summary.contains("\nand 2 more\n"), summary);
  }

  private static ContrastRow clear(String measure, double difference, String other) {
    return new ContrastRow(
        measure, "Herald", other, difference, 0, 0, .5, .0001, .001, 20, 30, 30, "event", "");
  }
}
