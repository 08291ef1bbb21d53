package org.newsgauge.evaluate.metric;

import java.util.List;

/**
 * How two sides agree, in counts: what precision, recall and F1 are made of. Undefined shares are
 * NaN.
 *
 * @param rightPredicted predicted things that are right
 * @param predicted all predicted things
 * @param rightGold gold things that were found; differs from {@code rightPredicted} only where one
 *     thing may answer to several
 * @param gold all gold things
 */
public record Tally(long rightPredicted, long predicted, long rightGold, long gold) {
  /** Nothing on either side. */
  public static final Tally NONE = new Tally(0, 0, 0, 0);

  /**
   * @throws IllegalArgumentException if more is right than there is
   */
  public Tally {
    if (rightPredicted < 0 || rightGold < 0 || rightPredicted > predicted || rightGold > gold) {
      throw new IllegalArgumentException(
          rightPredicted + " of " + predicted + ", " + rightGold + " of " + gold);
    }
  }

  /** One to one: as many gold things found as predicted things are right. */
  public static Tally of(long right, long predicted, long gold) {
    return new Tally(right, predicted, right, gold);
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(
        rightPredicted + other.rightPredicted,
        predicted + other.predicted,
        rightGold + other.rightGold,
        gold + other.gold);
  }

  /** The sum, each taken as often as its weight says. */
  public static Tally sum(List<Tally> tallies, int[] weights) {
    long rightPredicted = 0;
    long predicted = 0;
    long rightGold = 0;
    long gold = 0;
    for (int i = 0; i < weights.length; i++) {
      Tally tally = tallies.get(i);
      rightPredicted += weights[i] * tally.rightPredicted;
      predicted += weights[i] * tally.predicted;
      rightGold += weights[i] * tally.rightGold;
      gold += weights[i] * tally.gold;
    }
    return new Tally(rightPredicted, predicted, rightGold, gold);
  }

  /** The share of predicted things that are right; NaN if nothing was predicted. */
  public double precision() {
    return share(rightPredicted, predicted);
  }

  /** The share of gold things that were found; NaN if there are none. */
  public double recall() {
    return share(rightGold, gold);
  }

  /**
   * The harmonic mean of precision and recall: 0 if one side is empty and the other is not, NaN if
   * both are.
   */
  public double f1() {
    if (predicted == 0 && gold == 0) {
      return Double.NaN;
    }
    return harmonic(predicted == 0 ? 0 : precision(), gold == 0 ? 0 : recall());
  }

  /** The harmonic mean of two shares; 0 if both are 0, NaN if one is. */
  public static double harmonic(double precision, double recall) {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }

  /** A part of a whole; NaN if the whole is 0. */
  public static double share(long part, long whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
