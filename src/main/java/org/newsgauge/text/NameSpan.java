package org.newsgauge.text;

import java.io.Serializable;
import java.util.Objects;
import org.newsgauge.article.Span;

/**
 * A proper name where it stands in an article.
 *
 * @param span its words, without a title before it; never empty
 * @param type what it names
 */
public record NameSpan(Span span, NameType type) implements Serializable {
  public NameSpan {
    Objects.requireNonNull(type, "type");
    if (span.isEmpty()) {
      throw new IllegalArgumentException("an empty name at " + span.start());
    }
  }
}
