package org.newsgauge.lexicon;

import java.util.List;
import java.util.Objects;
import org.newsgauge.article.Span;

/**
 * A sentence of a lexicon file that says what the lexicon must find in it: its own test.
 *
 * @param text the sentence, without the braces that mark the hits
 * @param hits what must be found, in text order; empty for a sentence that must not hit
 * @param line of the file, from 1
 */
public record Example(String text, List<Span> hits, int line) {
  public Example {
    Objects.requireNonNull(text, "text");
    hits = List.copyOf(hits);
  }
}
