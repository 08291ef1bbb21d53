package org.newsgauge.lexicon;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgauge.text.Tag;

/**
 * The part of speech an entry of one word asks for. Wider than a tag where taggers and grammarians
 * disagree: a participle is accepted as verb and as adjective.
 */
public enum PartOfSpeech {
  /** Any. */
  ANY,
  /** A noun, common or proper. */
  NOUN,
  /** A verb. */
  VERB,
  /** An adjective, or a participle used as one. */
  ADJECTIVE,
  /** An adverb. */
  ADVERB;

  private static final Set<String> BE =
      Set.of(
          "be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "seem", "seems",
          "seemed", "look", "looks", "looked");

  /** The part of speech that lexicon files call {@code name}; null if there is none. */
  static @Nullable PartOfSpeech named(String name) {
    for (PartOfSpeech value : values()) {
      if (value.name().toLowerCase(Locale.ROOT).equals(name)) {
        return value;
      }
    }
    return null;
  }

  /** Whether the unit may be one, as its tag and, of participles, its neighbours tell. */
  boolean accepts(Units units, int unit) {
    Tag tag = units.tag(unit);
    return switch (this) {
      case ANY -> true;
      case NOUN -> tag == Tag.NOUN || tag == Tag.PROPN;
      case VERB ->
          tag == Tag.VERB || tag == Tag.AUX || (tag == Tag.ADJ && isParticiple(units.form(unit)));
      case ADJECTIVE ->
          tag == Tag.ADJ
              || ((tag == Tag.VERB || tag == Tag.NOUN)
                  && isParticiple(units.form(unit))
                  && (isBeforeNoun(units, unit) || isAfterCopula(units, unit)));
      case ADVERB -> tag == Tag.ADV;
    };
  }

  private static boolean isParticiple(String form) {
    return form.endsWith("ed") || form.endsWith("ing") || form.endsWith("en");
  }

  private static boolean isBeforeNoun(Units units, int unit) {
    if (unit + 1 >= units.size()) {
      return false;
    }
    Tag next = units.tag(unit + 1);
    return next == Tag.NOUN || next == Tag.PROPN || next == Tag.ADJ;
  }

  private static boolean isAfterCopula(Units units, int unit) {
    if (unit == 0) {
      return false;
    }
    Tag before = units.tag(unit - 1);
    return before == Tag.ADV || before == Tag.DET || BE.contains(units.form(unit - 1));
  }
}
