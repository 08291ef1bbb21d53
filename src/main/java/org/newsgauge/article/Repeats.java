package org.newsgauge.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each text stands on a page. Most stand there once, and a few of their characters show
 * it: only those that look like another one are compared.
 */
final class Repeats {
  /** Characters of a text that its bucket is taken by. */
  private static final int SAMPLE = 6;

  private final boolean[] taken;
  private final boolean[] shared;
  private final Map<String, Integer> counts = new HashMap<>();

  Repeats(List<Block> blocks) {
    int buckets = Integer.highestOneBit(Math.max(8, blocks.size())) * 16;
    taken = new boolean[buckets];
    shared = new boolean[buckets];
    for (Block block : blocks) {
      int bucket = bucket(block.text());
      shared[bucket] |= taken[bucket];
      taken[bucket] = true;
    }
    for (Block block : blocks) {
      if (shared[bucket(block.text())]) {
        counts.merge(block.text(), 1, Integer::sum);
      }
    }
  }

  /** Blocks with this text, which one of them has. */
  int of(String text) {
    return shared[bucket(text)] ? counts.getOrDefault(text, 1) : 1;
  }

  private int bucket(String text) {
    int hash = Words.sampledHash(text, SAMPLE) * 0x9E3779B9;
    return (hash >>> 8) & (taken.length - 1);
  }
}
