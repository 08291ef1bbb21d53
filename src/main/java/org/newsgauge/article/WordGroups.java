package org.newsgauge.article;

/**
 * The groups of one to four words that stand in a text, to ask how much of another text stands
 * there too. Kept as hashes: of two million questions one may be answered wrongly.
 *
 * <p>Immutable and thread-safe.
 */
final class WordGroups {
  private static final int GROUP = 4;

  /** Of another text so many groups are asked for. */
  private static final int MOST_GROUPS = 12;

  /** Open addressing; 0 where nothing is. */
  private final long[] slots;

  WordGroups(String text) {
    int[] words = Words.hashes(text);
    slots = new long[Integer.highestOneBit(Math.max(8, GROUP * words.length)) * 4];
    for (int size = 1; size <= GROUP; size++) {
      for (int i = 0; i + size <= words.length; i++) {
        long group = group(words, i, size);
        slots[slot(group)] = group;
      }
    }
  }

  /** Share of the text's groups of four words that stand here; 0 if it has no word. */
  float share(String text) {
    int[] words = Words.hashes(text);
    int size = Math.min(GROUP, words.length);
    int groups = 0;
    int found = 0;
    for (int i = 0; i + size <= words.length && size > 0 && groups < MOST_GROUPS; i += size) {
      groups++;
      found += slots[slot(group(words, i, size))] != 0 ? 1 : 0;
    }
    return groups == 0 ? 0 : (float) found / groups;
  }

  /** Where the group stands, or where it would. */
  private int slot(long group) {
    int mask = slots.length - 1;
    int at = (int) (group >>> 32) & mask;
    while (slots[at] != 0 && slots[at] != group) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static long group(int[] words, int from, int size) {
    long hash = size;
    for (int i = from; i < from + size; i++) {
      hash = hash * 0x9E3779B97F4A7C15L + words[i];
    }
    // Mixes the upper half, which slots are taken by, and is never 0.
    hash *= 0x9E3779B97F4A7C15L;
    return hash == 0 ? 1 : hash;
  }
}
