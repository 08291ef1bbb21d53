package org.newsgauge.text;

import java.io.Serializable;
import java.util.List;
import org.newsgauge.article.Span;

/**
 * A sentence: never runs over the end of a paragraph.
 *
 * @param span from its first to its last character that is not white space
 * @param tokens in text order, none overlapping, all inside {@code span}; at least one
 */
public record Sentence(Span span, List<Token> tokens) implements Serializable {
  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence without tokens at " + span);
    }
    int end = span.start();
    for (Token token : tokens) {
      if (token.start() < end || token.end() > span.end()) {
        throw new IllegalArgumentException(
            "token " + token.span() + " out of order or outside sentence " + span);
      }
      end = token.end();
    }
  }
}
