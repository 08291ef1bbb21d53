package org.newsgauge.report;

import java.util.Objects;
import org.newsgauge.compare.Estimate;

/**
 * One measure of one outlet: a row of {@code outlets.csv}.
 *
 * @param outlet its name, or a group's value
 * @param measure its name: {@code named_share}, {@code loaded_author_per_1000:intensifiers}
 * @param estimate the value; {@code NaN} if it is undefined
 * @param low lower end of the 95% interval; {@code NaN} if there is none
 * @param high upper end; {@code NaN} if there is none
 * @param articles how many it rests on
 * @param words how many they have
 * @param attributions how many they have
 * @param note what a reader must know, or empty
 */
public record OutletRow(
    String outlet,
    String measure,
    double estimate,
    double low,
    double high,
    int articles,
    long words,
    long attributions,
    String note) {
  public OutletRow {
    Objects.requireNonNull(outlet, "outlet");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(note, "note");
  }

  /** The row of an estimate. */
  public static OutletRow of(Estimate estimate) {
    return new OutletRow(
        estimate.outlet(),
        estimate.measure(),
        estimate.estimate(),
        estimate.interval().low(),
        estimate.interval().high(),
        estimate.articles(),
        estimate.words(),
        estimate.attributions(),
        estimate.note());
  }

  /** Whether there is an interval. */
  public boolean hasInterval() {
    return Double.isFinite(low) && Double.isFinite(high);
  }
}
