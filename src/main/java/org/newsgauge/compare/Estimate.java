package org.newsgauge.compare;

import java.util.Objects;
import org.newsgauge.stats.Interval;

/**
 * A measure of one outlet.
 *
 * @param outlet the outlet
 * @param measure its name in SCHEMA: {@code named_share}
 * @param estimate a share between 0 and 1, a rate per 1,000 words, or a mean number
 * @param interval 95%; {@link Interval#NONE} where there is none
 * @param articles how many articles it rests on: those for which the measure is defined
 * @param words of all the outlet's articles
 * @param attributions of all the outlet's articles
 * @param note what a reader must know, pieces joined by {@code "; "}; or empty
 */
public record Estimate(
    String outlet,
    String measure,
    double estimate,
    Interval interval,
    int articles,
    long words,
    long attributions,
    String note) {
  /** Outlets of fewer articles are neither ranked nor tested. */
  public static final int FEWEST_RANKED = 10;

  public Estimate {
    Objects.requireNonNull(outlet, "outlet");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(note, "note");
    if (!Double.isFinite(estimate)) {
      throw new IllegalArgumentException(measure + " of " + outlet + " is " + estimate);
    }
  }
}
