package org.newsgauge.stats;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the 95% intervals hold the truth, on made articles: long and short ones, few and many
 * hits in each. A coverage of 95% is seen within 93 to 97.
 */
class CoverageLT {
  private static final int ROUNDS = 2000;

  @ParameterizedTest
  @CsvSource({"RATE, 30", "RATE, 100", "SHARE, 30", "SHARE, 100"})
  void intervalsHoldTheTruth(Made made, int articles) {
    long held =
        IntStream.range(0, ROUNDS)
            .parallel()
            .filter(
                round -> {
                  double[][] drawn = made.articles(articles, new Random(7919L * round + 1));
                  Interval interval =
                      new Bootstrap(2000, round)
                          .intervals(new double[][] {drawn[0]}, new double[][] {drawn[1]})[0];
                  return interval.low() <= made.truth && made.truth <= interval.high();
                })
            .count();
    double coverage = (double) held / ROUNDS;
    assertTrue(coverage >= .93 && coverage <= .97, () -> made + " " + articles + ": " + coverage);
  }

  @ParameterizedTest
  @CsvSource({
    "RATE, 30, false",
    "SHARE, 30, false",
    "SHARE, 100, false",
    "RATE, 40, true",
    "SHARE, 40, true"
  })
  void intervalsOfDifferencesHoldTheTruth(Made made, int articles, boolean matched) {
    int[] strata = new int[articles];
    if (matched) {
      for (int i = 0; i < articles; i++) {
        strata[i] = i;
      }
    }
    long held =
        IntStream.range(0, ROUNDS)
            .parallel()
            .filter(
                round -> {
                  double[][] drawn = made.articles(2 * articles, new Random(104729L * round + 1));
                  Interval interval =
                      new StratifiedComparison(strata, strata, matched, 1000, round)
                          .differences(new double[][] {drawn[0]}, new double[][] {drawn[1]})[0]
                              .interval();
                  return interval.low() <= 0 && 0 <= interval.high();
                })
            .count();
    double coverage = (double) held / ROUNDS;
    assertTrue(
        coverage >= .93 && coverage <= .97,
        () -> made + " " + articles + " " + matched + ": " + coverage);
  }

  /** Articles of a kind, of which the true value is known. */
  enum Made {
    /** Hits in articles of 100 to 1,500 words, more in some articles than in others. */
    RATE(.006) {
      @Override
      void article(Random random, double[] part, double[] whole, int i) {
        whole[i] = 100 + random.nextInt(1401);
        double own = .006 * (random.nextDouble() < .25 ? 2.5 : .5);
        for (int word = 0; word < whole[i]; word++) {
          part[i] += random.nextDouble() < own ? 1 : 0;
        }
      }
    },
    /** Shares of 0 to 15 attributions; none leaves the article out. */
    SHARE(.3) {
      @Override
      void article(Random random, double[] part, double[] whole, int i) {
        int attributions = random.nextInt(16);
        double own = random.nextBoolean() ? .1 : .5;
        int hits = 0;
        for (int a = 0; a < attributions; a++) {
          hits += random.nextDouble() < own ? 1 : 0;
        }
        part[i] = attributions == 0 ? 0 : (double) hits / attributions;
        whole[i] = attributions == 0 ? 0 : 1;
      }
    };

    final double truth;

    Made(double truth) {
      this.truth = truth;
    }

    abstract void article(Random random, double[] part, double[] whole, int i);

    double[][] articles(int articles, Random random) {
      double[][] drawn = new double[2][articles];
      for (int i = 0; i < articles; i++) {
        article(random, drawn[0], drawn[1], i);
      }
      return drawn;
    }
  }
}
