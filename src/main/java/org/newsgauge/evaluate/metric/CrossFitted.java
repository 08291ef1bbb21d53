package org.newsgauge.evaluate.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What can be told of a label from features alone: scores of a small linear model, each item's from
 * a model that has not seen its unit.
 */
public final class CrossFitted {
  private static final int FOLDS = 5;

  private CrossFitted() {}

  /**
   * An item.
   *
   * @param unit the index of the article that it belongs to
   */
  public record Row(List<Double> features, boolean label, int unit) {
    public Row {
      features = List.copyOf(features);
    }

    double[] array() {
      return features.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /**
   * Scores for all rows, fitted in five folds over the units, which are dealt out after a shuffle.
   *
   * @param units how many there are
   */
  public static double[] scores(List<Row> rows, int units, long seed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    int[] folds = new int[units];
    for (int i = 0; i < units; i++) {
      folds[order.get(i)] = i % FOLDS;
    }
    double[] scores = new double[rows.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Row> others = new ArrayList<>();
      for (Row row : rows) {
        if (folds[row.unit] != fold) {
          others.add(row);
        }
      }
      double[][] features = new double[others.size()][];
      boolean[] labels = new boolean[others.size()];
      for (int i = 0; i < features.length; i++) {
        features[i] = others.get(i).array();
        labels[i] = others.get(i).label;
      }
      if (features.length == 0) {
        continue;
      }
      LogisticModel model = LogisticModel.fit(features, labels);
      for (int i = 0; i < scores.length; i++) {
        if (folds[rows.get(i).unit] == fold) {
          scores[i] = model.score(rows.get(i).array());
        }
      }
    }
    return scores;
  }
}
