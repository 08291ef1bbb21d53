package org.newsgauge.compare;

import java.util.Objects;
import org.newsgauge.stats.Difference;

/**
 * How two outlets differ in a measure.
 *
 * @param measure its name in SCHEMA
 * @param outletA the outlet that is subtracted from
 * @param outletB the outlet that is subtracted; {@link OutletComparison#OTHERS} for all others
 * @param difference between the articles that were compared; a rate's per 1,000 words
 * @param pAdjusted over all contrasts of the comparison; {@code NaN} where nothing was tested
 * @param pairs events that both report; 0 where events were not matched
 * @param articlesA articles of a that were compared
 * @param articlesB articles of b that were compared
 * @param matchedOn {@code event}, {@code topic}, or empty
 * @param note what a reader must know, pieces joined by {@code "; "}; or empty
 */
public record Contrast(
    String measure,
    String outletA,
    String outletB,
    Difference difference,
    double pAdjusted,
    int pairs,
    int articlesA,
    int articlesB,
    String matchedOn,
    String note) {
  public Contrast {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(outletA, "outletA");
    Objects.requireNonNull(outletB, "outletB");
    Objects.requireNonNull(difference, "difference");
    Objects.requireNonNull(matchedOn, "matchedOn");
    Objects.requireNonNull(note, "note");
  }

  Contrast adjusted(double p) {
    return new Contrast(
        measure, outletA, outletB, difference, p, pairs, articlesA, articlesB, matchedOn, note);
  }
}
