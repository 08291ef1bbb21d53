package org.newsgauge.stats;

import java.util.stream.IntStream;

/** Adjusts the p-values of many tests together. */
public final class FalseDiscovery {
  private FalseDiscovery() {}

  /**
   * The p-values adjusted so that, of the tests called at 0.05, one in twenty is expected to be
   * false: Benjamini and Hochberg (Journal of the Royal Statistical Society B 57, 1995).
   *
   * @param p of all tests; {@code NaN} where there was none, which stays and is not counted
   */
  public static double[] adjusted(double[] p) {
    int[] order =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted((i, j) -> Double.compare(p[j], p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = p.clone();
    double least = 1;
    for (int place = 0; place < order.length; place++) {
      int rank = order.length - place;
      least = Math.min(least, p[order[place]] * order.length / rank);
      adjusted[order[place]] = least;
    }
    return adjusted;
  }
}
