package org.newsgauge.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The periods of {@code trends.csv} in time: {@code 2026-03}, or {@code 2026-W09}. */
final class TimeScale {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final LocalDate MONDAY = LocalDate.of(1970, 1, 5);

  private TimeScale() {}

  static boolean isWeekly(List<String> periods) {
    return periods.stream().anyMatch(period -> period.contains("W"));
  }

  /** As people read it: the month, or the Monday that a week begins with. */
  static String name(String period) {
    LocalDate start = start(period);
    return start == null
        ? Screen.clean(period)
        : period.contains("W") ? DAY.format(start) : MONTH.format(start);
  }

  /** How many periods after a fixed one; for what is no period, its place among all. */
  static double at(String period, List<String> all) {
    LocalDate start = start(period);
    if (start == null || all.stream().anyMatch(other -> start(other) == null)) {
      return all.indexOf(period);
    }
    return period.contains("W")
        ? ChronoUnit.WEEKS.between(MONDAY, start)
        : start.getYear() * 12.0 + start.getMonthValue();
  }

  private static @Nullable LocalDate start(String period) {
    try {
      return period.contains("W")
          ? LocalDate.parse(period + "-1", DateTimeFormatter.ISO_WEEK_DATE)
          : YearMonth.parse(period).atDay(1);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
