package org.newsgauge.attribution;

import java.util.Locale;

/**
 * The ways to find attributions that a user may choose from. A new way is one constant and its case
 * in {@link #tagger}.
 */
public enum Tagging {
  /** Words of saying, and grammar: no training. */
  RULES;

  /** What is used where nobody chooses. */
  public static final Tagging DEFAULT = RULES;

  /** A tagger of this kind, its model loaded. */
  public AttributionTagger tagger() {
    return switch (this) {
      case RULES -> new RuleTagger();
    };
  }

  /** As the command line writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
