package org.newsgauge.table;

import java.util.Objects;
import java.util.function.Function;

/**
 * A column: its name and where its values come from.
 *
 * @param <R> what a row is made of
 * @param name as the header gives it: lower case, words joined by {@code _}
 * @param value the cell of a row; a pure function
 */
public record Column<R>(String name, Function<? super R, Cell> value) {
  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }
}
