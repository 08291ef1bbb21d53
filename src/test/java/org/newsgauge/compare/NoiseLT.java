package org.newsgauge.compare;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One outlet, split at random into three that do not differ, must seldom seem to differ. */
class NoiseLT {
  private static final int ROUNDS = 200;

  @Test
  void noiseSeldomShowsADifference() {
    long shown = IntStream.range(0, ROUNDS).parallel().filter(NoiseLT::showsADifference).count();
    assertTrue(shown <= .07 * ROUNDS, () -> shown + " of " + ROUNDS);
  }

  private static boolean showsADifference(int round) {
    Random random = new Random(65_537L * round + 3);
    List<OutletTally> outlets =
        IntStream.range(0, 3).mapToObj(i -> new OutletTally("part " + i, List.of())).toList();
    for (int i = 0; i < 240; i++) {
      outlets
          .get(random.nextInt(3))
          .count(MadeCounts.random(random), new Traits("e" + i / 4, "topic " + i % 3, null, null));
    }
    Matching matching = List.of(Matching.NONE, Matching.TOPICS, Matching.EVENTS).get(round % 3);
    return new OutletComparison(outlets, matching, round, 1)
        .contrasts().stream().anyMatch(contrast -> contrast.pAdjusted() <= .05);
  }
}
