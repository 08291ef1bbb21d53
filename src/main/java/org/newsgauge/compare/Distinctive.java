package org.newsgauge.compare;

import java.util.Objects;
import org.newsgauge.stats.LogOdds;

/**
 * A phrase that an outlet uses more than the rest do.
 *
 * @param kind of phrase: {@code loaded}, {@code cue} or {@code source}
 * @param outlet who uses it
 * @param phrase the words
 * @param odds against the rest
 * @param count uses by the outlet
 * @param restCount uses by the rest
 * @param articles of the outlet in which it is used
 */
public record Distinctive(
    String kind,
    String outlet,
    String phrase,
    LogOdds odds,
    long count,
    long restCount,
    int articles) {
  public Distinctive {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(outlet, "outlet");
    Objects.requireNonNull(phrase, "phrase");
    Objects.requireNonNull(odds, "odds");
  }
}
