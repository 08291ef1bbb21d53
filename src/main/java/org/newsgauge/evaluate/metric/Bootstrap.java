package org.newsgauge.evaluate.metric;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Draws units (articles, pages) with replacement, again and again: how far a figure would have
 * moved on other articles of the same kind. Percentile bootstrap (Efron and Tibshirani, <i>An
 * Introduction to the Bootstrap</i>, 1993, chapter 13).
 *
 * <p>A statistic is given how often each unit was drawn, and sees the same draws as every other
 * statistic of the same bootstrap. The numbers come from {@link Random}, whose algorithm its
 * contract fixes, unit by unit and sample by sample: same units and seed, same intervals, on every
 * machine. Immutable and thread-safe.
 */
public final class Bootstrap {
  private static final double TAIL = 0.025;

  private final int units;
  private final int[][] draws;

  /**
   * Draws {@code samples} times as many units as there are.
   *
   * @throws IllegalArgumentException if there is no sample to draw
   */
  public Bootstrap(int units, int samples, long seed) {
    if (samples < 1) {
      throw new IllegalArgumentException("a bootstrap needs samples");
    }
    this.units = units;
    draws = new int[samples][units];
    Random random = new Random(seed);
    for (int[] draw : draws) {
      for (int i = 0; i < units; i++) {
        draw[random.nextInt(units)]++;
      }
    }
  }

  /** The statistic of the units as they are: each once. */
  public double value(ToDoubleFunction<int[]> statistic) {
    int[] once = new int[units];
    Arrays.fill(once, 1);
    return statistic.applyAsDouble(once);
  }

  /**
   * Where the middle 95% of the statistic's values lie, between neighbours in proportion. Samples
   * for which it is NaN are left out; undefined if all are.
   */
  public Interval interval(ToDoubleFunction<int[]> statistic) {
    double[] values = new double[draws.length];
    int n = 0;
    for (int[] draw : draws) {
      double value = statistic.applyAsDouble(draw);
      if (!Double.isNaN(value)) {
        values[n++] = value;
      }
    }
    if (units == 0 || n == 0) {
      return new Interval(Double.NaN, Double.NaN);
    }
    Arrays.sort(values, 0, n);
    return new Interval(quantile(values, n, TAIL), quantile(values, n, 1 - TAIL));
  }

  private static double quantile(double[] sorted, int n, double share) {
    double place = share * (n - 1);
    int below = (int) place;
    int above = Math.min(below + 1, n - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
