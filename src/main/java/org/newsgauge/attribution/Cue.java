package org.newsgauge.attribution;

import java.util.List;
import java.util.Set;

/**
 * An entry of {@link CueLexicon}: words that tie a source to what it says or thinks.
 *
 * @param words in dictionary form, lower case, as they follow each other
 * @param forms of the first word as they stand in texts, the dictionary form among them
 * @param speech whether it is said or written, not thought, wished or planned
 * @param connotation what the words let the reader think of the content
 * @param takes what {@link RuleTagger} takes as content; empty where it leaves the cue alone
 * @param example a sentence with the cue between angle brackets; may be empty where {@code takes}
 *     is
 * @param line of the file that it stands on, from 1
 */
record Cue(
    List<String> words,
    Set<String> forms,
    boolean speech,
    Connotation connotation,
    Set<Takes> takes,
    String example,
    int line) {

  /** What a cue takes as content. */
  enum Takes {
    /** A quotation beside it. */
    QUOTE,
    /** A clause, with "that" or without. */
    CLAUSE,
    /** A clause with "that". */
    THAT,
    /** "to" and what follows. */
    INFINITIVE,
    /** With a form of "be" and nobody who does it: "it was reported that", "is believed to". */
    PASSIVE,
    /** The sentence around it; the noun phrase after it is the source. */
    PREPOSITION,
    /** The sentence around it; there is no source. */
    ADVERB
  }

  Cue {
    words = List.copyOf(words);
    forms = Set.copyOf(forms);
    takes = Set.copyOf(takes);
  }
}
