package org.newsgauge.article;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A piece of a text: from {@code start} up to, not including, {@code end}.
 *
 * <p>Offsets count UTF-16 code units from 0, as {@link String} does. What is written to files
 * counts Unicode code points instead: {@link CodePoints} converts. A span may be empty. It says
 * where, not in which text; within Newsgauge that is always {@link Article#text()}.
 *
 * @param start offset of the first character, 0 or more
 * @param end offset after the last character, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span>, Serializable {
  private static final Comparator<Span> TEXT_ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  /**
   * @throws IllegalArgumentException if the offsets are negative or out of order
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + "-" + end);
    }
  }

  /** Number of UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** Whether no character lies inside. */
  public boolean isEmpty() {
    return start == end;
  }

  /** The characters of {@code text} inside this span. */
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** Whether at least one character lies in both; an empty span overlaps nothing. */
  public boolean overlaps(Span other) {
    return Math.max(start, other.start) < Math.min(end, other.end);
  }

  /** Number of characters that lie in both. */
  public int overlap(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }

  /** Whether {@code other} lies wholly inside, edges included. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the character at {@code offset} lies inside. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /**
   * This span without the white space at its edges in {@code text}; empty at its start if blank.
   */
  public Span trim(CharSequence text) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    return TEXT_ORDER.compare(this, other);
  }

  /** As {@code start-end}. */
  @Override
  public String toString() {
    return start + "-" + end;
  }
}
