package org.newsgauge.lexicon;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The regular inflected forms of English words, by spelling. Irregular ones ("broke", "worse") are
 * the text layer's to know; where spelling leaves a choice ("cancelled", "canceled") both are
 * given, since a form that nobody writes does no harm.
 */
final class Inflection {
  private Inflection() {}

  /** The forms of {@code lemma}, in lower case, itself among them. */
  static Set<String> forms(String lemma, PartOfSpeech part) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(lemma);
    if (lemma.length() < 3 || !Character.isLetter(lemma.charAt(lemma.length() - 1))) {
      return forms;
    }
    switch (part) {
      case NOUN -> forms.add(plural(lemma));
      case VERB -> addVerb(lemma, forms);
      case ADJECTIVE -> addDegrees(lemma, forms);
      case ADVERB -> {}
      case ANY -> {
        forms.add(plural(lemma));
        addVerb(lemma, forms);
      }
    }
    return forms;
  }

  private static String plural(String lemma) {
    if (endsInConsonantAndY(lemma)) {
      return stem(lemma) + "ies";
    }
    if (lemma.endsWith("s")
        || lemma.endsWith("x")
        || lemma.endsWith("z")
        || lemma.endsWith("ch")
        || lemma.endsWith("sh")
        || (lemma.endsWith("o") && !isVowel(lemma.charAt(lemma.length() - 2)))) {
      return lemma + "es";
    }
    return lemma + "s";
  }

  private static void addVerb(String lemma, Set<String> forms) {
    forms.add(plural(lemma));
    if (endsInConsonantAndY(lemma)) {
      forms.add(stem(lemma) + "ied");
      forms.add(lemma + "ing");
    } else if (lemma.endsWith("ie")) {
      forms.add(lemma + "d");
      forms.add(lemma.substring(0, lemma.length() - 2) + "ying");
    } else if (lemma.endsWith("e")) {
      forms.add(lemma + "d");
      forms.add(lemma.endsWith("ee") || lemma.endsWith("oe") ? lemma + "ing" : stem(lemma) + "ing");
    } else {
      if (doubles(lemma)) {
        String doubled = lemma + lemma.charAt(lemma.length() - 1);
        forms.add(doubled + "ed");
        forms.add(doubled + "ing");
      }
      if (!doubles(lemma) || syllables(lemma) > 1) {
        forms.add(lemma + "ed");
        forms.add(lemma + "ing");
      }
    }
  }

  private static void addDegrees(String lemma, Set<String> forms) {
    if (syllables(lemma) > 2) {
      return;
    }
    String base = lemma;
    if (endsInConsonantAndY(lemma)) {
      base = stem(lemma) + "i";
    } else if (lemma.endsWith("e")) {
      base = stem(lemma);
    } else if (doubles(lemma) && syllables(lemma) == 1) {
      base = lemma + lemma.charAt(lemma.length() - 1);
    }
    forms.add(base + "er");
    forms.add(base + "est");
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

  private static String stem(String lemma) {
    return lemma.substring(0, lemma.length() - 1);
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
