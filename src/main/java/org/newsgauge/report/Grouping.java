package org.newsgauge.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is compared: outlets, or the groups that {@code --group} made of articles.
 *
 * @param column that groups were made by; {@code null} for outlets
 */
record Grouping(@Nullable String column) {
  static final Grouping OUTLETS = new Grouping(null);

  /** As the options of a run tell it. */
  static Grouping of(Run run) {
    return run.options().stream()
        .filter(option -> option.name().equals("group"))
        .findFirst()
        .map(option -> new Grouping(option.value()))
        .orElse(OUTLETS);
  }

  boolean isGiven() {
    return column != null;
  }

  /** What one of them is called. */
  String name() {
    String clean = column == null ? "outlet" : Screen.clean(column);
    return clean.isEmpty() ? "group" : clean;
  }

  /** The heading of a column of them. */
  String heading() {
    String name = name();
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
  }

  /** {@code 3 outlets}, {@code 3 groups}. */
  String count(int number) {
    return isGiven()
        ? Labels.count(number, "group", "groups")
        : Labels.count(number, "outlet", "outlets");
  }

  /** {@code of 3 outlets}, {@code in 3 groups (section)}. */
  String of(int number) {
    return isGiven() ? "in " + count(number) + " (" + name() + ")" : "of " + count(number);
  }
}
