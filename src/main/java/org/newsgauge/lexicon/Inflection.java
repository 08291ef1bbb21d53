package org.newsgauge.lexicon;

/**
 * The regular inflected forms of English words, by spelling. Irregular ones ("broke", "worse") are
 * the text layer's to know; where spelling leaves a choice ("cancelled", "canceled") both are
 * given, since a form that nobody writes does no harm.
 */
final class Inflection {
  private static final Ending[] ENDINGS = Ending.values();

  private Inflection() {}

  /** The ending of a bit of {@link #endings}. */
  static Ending ending(int number) {
    return ENDINGS[number];
  }

  /** Whether {@code form} is one of {@code lemma}, both in lower case. */
  static boolean isForm(String lemma, PartOfSpeech part, String form) {
    for (int left = endings(lemma, part); left != 0; left &= left - 1) {
      if (ENDINGS[Integer.numberOfTrailingZeros(left)].makes(lemma, form)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The endings that {@code lemma}, in lower case, takes: a set of {@link Ending}, the bit of each
   * its ordinal. None is always among them.
   */
  static int endings(String lemma, PartOfSpeech part) {
    int none = bit(Ending.NONE);
    if (lemma.length() < 3 || !Character.isLetter(lemma.charAt(lemma.length() - 1))) {
      return none;
    }
    return none
        | switch (part) {
          case NOUN -> bit(plural(lemma));
          case VERB, ANY -> bit(plural(lemma)) | past(lemma);
          case ADJECTIVE -> degrees(lemma);
          case ADVERB -> 0;
        };
  }

  private static int bit(Ending ending) {
    return 1 << ending.number();
  }

  private static Ending plural(String lemma) {
    if (endsInConsonantAndY(lemma)) {
      return Ending.Y_IES;
    }
    boolean sibilant =
        lemma.endsWith("s")
            || lemma.endsWith("x")
            || lemma.endsWith("z")
            || lemma.endsWith("ch")
            || lemma.endsWith("sh");
    boolean o = lemma.endsWith("o") && !isVowel(lemma.charAt(lemma.length() - 2));
    return sibilant || o ? Ending.ES : Ending.S;
  }

  private static int past(String lemma) {
    if (endsInConsonantAndY(lemma)) {
      return bit(Ending.Y_IED) | bit(Ending.ING);
    }
    if (lemma.endsWith("ie")) {
      return bit(Ending.D) | bit(Ending.IE_YING);
    }
    if (lemma.endsWith("e")) {
      boolean kept = lemma.endsWith("ee") || lemma.endsWith("oe");
      return bit(Ending.D) | bit(kept ? Ending.ING : Ending.E_ING);
    }
    int plain = bit(Ending.ED) | bit(Ending.ING);
    if (!doubles(lemma)) {
      return plain;
    }
    int doubled = bit(Ending.DOUBLED_ED) | bit(Ending.DOUBLED_ING);
    return syllables(lemma) > 1 ? doubled | plain : doubled;
  }

  private static int degrees(String lemma) {
    if (syllables(lemma) > 2) {
      return 0;
    }
    if (endsInConsonantAndY(lemma)) {
      return bit(Ending.Y_IER) | bit(Ending.Y_IEST);
    }
    if (lemma.endsWith("e")) {
      return bit(Ending.E_ER) | bit(Ending.E_EST);
    }
    return doubles(lemma) && syllables(lemma) == 1
        ? bit(Ending.DOUBLED_ER) | bit(Ending.DOUBLED_EST)
        : bit(Ending.ER) | bit(Ending.EST);
  }

  /** Whether the last consonant is written twice before an ending: one vowel, one consonant. */
  private static boolean doubles(String lemma) {
    int last = lemma.length() - 1;
    char end = lemma.charAt(last);
    return !isVowel(end)
        && "wxy".indexOf(end) < 0
        && isVowel(lemma.charAt(last - 1))
        && (!isVowel(lemma.charAt(last - 2)) || lemma.startsWith("qu"));
  }

  private static int syllables(String lemma) {
    int count = 0;
    boolean inVowels = false;
    for (int i = 0; i < lemma.length(); i++) {
      boolean vowel = isVowel(lemma.charAt(i)) || lemma.charAt(i) == 'y';
      count += vowel && !inVowels ? 1 : 0;
      inVowels = vowel;
    }
    return count;
  }

  private static boolean endsInConsonantAndY(String lemma) {
    return lemma.endsWith("y") && !isVowel(lemma.charAt(lemma.length() - 2));
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
