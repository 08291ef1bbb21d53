package org.newsgauge.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each method against a published example, or against what it must be exactly. */
class StatisticsTest {
  /**
   * Darwin's data on the heights of 15 pairs of maize plants, crossed minus self-fertilized, in
   * eighths of an inch; Fisher (The Design of Experiments, 1935, section 21) found 863 of the
   * 32,768 arrangements of signs on one side as extreme as what was seen: p = .0527 two-sided.
   */
  @Test
  void pairedPermutationTestIsFishersOnDarwinsMaize() {
    double[] differences = {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};
    int n = differences.length;
    double[] part = Arrays.copyOf(differences, 2 * n);
    Difference difference = compare(part, ones(2 * n), numbers(n), numbers(n), true);
    assertEquals(314.0 / 15, difference.difference(), 1e-12);
    assertEquals(0.0527, difference.p(), 0.012, "drawn, not counted out");
  }

  /**
   * Mouse survival times, treated and control (Efron and Tibshirani, An Introduction to the
   * Bootstrap, 1993, table 2.1): the difference is 30.63; of all 11,440 ways to split the mice, a
   * share of 0.2783 is as extreme as this one (counted out).
   */
  @Test
  void permutationTestIsThatOfTheMiceOfEfronAndTibshirani() {
    double[] mice = {94, 197, 16, 38, 99, 141, 23, 52, 104, 146, 10, 51, 30, 40, 27, 46};
    Difference difference = compare(mice, ones(16), new int[7], new int[9], false);
    assertEquals(30.63, difference.difference(), 0.005);
    assertEquals(0.2783, difference.p(), 0.06, "drawn until 100 are as extreme");
  }

  /** The weighted mean of Greenland and Robins (1985), written out by hand. */
  @Test
  void differenceIsThatOfMantelAndHaenszel() {
    // Two strata, cases and person-years of exposed and not exposed.
    double[] part = {5, 30, 10, 40};
    double[] whole = {100, 200, 50, 300};
    Difference difference = compare(part, whole, new int[] {0, 1}, new int[] {0, 1}, true);
    double w0 = 100.0 * 50 / 150;
    double w1 = 200.0 * 300 / 500;
    double expected = (w0 * (5 / 100.0 - 10 / 50.0) + w1 * (30 / 200.0 - 40 / 300.0)) / (w0 + w1);
    assertEquals(expected, difference.difference(), 1e-12);
  }

  /** Unequal strata alone are no difference. */
  @Test
  void strataThatDifferAreNotASideThatDiffers() {
    int n = 40;
    double[] part = new double[2 * n];
    int[] first = new int[n];
    int[] second = new int[n];
    Random random = new Random(5);
    for (int i = 0; i < n; i++) {
      first[i] = i < 30 ? 0 : 1;
      second[i] = i < 10 ? 0 : 1;
      part[i] = first[i] + random.nextGaussian() / 10;
      part[n + i] = second[i] + random.nextGaussian() / 10;
    }
    Difference stratified = compare(part, ones(2 * n), first, second, false);
    Difference plain = compare(part, ones(2 * n), new int[n], new int[n], false);
    assertTrue(plain.p() < .001, () -> "p " + plain.p());
    assertTrue(stratified.p() > .05, () -> "p " + stratified.p());
    assertTrue(stratified.interval().low() < 0 && stratified.interval().high() > 0);
  }

  /** Large samples take formulas in place of draws: both must say the same. */
  @Test
  void formulasAgreeWithDraws() {
    Random random = new Random(8);
    int n = 1990;
    double[] part = new double[2 * n];
    double[] whole = new double[2 * n];
    for (int i = 0; i < part.length; i++) {
      whole[i] = 100 + random.nextInt(900);
      part[i] = Math.floor(whole[i] / 100 * random.nextDouble() * (i < n ? 1.04 : 1));
    }
    Difference drawn = compare(part, whole, new int[n], new int[n], false);
    int more = 40;
    double[] morePart = Arrays.copyOf(part, part.length + more);
    double[] moreWhole = Arrays.copyOf(whole, whole.length + more);
    Difference formula = compare(morePart, moreWhole, new int[n], new int[n + more], false);
    assertEquals(drawn.difference(), formula.difference(), 1e-12);
    assertEquals(drawn.p(), formula.p(), .02);
    double reach = drawn.interval().high() - drawn.interval().low();
    assertEquals(drawn.interval().low(), formula.interval().low(), reach / 15);
    assertEquals(drawn.interval().high(), formula.interval().high(), reach / 15);
  }

  /**
   * Cliff (1993): d is the share of pairs above minus the share of pairs below; ties count none.
   */
  @Test
  void cliffsDeltaCountsPairs() {
    double[] part = {3, 5, 5, 1, 5};
    Difference difference = compare(part, ones(5), new int[3], new int[2], false);
    // 3>1, 3<5, 5>1, 5=5, 5>1, 5=5: three above, one below, of six.
    assertEquals(2 / 6.0, difference.cliffsDelta(), 1e-12);
  }

  /**
   * The worked example of Hogarty and Kromrey (Using SAS to Calculate Tests of Cliff's Delta, SAS
   * Users Group International 24, 1999), with many ties: d = -.25.
   */
  @Test
  void cliffsDeltaIsThatOfHogartyAndKromrey() {
    double[] part = {10, 10, 20, 20, 20, 30, 30, 30, 40, 50, 10, 20, 30, 40, 40, 50};
    Difference difference = compare(part, ones(16), new int[10], new int[6], false);
    assertEquals(-.25, difference.cliffsDelta(), 1e-12);
  }

  /** The fifteen p-values of Benjamini and Hochberg's own example (1995, section 3.2). */
  @Test
  void falseDiscoveryRateIsThatOfBenjaminiAndHochberg() {
    double[] p = {
      .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
      .7590, 1.000
    };
    double[] adjusted = FalseDiscovery.adjusted(p);
    assertEquals(4, Arrays.stream(adjusted).filter(a -> a <= .05).count(), "as in the paper");
    assertEquals(.0001 * 15, adjusted[0], 1e-12);
    assertEquals(.0095 * 15 / 4, adjusted[3], 1e-12);
    assertEquals(1, adjusted[14], 1e-12);
  }

  @Test
  void testsThatWereNotMadeAreNotCounted() {
    double[] adjusted = FalseDiscovery.adjusted(new double[] {.03, Double.NaN, .01});
    assertArrayEquals(new double[] {.03, Double.NaN, .02}, adjusted, 1e-12);
  }

  /** Equations 16, 20 and 22 of Monroe, Colaresi and Quinn (2008), worked out with a calculator. */
  @Test
  void logOddsAreThoseOfMonroeColaresiAndQuinn() {
    LogOdds odds = LogOdds.of(30, 1000, 10, 2000, 5, 500);
    // ln(35 / 1465) - ln(15 / 2485) = -3.734266 + 5.109981, over the root of 1/35 + 1/15.
    assertEquals(1.375715, odds.logOdds(), 1e-5);
    assertEquals(1.375715 / 0.308607, odds.z(), 1e-4);
    assertEquals(0, LogOdds.of(7, 100, 7, 100, 1, 50).logOdds(), 1e-12);
    LogOdds rare = LogOdds.of(1, 1000, 0, 1000, 5, 500);
    assertTrue(rare.z() < .5, "a word seen once tells nothing");
  }

  /**
   * The hormone patches of Efron and Tibshirani (1993, section 10.3): the ratio is -0.0713. The
   * ends are those that another program gives, R's {@code boot.ci(type = "bca")} (boot 1.3-28) with
   * 200,000 draws at 98.85%, which is what the expanded percentiles of eight subjects come to.
   */
  @Test
  void intervalOfARatioIsThatOfAnotherProgram() {
    double[] z = {8406, 2342, 8187, 8459, 4795, 3516, 4796, 10238};
    double[] y = {-1200, 2601, -2705, 1982, -1290, 351, -638, -2719};
    assertEquals(-.0713, Arrays.stream(y).sum() / Arrays.stream(z).sum(), 5e-5);
    Interval interval =
        new Bootstrap(50_000, 3).intervals(new double[][] {y}, new double[][] {z})[0];
    assertEquals(-.249, interval.low(), .005);
    assertEquals(.306, interval.high(), .012);
  }

  /** Made values with a long tail: an interval of equal arms would be wrong. */
  @Test
  void intervalsOfSkewedDataReachFurtherToTheLongSide() {
    Random random = new Random(2);
    double[] skewed = random.doubles(60).map(u -> -Math.log(u)).map(x -> x * x).toArray();
    Interval interval =
        new Bootstrap(2000, 1).intervals(new double[][] {skewed}, new double[][] {ones(60)})[0];
    double mean = Arrays.stream(skewed).average().orElseThrow();
    assertTrue(interval.high() - mean > 1.2 * (mean - interval.low()), interval::toString);
  }

  @Test
  void whatDoesNotVaryHasNoInterval() {
    double[] same = {1, 1, 1, 1};
    Interval[] none =
        new Bootstrap(100, 1).intervals(new double[][] {same}, new double[][] {ones(4)});
    assertFalse(none[0].exists());
    Difference difference = compare(ones(20), ones(20), new int[10], new int[10], false);
    assertFalse(difference.interval().exists());
    assertTrue(Double.isNaN(difference.p()));
  }

  /** Colours of sweets of two bags, far apart and near. */
  @Test
  void mixesDifferByMoreThanChance() {
    assertTrue(Mix.differs(new long[] {50, 10, 0}, new long[] {10, 50, 0}, .25));
    assertFalse(Mix.differs(new long[] {3, 1}, new long[] {1, 3}, .25), "too few to tell");
    assertFalse(Mix.differs(new long[] {600, 400}, new long[] {500, 500}, .25), "too near");
    assertFalse(Mix.differs(new long[] {5}, new long[] {9}, .25));
  }

  @Test
  void drawsAreEvenAndTheSameForTheSameSeed() {
    int[] seen = new int[6];
    Draws draws = new Draws(1, 2);
    Draws same = new Draws(1, 2);
    for (int i = 0; i < 60_000; i++) {
      int face = draws.below(6);
      assertEquals(face, same.below(6));
      seen[face]++;
    }
    for (int count : seen) {
      assertEquals(10_000, count, 400);
    }
  }

  private static Difference compare(
      double[] part, double[] whole, int[] first, int[] second, boolean matched) {
    return new StratifiedComparison(first, second, matched, 2000, 1)
        .differences(new double[][] {part}, new double[][] {whole})[0];
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static int[] numbers(int n) {
    int[] numbers = new int[n];
    Arrays.setAll(numbers, i -> i);
    return numbers;
  }
}
