package org.newsgauge.lexicon;

import java.util.List;

/**
 * Words that follow one another, as a lexicon file writes them.
 *
 * @param words at least one
 */
record Phrase(List<Word> words) {
  /** How many words a gap ({@code ...}) may stand for. */
  static final int GAP = 3;

  Phrase {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a phrase without words");
    }
  }
}
