package org.newsgauge.corpus;

import java.io.Serializable;

/**
 * In how many articles of a corpus each term stands, in 4 MB: terms whose hashes share their last
 * bits are counted together, so that a count is never too low. Adding is for one thread.
 */
final class TermFrequencies implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int BITS = 20;

  private final int[] counts = new int[1 << BITS];
  private int articles;

  /** Counts the terms of an article. */
  void add(Terms terms) {
    articles++;
    int[] hashes = terms.hashes();
    for (int hash : hashes) {
      counts[hash & ((1 << BITS) - 1)]++;
    }
  }

  /** Number of articles counted. */
  int articles() {
    return articles;
  }

  /** In how many articles the term stands, perhaps a little too high. */
  int of(int hash) {
    return counts[hash & ((1 << BITS) - 1)];
  }
}
