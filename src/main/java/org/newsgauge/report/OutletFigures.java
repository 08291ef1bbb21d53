package org.newsgauge.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.newsgauge.report.Screen.Look;

/** The table of {@code compare} on a terminal: as many measures as fit, the first ones first. */
final class OutletFigures {
  private static final int OUTLETS = 40;

  private static final List<Figure> FIGURES =
      List.of(
          new Figure("loaded_author_per_1000", "loaded,", "own voice"),
          new Figure("loaded_quoted_per_1000", "loaded,", "quoted"),
          new Figure("named_share", "", "named"),
          new Figure("unnamed_share", "", "unnamed"),
          new Figure("vague_share", "", "vague"),
          new Figure("relayed_share", "", "relayed"),
          new Figure("sources_per_article", "sources per", "article"));

  /** What a narrow screen keeps longest comes first. */
  private static final List<String> BY_IMPORTANCE =
      List.of(
          "loaded_author_per_1000",
          "named_share",
          "unnamed_share",
          "loaded_quoted_per_1000",
          "vague_share",
          "relayed_share",
          "sources_per_article");

  private record Figure(String measure, String above, String head) {}

  private final List<MeasuredOutlet> outlets;
  private final String what;
  private final int left;
  private final int width;

  /**
   * @param what the rows are: outlets, or groups
   */
  OutletFigures(List<MeasuredOutlet> outlets, String what, int width) {
    this.outlets = List.copyOf(outlets);
    this.what = what;
    this.width = width;
    int longest =
        outlets.stream().limit(OUTLETS).mapToInt(o -> Screen.columns(o.shown())).max().orElse(0);
    this.left = Math.max(6, Math.min(longest, width / 3));
  }

  void print(Screen screen) {
    List<MeasuredOutlet> shown = outlets.subList(0, Math.min(OUTLETS, outlets.size()));
    List<List<String>> columns = columns(shown);
    for (int line = 0; line < shown.size() + 2; line++) {
      String outlet = line == 0 ? "" : line == 1 ? what : shown.get(line - 2).shown();
      StringBuilder text = new StringBuilder(Screen.left(outlet, left));
      for (List<String> column : columns) {
        text.append("  ").append(Screen.right(column.get(line), widest(column)));
      }
      Look look = line < 2 ? Look.FAINT : Look.PLAIN;
      screen.raw(screen.look(text.toString().stripTrailing(), look));
    }
    if (outlets.size() > shown.size()) {
      screen.line("and " + (outlets.size() - shown.size()) + " more: see outlets.csv", Look.FAINT);
    }
    boolean intervals =
        outlets.stream()
            .flatMap(outlet -> outlet.measures().values().stream())
            .anyMatch(OutletRow::hasInterval);
    screen.blank();
    screen.wrapped(
        "Loaded: phrases per 1,000 words. Shares: of attributions, mean over articles."
            + (intervals ? " In brackets: 95% intervals." : ""),
        0,
        3,
        Look.FAINT);
  }

  private List<List<String>> columns(List<MeasuredOutlet> shown) {
    List<String> articles = new ArrayList<>(List.of("", "articles"));
    shown.forEach(outlet -> articles.add(Labels.number(outlet.articles())));
    int used = left + widest(articles) + 2;
    SortedMap<Integer, List<String>> chosen = new TreeMap<>(Map.of(-1, articles));
    for (String measure : BY_IMPORTANCE) {
      int place = place(measure);
      Figure figure = FIGURES.get(place);
      List<String> column = new ArrayList<>(List.of(figure.above(), figure.head()));
      shown.forEach(outlet -> column.add(text(outlet.measure(measure))));
      used += widest(column) + 2;
      if (used > width) {
        break;
      }
      chosen.put(place, column);
    }
    return List.copyOf(chosen.values());
  }

  private static int place(String measure) {
    for (int i = 0; i < FIGURES.size(); i++) {
      if (FIGURES.get(i).measure().equals(measure)) {
        return i;
      }
    }
    throw new IllegalArgumentException(measure);
  }

  private static String text(@Nullable OutletRow row) {
    if (row == null) {
      return "–";
    }
    boolean share = row.measure().endsWith("_share");
    String estimate = share ? Labels.percent(row.estimate()) : Labels.rate(row.estimate());
    // Marked is what is explained below; that nothing varies is no weakness.
    boolean weak =
        MeasuredOutlet.parts(row).stream().anyMatch(note -> !note.contains("no interval"));
    String mark = weak ? "*" : "";
    if (!row.hasInterval()) {
      return estimate + mark;
    }
    String interval =
        share
            ? Math.round(row.low() * 100) + "–" + Math.round(row.high() * 100)
            : Labels.rate(row.low()) + "–" + Labels.rate(row.high());
    return estimate + " (" + interval + ")" + mark;
  }

  private static int widest(List<String> column) {
    return column.stream().mapToInt(Screen::columns).max().orElse(0);
  }
}
