package org.newsgauge.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Against the worked examples of Siegel (Nonparametric Statistics for the Behavioral Sciences,
 * 1956, pages 202 to 210): twelve students, their striving for social status, their
 * authoritarianism, and how often they yielded to a group.
 */
class RankCorrelationTest {
  private static final List<Double> STRIVING =
      List.of(42., 46., 39., 37., 65., 88., 86., 56., 62., 92., 54., 81.);

  @Test
  void withoutTies() {
    List<Double> authoritarianism =
        List.of(82., 98., 87., 40., 116., 113., 111., 83., 85., 126., 106., 117.);
    assertEquals(.82, RankCorrelation.of(STRIVING, authoritarianism, once()), .005);
  }

  /** He worked with rounded sums. */
  @Test
  void withTies() {
    List<Double> yielding = List.of(0., 0., 1., 1., 3., 4., 5., 6., 7., 8., 8., 12.);
    assertEquals(.616, RankCorrelation.of(STRIVING, yielding, once()), .001);
  }

  private static int[] once() {
    int[] once = new int[STRIVING.size()];
    Arrays.fill(once, 1);
    return once;
  }
}
