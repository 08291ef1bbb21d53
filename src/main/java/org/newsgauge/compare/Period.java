package org.newsgauge.compare;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** How long the steps of a trend are. */
public enum Period {
  /** A week from Monday, numbered as ISO 8601 does: {@code 2026-W09}. */
  WEEK,
  /** A calendar month: {@code 2026-03}. */
  MONTH;

  /** The name of the period that a day lies in. Names sort by time. */
  String of(LocalDate day) {
    return this == MONTH
        ? String.format(Locale.ROOT, "%04d-%02d", day.getYear(), day.getMonthValue())
        : String.format(
            Locale.ROOT,
            "%04d-W%02d",
            day.get(IsoFields.WEEK_BASED_YEAR),
            day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
