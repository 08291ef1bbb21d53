package org.newsgauge.attribution;

import java.util.Locale;

/**
 * The ways to find attributions that a user may choose from. A new way is one constant and its case
 * in {@link #tagger}.
 */
public enum Tagging {
  /** A linear model trained on annotated articles, with no native code. */
  FAST,
  /** Words of saying, and grammar: no training. */
  RULES;

  /** What is used where nobody chooses. */
  public static final Tagging DEFAULT = FAST;

  /** A tagger of this kind, its model loaded. */
  public AttributionTagger tagger() {
    return switch (this) {
      case FAST -> new SequenceTagger(FastScorer.shipped());
      case RULES -> new RuleTagger();
    };
  }

  /** As the command line writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
