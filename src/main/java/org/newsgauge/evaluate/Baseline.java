package org.newsgauge.evaluate;

import java.util.Objects;

/**
 * What a naive method gets on the same data, so that our figures mean something.
 *
 * @param name of the method, in a few words
 * @param figures of the same keys as ours, as far as the method has them
 */
public record Baseline(String name, Figures figures) {
  public Baseline {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(figures, "figures");
  }
}
