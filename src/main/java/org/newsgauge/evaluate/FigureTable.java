package org.newsgauge.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.newsgauge.evaluate.metric.Interval;

/** Figures as a table for people: a line each, with its interval and what naive methods get. */
public final class FigureTable {
  /** How a table shows what it is about. */
  public enum Mark {
    PLAIN,
    GOLD,
    PREDICTED,
    FAINT
  }

  private FigureTable() {}

  /**
   * The result as lines of text.
   *
   * @param color colours a text for a mark, or leaves it as it is
   */
  public static String write(
      Result result, List<Baseline> baselines, BiFunction<Mark, String, String> color) {
    List<String[]> rows = new ArrayList<>();
    String[] head = new String[3 + baselines.size()];
    head[0] = result.task().key();
    head[1] = "";
    head[2] = "95% interval";
    for (int i = 0; i < baselines.size(); i++) {
      head[3 + i] = baselines.get(i).name();
    }
    rows.add(head);
    for (Figure figure : result.figures()) {
      String[] row = new String[head.length];
      row[0] = figure.key().replace('.', ' ').replace('_', ' ');
      row[1] = value(figure);
      row[2] = interval(figure.interval());
      for (int i = 0; i < baselines.size(); i++) {
        Figure other = baselines.get(i).figures().find(figure.key());
        row[3 + i] = other == null || figure.kind() == Figure.Kind.COUNT ? "" : value(other);
      }
      rows.add(row);
    }
    int[] widths = new int[head.length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    StringBuilder out = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        String padding = " ".repeat(widths[i] - row[i].length());
        String cell = i == 0 ? row[i] + padding : padding + row[i];
        line.append(i == 0 ? "" : "  ").append(i > 1 ? color.apply(Mark.FAINT, cell) : cell);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  /** The value as people read it: three decimals, counts and speeds whole, – if undefined. */
  public static String value(Figure figure) {
    if (!Double.isFinite(figure.value())) {
      return "–";
    }
    boolean whole =
        figure.kind() == Figure.Kind.COUNT
            || (figure.kind() == Figure.Kind.ERROR && figure.interval() == null)
            || (figure.kind() == Figure.Kind.SPEED && figure.value() >= 10)
            || (figure.value() > 1 && figure.value() == Math.rint(figure.value()));
    return whole
        ? String.format(Locale.ROOT, "%,d", Math.round(figure.value()))
        : String.format(Locale.ROOT, "%.3f", figure.value());
  }

  /** The interval as people read it; empty if there is none. */
  public static String interval(@Nullable Interval interval) {
    return interval == null || Double.isNaN(interval.low())
        ? ""
        : String.format(Locale.ROOT, "%.3f–%.3f", interval.low(), interval.high());
  }
}
