package org.newsgauge.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredOutletTest {
  /** A rank of few articles would be taken for a finding. */
  @Test
  void thoseOfTooFewArticlesStandBehindTheOthersByName() {
    List<OutletRow> rows =
        List.of(
            row("weekly", .9, 9),
            row("blog", .1, 3),
            row("courier", .4, 10),
            row("ledger", .6, 40));
    assertEquals(
        List.of("ledger", "courier", "blog", "weekly"),
        MeasuredOutlet.group(rows).stream()
            .sorted(MeasuredOutlet.by("named_share"))
            .map(MeasuredOutlet::name)
            .toList());
  }

  private static OutletRow row(String outlet, double estimate, int articles) {
    return new OutletRow(
        outlet, "named_share", estimate, Double.NaN, Double.NaN, articles, 100, 10, "");
  }
}
