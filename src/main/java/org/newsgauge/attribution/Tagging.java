package org.newsgauge.attribution;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * The ways to find attributions that a user may choose from. A new way is one constant and its case
 * in {@link #tagger}.
 */
public enum Tagging {
  /** A fine-tuned encoder: the best figures; needs a native library. */
  ACCURATE,
  /** A linear model trained on annotated articles, with no native code. */
  FAST,
  /** Words of saying, and grammar: no training. */
  RULES;

  /** What is used where nobody chooses. */
  public static final Tagging DEFAULT = ACCURATE;

  /** A tagger of this kind, its model loaded. */
  public AttributionTagger tagger() {
    return switch (this) {
      case ACCURATE -> accurate(EncoderScorer::shipped);
      case FAST -> new SequenceTagger(FastScorer.shipped());
      case RULES -> new RuleTagger();
    };
  }

  /** The tagger by the scorer or, where that cannot run, the next best with a warning. */
  static AttributionTagger accurate(Supplier<LabelScorer> scorer) {
    try {
      return new SequenceTagger(scorer.get());
    } catch (UnsupportedOperationException e) {
      Tagging next = FAST;
      String warning =
          "the accurate tagger does not run on this machine ("
              + e.getMessage()
              + "); using --tagger "
              + next;
      return new Substitute(next.tagger(), warning);
    }
  }

  /** As the command line writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
