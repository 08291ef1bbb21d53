package org.newsgauge.corpus;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where the articles of a run lie in its store: all of them, or so many drawn at random. An article
 * is drawn if the hash of its id and of the seed is among the least; so the order of the corpus
 * does not matter, and no more than twice the sample is remembered. Not thread-safe.
 */
final class Sample implements Serializable {
  private static final long serialVersionUID = 1L;

  private final @Nullable Integer wanted;
  private final long seed;
  private Numbers offsets = new Numbers();
  private Numbers hashes = new Numbers();
  private long highest = Long.MAX_VALUE;

  Sample(@Nullable Integer wanted, long seed) {
    this.wanted = wanted;
    this.seed = seed;
  }

  /** Whether the article may be in the sample, as far as is known. */
  boolean mayTake(String id) {
    return wanted == null || hash(id) <= highest;
  }

  /** Takes an article that lies at an offset. */
  void take(String id, long offset) {
    offsets.add(offset);
    if (wanted == null) {
      return;
    }
    hashes.add(hash(id));
    if (offsets.size() >= 2L * wanted + 1000) {
      drop(wanted);
    }
  }

  /** The offsets of the articles of the sample, ascending, which it then forgets. */
  long[] handOver() {
    if (wanted != null) {
      drop(wanted);
    }
    long[] all = offsets.toArray();
    offsets = new Numbers();
    hashes = new Numbers();
    return all;
  }

  private void drop(int keep) {
    if (hashes.size() <= keep) {
      return;
    }
    long[] sorted = hashes.toArray();
    Arrays.sort(sorted);
    highest = sorted[keep - 1];
    int kept = 0;
    for (int i = 0; i < hashes.size(); i++) {
      if (hashes.get(i) <= highest && kept < keep) {
        hashes.set(kept, hashes.get(i));
        offsets.set(kept++, offsets.get(i));
      }
    }
    hashes.cut(kept);
    offsets.cut(kept);
  }

  private long hash(String id) {
    return Hash.of(Hash.mix(seed), id) & Long.MAX_VALUE;
  }
}
