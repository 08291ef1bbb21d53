package org.newsgauge.stats;

import java.util.Arrays;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * Compares two sides, like with like: each unit of a side lies in a stratum (an event, a topic; or
 * all in one), and only units of one stratum are compared with each other.
 *
 * <p>The difference is that of Mantel and Haenszel: over strata, {@code Σ w (a/A - b/B) / Σ w} with
 * {@code w = AB / (A + B)}, where {@code a} and {@code A} are the first side's sums of parts and
 * wholes in the stratum and {@code b} and {@code B} the second's (Greenland and Robins, Biometrics
 * 41, 1985). With one stratum it is the plain difference of the two ratios; with one unit of each
 * side in each stratum, and means, the mean of the paired differences.
 *
 * <p>The test permutes the sides of the units within each stratum, which for pairs is a toss of
 * signs. Its statistic is the numerator above, which is the sum over the first side of {@code part
 * - R whole}, {@code R} being the stratum's ratio. It draws until {@value #EXCEEDING} permutations
 * are as extreme as what was seen (Besag and Clifford, Biometrika 78, 1991), at most {@value
 * #PERMUTATIONS}; beyond {@value #LARGE} units it takes the normal distribution with the exact
 * variance of the permutations, and for the interval the linearized variance. Thread-safe.
 */
public final class StratifiedComparison {
  /** At most so many permutations. */
  public static final int PERMUTATIONS = 19_999;

  private static final int EXCEEDING = 100;
  private static final int LARGE = 4000;
  private static final double SAME = 1e-10;

  private final int[] stratum;
  private final int strata;
  private final int first;
  private final boolean matched;
  private final int draws;
  private final long seed;

  /**
   * @param first the stratum of each unit of the first side, numbered from 0
   * @param second of each unit of the second side
   * @param matched whether the strata themselves are a sample, of events: then the interval
   *     resamples strata, otherwise units
   * @param draws of the interval
   * @param seed of all draws
   */
  public StratifiedComparison(int[] first, int[] second, boolean matched, int draws, long seed) {
    this.first = first.length;
    this.stratum = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, stratum, first.length, second.length);
    this.strata = Arrays.stream(stratum).max().orElse(-1) + 1;
    this.matched = matched;
    this.draws = draws;
    this.seed = seed;
  }

  /**
   * The differences in several ratios; the ratios share samples and permutations.
   *
   * @param parts for each ratio, the part of each unit, those of the first side first
   * @param wholes for each ratio, the whole of each unit
   */
  public Difference[] differences(double[][] parts, double[][] wholes) {
    int ratios = parts.length;
    double[] difference = new double[ratios];
    for (int ratio = 0; ratio < ratios; ratio++) {
      difference[ratio] = new Sums(parts[ratio], wholes[ratio]).difference();
    }
    Interval[] intervals = intervals(parts, wholes, difference);
    double[] p = new Permutations(parts, wholes).p();
    Difference[] differences = new Difference[ratios];
    for (int ratio = 0; ratio < ratios; ratio++) {
      differences[ratio] =
          new Difference(
              difference[ratio],
              intervals[ratio],
              cliffsDelta(parts[ratio], wholes[ratio]),
              p[ratio]);
    }
    return differences;
  }

  private double cliffsDelta(double[] part, double[] whole) {
    double[] a = values(part, whole, 0, first);
    double[] b = values(part, whole, first, stratum.length);
    if (a.length == 0 || b.length == 0) {
      return Double.NaN;
    }
    double u = MannWhitneyUTest.withDefaults().statistic(a, b);
    return 2 * u / ((double) a.length * b.length) - 1;
  }

  private static double[] values(double[] part, double[] whole, int from, int to) {
    double[] values = new double[to - from];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (whole[i] > 0) {
        values[count++] = part[i] / whole[i];
      }
    }
    return Arrays.copyOf(values, count);
  }

  private Interval[] intervals(double[][] parts, double[][] wholes, double[] difference) {
    int ratios = parts.length;
    if (matched) {
      double[][] numerators = new double[ratios][];
      double[][] denominators = new double[ratios][];
      for (int ratio = 0; ratio < ratios; ratio++) {
        Sums sums = new Sums(parts[ratio], wholes[ratio]);
        numerators[ratio] = sums.numerators();
        denominators[ratio] = sums.denominators();
      }
      return new Bootstrap(draws, seed).intervals(numerators, denominators);
    }
    Interval[] intervals = new Interval[ratios];
    if (stratum.length > LARGE) {
      for (int ratio = 0; ratio < ratios; ratio++) {
        intervals[ratio] = linearized(parts[ratio], wholes[ratio], difference[ratio]);
      }
      return intervals;
    }
    double[][] drawn = new double[ratios][draws];
    int[] chosen = new int[stratum.length];
    for (int draw = 0; draw < draws; draw++) {
      Draws random = new Draws(seed, draw);
      for (int i = 0; i < chosen.length; i++) {
        chosen[i] = i < first ? random.below(first) : first + random.below(stratum.length - first);
      }
      for (int ratio = 0; ratio < ratios; ratio++) {
        drawn[ratio][draw] = new Sums(parts[ratio], wholes[ratio], chosen).difference();
      }
    }
    for (int ratio = 0; ratio < ratios; ratio++) {
      int units = Math.min(defined(wholes[ratio], 0, first), defined(wholes[ratio], first));
      intervals[ratio] =
          units < 2 ? Interval.NONE : Bootstrap.interval(difference[ratio], 0, units, drawn[ratio]);
    }
    return intervals;
  }

  private int defined(double[] whole, int from) {
    return defined(whole, from, stratum.length);
  }

  private static int defined(double[] whole, int from, int to) {
    int defined = 0;
    for (int i = from; i < to; i++) {
      defined += whole[i] > 0 ? 1 : 0;
    }
    return defined;
  }

  /** The normal interval with the variance of the influence values of the units. */
  private Interval linearized(double[] part, double[] whole, double difference) {
    Sums sums = new Sums(part, whole);
    double[] influence = new double[stratum.length];
    double all = 0;
    for (double denominator : sums.denominators()) {
      all += denominator;
    }
    for (int i = 0; i < influence.length; i++) {
      influence[i] = sums.influence(i, part[i], whole[i], difference) / all;
    }
    double variance = variance(influence, 0, first) + variance(influence, first, influence.length);
    if (!(variance > 0)) {
      return Interval.NONE;
    }
    double reach = -Interval.NORMAL.inverseCumulativeProbability(0.025) * Math.sqrt(variance);
    return new Interval(difference - reach, difference + reach);
  }

  private static double variance(double[] influence, int from, int to) {
    int n = to - from;
    double mean = 0;
    for (int i = from; i < to; i++) {
      mean += influence[i] / n;
    }
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (influence[i] - mean) * (influence[i] - mean);
    }
    return n < 2 ? Double.NaN : squares * n / (n - 1);
  }

  /** Sums of parts and wholes by side and stratum. */
  private final class Sums {
    private final double[] partA = new double[strata];
    private final double[] wholeA = new double[strata];
    private final double[] partB = new double[strata];
    private final double[] wholeB = new double[strata];

    Sums(double[] part, double[] whole) {
      for (int i = 0; i < stratum.length; i++) {
        add(i, part[i], whole[i]);
      }
    }

    Sums(double[] part, double[] whole, int[] chosen) {
      for (int i : chosen) {
        add(i, part[i], whole[i]);
      }
    }

    private void add(int unit, double part, double whole) {
      int s = stratum[unit];
      if (unit < first) {
        partA[s] += part;
        wholeA[s] += whole;
      } else {
        partB[s] += part;
        wholeB[s] += whole;
      }
    }

    private double numerator(int s) {
      double whole = wholeA[s] + wholeB[s];
      return whole == 0 ? 0 : (partA[s] * wholeB[s] - partB[s] * wholeA[s]) / whole;
    }

    private double denominator(int s) {
      double whole = wholeA[s] + wholeB[s];
      return whole == 0 ? 0 : wholeA[s] * wholeB[s] / whole;
    }

    double[] numerators() {
      double[] numerators = new double[strata];
      Arrays.setAll(numerators, this::numerator);
      return numerators;
    }

    double[] denominators() {
      double[] denominators = new double[strata];
      Arrays.setAll(denominators, this::denominator);
      return denominators;
    }

    double difference() {
      double numerator = 0;
      double denominator = 0;
      for (int s = 0; s < strata; s++) {
        numerator += numerator(s);
        denominator += denominator(s);
      }
      return denominator == 0 ? Double.NaN : numerator / denominator;
    }

    /** What one unit more adds to the numerator, less what it adds to the expected one. */
    double influence(int unit, double part, double whole, double difference) {
      int s = stratum[unit];
      double all = wholeA[s] + wholeB[s];
      if (all == 0) {
        return 0;
      }
      boolean a = unit < first;
      double numerator =
          (a ? part * wholeB[s] - whole * partB[s] : whole * partA[s] - part * wholeA[s]) / all
              - numerator(s) * whole / all;
      double denominator = whole * (a ? wholeB[s] : wholeA[s]) / all - denominator(s) * whole / all;
      return numerator - difference * denominator;
    }

    /** The ratio of both sides together. */
    double pooled(int s) {
      double whole = wholeA[s] + wholeB[s];
      return whole == 0 ? 0 : (partA[s] + partB[s]) / whole;
    }
  }

  /** The permutation test of several ratios. */
  private final class Permutations {
    private final double[][] residuals;
    private final double[] seen;
    private final double[] scale;
    private final int[][] members;
    private final int[] inFirst;

    Permutations(double[][] parts, double[][] wholes) {
      residuals = new double[parts.length][stratum.length];
      seen = new double[parts.length];
      scale = new double[parts.length];
      for (int ratio = 0; ratio < parts.length; ratio++) {
        Sums sums = new Sums(parts[ratio], wholes[ratio]);
        for (int i = 0; i < stratum.length; i++) {
          double residual = parts[ratio][i] - sums.pooled(stratum[i]) * wholes[ratio][i];
          residuals[ratio][i] = residual;
          seen[ratio] += i < first ? residual : 0;
          scale[ratio] += Math.abs(parts[ratio][i]);
        }
        seen[ratio] = Math.abs(seen[ratio]);
      }
      int[] size = new int[strata];
      inFirst = new int[strata];
      for (int i = 0; i < stratum.length; i++) {
        size[stratum[i]]++;
        inFirst[stratum[i]] += i < first ? 1 : 0;
      }
      members = new int[strata][];
      Arrays.setAll(members, s -> new int[size[s]]);
      int[] filled = new int[strata];
      for (int i = 0; i < stratum.length; i++) {
        members[stratum[i]][filled[stratum[i]]++] = i;
      }
    }

    double[] p() {
      double[] variance = new double[residuals.length];
      Arrays.setAll(variance, this::variance);
      double[] p = new double[residuals.length];
      Arrays.fill(p, Double.NaN);
      if (stratum.length > LARGE) {
        for (int ratio = 0; ratio < p.length; ratio++) {
          if (varies(ratio, variance)) {
            double z = seen[ratio] / Math.sqrt(variance[ratio]);
            p[ratio] = 2 * Interval.NORMAL.survivalProbability(z);
          }
        }
        return p;
      }
      int[] open = new int[p.length];
      int opens = 0;
      for (int ratio = 0; ratio < p.length; ratio++) {
        if (varies(ratio, variance)) {
          open[opens++] = ratio;
        }
      }
      int[] exceeding = new int[p.length];
      int[] plus = new int[stratum.length];
      int[] minus = new int[stratum.length];
      Draws random = new Draws(seed, -1);
      for (int draw = 1; draw <= PERMUTATIONS && opens > 0; draw++) {
        int pluses = 0;
        int minuses = 0;
        for (int s = 0; s < strata; s++) {
          // The residuals of a stratum sum to zero, so the smaller side tells of both.
          boolean small = inFirst[s] * 2 <= members[s].length;
          int take = small ? inFirst[s] : members[s].length - inFirst[s];
          for (int k = 0; k < take; k++) {
            int unit = drawn(members[s], k, random);
            if (small) {
              plus[pluses++] = unit;
            } else {
              minus[minuses++] = unit;
            }
          }
        }
        for (int k = 0; k < opens; k++) {
          int ratio = open[k];
          double sum = Math.abs(sum(ratio, plus, pluses) - sum(ratio, minus, minuses));
          if (sum >= seen[ratio] - SAME * scale[ratio] && ++exceeding[ratio] == EXCEEDING) {
            p[ratio] = (double) EXCEEDING / draw;
            open[k--] = open[--opens];
          }
        }
      }
      for (int k = 0; k < opens; k++) {
        p[open[k]] = (exceeding[open[k]] + 1.0) / (PERMUTATIONS + 1.0);
      }
      return p;
    }

    private boolean varies(int ratio, double[] variance) {
      return variance[ratio] > SAME * SAME * scale[ratio] * scale[ratio];
    }

    /** Of the sum over the first side, under all permutations within strata. */
    private double variance(int ratio) {
      double variance = 0;
      for (int s = 0; s < strata; s++) {
        double n = members[s].length;
        double squares = 0;
        for (int unit : members[s]) {
          squares += residuals[ratio][unit] * residuals[ratio][unit];
        }
        if (n > 1) {
          variance += inFirst[s] * (n - inFirst[s]) / (n * (n - 1)) * squares;
        }
      }
      return variance;
    }

    private double sum(int ratio, int[] units, int count) {
      double[] values = residuals[ratio];
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += values[units[i]];
      }
      return sum;
    }

    /** The next of a shuffle of which the first {@code place} are drawn. */
    private static int drawn(int[] deck, int place, Draws random) {
      int from = place + random.below(deck.length - place);
      int unit = deck[from];
      deck[from] = deck[place];
      deck[place] = unit;
      return unit;
    }
  }
}
