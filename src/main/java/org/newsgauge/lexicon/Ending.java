package org.newsgauge.lexicon;

/**
 * A regular inflection of English, by spelling: letters cut off a dictionary form, and letters put
 * in their place. A form is told from its dictionary form and ending without a string being made.
 */
enum Ending {
  /** The dictionary form itself. */
  NONE(0, false, ""),
  S(0, false, "s"),
  ES(0, false, "es"),
  Y_IES(1, false, "ies"),
  D(0, false, "d"),
  ED(0, false, "ed"),
  Y_IED(1, false, "ied"),
  DOUBLED_ED(0, true, "ed"),
  ING(0, false, "ing"),
  E_ING(1, false, "ing"),
  IE_YING(2, false, "ying"),
  DOUBLED_ING(0, true, "ing"),
  ER(0, false, "er"),
  E_ER(1, false, "er"),
  Y_IER(1, false, "ier"),
  DOUBLED_ER(0, true, "er"),
  EST(0, false, "est"),
  E_EST(1, false, "est"),
  Y_IEST(1, false, "iest"),
  DOUBLED_EST(0, true, "est");

  private final int cut;
  private final boolean doubled;
  private final String suffix;

  /**
   * An ending.
   *
   * @param cut how many letters of the dictionary form go
   * @param doubled whether its last letter is written twice
   */
  Ending(int cut, boolean doubled, String suffix) {
    this.cut = cut;
    this.doubled = doubled;
    this.suffix = suffix;
  }

  /** From 0, for sets of bits and small tables; nothing that is stored depends on it. */
  @SuppressWarnings("EnumOrdinal")
  int number() {
    return ordinal();
  }

  /** The hash code of the form, as the string of it would have it. */
  int hash(String lemma) {
    int hash = 0;
    int stem = lemma.length() - cut;
    if (cut == 0) {
      hash = lemma.hashCode();
    } else {
      for (int i = 0; i < stem; i++) {
        hash = 31 * hash + lemma.charAt(i);
      }
    }
    if (doubled) {
      hash = 31 * hash + lemma.charAt(stem - 1);
    }
    for (int i = 0; i < suffix.length(); i++) {
      hash = 31 * hash + suffix.charAt(i);
    }
    return hash;
  }

  /** Whether {@code form} is {@code lemma} with this ending. */
  boolean makes(String lemma, String form) {
    int stem = lemma.length() - cut;
    int ending = stem + (doubled ? 1 : 0);
    return form.length() == ending + suffix.length()
        && form.regionMatches(0, lemma, 0, stem)
        && (!doubled || form.charAt(stem) == lemma.charAt(stem - 1))
        && form.endsWith(suffix);
  }
}
