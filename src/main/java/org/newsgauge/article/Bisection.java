package org.newsgauge.article;

import java.util.function.IntPredicate;

/** Looks for a place in what is sorted. */
public final class Bisection {
  private Bisection() {}

  /**
   * The first index from 0 up to {@code size} for which {@code holds}; {@code size} if there is
   * none.
   *
   * @param holds false up to some index and true from there on; asked for about log2 of {@code
   *     size} indexes
   */
  public static int first(int size, IntPredicate holds) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
