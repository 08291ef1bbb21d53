package org.newsgauge.evaluate.metric;

import java.util.ArrayList;
import java.util.List;
import org.newsgauge.article.Span;

/**
 * What stands in quotation marks, as the figures for direct speech count it: a plain rule of the
 * measurement, so that the text layer's quotations are not measured against themselves.
 *
 * <p>A quotation runs from {@code “} or {@code "} (also {@code ''}) to the next {@code “}, {@code
 * ”} or {@code "} of the same line, or the line's end, and has at least three characters between. A
 * {@code “} that ends one begins the next.
 */
public final class QuotedText {
  private static final int LEAST = 3;

  private QuotedText() {}

  /** The quotations of a text, without their marks, in text order. */
  public static List<Span> in(String text) {
    List<Span> quoted = new ArrayList<>();
    int open = -1;
    int i = 0;
    while (i <= text.length()) {
      char c = i == text.length() ? '\n' : text.charAt(i);
      boolean doubled = c == '\'' && i + 1 < text.length() && text.charAt(i + 1) == '\'';
      boolean straight = c == '"' || doubled;
      boolean mark = straight || c == '“' || c == '”' || c == '\n';
      int after = i + (doubled ? 2 : 1);
      if (mark) {
        boolean opens = c == '“' || (straight && open < 0);
        if (open >= 0 && text.codePointCount(open, i) >= LEAST) {
          quoted.add(new Span(open, i));
        }
        open = opens ? after : -1;
      }
      i = after;
    }
    return quoted;
  }
}
