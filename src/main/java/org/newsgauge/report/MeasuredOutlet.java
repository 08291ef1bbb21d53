package org.newsgauge.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgauge.compare.Estimate;

/**
 * All measures of one outlet.
 *
 * @param name of the outlet
 * @param measures by name, in the order of the table
 */
record MeasuredOutlet(String name, Map<String, OutletRow> measures) {
  /** So many outlets are named in a note that is true of them. */
  private static final int NAMES = 5;

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

  /**
   * The largest estimate first; those of too few articles to be ranked behind the others, by name.
   */
  static Comparator<MeasuredOutlet> by(String measure) {
    return Comparator.comparing((MeasuredOutlet outlet) -> !outlet.isRanked(measure))
        .thenComparingDouble(outlet -> outlet.isRanked(measure) ? -outlet.estimate(measure) : 0)
        .thenComparing(MeasuredOutlet::name);
  }

  private boolean isRanked(String measure) {
    OutletRow row = measures.get(measure);
    return row != null && row.articles() >= Estimate.FEWEST_RANKED;
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

  /** What the table says of every one of its measures. */
  Set<String> notes() {
    Set<String> notes = null;
    for (OutletRow row : measures.values()) {
      Set<String> of = parts(row);
      if (notes == null) {
        notes = new LinkedHashSet<>(of);
      } else {
        notes.retainAll(of);
      }
    }
    return notes == null ? Set.of() : notes;
  }

  /** The parts of a row's note. */
  static Set<String> parts(OutletRow row) {
    Set<String> parts = new LinkedHashSet<>();
    for (String part : row.note().split("; ", -1)) {
      String clean = Screen.clean(part);
      if (!clean.isEmpty()) {
        parts.add(clean);
      }
    }
    return parts;
  }

  /** Outlets by what must be said of all their measures. */
  static Map<String, List<MeasuredOutlet>> byNote(List<MeasuredOutlet> outlets) {
    Map<String, List<MeasuredOutlet>> byNote = new LinkedHashMap<>();
    for (MeasuredOutlet outlet : outlets) {
      for (String note : outlet.notes()) {
        byNote.computeIfAbsent(note, text -> new ArrayList<>()).add(outlet);
      }
    }
    return byNote;
  }

  /** The same in a sentence or two that end with a space; empty if nothing must be said. */
  static String weakness(List<MeasuredOutlet> outlets) {
    StringBuilder text = new StringBuilder();
    byNote(outlets)
        .forEach((note, weak) -> text.append(weakness(note, weak, outlets)).append(". "));
    return text.toString();
  }

  /** A note with those of whom it is true, without their names if it is true of all. */
  static String weakness(String note, List<MeasuredOutlet> weak, List<MeasuredOutlet> outlets) {
    if (weak.size() == outlets.size()) {
      int first = note.offsetByCodePoints(0, 1);
      return note.substring(0, first).toUpperCase(Locale.ROOT) + note.substring(first);
    }
    String names =
        weak.stream().limit(NAMES).map(MeasuredOutlet::shown).collect(Collectors.joining(", "));
    String more = weak.size() > NAMES ? " and " + (weak.size() - NAMES) + " more" : "";
    return names + more + ": " + note;
  }

  /** The name, or words for an outlet without one; nothing in it steers a terminal or a page. */
  String shown() {
    String clean = Screen.clean(name);
    return clean.isEmpty() ? "(not known)" : clean;
  }
}
