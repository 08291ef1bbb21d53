package org.newsgauge.text;

import java.io.Serializable;
import java.util.Objects;
import org.newsgauge.article.Span;

/**
 * What stands between quotation marks in one paragraph.
 *
 * @param span with its marks; ends at the paragraph's end where the closing mark is missing
 * @param inner without its marks; may be empty
 * @param kind what the marks are for, as far as form tells
 * @param depth 0 for an outermost quotation, 1 for one inside it, and so on
 * @param continues whether it goes on from a quotation left open in the paragraph before (the
 *     convention of reopening each paragraph and closing only the last)
 */
public record Quotation(Span span, Span inner, Kind kind, int depth, boolean continues)
    implements Serializable {

  /** What quotation marks are for. */
  public enum Kind {
    /** Somebody's words: speech or writing, a sentence or a part of one. */
    SPEECH,
    /** A word or two that the author holds at arm's length; the author's voice. */
    SCARE,
    /** The title of a work. */
    TITLE
  }

  public Quotation {
    Objects.requireNonNull(kind, "kind");
    if (!span.contains(inner)) {
      throw new IllegalArgumentException("inner " + inner + " outside quotation " + span);
    }
    if (depth < 0) {
      throw new IllegalArgumentException("depth " + depth);
    }
  }
}
