package org.newsgauge.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A kind of table: its name and columns, in the order in which they are written. It holds no rows.
 *
 * <pre>{@code
 * Table<Failure> failures =
 *     Table.<Failure>named("failures")
 *         .text("input", Failure::input)
 *         .text("record", Failure::record)
 *         .text("reason", Failure::reason);
 * }</pre>
 *
 * <p>Immutable and thread-safe: every method gives a new table.
 *
 * @param <R> what a row is made of
 * @param name of the file, without its ending
 * @param columns in order, no two of one name
 */
public record Table<R>(String name, List<Column<R>> columns) {

  /**
   * @throws IllegalArgumentException if two columns have one name
   */
  public Table {
    columns = List.copyOf(columns);
    Set<String> names = new HashSet<>();
    for (Column<R> column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("two columns " + column.name() + " in table " + name);
      }
    }
  }

  /** A table without columns. */
  public static <R> Table<R> named(String name) {
    return new Table<>(name, List.of());
  }

  /** The name of the file that the rows go into. */
  public String file() {
    return name + ".csv";
  }

  /** The names of the columns. */
  public List<String> header() {
    return columns.stream().map(Column::name).toList();
  }

  /**
   * The cells of one row, in the order of the columns.
   *
   * @throws IllegalStateException if a cell is not of its column's type
   */
  public List<Cell> cells(R row) {
    List<Cell> cells = new ArrayList<>(columns.size());
    for (Column<R> column : columns) {
      Cell cell = column.value().apply(row);
      if (!column.type().allows(cell)) {
        throw new IllegalStateException(name + "." + column.name() + " holds " + cell);
      }
      cells.add(cell);
    }
    return cells;
  }

  /** This table with one more column at its end. */
  public Table<R> with(Column.Type type, String column, Function<? super R, Cell> value) {
    List<Column<R>> more = new ArrayList<>(columns);
    more.add(new Column<>(column, type, value));
    return new Table<>(name, more);
  }

  /** This table with a column of text, where {@code null} is written as an empty cell. */
  public Table<R> text(String column, Texts<? super R> value) {
    return with(Column.Type.TEXT, column, row -> Cell.text(value.of(row)));
  }

  /** This table with a column of whole numbers. */
  public Table<R> whole(String column, java.util.function.ToLongFunction<? super R> value) {
    return with(Column.Type.WHOLE, column, row -> Cell.whole(value.applyAsLong(row)));
  }

  /** Text of a row, which may be absent. */
  @FunctionalInterface
  public interface Texts<R> {
    /** The text, or {@code null}. */
    @org.jspecify.annotations.Nullable
    String of(R row);
  }
}
