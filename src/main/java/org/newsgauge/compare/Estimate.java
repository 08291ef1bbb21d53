package org.newsgauge.compare;

import java.util.Objects;

/**
 * A measure of one outlet.
 *
 * @param outlet the outlet
 * @param measure its name in SCHEMA: {@code named_share}
 * @param estimate a share between 0 and 1, a rate per 1,000 words, or a mean number
 * @param articles how many articles it rests on: those for which the measure is defined
 * @param words of all the outlet's articles
 * @param attributions of all the outlet's articles
 */
public record Estimate(
    String outlet, String measure, double estimate, int articles, long words, long attributions) {
  public Estimate {
    Objects.requireNonNull(outlet, "outlet");
    Objects.requireNonNull(measure, "measure");
    if (!Double.isFinite(estimate)) {
      throw new IllegalArgumentException(measure + " of " + outlet + " is " + estimate);
    }
  }
}
