package org.newsgauge.stats;

/**
 * How much more one side uses a word than the other: log-odds with an informative Dirichlet prior
 * (Monroe, Colaresi and Quinn, Fightin' Words, Political Analysis 16, 2008, equations 16, 20 and
 * 22). The prior keeps rare words from looking distinctive.
 *
 * @param logOdds the difference of the log-odds, above zero where the first side uses it more
 * @param z the same in standard deviations
 */
public record LogOdds(double logOdds, double z) {
  /**
   * Of one word.
   *
   * @param count uses of the word by the first side
   * @param total words of the first side
   * @param otherCount uses by the other side
   * @param otherTotal words of the other side
   * @param prior uses that are added to each side, above zero
   * @param priorTotal words that are added to each side
   */
  public static LogOdds of(
      long count, long total, long otherCount, long otherTotal, double prior, double priorTotal) {
    if (!(prior > 0 && priorTotal > prior)) {
      throw new IllegalArgumentException("prior " + prior + " of " + priorTotal);
    }
    double one = count + prior;
    double other = otherCount + prior;
    double logOdds =
        Math.log(one / (total + priorTotal - one))
            - Math.log(other / (otherTotal + priorTotal - other));
    return new LogOdds(logOdds, logOdds / Math.sqrt(1 / one + 1 / other));
  }
}
