package org.newsgauge.report;

import java.util.Objects;
import org.newsgauge.compare.Contrast;
import org.newsgauge.stats.Difference;

/**
 * The difference of two outlets in one measure: a row of {@code contrasts.csv}. What is undefined
 * is {@code NaN}.
 *
 * @param measure its name
 * @param outletA the outlet that is subtracted from
 * @param outletB the outlet that is subtracted
 * @param difference a minus b
 * @param low lower end of the 95% interval
 * @param high upper end
 * @param cliffsDelta the effect size, -1 to 1
 * @param p of the permutation test
 * @param pAdjusted over all contrasts
 * @param pairs matched events; 0 where none were matched
 * @param articlesA articles of a
 * @param articlesB articles of b
 * @param matchedOn what like was compared with like on, or empty
 * @param note what a reader must know, or empty
 */
public record ContrastRow(
    String measure,
    String outletA,
    String outletB,
    double difference,
    double low,
    double high,
    double cliffsDelta,
    double p,
    double pAdjusted,
    int pairs,
    int articlesA,
    int articlesB,
    String matchedOn,
    String note) {
  public ContrastRow {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(outletA, "outletA");
    Objects.requireNonNull(outletB, "outletB");
    Objects.requireNonNull(matchedOn, "matchedOn");
    Objects.requireNonNull(note, "note");
  }

  /** The row of a contrast. */
  public static ContrastRow of(Contrast contrast) {
    Difference difference = contrast.difference();
    return new ContrastRow(
        contrast.measure(),
        contrast.outletA(),
        contrast.outletB(),
        difference.difference(),
        difference.interval().low(),
        difference.interval().high(),
        difference.cliffsDelta(),
        difference.p(),
        contrast.pAdjusted(),
        contrast.pairs(),
        contrast.articlesA(),
        contrast.articlesB(),
        contrast.matchedOn(),
        contrast.note());
  }
}
