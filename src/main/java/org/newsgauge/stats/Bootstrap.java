package org.newsgauge.stats;

import java.util.Arrays;

/**
 * 95% intervals of ratios by resampling units: of {@code Σ part / Σ whole} over units that are
 * drawn with replacement. A mean is such a ratio, with 1 for each unit as the whole; a rate has
 * words as the whole. Units that belong together (the articles on one event) are one unit, with
 * their sums.
 *
 * <p>The ends are those of the bias-corrected and accelerated interval (BCa: Efron 1987; Efron and
 * Tibshirani 1993, chapter 14), with the acceleration of the ratio's influence values, and with
 * percentiles expanded for few units: {@link Interval#expandedQuantile}. Thread-safe.
 */
public final class Bootstrap {
  private final int draws;
  private final long seed;

  /**
   * @param draws how many samples to draw
   * @param seed the same seed gives the same intervals
   */
  public Bootstrap(int draws, long seed) {
    if (draws < 2) {
      throw new IllegalArgumentException("draws: " + draws);
    }
    this.draws = draws;
    this.seed = seed;
  }

  /**
   * The intervals of several ratios over the same units, which share their samples.
   *
   * @param parts for each ratio, the part of each unit
   * @param wholes for each ratio, the whole of each unit, none negative
   * @return an interval for each ratio; {@link Interval#NONE} where fewer than two units have a
   *     whole, or where nothing varies
   */
  public Interval[] intervals(double[][] parts, double[][] wholes) {
    int ratios = parts.length;
    int units = ratios == 0 ? 0 : parts[0].length;
    double[][] drawn = new double[ratios][draws];
    int[] chosen = new int[units];
    for (int draw = 0; draw < draws; draw++) {
      Draws random = new Draws(seed, draw);
      for (int i = 0; i < units; i++) {
        chosen[i] = random.below(units);
      }
      double whole = 0;
      for (int ratio = 0; ratio < ratios; ratio++) {
        if (ratio == 0 || wholes[ratio] != wholes[ratio - 1]) {
          whole = sum(wholes[ratio], chosen);
        }
        drawn[ratio][draw] = sum(parts[ratio], chosen) / whole;
      }
    }
    Interval[] intervals = new Interval[ratios];
    for (int ratio = 0; ratio < ratios; ratio++) {
      intervals[ratio] = interval(parts[ratio], wholes[ratio], drawn[ratio]);
    }
    return intervals;
  }

  private static double sum(double[] values, int[] chosen) {
    double sum = 0;
    for (int index : chosen) {
      sum += values[index];
    }
    return sum;
  }

  private static Interval interval(double[] part, double[] whole, double[] drawn) {
    double parts = 0;
    double wholes = 0;
    int units = 0;
    for (int i = 0; i < part.length; i++) {
      parts += part[i];
      wholes += whole[i];
      units += whole[i] > 0 ? 1 : 0;
    }
    double estimate = parts / wholes;
    double squares = 0;
    double cubes = 0;
    for (int i = 0; i < part.length; i++) {
      double influence = part[i] - estimate * whole[i];
      squares += influence * influence;
      cubes += influence * influence * influence;
    }
    if (units < 2 || !(squares > 1e-18 * wholes * wholes)) {
      return Interval.NONE;
    }
    double acceleration = cubes / (6 * Math.pow(squares, 1.5));
    return interval(estimate, acceleration, units, drawn);
  }

  /**
   * The interval that drawn estimates give; sorts them.
   *
   * @param units how many the estimate rests on
   */
  static Interval interval(double estimate, double acceleration, int units, double[] drawn) {
    Arrays.sort(drawn);
    int count = drawn.length;
    // Samples in which the ratio is undefined sort to the end.
    while (count > 0 && !Double.isFinite(drawn[count - 1])) {
      count--;
    }
    if (count < drawn.length / 2 || drawn[0] == drawn[count - 1]) {
      return Interval.NONE;
    }
    double below = 0;
    for (int i = 0; i < count; i++) {
      below += drawn[i] < estimate ? 1 : drawn[i] == estimate ? 0.5 : 0;
    }
    double share = Math.min(Math.max(below / count, 1.0 / count), 1 - 1.0 / count);
    double bias = Interval.NORMAL.inverseCumulativeProbability(share);
    double quantile = Interval.expandedQuantile(units);
    double low = corrected(bias, acceleration, quantile);
    double high = corrected(bias, acceleration, -quantile);
    return new Interval(
        Interval.quantile(drawn, count, low), Interval.quantile(drawn, count, high));
  }

  private static double corrected(double bias, double acceleration, double quantile) {
    double shifted = bias + quantile;
    double stretch = 1 - acceleration * shifted;
    return stretch <= 0
        ? (quantile < 0 ? 0 : 1)
        : Interval.NORMAL.cumulativeProbability(bias + shifted / stretch);
  }
}
