package org.newsgauge.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A 95% interval. Both ends are {@code NaN} where there is none.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {
  /** No interval: too little is known, or nothing varies. */
  public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

  static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Whether there is one. */
  public boolean exists() {
    return Double.isFinite(low) && Double.isFinite(high);
  }

  /**
   * The normal quantile, below zero, that stands for 2.5% of {@code n} units: the bootstrap
   * distribution of few units is too narrow, by the factor that the variance lacks and by the
   * difference of Student's distribution to the normal one. Expanded percentiles: Hesterberg, What
   * Teachers Should Know About the Bootstrap (The American Statistician 69, 2015), section 4.3.
   */
  static double expandedQuantile(int n) {
    double t = TDistribution.of(n - 1).inverseCumulativeProbability(0.025);
    return t * Math.sqrt(n / (n - 1.0));
  }

  /**
   * The value below which a share of the sorted values lies, straight between neighbours (type 7 of
   * Hyndman and Fan 1996).
   */
  static double quantile(double[] sorted, int count, double share) {
    double place = share * (count - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(count - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
