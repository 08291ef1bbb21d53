package org.newsgauge.table;

import java.util.Objects;
import java.util.function.Function;

/**
 * A column: its name, what it holds, and where its values come from.
 *
 * @param <R> what a row is made of
 * @param name as the header gives it: lower case, words joined by {@code _}
 * @param type what its cells are, where they are not empty
 * @param value the cell of a row; a pure function
 */
public record Column<R>(String name, Type type, Function<? super R, Cell> value) {
  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(value, "value");
  }

  /** What the cells of a column are. */
  public enum Type {
    /** Any text, a code. */
    TEXT(Cell.Text.class),
    /** A day: {@code 2026-03-31}. */
    DAY(Cell.Text.class),
    /** A whole number. */
    WHOLE(Cell.Whole.class),
    /** A number with decimals. */
    DECIMAL(Cell.Decimal.class),
    /** Yes or no. */
    FLAG(Cell.Flag.class),
    /** Several texts, joined. */
    ITEMS(Cell.Items.class),
    /** Several spans, joined. */
    SPANS(Cell.Spans.class);

    private final Class<? extends Cell> cells;

    Type(Class<? extends Cell> cells) {
      this.cells = cells;
    }

    boolean allows(Cell cell) {
      return cell instanceof Cell.Empty || cells.isInstance(cell);
    }
  }
}
