package org.newsgauge.table;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV with a header, one row after the other, whoever wrote it: with or without a byte-order
 * mark, with any line ends. A stream: it holds one row.
 *
 * <pre>{@code
 * try (TableReader rows = TableReader.open(path)) {
 *   for (Row row = rows.next(); row != null; row = rows.next()) {
 *     row.text("outlet");
 *   }
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class TableReader implements Closeable {
  /** Where the first line is looked for. */
  private static final int HEADER = 8000;

  private final String name;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Dialect dialect;
  private final Bound bound;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<String> header = new ArrayList<>();

  private TableReader(String name, Bound bound) throws IOException {
    this.name = name;
    this.bound = bound;
    BufferedReader in = new BufferedReader(bound);
    in.mark(1);
    boolean marked = in.read() == Dialect.BYTE_ORDER_MARK;
    if (!marked) {
      in.reset();
    }
    dialect = marked ? Dialect.EXCEL : Dialect.PLAIN;
    parser =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter(in))
            .setIgnoreEmptyLines(true)
            .get()
            .parse(in);
    records = parser.iterator();
    CSVRecord first = read();
    if (first == null) {
      throw new TableException(name, 1, "the file is empty; its first line must name the columns");
    }
    for (String column : first) {
      columns.putIfAbsent(column.strip(), header.size());
      header.add(column.strip());
    }
  }

  /**
   * Opens a file in UTF-8; bytes that are none are read as U+FFFD.
   *
   * @throws TableException if it has no header
   */
  public static TableReader open(Path file) throws IOException {
    return of(
        new java.io.InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8),
        String.valueOf(file.getFileName()));
  }

  /**
   * Reads characters, which are closed with it.
   *
   * @param name of the file, for messages
   * @throws TableException if there is no header
   */
  public static TableReader of(Reader in, String name) throws IOException {
    return of(in, name, Integer.MAX_VALUE);
  }

  /**
   * Reads characters, which are closed with it; a row may have so many of them, about.
   *
   * @param name of the file, for messages
   * @throws TableException if there is no header
   */
  public static TableReader of(Reader in, String name, int maxRow) throws IOException {
    try {
      return new TableReader(name, new Bound(in, maxRow));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** The names of the columns, in order. */
  public List<String> header() {
    return List.copyOf(header);
  }

  /** Whether there is a column of this name. */
  public boolean has(String column) {
    return columns.containsKey(column);
  }

  /**
   * The next row, or {@code null} after the last.
   *
   * @throws TableException if the CSV is broken: no row can be read after that
   */
  public @Nullable Row next() throws IOException {
    long line = parser.getCurrentLineNumber() + 1;
    CSVRecord read = read();
    return read == null ? null : new Row(line, read);
  }

  /** What divides the columns: a comma, unless the first line has none but others. */
  private static char delimiter(BufferedReader in) throws IOException {
    in.mark(HEADER);
    char[] start = new char[HEADER];
    int read = Math.max(0, in.read(start, 0, HEADER - 1));
    in.reset();
    String line = new String(start, 0, read).lines().findFirst().orElse("");
    if (line.indexOf(',') >= 0) {
      return ',';
    }
    return line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
  }

  private @Nullable CSVRecord read() throws IOException {
    bound.left = bound.most;
    long begins = parser.getCurrentLineNumber() + 1;
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException | IllegalStateException e) {
      if (bound.left < 0) {
        throw new TableException(
            name,
            parser.getCurrentLineNumber(),
            "a row is larger than %d million characters: a quotation mark in line %d may not be closed"
                .formatted(bound.most >> 20, begins));
      }
      if (e.getCause() instanceof ZipException || e.getCause() instanceof EOFException) {
        throw new TableException(
            name, parser.getCurrentLineNumber(), "the compressed file is damaged or cut off here");
      }
      throw new TableException(
          name,
          parser.getCurrentLineNumber(),
          "not CSV here: in the row that begins in line %d a quotation mark is not closed, or text follows a closing one"
              .formatted(begins));
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /** Ends a row that does not end: what was read since {@link #left} was set is too much. */
  private static final class Bound extends FilterReader {
    private final int most;
    private long left;

    Bound(Reader in, int most) {
      super(in);
      this.most = most;
      this.left = most;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      if (left < 0) {
        throw new IOException("too much for one row");
      }
      int read = super.read(buffer, offset, length);
      left -= Math.max(0, read);
      return read;
    }
  }

  /** One row. */
  public final class Row {
    private final long line;
    private final CSVRecord values;

    private Row(long line, CSVRecord values) {
      this.line = line;
      this.values = values;
    }

    /** Whether there is a column of this name. */
    public boolean has(String column) {
      return TableReader.this.has(column);
    }

    /** The line on which it begins, counted from 1. */
    public long line() {
      return line;
    }

    /**
     * The text of a column; empty where the row is too short.
     *
     * @throws TableException if there is no such column
     */
    public String text(String column) throws TableException {
      Integer index = columns.get(column);
      if (index == null) {
        throw new TableException(name, 1, "no column " + column + "; there are " + header);
      }
      return index < values.size() ? dialect.read(values.get(index)) : "";
    }

    /**
     * The number of a column, {@code NaN} where the cell is empty.
     *
     * @throws TableException if there is no such column, or the cell holds something else
     */
    public double number(String column) throws TableException {
      String text = text(column);
      if (text.isBlank()) {
        return Double.NaN;
      }
      try {
        return Double.parseDouble(text.strip());
      } catch (NumberFormatException e) {
        throw fault(column + " is not a number: " + text);
      }
    }

    /**
     * The whole number of a column, 0 where the cell is empty.
     *
     * @throws TableException if there is no such column, or the cell holds something else
     */
    public int whole(String column) throws TableException {
      String text = text(column);
      if (text.isBlank()) {
        return 0;
      }
      try {
        return Integer.parseInt(text.strip());
      } catch (NumberFormatException e) {
        throw fault(column + " is not a whole number: " + text);
      }
    }

    /** A fault of this row. */
    public TableException fault(String message) {
      return new TableException(name, line, message);
    }
  }
}
