package org.newsgauge.article;

/**
 * Converts UTF-16 offsets of one text to offsets in Unicode code points, and back.
 *
 * <p>Java counts UTF-16 code units; R, Python and the brat format count code points. The two differ
 * only after characters outside the Basic Multilingual Plane. Immutable and thread-safe; costs no
 * memory for a text without such characters.
 */
public final class CodePoints {
  /** UTF-16 offsets of every second half of a surrogate pair, ascending. */
  private final int[] lowSurrogates;

  private final int length;

  private CodePoints(int[] lowSurrogates, int length) {
    this.lowSurrogates = lowSurrogates;
    this.length = length;
  }

  /** The conversion for {@code text}. An unpaired surrogate counts as one code point. */
  public static CodePoints of(String text) {
    int[] low = new int[text.length() - text.codePointCount(0, text.length())];
    int n = 0;
    for (int i = 1; i < text.length() && n < low.length; i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        low[n++] = i;
      }
    }
    return new CodePoints(low, text.length());
  }

  /**
   * Code points before the UTF-16 offset. An offset in the middle of a pair counts the pair.
   *
   * @throws IndexOutOfBoundsException if the offset is not within the text
   */
  public int fromUtf16(int offset) {
    if (offset < 0 || offset > length) {
      throw new IndexOutOfBoundsException("offset " + offset + " of " + length);
    }
    return offset - pairsBefore(offset);
  }

  /**
   * The UTF-16 offset of the code point with this index.
   *
   * @throws IndexOutOfBoundsException if there are fewer code points
   */
  public int toUtf16(int codePoints) {
    if (codePoints < 0 || codePoints > length - lowSurrogates.length) {
      throw new IndexOutOfBoundsException(
          "code point " + codePoints + " of " + (length - lowSurrogates.length));
    }
    return codePoints
        + Bisection.first(lowSurrogates.length, i -> lowSurrogates[i] - i > codePoints);
  }

  /** The span with both offsets in code points. */
  public Span fromUtf16(Span span) {
    return new Span(fromUtf16(span.start()), fromUtf16(span.end()));
  }

  /** The span, given in code points, with both offsets in UTF-16. */
  public Span toUtf16(Span codePoints) {
    return new Span(toUtf16(codePoints.start()), toUtf16(codePoints.end()));
  }

  private int pairsBefore(int offset) {
    return Bisection.first(lowSurrogates.length, i -> lowSurrogates[i] >= offset);
  }
}
