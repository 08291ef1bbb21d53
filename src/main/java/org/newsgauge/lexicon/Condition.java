package org.newsgauge.lexicon;

import java.util.List;
import java.util.Objects;

/**
 * What an entry asks of the words around it, in the same sentence.
 *
 * @param written as the file writes it: {@code not near: sea, shell}
 * @param place where to look
 * @param wanted whether one of the phrases must stand there, or none may
 * @param phrases the phrases to look for
 */
record Condition(String written, Place place, boolean wanted, List<Phrase> phrases) {
  /** How many words to either side {@link Place#NEAR} reaches. */
  static final int REACH = 5;

  /** Where a condition looks. */
  enum Place {
    /** Within {@link #REACH} words before or after the match. */
    NEAR,
    /** Right after the match. */
    AFTER,
    /** Right before the match. */
    BEFORE
  }

  Condition {
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(place, "place");
    phrases = List.copyOf(phrases);
  }
}
