package org.newsgauge.corpus;

import java.io.Serializable;
import java.util.Arrays;

/** Whole numbers without boxes: eight bytes each, and some room to grow. Not thread-safe. */
final class Numbers implements Serializable {
  private static final long serialVersionUID = 1L;

  private long[] values = new long[1024];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + size / 4);
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  long get(int index) {
    return values[index];
  }

  void set(int index, long value) {
    values[index] = value;
  }

  /** Forgets all but the first ones. */
  void cut(int newSize) {
    size = newSize;
  }

  long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
