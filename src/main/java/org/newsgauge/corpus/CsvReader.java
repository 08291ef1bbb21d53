package org.newsgauge.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Origin;
import org.newsgauge.article.UnreadableException;
import org.newsgauge.table.TableException;
import org.newsgauge.table.TableReader;

/**
 * A table of articles, one a row: the columns {@code outlet}, {@code title} and {@code text}, and
 * where known {@code id}, {@code url}, {@code date} (ISO 8601), {@code author} and {@code section}.
 * What the columns say wins over what the text says. A stream: holds one row.
 */
public final class CsvReader implements CorpusReader {
  private static final List<String> REQUIRED = List.of("outlet", "title", "text");

  private final Path file;
  private final String prefix;

  /**
   * @param file to read
   * @param prefix of every article's id: empty, or one that tells several corpora apart
   */
  public CsvReader(Path file, String prefix) {
    this.file = Objects.requireNonNull(file, "file");
    this.prefix = Objects.requireNonNull(prefix, "prefix");
  }

  @Override
  public void forEach(Consumer<Entry> sink) throws IOException {
    String name = file.getFileName().toString();
    try (TableReader table = TableReader.open(file)) {
      for (String column : REQUIRED) {
        if (!table.has(column)) {
          throw new TableException(
              name, 1, "no column " + column + "; a corpus needs outlet, title and text");
        }
      }
      try {
        for (TableReader.Row row = table.next(); row != null; row = table.next()) {
          sink.accept(entry(name, table, row));
        }
      } catch (TableException e) {
        sink.accept(new BrokenTable(name, e));
      }
    }
  }

  private RowEntry entry(String name, TableReader table, TableReader.Row row)
      throws TableException {
    String line = Long.toString(row.line());
    String id = optional(table, row, "id");
    return new RowEntry(
        name,
        line,
        new Origin(
            prefix + (id == null ? line : id),
            row.text("outlet").strip(),
            optional(table, row, "url"),
            null),
        row.text("title"),
        row.text("text"),
        optional(table, row, "date"),
        optional(table, row, "author"),
        optional(table, row, "section"));
  }

  private static @Nullable String optional(TableReader table, TableReader.Row row, String column)
      throws TableException {
    if (!table.has(column)) {
      return null;
    }
    String text = row.text(column).strip();
    return text.isEmpty() ? null : text;
  }

  private record RowEntry(
      String input,
      String record,
      Origin origin,
      String title,
      String text,
      @Nullable String date,
      @Nullable String author,
      @Nullable String section)
      implements Entry {

    @Override
    public Article read(Cleaner cleaner) throws UnreadableException {
      if (text.isBlank()) {
        throw new UnreadableException("the column text is empty");
      }
      Article cleaned = cleaner.text(text, origin);
      List<String> warnings = new ArrayList<>(cleaned.warnings());
      Article titled = cleaned.withTitle(title);
      return titled.withMetadata(
          author == null ? cleaned.author() : author,
          published(cleaned, warnings),
          section == null ? cleaned.section() : section,
          warnings);
    }

    private @Nullable LocalDate published(Article cleaned, List<String> warnings) {
      if (date == null) {
        return cleaned.published();
      }
      try {
        return LocalDate.parse(date.length() > 10 ? date.substring(0, 10) : date);
      } catch (DateTimeParseException e) {
        warnings.add("the column date is not a date like 2024-01-25: " + date);
        return cleaned.published();
      }
    }
  }

  /** The rest of a table that cannot be read any further. */
  private record BrokenTable(String input, TableException fault) implements Entry {
    @Override
    public String record() {
      return Long.toString(fault.line());
    }

    @Override
    public Article read(Cleaner cleaner) throws UnreadableException {
      throw new UnreadableException(fault.reason() + "; the rest of the table is not read", fault);
    }
  }
}
