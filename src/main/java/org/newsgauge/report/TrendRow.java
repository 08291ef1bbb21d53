package org.newsgauge.report;

import java.util.Objects;
import org.newsgauge.compare.Estimate;
import org.newsgauge.compare.Trend;

/**
 * One measure of one outlet in one period: a row of {@code trends.csv}.
 *
 * @param outlet its name
 * @param period {@code 2026-03}, or {@code 2026-W09}
 * @param measure its name
 * @param estimate the value; {@code NaN} if it is undefined
 * @param low lower end of the 95% interval; {@code NaN} if there is none
 * @param high upper end; {@code NaN} if there is none
 * @param articles how many it rests on
 * @param note what a reader must know, or empty
 */
public record TrendRow(
    String outlet,
    String period,
    String measure,
    double estimate,
    double low,
    double high,
    int articles,
    String note) {
  public TrendRow {
    Objects.requireNonNull(outlet, "outlet");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(note, "note");
  }

  /** The row of a trend. */
  public static TrendRow of(Trend trend) {
    Estimate estimate = trend.estimate();
    return new TrendRow(
        estimate.outlet(),
        trend.period(),
        estimate.measure(),
        estimate.estimate(),
        estimate.interval().low(),
        estimate.interval().high(),
        estimate.articles(),
        estimate.note());
  }
}
