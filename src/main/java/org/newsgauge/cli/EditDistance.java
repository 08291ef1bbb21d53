package org.newsgauge.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * How far two words are from each other: letters to insert, leave out or change, and neighbours to
 * swap (the optimal string alignment of Damerau, Communications of the ACM 7, 1964).
 */
final class EditDistance {
  private EditDistance() {}

  /** The words that are nearest, if they are so near that a slip explains them; sorted. */
  static List<String> nearest(String word, Collection<String> words) {
    String typed = word.toLowerCase(Locale.ROOT);
    int least = words.stream().mapToInt(one -> of(typed, one)).min().orElse(Integer.MAX_VALUE);
    return least > Math.max(1, word.length() / 3)
        ? List.of()
        : words.stream().filter(one -> of(typed, one) == least).sorted().toList();
  }

  static int of(String a, String b) {
    int[][] distance = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          distance[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = distance[i - 1][j - 1] + (same ? 0 : 1);
        least = Math.min(least, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, 1 + distance[i - 2][j - 2]);
        }
        distance[i][j] = least;
      }
    }
    return distance[a.length()][b.length()];
  }
}
