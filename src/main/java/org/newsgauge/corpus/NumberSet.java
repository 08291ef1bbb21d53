package org.newsgauge.corpus;

import java.io.Serializable;

/** A set of hashes of 64 bits, at most 16 bytes each. Not thread-safe. */
final class NumberSet implements Serializable {
  private static final long serialVersionUID = 1L;

  private long[] slots = new long[1024];
  private int size;
  private boolean hasZero;

  /** Adds a hash; false if it is in the set already. */
  boolean add(long hash) {
    if (hash == 0) {
      boolean isNew = !hasZero;
      hasZero = true;
      return isNew;
    }
    if (size * 4L > slots.length * 3L) {
      grow();
    }
    int slot = find(slots, hash);
    if (slots[slot] == hash) {
      return false;
    }
    slots[slot] = hash;
    size++;
    return true;
  }

  private void grow() {
    long[] larger = new long[slots.length + slots.length / 2];
    for (long hash : slots) {
      if (hash != 0) {
        larger[find(larger, hash)] = hash;
      }
    }
    slots = larger;
  }

  private static int find(long[] slots, long hash) {
    int slot = (int) Long.remainderUnsigned(hash, slots.length);
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = slot + 1 == slots.length ? 0 : slot + 1;
    }
    return slot;
  }
}
