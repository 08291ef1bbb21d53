package org.newsgauge.stats;

import java.util.Arrays;
import org.apache.commons.statistics.inference.ChiSquareTest;

/** How alike two sides are in what they are made of. */
public final class Mix {
  private Mix() {}

  /**
   * Whether two sides spread differently over kinds: by more than {@code share} of their units, and
   * by more than chance alone would explain (chi-square test of homogeneity at 0.01).
   *
   * @param first units of the first side of each kind
   * @param second units of the second side of each kind
   */
  public static boolean differs(long[] first, long[] second, double share) {
    long a = Arrays.stream(first).sum();
    long b = Arrays.stream(second).sum();
    double distance = 0;
    int kinds = 0;
    long[][] table = new long[2][first.length];
    for (int i = 0; i < first.length; i++) {
      if (first[i] + second[i] > 0) {
        distance += Math.abs((double) first[i] / a - (double) second[i] / b) / 2;
        table[0][kinds] = first[i];
        table[1][kinds++] = second[i];
      }
    }
    if (a == 0 || b == 0 || kinds < 2 || distance <= share) {
      return false;
    }
    int columns = kinds;
    long[][] used = Arrays.stream(table).map(r -> Arrays.copyOf(r, columns)).toArray(long[][]::new);
    return ChiSquareTest.withDefaults().test(used).getPValue() < 0.01;
  }
}
