package org.newsgauge.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All measures of one outlet.
 *
 * @param name of the outlet
 * @param measures by name, in the order of the table
 */
record MeasuredOutlet(String name, Map<String, OutletRow> measures) {
  MeasuredOutlet {
    Objects.requireNonNull(name, "name");
    measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
  }

  /** The outlets of a table, in the order in which it first names them. */
  static List<MeasuredOutlet> group(List<OutletRow> rows) {
    Map<String, Map<String, OutletRow>> grouped = new LinkedHashMap<>();
    for (OutletRow row : rows) {
      grouped
          .computeIfAbsent(row.outlet(), outlet -> new LinkedHashMap<>())
          .put(row.measure(), row);
    }
    List<MeasuredOutlet> outlets = new ArrayList<>();
    grouped.forEach((name, measures) -> outlets.add(new MeasuredOutlet(name, measures)));
    return outlets;
  }

  /** The outlet's row for a measure, if there is one. */
  @Nullable OutletRow measure(String measure) {
    return measures.get(measure);
  }

  /** The value of a measure; {@code NaN} if there is none. */
  double estimate(String measure) {
    OutletRow row = measures.get(measure);
    return row == null ? Double.NaN : row.estimate();
  }

  /** How many articles: the most that any measure rests on. */
  int articles() {
    return measures.values().stream().mapToInt(OutletRow::articles).max().orElse(0);
  }

  /** How many attributions they have. */
  long attributions() {
    return measures.values().stream().mapToLong(OutletRow::attributions).max().orElse(0);
  }

  /** How many words they have. */
  long words() {
    return measures.values().stream().mapToLong(OutletRow::words).max().orElse(0);
  }

  /** The name, or words for an outlet without one; nothing in it steers a terminal or a page. */
  String shown() {
    String clean = Screen.clean(name);
    return clean.isEmpty() ? "(not known)" : clean;
  }
}
