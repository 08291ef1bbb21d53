package org.newsgauge.article;

import org.jspecify.annotations.Nullable;

/**
 * What was read of the class names that a page had lately: most stand at many elements, and reading
 * one takes longer than to see that it is the same. Bounded: a name may be forgotten.
 *
 * <p>Not thread-safe: each walk has its own.
 */
final class ClassNames {
  private static final int SLOTS = 512;

  /** Characters of a name that its slot is taken by. */
  private static final int SAMPLE = 8;

  private final @Nullable String[] names = new String[SLOTS];
  private final int[] cues = new int[SLOTS];
  private final int[] hashes = new int[SLOTS];

  /** Where a class attribute's value stands from now on until the next one is asked for. */
  int slot(String value) {
    int slot = (Words.sampledHash(value, SAMPLE) * 0x9E3779B9) >>> (Integer.SIZE - 9);
    if (!value.equals(names[slot])) {
      names[slot] = value;
      cues[slot] = Cue.of(value);
      hashes[slot] = value.strip().hashCode();
    }
    return slot;
  }

  /** The cues in the name. */
  int cues(int slot) {
    return cues[slot];
  }

  /** A number that is the same for the same name. */
  int hash(int slot) {
    return hashes[slot];
  }
}
