package org.newsgauge.source;

/**
 * Some words of a {@link Words} that stand side by side.
 *
 * @param from index of the first
 * @param to index after the last; not before {@code from}
 */
record Range(int from, int to) {
  Range {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("not a range: " + from + "-" + to);
    }
  }

  boolean isEmpty() {
    return from == to;
  }

  int length() {
    return to - from;
  }

  boolean contains(int index) {
    return from <= index && index < to;
  }

  boolean overlaps(Range other) {
    return Math.max(from, other.from) < Math.min(to, other.to);
  }
}
