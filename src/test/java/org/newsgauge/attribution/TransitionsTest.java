package org.newsgauge.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TransitionsTest {
  private static float[] random(Random random, int size) {
    float[] scores = new float[size];
    for (int i = 0; i < size; i++) {
      scores[i] = (float) random.nextGaussian();
    }
    return scores;
  }

  private static float score(Transitions transitions, float[] emissions, int[] labels) {
    float sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += emissions[i * Labels.COUNT + labels[i]];
      sum += transitions.score(i == 0 ? -1 : labels[i - 1], labels[i]);
    }
    return sum;
  }

  /** The best of all rows of labels, tried one by one. */
  private static float best(Transitions transitions, float[] emissions, int[] labels, int at) {
    if (at == labels.length) {
      return score(transitions, emissions, labels);
    }
    float best = Float.NEGATIVE_INFINITY;
    for (int label = 0; label < Labels.COUNT; label++) {
      labels[at] = label;
      best = Math.max(best, best(transitions, emissions, labels, at + 1));
    }
    return best;
  }

  @Test
  void findsWhatTryingAllRowsFinds() {
    Random random = new Random(3);
    for (int round = 0; round < 20; round++) {
      Transitions transitions = new Transitions(random(random, Transitions.SIZE));
      float[] emissions = random(random, 5 * Labels.COUNT);
      byte[] decoded = transitions.decode(emissions, 5);
      int[] labels = new int[5];
      for (int i = 0; i < 5; i++) {
        labels[i] = decoded[i];
      }
      assertEquals(
          best(transitions, emissions, new int[5], 0), score(transitions, emissions, labels), 1e-4);
    }
  }

  private static int inside(int number) {
    return 2 + 2 * number;
  }

  @Test
  void neverGivesAnInsideWithoutItsBeginning() {
    float[] emissions = new float[40 * Labels.COUNT];
    for (int i = 0; i < 40; i++) {
      emissions[i * Labels.COUNT + inside(i / 7 % 3)] = 5;
    }
    byte[] labels = Transitions.legal().decode(emissions, 40);
    assertTrue(Labels.starts(labels[0]));
    for (int i = 1; i < labels.length; i++) {
      assertTrue(Labels.follows(labels[i - 1], labels[i]));
    }
    assertEquals(6, Chunk.of(labels).size());
  }

  @Test
  void noTokensHaveNoLabels() {
    assertEquals(0, Transitions.legal().decode(new float[0], 0).length);
  }
}
