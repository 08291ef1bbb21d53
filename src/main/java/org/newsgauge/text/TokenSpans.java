package org.newsgauge.text;

import java.util.Arrays;

/** The tokens of a paragraph while it is being read: where they lie and how they hang together. */
final class TokenSpans {
  /** Ends with a full stop of its own ("Mr.", "U.S."). */
  static final byte ABBREVIATION = 1;

  /** Hangs on the token before, as "n't" on "do" ; the two are one token to the model. */
  static final byte CLITIC = 2;

  /** A word or number, not punctuation. */
  static final byte WORD = 4;

  private int[] starts = new int[128];
  private int[] ends = new int[128];
  private byte[] flags = new byte[128];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int start, int end, int flag) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      flags = Arrays.copyOf(flags, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    flags[size] = (byte) flag;
    size++;
  }

  int size() {
    return size;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  int length(int i) {
    return ends[i] - starts[i];
  }

  boolean is(int i, byte flag) {
    return (flags[i] & flag) != 0;
  }
}
