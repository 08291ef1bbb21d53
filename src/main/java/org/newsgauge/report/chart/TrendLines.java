package org.newsgauge.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.newsgauge.report.chart.LoadedRates.Value;
import org.newsgauge.report.chart.Pen.Align;

/**
 * A measure of each outlet over time. The first few have their colour and name; others are grey.
 */
public final class TrendLines implements Chart {
  /**
   * One outlet.
   *
   * @param name as people read it
   * @param values one for each period; not known where it has none
   */
  public record Line(String name, List<Value> values) {
    public Line {
      values = List.copyOf(values);
    }
  }

  /**
   * A period.
   *
   * @param name as people read it
   * @param at its place in time, in periods
   */
  public record Period(String name, double at) {}

  /** What is measured, in words, and whether it is a share of 0 to 1. */
  public record Words(String title, String subtitle, boolean share) {}

  private static final int NAMED = 6;
  private static final double STEP = 17;

  private final String file;
  private final Words words;
  private final List<Period> periods;
  private final List<Line> lines;

  /** Lines in the order of their importance. */
  public TrendLines(String file, Words words, List<Period> periods, List<Line> lines) {
    this.file = file;
    this.words = words;
    this.periods = List.copyOf(periods);
    this.lines = List.copyOf(lines);
    for (Line line : lines) {
      if (line.values().size() != periods.size()) {
        throw new IllegalArgumentException(line.name() + ": a value for each period is needed");
      }
    }
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public String title() {
    return words.title();
  }

  @Override
  public String subtitle() {
    return words.subtitle();
  }

  @Override
  public String description() {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(line.name()).append(": ");
      for (int i = 0; i < periods.size(); i++) {
        if (line.values().get(i).known()) {
          text.append(periods.get(i).name())
              .append(' ')
              .append(figure(line.values().get(i)))
              .append("; ");
        }
      }
    }
    return text.toString();
  }

  private String figure(Value value) {
    return words.share() ? value.percentWithInterval() : value.withInterval();
  }

  @Override
  public int plotHeight(int width) {
    return Field.HEAD + Field.FOOT + 260;
  }

  @Override
  public XYPlot plot(Theme theme, int width, int height) {
    double top =
        lines.stream()
            .flatMap(line -> line.values().stream())
            .mapToDouble(Value::top)
            .max()
            .orElse(1);
    double widest = 0;
    for (Line line : named()) {
      widest = Math.max(widest, Pen.width(line.name(), theme.strong(13)));
    }
    int right = (int) Math.ceil(Math.min(widest, width * 0.3)) + 26;
    return new Marks(theme, right)
        .plot(
            periods.isEmpty()
                ? new Range(0, 1)
                : new Range(at(0) - 0.5, at(periods.size() - 1) + 0.5),
            top,
            right);
  }

  private double at(int period) {
    return periods.get(period).at();
  }

  private List<Line> named() {
    return lines.subList(0, Math.min(NAMED, lines.size()));
  }

  private final class Marks extends Field {
    private static final long serialVersionUID = 1L;
    private final transient Theme theme;
    private final int right;

    Marks(Theme theme, int right) {
      super(theme, words.share());
      this.theme = theme;
      this.right = right;
    }

    @Override
    void marks(Pen pen, Rectangle2D area, Rows.Scale across, Rows.Scale up) {
      Font font = theme.label(12);
      double free = area.getMinX() - 30;
      for (int i = 0; i < periods.size(); i++) {
        String name = periods.get(i).name();
        double half = Pen.width(name, font) / 2;
        double x = across.at(at(i));
        if (x - half >= free && x + half <= area.getMaxX() + right) {
          pen.line(x, area.getMaxY(), x, area.getMaxY() + 5, theme.base(), 1f);
          free = pen.text(name, x, area.getMaxY() + 17, Align.CENTRE, font, theme.muted()) + 12;
        }
      }
      if (lines.isEmpty()) {
        pen.text(
            "Nothing dated",
            area.getCenterX(),
            area.getCenterY(),
            Align.CENTRE,
            theme.label(14),
            theme.muted());
      }
      for (int i = lines.size() - 1; i >= 0; i--) {
        line(pen, i, across, up);
      }
      names(pen, area, across, up);
    }

    private Color colour(int number) {
      return number < NAMED ? theme.line(number) : theme.grid();
    }

    private void line(Pen pen, int number, Rows.Scale across, Rows.Scale up) {
      List<Value> values = lines.get(number).values();
      boolean named = number < NAMED;
      // Whiskers of one period stand beside each other.
      double apart = Math.min(3, Math.abs(across.at(1) - across.at(0)) / 8);
      double aside = named ? (number - (Math.min(NAMED, lines.size()) - 1) / 2.0) * apart : 0;
      double radius = named ? Math.max(2, Math.min(3.5, apart * 2)) : 1;
      int before = -1;
      for (int i = 0; i < values.size(); i++) {
        Value value = values.get(i);
        if (!value.known()) {
          continue;
        }
        double x = across.at(at(i)) + aside;
        double y = up.at(value.estimate());
        if (named && value.hasInterval()) {
          pen.line(x, up.at(value.low()), x, up.at(value.high()), colour(number), 1f);
        }
        if (before >= 0) {
          double fromX = across.at(at(before)) + aside;
          double fromY = up.at(values.get(before).estimate());
          // Periods between them of which nothing is known.
          if (at(i) - at(before) > 1.5) {
            pen.dashes(fromX, fromY, x, y, colour(number));
          } else {
            pen.line(fromX, fromY, x, y, colour(number), named ? 2.2f : 1f);
          }
        }
        pen.dot(x, y, radius, colour(number));
        before = i;
      }
    }

    /** Beside the last dots, moved apart, with a line from each dot to its name. */
    private void names(Pen pen, Rectangle2D area, Rows.Scale across, Rows.Scale up) {
      record Name(int number, double x, double y) {}
      List<Name> names = new ArrayList<>();
      for (int n = 0; n < named().size(); n++) {
        List<Value> values = lines.get(n).values();
        for (int i = values.size() - 1; i >= 0; i--) {
          if (values.get(i).known()) {
            names.add(new Name(n, across.at(at(i)), up.at(values.get(i).estimate())));
            break;
          }
        }
      }
      names.sort(Comparator.comparingDouble(Name::y).thenComparingInt(Name::number));
      double[] at = new double[names.size()];
      for (int i = 0; i < at.length; i++) {
        at[i] = Math.max(names.get(i).y(), i == 0 ? area.getMinY() + 4 : at[i - 1] + STEP);
      }
      double lowest = area.getMaxY() - 4;
      for (int i = at.length - 1; i >= 0; i--) {
        at[i] = Math.min(at[i], lowest);
        lowest = at[i] - STEP;
      }
      Font font = theme.strong(13);
      for (int i = 0; i < at.length; i++) {
        Name name = names.get(i);
        Color colour = colour(name.number());
        double x = area.getMaxX() + 14;
        pen.line(name.x() + 8, name.y(), x - 3, at[i], colour, 0.8f);
        String shown = Pen.cut(lines.get(name.number()).name(), font, right - 16);
        pen.text(shown, x, at[i], Align.LEFT, font, colour);
      }
    }
  }
}
