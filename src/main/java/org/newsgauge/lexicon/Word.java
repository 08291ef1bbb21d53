package org.newsgauge.lexicon;

import java.util.Objects;
import java.util.Set;
import org.newsgauge.text.Tag;

/**
 * One word of a phrase, and what tokens it stands for.
 *
 * @param kind how {@code text} is to be compared
 * @param text the lemma, form or glob, in lower case; the tag's name for {@link Kind#TAG}
 * @param capital whether the file writes it with a capital: the text must then, too
 * @param part the part of speech it asks for
 */
record Word(Kind kind, String text, boolean capital, PartOfSpeech part) {
  /** How a word is compared. */
  enum Kind {
    /** Every inflected form of a dictionary form. */
    LEMMA,
    /** This form only. */
    FORM,
    /** A form with {@code *} for any letters, or a hyphenated word as it is. */
    GLOB,
    /** Any word of a tag: {@code <noun>}. */
    TAG,
    /** A possessive: {@code one's}. */
    POSSESSIVE,
    /** Any one word: {@code *}. */
    ANY,
    /** Up to {@link Phrase#GAP} words: {@code ...}. */
    GAP
  }

  private static final Set<String> POSSESSIVES =
      Set.of("my", "your", "his", "her", "its", "our", "their", "one's", "'s");

  Word {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(part, "part");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an empty word");
    }
  }

  /** Whether a text can be searched for it: it has letters to look up. */
  boolean isAnchor() {
    return kind == Kind.LEMMA || kind == Kind.FORM || kind == Kind.GLOB;
  }

  /** Whether it stands for the unit, its letters compared. For words that are no anchors, too. */
  boolean matches(Units units, int unit) {
    return switch (kind) {
      case ANY -> units.isWord(unit);
      case GAP -> false;
      case POSSESSIVE -> POSSESSIVES.contains(units.form(unit));
      case TAG -> units.tag(unit) == Tag.valueOf(text);
      case FORM, LEMMA, GLOB -> matchesLetters(units, unit) && fits(units, unit);
    };
  }

  /** Whether the letters of the unit are those of this anchor, its tag and capital aside. */
  boolean matchesLetters(Units units, int unit) {
    String form = units.form(unit);
    return switch (kind) {
      case FORM -> form.equals(text);
      case LEMMA ->
          form.equals(text)
              || units.lemma(unit).equals(text)
              // Inflection keeps the first letter: most words need no look at all their forms.
              || (form.charAt(0) == text.charAt(0) && Inflection.isForm(text, part, form));
      case GLOB -> globMatches(form);
      default -> false;
    };
  }

  /** Whether capital and part of speech fit the unit, whose letters do already. */
  boolean fits(Units units, int unit) {
    if (capital && !units.isCapital(unit)) {
      return false;
    }
    return part == PartOfSpeech.ANY
        || units.isPart(unit)
        || part.accepts(units, unit)
        || (units.tag(unit) == Tag.PROPN && units.isCapitalByPlace(unit))
        || units.tag(unit) == Tag.X;
  }

  /** Whether {@code form}, in lower case, is an instance of this glob. */
  boolean globMatches(String form) {
    return globMatches(text, 0, form, 0);
  }

  private static boolean globMatches(String glob, int g, String form, int f) {
    int i = g;
    int j = f;
    while (i < glob.length() && glob.charAt(i) != '*') {
      if (j >= form.length() || glob.charAt(i) != form.charAt(j)) {
        return false;
      }
      i++;
      j++;
    }
    if (i == glob.length()) {
      return j == form.length();
    }
    for (int rest = j; rest <= form.length(); rest++) {
      if (globMatches(glob, i + 1, form, rest)) {
        return true;
      }
    }
    return false;
  }
}
