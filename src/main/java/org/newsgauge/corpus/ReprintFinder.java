package org.newsgauge.corpus;

import java.util.Arrays;

/**
 * Finds the articles that have the text of another: sketches that agree in a band of places are
 * compared (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, ch. 3). Ten bands of four
 * places: of texts that have half of their runs in common, half are looked at, of those that have
 * 70%, 94%, of those that have 80%, 99.5%.
 *
 * <p>Memory: the sketches, 80 bytes an article, and one band at a time, eight bytes.
 */
final class ReprintFinder {
  private static final int BANDS = 10;
  private static final int ROWS = MinHash.SIZE / BANDS;

  /**
   * Texts with this share of runs in common are copies; other reports of one event have a tenth.
   */
  private static final double COPY = 0.5;

  /** Different texts that are compared with each article of a band's bucket. */
  private static final int MOST_COMPARED = 24;

  /** Texts with fewer words are not compared: they may be alike by chance. */
  static final int MIN_WORDS = 25;

  private short[] sketches;
  private final boolean[] known;
  private final int[] leader;

  /** For so many articles. */
  ReprintFinder(int articles) {
    sketches = new short[Math.multiplyExact(articles, MinHash.SIZE)];
    known = new boolean[articles];
    leader = new int[articles];
  }

  /** Remembers the sketch of an article; an empty one is like no other. */
  void set(int article, short[] sketch) {
    if (sketch.length > 0) {
      System.arraycopy(sketch, 0, sketches, article * MinHash.SIZE, MinHash.SIZE);
      known[article] = true;
    }
  }

  /**
   * For each article the first one with its text, by {@code order}; itself for most. Once: the
   * sketches are forgotten then.
   *
   * @param order a rank for each article, the least being the earliest
   */
  int[] find(long[] order) {
    int n = known.length;
    for (int i = 0; i < n; i++) {
      leader[i] = i;
    }
    long[] band = new long[n];
    int[] different = new int[MOST_COMPARED];
    for (int b = 0; b < BANDS; b++) {
      int size = 0;
      for (int i = 0; i < n; i++) {
        if (known[i]) {
          long hash = b;
          for (int r = 0; r < ROWS; r++) {
            hash = Hash.mix(hash ^ sketches[i * MinHash.SIZE + b * ROWS + r]);
          }
          band[size++] = (hash << 32) | i;
        }
      }
      Arrays.sort(band, 0, size);
      for (int from = 0; from < size; ) {
        int to = from + 1;
        while (to < size && band[to] >>> 32 == band[from] >>> 32) {
          to++;
        }
        joinAlike(band, from, to, different);
        from = to;
      }
    }
    sketches = new short[0];
    int[] first = new int[n];
    Arrays.fill(first, -1);
    for (int i = 0; i < n; i++) {
      int root = root(i);
      if (first[root] < 0 || order[i] < order[first[root]]) {
        first[root] = i;
      }
    }
    int[] original = new int[n];
    for (int i = 0; i < n; i++) {
      original[i] = first[root(i)];
    }
    return original;
  }

  /**
   * @param different room for articles that are compared
   */
  private void joinAlike(long[] band, int from, int to, int[] different) {
    int size = 0;
    for (int i = from; i < to; i++) {
      int article = (int) band[i];
      boolean alike = false;
      for (int k = 0; k < size && !alike; k++) {
        alike = MinHash.similarity(sketches, article, different[k]) >= COPY;
        if (alike) {
          int a = root(article);
          int b = root(different[k]);
          leader[Math.max(a, b)] = Math.min(a, b);
        }
      }
      if (!alike && size < MOST_COMPARED) {
        different[size++] = article;
      }
    }
  }

  private int root(int article) {
    int root = article;
    while (leader[root] != root) {
      root = leader[root];
    }
    for (int i = article; leader[i] != root; ) {
      int next = leader[i];
      leader[i] = root;
      i = next;
    }
    return root;
  }
}
