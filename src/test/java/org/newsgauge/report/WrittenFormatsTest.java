package org.newsgauge.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgauge.Golden;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.corpus.Failure;
import org.newsgauge.table.Dialect;
import org.newsgauge.table.Table;
import org.newsgauge.table.TableReader;
import org.newsgauge.table.TableWriter;

class WrittenFormatsTest {
  private final Analysis analysis = MadeArticle.harbour();

  private static <R> String csv(Table<R> table, List<R> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter<R> writer = TableWriter.to(out, table, Dialect.PLAIN)) {
      writer.writeAll(rows);
      writer.finish();
    }
    return out.toString(UTF_8);
  }

  private static String json(Analysis analysis) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnalysisJson.write(out, analysis);
    return out.toString(UTF_8);
  }

  @Test
  void writesTheTablesOfAnArticle() throws IOException {
    Golden.check("articles.csv", csv(Tables.ARTICLES, List.of(ArticleRow.of(analysis))));
    Golden.check("attributions.csv", csv(Tables.ATTRIBUTIONS, AttributionRow.of(analysis)));
    Golden.check("sources.csv", csv(Tables.SOURCES, SourceRow.of(analysis)));
    Golden.check("phrases.csv", csv(Tables.PHRASES, PhraseRow.of(analysis)));
  }

  @Test
  void writesTheTablesOfAComparison() throws IOException {
    double none = Double.NaN;
    Golden.check(
        "outlets.csv",
        csv(
            Tables.OUTLETS,
            List.of(
                new OutletRow("Ledger", "named_share", 2.0 / 3, none, none, 12, 4000, 80, ""),
                new OutletRow(
                    "Ledger", "loaded_author_per_1000", 2.0 / 3, 0.1, 1, 12, 4000, 80, "weak"))));
    Golden.check(
        "contrasts.csv",
        csv(
            Tables.CONTRASTS,
            List.of(
                new ContrastRow(
                    "named_share", "A", "B", -.1, -.2, .05, .3, .04, .08, 0, 9, 8, "", ""))));
    Golden.check(
        "distinctive.csv",
        csv(
            Tables.DISTINCTIVE,
            List.of(new DistinctiveRow("cue", "A", "slammed", 1.25, 2.5, 9, 1, 4))));
    Golden.check(
        "trends.csv",
        csv(
            Tables.TRENDS,
            List.of(new TrendRow("A", "2026-03", "named_share", .5, none, none, 4, "weak"))));
    Golden.check(
        "failures.csv",
        csv(Tables.FAILURES, List.of(new Failure("page.html", "", "the input is empty"))));
  }

  @Test
  void writesTheJsonOfAnArticle() throws IOException {
    Golden.check("analysis.json", json(analysis));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnalysisJson.writeCleaned(out, analysis.article());
    Golden.check("cleaned.json", out.toString(UTF_8));
  }

  @Test
  void writesTheJsonOfARun() throws IOException {
    Run run =
        new Run(
            "0.1.0",
            "compare",
            List.of(new Run.Option("--outlet-pattern", "([^_]+)_.*")),
            List.of("texts"),
            List.of(new Run.LexiconUsed("labels.txt", "ab12", 40)),
            List.of(new Run.ModelUsed("pos", "cd34")),
            new Run.RunCounts(1, 2, 3, 4, 5, 6, 7, 8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RunJson.write(out, run);
    Golden.check("run.json", out.toString(UTF_8));
  }

  @Test
  void theJsonSaysWhatTheTablesSay() throws IOException {
    JsonNode root = new ObjectMapper().readTree(json(analysis));
    assertEquals(
        List.of(
            "schema",
            "article",
            "sentences",
            "quotations",
            "sources",
            "attributions",
            "phrases",
            "counts"),
        names(root));
    check(Tables.SOURCES, SourceRow.of(analysis), root.get("sources"));
    check(Tables.ATTRIBUTIONS, AttributionRow.of(analysis), root.get("attributions"));
    check(Tables.PHRASES, PhraseRow.of(analysis), root.get("phrases"));
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static <R> void check(Table<R> table, List<R> rows, JsonNode list) throws IOException {
    assertEquals(rows.size(), list.size());
    try (TableReader reader = TableReader.of(new StringReader(csv(table, rows)), table.file())) {
      for (JsonNode object : list) {
        TableReader.Row row = reader.next();
        assertEquals(table.header(), names(object));
        for (String column : table.header()) {
          JsonNode value = object.get(column);
          if (value.isNumber()) {
            assertEquals(Double.parseDouble(row.text(column)), value.asDouble(), 0, column);
          } else if (!value.isArray()) {
            assertEquals(row.text(column), value.isNull() ? "" : value.asText(), column);
          }
        }
      }
    }
  }

  /** The balloon in the dek is one code point, and two UTF-16 units. */
  @Test
  void offsetsCountCodePoints() throws IOException {
    JsonNode root = new ObjectMapper().readTree(json(analysis));
    int[] text = root.get("article").get("text").asText().codePoints().toArray();
    assertTrue(root.get("phrases").size() > 3);
    for (JsonNode phrase : root.get("phrases")) {
      int start = phrase.get("start").asInt();
      int end = phrase.get("end").asInt();
      assertEquals(phrase.get("text").asText(), new String(text, start, end - start));
    }
  }

  @Test
  void twoRunsGiveTheSameBytes() throws IOException {
    assertEquals(json(analysis), json(MadeArticle.harbour()));
  }

  @Test
  void halfACharacterIsNotTheEnd() throws IOException {
    Analysis broken = new MadeArticle("a", "b", "c", "", "It \uD800 rained \uDC00.").analysis();
    JsonNode root = new ObjectMapper().readTree(json(broken));
    assertEquals("c\n\nIt ? rained ?.", root.get("article").get("text").asText());
  }
}
