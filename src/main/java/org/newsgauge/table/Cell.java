package org.newsgauge.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Span;

/**
 * One value of a table, of the kind that decides how it is written: CSV and JSON show the same
 * digits. Immutable and thread-safe.
 */
public sealed interface Cell {
  /** What is not known, or is not defined for this row. */
  Cell EMPTY = new Empty();

  /** What CSV puts between the parts of a list. */
  String SEPARATOR = "; ";

  /** The value as CSV writes it, before any quoting. */
  String csv();

  /** The text, or {@link #EMPTY} if there is none. */
  static Cell text(@Nullable String value) {
    return value == null || value.isEmpty() ? EMPTY : new Text(value);
  }

  /** The name of the code. */
  static Cell code(Enum<?> value) {
    return new Text(value.name());
  }

  /** A count, an offset. */
  static Cell whole(long value) {
    return new Whole(value);
  }

  /** Rounded half up to a number of decimals; {@link #EMPTY} for what is not a finite number. */
  static Cell decimal(double value, int places) {
    return Double.isFinite(value) ? new Decimal(value, places) : EMPTY;
  }

  /** A part of a whole, 0 to 1, with four decimals; {@link #EMPTY} if the whole is 0. */
  static Cell share(long part, long whole) {
    return whole == 0 ? EMPTY : new Decimal((double) part / whole, 4);
  }

  /** {@code true} or {@code false}. */
  static Cell flag(boolean value) {
    return new Flag(value);
  }

  /** Several texts; CSV joins them by {@code "; "}. */
  static Cell items(List<String> values) {
    return new Items(values);
  }

  /** Several spans, in the unit that the table says; CSV joins them by {@code "; "}. */
  static Cell spans(List<Span> values) {
    return new Spans(values);
  }

  /** Nothing. */
  record Empty() implements Cell {
    @Override
    public String csv() {
      return "";
    }
  }

  /** Characters that came from outside: the only kind that {@link Dialect#EXCEL} guards. */
  record Text(String value) implements Cell {
    public Text {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String csv() {
      return value;
    }
  }

  /** A whole number. */
  record Whole(long value) implements Cell {
    @Override
    public String csv() {
      return Long.toString(value);
    }
  }

  /** A finite number with a fixed number of decimals. */
  record Decimal(double value, int places) implements Cell {
    public Decimal {
      if (!Double.isFinite(value) || places < 0) {
        throw new IllegalArgumentException(value + " with " + places + " decimals");
      }
    }

    /** The number as it is written. */
    public BigDecimal rounded() {
      return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }

    @Override
    public String csv() {
      return rounded().toPlainString();
    }
  }

  /** Yes or no. */
  record Flag(boolean value) implements Cell {
    @Override
    public String csv() {
      return Boolean.toString(value);
    }
  }

  /** A list of texts; JSON writes an array. */
  record Items(List<String> values) implements Cell {
    public Items {
      values = List.copyOf(values);
    }

    @Override
    public String csv() {
      return String.join(SEPARATOR, values);
    }
  }

  /** A list of spans; CSV writes {@code 21-60; 70-90}, JSON an array of objects. */
  record Spans(List<Span> values) implements Cell {
    public Spans {
      values = List.copyOf(values);
    }

    @Override
    public String csv() {
      return values.stream().map(Span::toString).collect(Collectors.joining(SEPARATOR));
    }
  }
}
