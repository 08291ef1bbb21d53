package org.newsgauge.loaded;

import java.util.List;

/** How loaded a sentence's wording is. */
public final class SentenceScore {
  /**
   * The shipped operating point: a sentence that scores more is counted as loaded. Zero: one listed
   * phrase is enough.
   */
  public static final double THRESHOLD = 0;

  private SentenceScore() {}

  /**
   * The sum of the weights of the phrases in a sentence, divided by its tokens; 0 for a sentence
   * without tokens.
   */
  public static double of(List<LoadedPhrase> phrases, int tokens) {
    double sum = 0;
    for (LoadedPhrase phrase : phrases) {
      sum += phrase.weight();
    }
    return tokens == 0 ? 0 : sum / tokens;
  }
}
