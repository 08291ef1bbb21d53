package org.newsgauge.evaluate.floor;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsgauge.evaluate.Figure;
import org.newsgauge.evaluate.Figure.Kind;
import org.newsgauge.evaluate.metric.Interval;

/**
 * What a figure may not fall below, or an error not rise above.
 *
 * @param value the best that was accepted
 * @param tolerance how far off it a later figure may be
 * @param kind {@link Kind#SCORE} or {@link Kind#ERROR}
 */
record Floor(double value, double tolerance, Kind kind) {
  private static final double LEAST = 0.005;

  /** Shares with this much of the interval's width are left to chance of small data. */
  private static final double OF_THE_INTERVAL = 0.1;

  /** Slips that are counted, not shares. */
  private static final double SLIPS = 2;

  /**
   * The floor that a figure sets; null if it sets none. Held are scores and errors, but precision
   * and recall where their F1 is held, which may be traded; what has few rows and is for reading
   * (channel, single categories); what naive methods get; and authors where the data know none, so
   * that every right one would count as invented.
   */
  static @Nullable Floor of(Figure figure, Map<String, Figure> all) {
    String key = figure.key();
    boolean held = figure.kind() == Kind.SCORE || figure.kind() == Kind.ERROR;
    String parent = key.substring(0, key.lastIndexOf('.') + 1);
    String own = key.substring(parent.length());
    boolean traded =
        (own.equals("precision") || own.equals("recall")) && all.containsKey(parent + "f1");
    boolean read =
        (key.equals("author_invented") && !all.containsKey("author"))
            || key.startsWith("channel.")
            || key.startsWith("by_category.")
            || key.startsWith("baseline");
    if (!held || traded || read) {
      return null;
    }
    Interval interval = figure.interval();
    double tolerance = SLIPS;
    if (interval != null) {
      double width = interval.high() - interval.low();
      tolerance = Math.max(LEAST, Double.isNaN(width) ? 0 : OF_THE_INTERVAL * width);
    }
    return new Floor(figure.value(), tolerance, figure.kind());
  }

  /** How far a figure is on the wrong side; 0 or less if it is not. */
  private double behind(double measured) {
    return kind == Kind.ERROR ? measured - value : value - measured;
  }

  /** Whether a figure is further off than the tolerance. NaN always is. */
  boolean isMissedBy(double measured) {
    return !(behind(measured) <= tolerance + 1e-9);
  }

  /** This floor, or the one that was held before where that is stricter. */
  Floor noLowerThan(@Nullable Floor before) {
    return before == null || before.kind != kind || before.behind(value) <= 0
        ? this
        : new Floor(before.value, tolerance, kind);
  }

  /** In words: what it is and what it should be. */
  String tell(String what, double measured) {
    return String.format(
        Locale.ROOT,
        "%s is %.4f; %s is %.4f, tolerance %.4f",
        what,
        measured,
        kind == Kind.ERROR ? "the most allowed" : "the floor",
        value,
        tolerance);
  }
}
