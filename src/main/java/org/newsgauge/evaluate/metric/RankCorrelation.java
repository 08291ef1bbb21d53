package org.newsgauge.evaluate.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Spearman's rank correlation: the correlation of the ranks, equal values sharing the mean of
 * theirs.
 */
public final class RankCorrelation {
  private RankCorrelation() {}

  /**
   * The correlation, each pair as often as its weight says; NaN if one side does not vary.
   *
   * @param weights as many as there are pairs
   */
  public static double of(List<Double> some, List<Double> others, int[] weights) {
    double[] first = ranks(some, weights);
    double[] second = ranks(others, weights);
    double n = 0;
    double meanFirst = 0;
    double meanSecond = 0;
    for (int i = 0; i < weights.length; i++) {
      n += weights[i];
      meanFirst += weights[i] * first[i];
      meanSecond += weights[i] * second[i];
    }
    meanFirst /= n;
    meanSecond /= n;
    double both = 0;
    double varianceFirst = 0;
    double varianceSecond = 0;
    for (int i = 0; i < weights.length; i++) {
      double a = first[i] - meanFirst;
      double b = second[i] - meanSecond;
      both += weights[i] * a * b;
      varianceFirst += weights[i] * a * a;
      varianceSecond += weights[i] * b * b;
    }
    double product = varianceFirst * varianceSecond;
    return product > 0 ? both / Math.sqrt(product) : Double.NaN;
  }

  private static double[] ranks(List<Double> values, int[] weights) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(values::get));
    double[] ranks = new double[weights.length];
    long before = 0;
    int i = 0;
    while (i < order.size()) {
      int j = i;
      long equal = 0;
      while (j < order.size() && values.get(order.get(j)).equals(values.get(order.get(i)))) {
        equal += weights[order.get(j++)];
      }
      for (; i < j; i++) {
        ranks[order.get(i)] = before + (equal + 1) / 2.0;
      }
      before += equal;
    }
    return ranks;
  }
}
