package org.newsgauge.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgauge.loaded.Voice;
import org.newsgauge.source.Naming;
import org.newsgauge.table.TableReader;

/** Reads back, from the tables of a run, what charts need. */
final class ChartTables {
  /** A row of {@code articles.csv}, as far as charts need it. */
  record ArticleFacts(
      String id,
      String outlet,
      String title,
      int words,
      boolean counts,
      int attributions,
      Map<Naming, Integer> byNaming) {}

  /** A row of {@code attributions.csv}. */
  record Statement(String article, String sourceId, String who, Naming naming, List<int[]> spans) {}

  /** A row of {@code phrases.csv}. */
  record Phrase(
      String article,
      int start,
      int end,
      String text,
      String category,
      double weight,
      Voice voice) {}

  /** Where the paragraphs of an article begin, and its parts, in code points. */
  record Shape(int length, List<Integer> paragraphs, int body) {}

  @FunctionalInterface
  private interface Reading<R> {
    R of(TableReader.Row row) throws IOException;
  }

  private final Path folder;

  ChartTables(Path folder) {
    this.folder = folder;
  }

  boolean has(String file) {
    return Files.isRegularFile(folder.resolve(file));
  }

  private <R> List<R> read(String file, Reading<R> reading) throws IOException {
    List<R> rows = new ArrayList<>();
    try (TableReader reader = TableReader.open(folder.resolve(file))) {
      for (TableReader.Row row = reader.next(); row != null; row = reader.next()) {
        rows.add(reading.of(row));
      }
    }
    return rows;
  }

  List<OutletRow> outlets() throws IOException {
    return read(
        Tables.OUTLETS.file(),
        row ->
            new OutletRow(
                row.text("outlet"),
                row.text("measure"),
                row.number("estimate"),
                row.number("low"),
                row.number("high"),
                row.whole("articles"),
                row.whole("words"),
                row.whole("attributions"),
                row.text("note")));
  }

  /** What the run compared. */
  Grouping grouping() throws IOException {
    Path file = folder.resolve(RunJson.FILE);
    if (!Files.isRegularFile(file)) {
      return Grouping.OUTLETS;
    }
    JsonNode group = new ObjectMapper().readTree(file.toFile()).path("options").path("group");
    return group.isTextual() ? new Grouping(group.asText()) : Grouping.OUTLETS;
  }

  /** The phrases that tell outlets apart; none if the run did not look for them. */
  List<DistinctiveRow> distinctive() throws IOException {
    if (!has(Tables.DISTINCTIVE.file())) {
      return List.of();
    }
    return read(
        Tables.DISTINCTIVE.file(),
        row ->
            new DistinctiveRow(
                row.text("kind"),
                row.text("outlet"),
                row.text("phrase"),
                row.number("log_odds"),
                row.number("z"),
                row.whole("count"),
                row.whole("rest_count"),
                row.whole("articles")));
  }

  /** Measures over time; none if the run was not asked for them. */
  List<TrendRow> trends() throws IOException {
    if (!has(Tables.TRENDS.file())) {
      return List.of();
    }
    return read(
        Tables.TRENDS.file(),
        row ->
            new TrendRow(
                row.text("outlet"),
                row.text("period"),
                row.text("measure"),
                row.number("estimate"),
                row.number("low"),
                row.number("high"),
                row.whole("articles"),
                row.text("note")));
  }

  List<ArticleFacts> articles() throws IOException {
    return read(
        Tables.ARTICLES.file(),
        row -> {
          Map<Naming, Integer> byNaming = new HashMap<>();
          for (Naming naming : Naming.values()) {
            byNaming.put(naming, row.whole(Tables.column(naming)));
          }
          return new ArticleFacts(
              row.text("article_id"),
              row.text("outlet"),
              row.text("title"),
              row.whole("words"),
              !row.has("left_out") || row.text("left_out").isEmpty(),
              row.whole("attributions"),
              byNaming);
        });
  }

  List<Statement> statements() throws IOException {
    return read(
        Tables.ATTRIBUTIONS.file(),
        row -> {
          String name = row.text("name");
          String words = row.text("source_text");
          return new Statement(
              row.text("article_id"),
              row.text("source_id"),
              name.isEmpty() && !words.isEmpty() ? "“" + words + "”" : name,
              code(row, "naming", Naming.class),
              spans(row));
        });
  }

  private static List<int[]> spans(TableReader.Row row) throws IOException {
    List<int[]> spans = new ArrayList<>();
    for (String span : row.text("content_spans").split("; ", -1)) {
      int dash = span.indexOf('-');
      try {
        spans.add(
            new int[] {
              Integer.parseInt(span.substring(0, Math.max(0, dash))),
              Integer.parseInt(span.substring(dash + 1))
            });
      } catch (NumberFormatException e) {
        throw row.fault("content_spans is not a list of spans: " + row.text("content_spans"));
      }
    }
    return spans;
  }

  List<Phrase> phrases() throws IOException {
    return read(
        Tables.PHRASES.file(),
        row ->
            new Phrase(
                row.text("article_id"),
                row.whole("start"),
                row.whole("end"),
                row.text("text"),
                row.text("category"),
                row.number("weight"),
                code(row, "voice", Voice.class)));
  }

  private static <E extends Enum<E>> E code(TableReader.Row row, String column, Class<E> codes)
      throws IOException {
    try {
      return Enum.valueOf(codes, row.text(column));
    } catch (IllegalArgumentException e) {
      throw row.fault(column + " is no known code: " + row.text(column));
    }
  }

  /** The shapes of the articles by id, where the run kept their text. */
  Map<String, Shape> shapes() throws IOException {
    Map<String, Shape> shapes = new HashMap<>();
    Path file = folder.resolve(AnalysisJson.FILE);
    if (!Files.isRegularFile(file)) {
      return shapes;
    }
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = mapper.readTree(line).path("article");
        shapes.put(
            article.path("id").asText(),
            shape(article.path("text").asText(), article.path("body_start").asInt()));
      }
    }
    return shapes;
  }

  private static Shape shape(String text, int body) {
    List<Integer> paragraphs = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        paragraphs.add(at);
      }
      at += line.codePointCount(0, line.length()) + 1;
    }
    return new Shape(Math.max(1, text.codePointCount(0, text.length())), paragraphs, body);
  }
}
