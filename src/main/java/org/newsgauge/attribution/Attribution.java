package org.newsgauge.attribution;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Span;

/**
 * One attribution: somebody says, writes, believes or wants something, and the article tells so.
 *
 * <p>It says where source, cue and content stand, not who the source is; that is {@code
 * org.newsgauge.source}. The roles of one attribution do not overlap.
 *
 * @param source the words that name or describe the source ("officials", "he"); null if there are
 *     none ("it was reported")
 * @param cue the words that tie source and content ("said", "according to"); null only where the
 *     speaker is inherited
 * @param content what is attributed, in text order, at least one piece, none overlapping
 * @param form how much of the content is quoted
 * @param speech whether the cue is one of saying or writing, not of thought, belief or wish
 * @param connotation of the cue
 * @param inherited whether the content is a quotation that goes on from the paragraph before, whose
 *     speaker it keeps; {@code source} is then where the speaker was last named
 */
public record Attribution(
    @Nullable Span source,
    @Nullable Span cue,
    List<Span> content,
    Form form,
    boolean speech,
    Connotation connotation,
    boolean inherited)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if there is no content, its pieces are out of order or
   *     overlap, roles overlap, or the cue is missing though nothing is inherited
   */
  public Attribution {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(connotation, "connotation");
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("an attribution without content");
    }
    if (cue == null && !inherited) {
      throw new IllegalArgumentException("an attribution without a cue");
    }
    if (cue != null && source != null && cue.overlaps(source)) {
      throw new IllegalArgumentException("cue " + cue + " overlaps source " + source);
    }
    int end = 0;
    for (Span piece : content) {
      if (piece.start() < end) {
        throw new IllegalArgumentException("content " + content + " out of order");
      }
      if ((cue != null && piece.overlaps(cue)) || (source != null && piece.overlaps(source))) {
        throw new IllegalArgumentException("content " + piece + " overlaps source or cue");
      }
      end = piece.end();
    }
  }

  /** Where the attribution begins in the text: the first character of cue or content. */
  public int start() {
    int first = content.get(0).start();
    return cue == null ? first : Math.min(cue.start(), first);
  }
}
