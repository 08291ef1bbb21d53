package org.newsgauge.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AucTest {
  private static Auc.Item item(double score, boolean positive, int unit) {
    return new Auc.Item(score, positive, unit);
  }

  @Test
  void byHand() {
    // Pairs: .8 beats .1 and .5; .5 beats .1 and ties .5: (2 + 1.5) / 4.
    Auc auc =
        new Auc(
            List.of(
                item(0.8, true, 0), item(0.1, false, 1), item(0.5, true, 2), item(0.5, false, 3)));
    assertEquals(0.875, auc.value(new int[] {1, 1, 1, 1}), 1e-12);
    // Without the tied negative: 1. With the second positive twice: (2 + 1.5 + 1.5) / 6.
    assertEquals(1, auc.value(new int[] {1, 1, 1, 0}), 1e-12);
    assertEquals(5.0 / 6, auc.value(new int[] {1, 1, 2, 1}), 1e-12);
  }

  @Test
  void withoutAClassItIsUndefined() {
    assertTrue(Double.isNaN(new Auc(List.of()).value(new int[0])));
    assertTrue(Double.isNaN(new Auc(List.of(item(1, true, 0))).value(new int[] {1})));
  }

  @Test
  void aModelThatMayLearnTellsTheClassesApartAndOnlyThen() {
    Random random = new Random(3);
    List<CrossFitted.Row> told = new ArrayList<>();
    List<CrossFitted.Row> untold = new ArrayList<>();
    for (int unit = 0; unit < 300; unit++) {
      boolean label = random.nextBoolean();
      double noise = random.nextGaussian();
      told.add(new CrossFitted.Row(List.of((label ? 1 : -1) + noise, 5.0), label, unit));
      untold.add(new CrossFitted.Row(List.of(noise, 5.0), label, unit));
    }
    assertEquals(0.92, auc(told), 0.04);
    assertEquals(0.5, auc(untold), 0.12);
  }

  private static double auc(List<CrossFitted.Row> rows) {
    double[] scores = CrossFitted.scores(rows, rows.size(), 1);
    List<Auc.Item> items = new ArrayList<>();
    int[] once = new int[scores.length];
    for (int i = 0; i < scores.length; i++) {
      items.add(item(scores[i], rows.get(i).label(), i));
      once[i] = 1;
    }
    return new Auc(items).value(once);
  }
}
