package org.newsgauge.lexicon;

import java.util.Locale;
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

  /** The part of speech that lexicon files call {@code name}; null if there is none. */
  static @Nullable PartOfSpeech named(String name) {
    for (PartOfSpeech value : values()) {
      if (value.name().toLowerCase(Locale.ROOT).equals(name)) {
        return value;
      }
    }
    return null;
  }

  /** Whether a token of {@code tag}, written {@code form} in lower case, may be one. */
  boolean accepts(Tag tag, String form) {
    return switch (this) {
      case ANY -> true;
      case NOUN -> tag == Tag.NOUN || tag == Tag.PROPN;
      case VERB -> tag == Tag.VERB || tag == Tag.AUX || (tag == Tag.ADJ && isParticiple(form));
      case ADJECTIVE ->
          tag == Tag.ADJ || ((tag == Tag.VERB || tag == Tag.NOUN) && isParticiple(form));
      case ADVERB -> tag == Tag.ADV;
    };
  }

  private static boolean isParticiple(String form) {
    return form.endsWith("ed") || form.endsWith("ing") || form.endsWith("en");
  }
}
