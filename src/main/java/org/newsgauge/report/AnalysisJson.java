package org.newsgauge.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Article;
import org.newsgauge.article.CodePoints;
import org.newsgauge.article.Removed;
import org.newsgauge.article.Span;
import org.newsgauge.loaded.SentenceScore;
import org.newsgauge.table.Cell;
import org.newsgauge.table.Column;
import org.newsgauge.table.Table;
import org.newsgauge.text.Quotation;

/**
 * The JSON of {@code analyze --format json} and {@code clean --format json}: one object an article,
 * each on a line of its own (JSON Lines), keys always in the same order, UTF-8.
 *
 * <p>The lists have the columns of {@link Tables} as keys; what is an empty cell there is {@code
 * null} here, and what a cell joins is an array. Offsets count code points. Static and thread-safe.
 */
public final class AnalysisJson {
  /** The file of an analysis. */
  public static final String FILE = "analysis.json";

  /** Leaves streams open that it was given; numbers never in exponent notation. */
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private AnalysisJson() {}

  /** Writes all that was found in one article and a line end; flushes, closes nothing. */
  public static void write(OutputStream out, Analysis analysis) throws IOException {
    try (JsonGenerator json = generator(out)) {
      Article article = analysis.article();
      CodePoints offsets = CodePoints.of(article.text());
      json.writeStartObject();
      json.writeNumberField("schema", Tables.SCHEMA);
      article(json, article, offsets);
      json.writeArrayFieldStart("sentences");
      for (SentenceScore scored : SentenceScore.of(analysis.document(), analysis.phrases())) {
        Span span = offsets.fromUtf16(scored.sentence());
        json.writeStartObject();
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
        cell(json, "loaded", Cell.decimal(scored.value(), 4));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("quotations");
      for (Quotation quotation : analysis.document().quotations()) {
        span(json, offsets.fromUtf16(quotation.span()));
      }
      json.writeEndArray();
      rows(json, Tables.SOURCES, SourceRow.of(analysis));
      rows(json, Tables.ATTRIBUTIONS, AttributionRow.of(analysis));
      rows(json, Tables.PHRASES, PhraseRow.of(analysis));
      counts(json, ArticleRow.of(analysis));
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** Writes a cleaned article, what was removed from it, and a line end; flushes. */
  public static void writeCleaned(OutputStream out, Article article) throws IOException {
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      json.writeNumberField("schema", Tables.SCHEMA);
      article(json, article, CodePoints.of(article.text()));
      json.writeArrayFieldStart("removed");
      for (Removed removed : article.removed()) {
        json.writeStartObject();
        json.writeStringField("text", removed.text());
        json.writeStringField("reason", removed.reason());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** Through a writer, for which half a surrogate pair is a {@code ?} and not the end. */
  static JsonGenerator generator(OutputStream out) throws IOException {
    return FACTORY.createGenerator(
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
  }

  private static void article(JsonGenerator json, Article article, CodePoints offsets)
      throws IOException {
    json.writeObjectFieldStart("article");
    json.writeStringField("id", article.id());
    cell(json, "outlet", Cell.text(article.outlet()));
    cell(json, "title", Cell.text(article.titleText()));
    cell(json, "dek", Cell.text(article.dekText()));
    cell(json, "author", Cell.text(article.author()));
    cell(
        json,
        "published",
        article.published() == null ? Cell.EMPTY : Cell.text(article.published().toString()));
    cell(json, "section", Cell.text(article.section()));
    cell(json, "url", Cell.text(article.url()));
    json.writeStringField("text", article.text());
    json.writeNumberField("body_start", offsets.fromUtf16(article.body().start()));
    cell(json, "confidence", Cell.decimal(article.confidence(), 4));
    cell(json, "warnings", Cell.items(article.warnings()));
    json.writeEndObject();
  }

  /** The counting columns of the article's row: from the words to the shares. */
  private static void counts(JsonGenerator json, ArticleRow row) throws IOException {
    json.writeObjectFieldStart("counts");
    boolean counting = false;
    for (Column<ArticleRow> column : Tables.ARTICLES.columns()) {
      counting |= column.name().equals("words");
      if (column.name().equals("confidence")) {
        break;
      }
      if (counting && !column.name().equals("reprint_of") && !column.name().equals("event")) {
        cell(json, column.name(), column.value().apply(row));
      }
    }
    json.writeEndObject();
  }

  private static <R> void rows(JsonGenerator json, Table<R> table, List<R> rows)
      throws IOException {
    json.writeArrayFieldStart(table.name());
    for (R row : rows) {
      json.writeStartObject();
      for (Column<R> column : table.columns()) {
        cell(json, column.name(), column.value().apply(row));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void cell(JsonGenerator json, String name, Cell cell) throws IOException {
    json.writeFieldName(name);
    if (cell instanceof Cell.Text text) {
      json.writeString(text.value());
    } else if (cell instanceof Cell.Whole whole) {
      json.writeNumber(whole.value());
    } else if (cell instanceof Cell.Decimal decimal) {
      json.writeNumber(decimal.rounded());
    } else if (cell instanceof Cell.Flag flag) {
      json.writeBoolean(flag.value());
    } else if (cell instanceof Cell.Items items) {
      json.writeStartArray();
      for (String item : items.values()) {
        json.writeString(item);
      }
      json.writeEndArray();
    } else if (cell instanceof Cell.Spans spans) {
      json.writeStartArray();
      for (Span span : spans.values()) {
        span(json, span);
      }
      json.writeEndArray();
    } else {
      json.writeNull();
    }
  }

  private static void span(JsonGenerator json, Span codePoints) throws IOException {
    json.writeStartObject();
    json.writeNumberField("start", codePoints.start());
    json.writeNumberField("end", codePoints.end());
    json.writeEndObject();
  }
}
