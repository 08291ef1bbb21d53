package org.newsgauge.table;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one table as CSV (RFC 4180, UTF-8, {@code \n}), header first.
 *
 * <pre>{@code
 * try (TableWriter<Failure> failures = TableWriter.create(folder, table, Dialect.PLAIN)) {
 *   failures.write(failure);
 *   failures.finish();
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class TableWriter<R> implements Closeable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private final Table<R> table;
  private final Dialect dialect;
  private final CSVPrinter printer;
  private final @Nullable WholeFile file;

  private TableWriter(
      Table<R> table, Dialect dialect, OutputStream out, @Nullable WholeFile file, boolean begun)
      throws IOException {
    this.table = table;
    this.dialect = dialect;
    this.file = file;
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (dialect == Dialect.EXCEL && !begun) {
      writer.write(Dialect.BYTE_ORDER_MARK);
    }
    printer = new CSVPrinter(writer, FORMAT);
    if (!begun) {
      printer.printRecord(table.header());
    }
  }

  /**
   * Begins the table's file in {@code folder}; it gets its name by {@link #finish}.
   *
   * @throws IOException if nothing can be written there
   */
  public static <R> TableWriter<R> create(Path folder, Table<R> table, Dialect dialect)
      throws IOException {
    WholeFile file = WholeFile.create(folder.resolve(table.file()));
    return new TableWriter<>(table, dialect, file.out(), file, false);
  }

  /**
   * Goes on with a table that was begun and not finished; {@link #cut} tells from where.
   *
   * @throws IOException if nothing can be written there
   */
  public static <R> TableWriter<R> resume(Path folder, Table<R> table, Dialect dialect)
      throws IOException {
    WholeFile file = WholeFile.resume(folder.resolve(table.file()));
    return new TableWriter<>(table, dialect, file.out(), file, true);
  }

  /** Writes to a stream, which is flushed but never closed. */
  public static <R> TableWriter<R> to(OutputStream out, Table<R> table, Dialect dialect)
      throws IOException {
    return new TableWriter<>(table, dialect, out, null, false);
  }

  /** Writes one row. */
  public void write(R row) throws IOException {
    for (Cell cell : table.cells(row)) {
      printer.print(dialect.write(cell));
    }
    printer.println();
  }

  /** Writes rows in their order. */
  public void writeAll(Iterable<? extends R> rows) throws IOException {
    for (R row : rows) {
      write(row);
    }
  }

  /** Makes sure that all so far is on disk; returns how many bytes that is, 0 for a stream. */
  public long save() throws IOException {
    printer.flush();
    return file == null ? 0 : file.save();
  }

  /** Forgets all that a file has beyond {@code length} bytes. */
  public void cut(long length) throws IOException {
    printer.flush();
    if (file != null) {
      file.cut(length);
    }
  }

  /** Everything is written: flushes, and gives a file its name. */
  public void finish() throws IOException {
    printer.flush();
    if (file != null) {
      file.finish();
    }
  }

  /** An unfinished file is not thrown away from now on. */
  public void keep() throws IOException {
    if (file != null) {
      file.keep();
    }
  }

  /** Throws a file away that was not finished; leaves a stream open. */
  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
