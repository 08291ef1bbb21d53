package org.newsgauge.report;

import java.util.List;
import java.util.Objects;

/**
 * All that a comparison page shows. Lists may be empty: what is not there is not shown.
 *
 * @param run what was read, and how
 * @param outlets as in {@code outlets.csv}
 * @param contrasts as in {@code contrasts.csv}
 * @param distinctive as in {@code distinctive.csv}
 * @param trends as in {@code trends.csv}
 * @param excerpts text behind the numbers
 */
public record Comparison(
    Run run,
    List<OutletRow> outlets,
    List<ContrastRow> contrasts,
    List<DistinctiveRow> distinctive,
    List<TrendRow> trends,
    Excerpts excerpts) {
  public Comparison {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(excerpts, "excerpts");
    outlets = List.copyOf(outlets);
    contrasts = List.copyOf(contrasts);
    distinctive = List.copyOf(distinctive);
    trends = List.copyOf(trends);
  }
}
