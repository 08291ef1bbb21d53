package org.newsgauge.lexicon;

import java.util.Objects;
import org.newsgauge.article.Span;

/**
 * A place where a document uses an entry.
 *
 * @param span from the first to the last word of the phrase
 * @param sentence the sentence that holds it
 * @param lexicon whose entry
 * @param entry what is listed
 * @param negated whether a negation stands before it in its clause
 * @param asked whether its sentence ends in a question mark
 */
public record Match(
    Span span, Span sentence, Lexicon lexicon, Entry entry, boolean negated, boolean asked) {
  public Match {
    Objects.requireNonNull(lexicon, "lexicon");
    Objects.requireNonNull(entry, "entry");
    if (!sentence.contains(span)) {
      throw new IllegalArgumentException("match " + span + " outside its sentence " + sentence);
    }
  }
}
