package org.newsgauge.text;

/**
 * A part of speech of the Universal Dependencies, version 2.
 *
 * @see <a href="https://universaldependencies.org/u/pos/">Universal POS tags</a>
 */
public enum Tag {
  /** Adjective. */
  ADJ,
  /** Preposition or postposition. */
  ADP,
  /** Adverb. */
  ADV,
  /** Auxiliary verb. */
  AUX,
  /** Coordinating conjunction. */
  CCONJ,
  /** Determiner. */
  DET,
  /** Interjection. */
  INTJ,
  /** Common noun. */
  NOUN,
  /** Numeral. */
  NUM,
  /** Particle: the infinitive's "to", "not", the possessive "'s". */
  PART,
  /** Pronoun. */
  PRON,
  /** Proper noun. */
  PROPN,
  /** Punctuation. */
  PUNCT,
  /** Subordinating conjunction. */
  SCONJ,
  /** Symbol. */
  SYM,
  /** Verb, auxiliaries apart. */
  VERB,
  /** Anything else. */
  X;

  /** Whether this is an open-class tag that carries content: NOUN, PROPN, VERB, ADJ or ADV. */
  public boolean isContent() {
    return switch (this) {
      case NOUN, PROPN, VERB, ADJ, ADV -> true;
      default -> false;
    };
  }
}
