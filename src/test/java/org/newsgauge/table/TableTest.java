package org.newsgauge.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgauge.article.Span;

class TableTest {
  private static final Table<List<String>> PAIR =
      Table.<List<String>>named("pair").text("a", row -> row.get(0)).text("b", row -> row.get(1));

  @TempDir Path folder;

  private static String write(Dialect dialect, List<List<String>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter<List<String>> writer = TableWriter.to(out, PAIR, dialect)) {
      writer.writeAll(rows);
      writer.finish();
    }
    return out.toString(UTF_8);
  }

  private static List<List<String>> read(String csv) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (TableReader reader = TableReader.of(new StringReader(csv), "pair.csv")) {
      for (TableReader.Row row = reader.next(); row != null; row = reader.next()) {
        rows.add(List.of(row.text("a"), row.text("b")));
      }
    }
    return rows;
  }

  @Test
  void quotesWhatRfc4180Asks() throws IOException {
    assertEquals(
        "a,b\n\"one, two\",\"he said \"\"no\"\"\"\n\"line\nbreak\",café 🎈\n",
        write(
            Dialect.PLAIN,
            List.of(List.of("one, two", "he said \"no\""), List.of("line\nbreak", "café 🎈"))));
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    Random random = new Random(7);
    int[] letters = "ab ,;\"'\n\t=+-@é🎈\r".codePoints().toArray();
    for (Dialect dialect : Dialect.values()) {
      List<List<String>> rows = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        rows.add(List.of(word(random, letters), word(random, letters)));
      }
      assertEquals(rows, read(write(dialect, rows)), dialect.name());
    }
  }

  private static String word(Random random, int[] letters) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      word.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return word.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void guardsFormulasForSpreadsheets(String formula) throws IOException {
    String csv = write(Dialect.EXCEL, List.of(List.of("x", formula)));
    assertEquals('\uFEFF', csv.charAt(0));
    assertTrue(csv.contains("'" + formula), csv);
    assertFalse(write(Dialect.PLAIN, List.of(List.of("x", formula))).contains("'"));
  }

  @Test
  void leavesNegativeNumbersNumbersForSpreadsheets() {
    assertEquals("-0.5000", Dialect.EXCEL.write(Cell.decimal(-0.5, 4)));
    assertEquals("'-0.5000", Dialect.EXCEL.write(Cell.text("-0.5000")));
    assertEquals("'=a; b", Dialect.EXCEL.write(Cell.items(List.of("=a", "b"))));
  }

  @Test
  void writesNumbersAsTheSchemaSays() {
    assertEquals("0.3333", Cell.share(1, 3).csv());
    assertEquals("", Cell.share(0, 0).csv());
    assertEquals("1.0000", Cell.share(3, 3).csv());
    assertEquals("0.0000", Cell.decimal(-0.00001, 4).csv());
    assertEquals("12345678.125", Cell.decimal(12345678.125, 3).csv());
    assertEquals("", Cell.decimal(Double.NaN, 3).csv());
    assertEquals("", Cell.decimal(Double.POSITIVE_INFINITY, 3).csv());
    assertEquals("21-60; 70-90", Cell.spans(List.of(new Span(21, 60), new Span(70, 90))).csv());
    assertEquals("true", Cell.flag(true).csv());
  }

  @Test
  void namesTheLineOfAFault() throws IOException {
    String csv = "outlet,words\n\"two\nlines\",3\nx,many\n";
    try (TableReader reader = TableReader.of(new StringReader(csv), "articles.csv")) {
      TableReader.Row first = reader.next();
      assertEquals(3, first.whole("words"));
      assertEquals(2, first.line());
      TableReader.Row second = reader.next();
      TableException fault = assertThrows(TableException.class, () -> second.whole("words"));
      assertEquals("articles.csv:4: words is not a whole number: many", fault.getMessage());
      assertThrows(TableException.class, () -> second.text("event"));
      assertNull(reader.next());
    }
  }

  @Test
  void saysWhereAQuotationMarkIsNotClosed() throws IOException {
    try (TableReader reader = TableReader.of(new StringReader("a,b\nx,\"y\nz\n"), "c.csv")) {
      TableException fault = assertThrows(TableException.class, reader::next);
      assertTrue(fault.getMessage().startsWith("c.csv:"), fault.getMessage());
    }
    TableException empty =
        assertThrows(TableException.class, () -> TableReader.of(new StringReader(""), "c.csv"));
    assertTrue(empty.getMessage().contains("empty"));
  }

  @Test
  void givesAFileItsNameOnlyWhenWhole() throws IOException {
    Path path = folder.resolve("pair.csv");
    Files.writeString(path, "old");
    try (TableWriter<List<String>> writer = TableWriter.create(folder, PAIR, Dialect.PLAIN)) {
      writer.write(List.of("1", "2"));
      assertEquals("old", Files.readString(path));
    }
    assertEquals("old", Files.readString(path));
    try (TableWriter<List<String>> writer = TableWriter.create(folder, PAIR, Dialect.PLAIN)) {
      writer.write(List.of("1", "2"));
      writer.finish();
    }
    assertEquals("a,b\n1,2\n", Files.readString(path));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }
}
