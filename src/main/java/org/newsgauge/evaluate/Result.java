package org.newsgauge.evaluate;

import java.util.List;
import java.util.Objects;

/**
 * What a measurement found.
 *
 * @param task what was measured
 * @param figures the numbers
 * @param cases what they are made of, in the order of the data
 */
public record Result(Task task, Figures figures, List<Case> cases) {
  public Result {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(figures, "figures");
    cases = List.copyOf(cases);
  }
}
