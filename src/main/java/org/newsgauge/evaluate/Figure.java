package org.newsgauge.evaluate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newsgauge.evaluate.metric.Interval;

/**
 * A measured number.
 *
 * @param key where it stands in the JSON of its task: {@code exact.source.f1}
 * @param value NaN if undefined
 * @param interval how far it would have moved on other articles, where that is known
 * @param kind what it is
 */
public record Figure(String key, double value, @Nullable Interval interval, Kind kind) {

  /** What a number is, which decides how it is written and whether it is held to a floor. */
  public enum Kind {
    /** A whole number of things. */
    COUNT,
    /** Accuracy, precision, F1, AUC, correlation: the more the better, 1 at most. */
    SCORE,
    /** An error or a rate of slips: the less the better. */
    ERROR,
    /** Something to know that is neither better nor worse when it grows. */
    NOTE,
    /** How fast the machine was; never held to a floor. */
    SPEED
  }

  public Figure {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(kind, "kind");
  }
}
