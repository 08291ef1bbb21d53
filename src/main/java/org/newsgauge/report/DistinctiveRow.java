package org.newsgauge.report;

import java.util.Objects;
import org.newsgauge.compare.Distinctive;

/**
 * A phrase that an outlet uses more than the rest do: a row of {@code distinctive.csv}.
 *
 * @param kind {@code loaded}, {@code cue} or {@code source}
 * @param outlet who uses it
 * @param phrase the words
 * @param logOdds against the rest, with an informative prior
 * @param z the log-odds in standard deviations
 * @param count uses by the outlet
 * @param restCount uses by the rest
 * @param articles of the outlet in which it is used
 */
public record DistinctiveRow(
    String kind,
    String outlet,
    String phrase,
    double logOdds,
    double z,
    long count,
    long restCount,
    int articles) {
  public DistinctiveRow {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(outlet, "outlet");
    Objects.requireNonNull(phrase, "phrase");
  }

  /** The row of a distinctive phrase. */
  public static DistinctiveRow of(Distinctive one) {
    return new DistinctiveRow(
        one.kind(),
        one.outlet(),
        one.phrase(),
        one.odds().logOdds(),
        one.odds().z(),
        one.count(),
        one.restCount(),
        one.articles());
  }
}
