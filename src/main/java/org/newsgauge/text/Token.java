package org.newsgauge.text;

import java.io.Serializable;
import java.util.Objects;
import org.newsgauge.article.Span;

/**
 * A word, a number or a punctuation mark.
 *
 * <p>Clitics are tokens of their own ("do" + "n't", "Trump" + "'s"); hyphenated words are one.
 *
 * @param span where it lies in the article's text; never empty
 * @param tag its part of speech
 * @param lemma its dictionary form, lower case but for proper nouns; the word itself, in lower
 *     case, where no better is known
 */
public record Token(Span span, Tag tag, String lemma) implements Serializable {
  public Token {
    Objects.requireNonNull(tag, "tag");
    Objects.requireNonNull(lemma, "lemma");
    if (span.isEmpty()) {
      throw new IllegalArgumentException("an empty token at " + span.start());
    }
  }

  /** Offset of its first character in the article's text. */
  public int start() {
    return span.start();
  }

  /** Offset after its last character in the article's text. */
  public int end() {
    return span.end();
  }
}
