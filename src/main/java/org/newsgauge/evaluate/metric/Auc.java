package org.newsgauge.evaluate.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Area under the ROC curve: how likely a positive item scores higher than a negative one, equal
 * scores counting half (Hanley and McNeil, 1982). Sorts once, so that a bootstrap costs little.
 * Immutable and thread-safe.
 */
public final class Auc {
  private final List<Item> items;

  /**
   * A scored item.
   *
   * @param unit the index of the article that it is drawn with
   */
  public record Item(double score, boolean positive, int unit) {}

  /** For these items, in any order. */
  public Auc(List<Item> items) {
    List<Item> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparingDouble(Item::score));
    this.items = List.copyOf(sorted);
  }

  /** The area with each unit as often as its weight says; NaN if a class is empty. */
  public double value(int[] weights) {
    double wins = 0;
    long positives = 0;
    long negatives = 0;
    int i = 0;
    while (i < items.size()) {
      double score = items.get(i).score();
      long equalPositives = 0;
      long equalNegatives = 0;
      for (; i < items.size() && items.get(i).score() == score; i++) {
        Item item = items.get(i);
        if (item.positive()) {
          equalPositives += weights[item.unit()];
        } else {
          equalNegatives += weights[item.unit()];
        }
      }
      wins += equalPositives * (negatives + equalNegatives / 2.0);
      positives += equalPositives;
      negatives += equalNegatives;
    }
    return positives == 0 || negatives == 0 ? Double.NaN : wins / ((double) positives * negatives);
  }
}
