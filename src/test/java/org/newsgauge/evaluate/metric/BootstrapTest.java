package org.newsgauge.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  /** Mean of the values 0, 1, 2 …, each as often as it was drawn. */
  private static double mean(int[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * i;
    }
    return sum / IntStream.of(weights).sum();
  }

  @Test
  void drawsAsManyUnitsAsThereAre() {
    List<Integer> drawn = new ArrayList<>();
    new Bootstrap(7, 20, 1)
        .interval(
            weights -> {
              drawn.add(IntStream.of(weights).sum());
              return 0;
            });
    assertEquals(20, drawn.size());
    assertTrue(drawn.stream().allMatch(n -> n == 7));
  }

  @Test
  void drawsAsItsContractSays() {
    // By hand: unit by unit from java.util.Random, one sample of three units.
    Random random = new Random(5);
    int[] expected = new int[3];
    for (int i = 0; i < 3; i++) {
      expected[random.nextInt(3)]++;
    }
    new Bootstrap(3, 1, 5)
        .interval(
            weights -> {
              for (int i = 0; i < 3; i++) {
                assertEquals(expected[i], weights[i]);
              }
              return 0;
            });
  }

  @Test
  void theIntervalIsAboutTwoStandardErrorsWide() {
    // 0 … 99: standard deviation 28.87, standard error of the mean 2.887.
    Bootstrap bootstrap = new Bootstrap(100, 1000, 1);
    Interval interval = bootstrap.interval(BootstrapTest::mean);
    assertEquals(49.5, bootstrap.value(BootstrapTest::mean));
    assertEquals(49.5 - 1.96 * 2.887, interval.low(), 0.8);
    assertEquals(49.5 + 1.96 * 2.887, interval.high(), 0.8);
  }

  @Test
  void theMiddleOfFortyOneSamplesByHand() {
    // 41 values in order: the 2.5% point is the value at place 1, the 97.5% point at place 39.
    Bootstrap bootstrap = new Bootstrap(10, 41, 3);
    List<Double> values = new ArrayList<>();
    bootstrap.interval(
        weights -> {
          values.add(mean(weights));
          return 0;
        });
    values.sort(null);
    Interval interval = bootstrap.interval(BootstrapTest::mean);
    assertEquals(values.get(1), interval.low(), 1e-12);
    assertEquals(values.get(39), interval.high(), 1e-12);
  }

  @Test
  void sameSeedSameInterval() {
    assertEquals(
        new Bootstrap(30, 1000, 1).interval(BootstrapTest::mean),
        new Bootstrap(30, 1000, 1).interval(BootstrapTest::mean));
  }

  @Test
  void whatIsUndefinedHasNoInterval() {
    assertTrue(Double.isNaN(new Bootstrap(3, 10, 1).interval(weights -> Double.NaN).low()));
    assertTrue(Double.isNaN(new Bootstrap(0, 10, 1).interval(weights -> 1).high()));
  }

  @Test
  void undefinedSamplesAreLeftOut() {
    Interval interval =
        new Bootstrap(2, 200, 1).interval(weights -> weights[0] == 0 ? Double.NaN : 5);
    assertEquals(new Interval(5, 5), interval);
  }
}
