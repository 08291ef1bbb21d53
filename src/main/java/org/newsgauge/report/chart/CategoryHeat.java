package org.newsgauge.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.newsgauge.report.chart.LoadedRates.Value;
import org.newsgauge.report.chart.Pen.Align;

/**
 * Rates of outlets by category, darker for more, each cell with its figure. A few outlets stand in
 * columns; more than a few in rows.
 */
public final class CategoryHeat implements Chart {
  /**
   * One outlet.
   *
   * @param name as people read it
   * @param rates one for each category
   */
  public record Row(String name, List<Value> rates) {
    public Row {
      rates = List.copyOf(rates);
    }
  }

  private static final int FEW = 6;
  private static final double LEVEL = 16;

  private final String subtitle;
  private final List<String> down;
  private final List<String> across;

  /** By row, then column. */
  private final List<List<Value>> cells;

  /** Categories and outlets in the order in which they are drawn. */
  public CategoryHeat(String subtitle, List<String> categories, List<Row> outlets) {
    this.subtitle = subtitle;
    List<String> names = outlets.stream().map(Row::name).toList();
    if (outlets.size() <= FEW) {
      down = List.copyOf(categories);
      across = names;
      cells =
          IntStream.range(0, categories.size())
              .mapToObj(i -> outlets.stream().map(row -> row.rates().get(i)).toList())
              .toList();
    } else {
      down = names;
      across = List.copyOf(categories);
      cells = outlets.stream().map(Row::rates).toList();
    }
  }

  @Override
  public String file() {
    return "categories";
  }

  @Override
  public String title() {
    return "Loaded phrases in the outlets’ own voice per 1,000 words, by category";
  }

  @Override
  public String subtitle() {
    return subtitle;
  }

  @Override
  public String description() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < down.size(); row++) {
      text.append(down.get(row)).append(": ");
      for (int column = 0; column < across.size(); column++) {
        text.append(across.get(column))
            .append(' ')
            .append(cells.get(row).get(column).withInterval())
            .append("; ");
      }
    }
    return text.toString();
  }

  private double left(int width) {
    double widest = 0;
    for (String name : down) {
      widest = Math.max(widest, Pen.width(name, Theme.LIGHT.label(Rows.letters(rowHeight()))));
    }
    return Math.ceil(Math.min(widest + 12, width * 0.36));
  }

  private double rowHeight() {
    return down.size() <= 30 ? 24 : 18;
  }

  private double column(int width) {
    return (width - left(width) - 16) / Math.max(1, across.size());
  }

  /** A heading from {@code left} on; {@code level} counts from the lowest. */
  private record Heading(String text, double left, double right, int level) {}

  /**
   * Those that fit stand over their column; a longer one ends there, over the columns to its left
   * that it reaches, like stairs.
   */
  private List<Heading> headings(int width) {
    Font font = Theme.LIGHT.label(12);
    double column = column(width);
    List<Heading> headings = new ArrayList<>();
    for (int i = 0; i < across.size(); i++) {
      double middle = left(width) + (i + 0.5) * column;
      String text = Pen.cut(across.get(i), font, middle + 4);
      double wide = Pen.width(text, font);
      double end = wide <= column - 10 ? middle + wide / 2 : middle + 4;
      int level = 0;
      for (Heading before : headings) {
        if (before.right() > end - wide - 10) {
          level = Math.max(level, before.level() + 1);
        }
      }
      headings.add(new Heading(text, end - wide, end, level));
    }
    return headings;
  }

  private int head(int width) {
    int levels = headings(width).stream().mapToInt(Heading::level).max().orElse(0) + 1;
    return (int) (levels * LEVEL + 10);
  }

  @Override
  public int plotHeight(int width) {
    return (int) (head(width) + Math.max(1, down.size()) * rowHeight());
  }

  @Override
  public XYPlot plot(Theme theme, int width, int height) {
    double high = (height - head(width)) / (double) Math.max(1, down.size());
    XYPlot plot =
        new Marks(theme, high, width).plot(new Range(0, Math.max(1, across.size())), null, width);
    AxisSpace head = new AxisSpace();
    head.setTop(head(width));
    plot.setFixedDomainAxisSpace(head);
    return plot;
  }

  private final class Marks extends Rows {
    private static final long serialVersionUID = 1L;
    private final transient Theme theme;
    private final int width;
    private final double top;

    /** Where the longest interval ends. */
    private final double end;

    /** Whether intervals are written; in narrow cells they are drawn. */
    private final boolean written;

    Marks(Theme theme, double rowHeight, int width) {
      super(theme, down, List.of(), rowHeight);
      this.theme = theme;
      this.width = width;
      this.top =
          cells.stream()
              .flatMap(List::stream)
              .filter(Value::known)
              .mapToDouble(Value::estimate)
              .max()
              .orElse(0);
      this.end = cells.stream().flatMap(List::stream).mapToDouble(Value::top).max().orElse(0);
      Font font = theme.label(Math.min(12.5f, letters()));
      double room = column(width) - 14;
      this.written =
          cells.stream()
              .flatMap(List::stream)
              .allMatch(value -> Pen.width(value.withInterval(), font) <= room);
    }

    @Override
    void before(Pen pen, Rectangle2D area, Scale scale) {
      if (down.isEmpty() || across.isEmpty()) {
        nothing(pen, area, "No listed phrasing found");
        return;
      }
      List<Heading> headings = headings(width);
      for (int i = 0; i < headings.size(); i++) {
        double x = scale.at(i + 0.5);
        double y = area.getMinY() - 12 - headings.get(i).level() * LEVEL;
        pen.line(x, y + 8, x, area.getMinY(), theme.base(), 0.8f);
        double from = origin(area) + headings.get(i).left();
        pen.text(headings.get(i).text(), from, y, Align.LEFT, theme.label(12), theme.ink());
      }
    }

    @Override
    void row(Pen pen, int index, double y, Scale scale) {
      Font font = theme.label(Math.min(12.5f, letters()));
      for (int i = 0; i < across.size(); i++) {
        Value value = cells.get(index).get(i);
        double part = top > 0 && value.known() ? value.estimate() / top : 0;
        Color colour = theme.heat(Math.sqrt(part));
        Color on = Theme.on(colour);
        double x = scale.at(i);
        double wide = scale.at(i + 1) - x;
        pen.box(x + 1, y - rowHeight() / 2 + 1, wide - 2, rowHeight() - 2, colour);
        if (written) {
          double estimate = Pen.width(value.shown(), font);
          String interval = value.hasInterval() ? value.interval() : "";
          Font small = font.deriveFont(font.getSize2D() * 0.86f);
          double both = estimate + (interval.isEmpty() ? 0 : 7 + Pen.width(interval, small));
          double at = x + (wide - both) / 2;
          at = pen.text(value.shown(), at, y, Align.LEFT, theme.strong(font.getSize2D()), on);
          pen.text(interval, at + 6, y + 0.5, Align.LEFT, small, on);
          continue;
        }
        boolean drawn = value.hasInterval() && end > 0;
        if (Pen.width(value.shown(), font) <= wide - 4) {
          double up = drawn ? rowHeight() * 0.1 : 0;
          pen.text(value.shown(), x + wide / 2, y - up, Align.CENTRE, font, on);
        }
        if (drawn) {
          double from = x + 3;
          double room = wide - 6;
          double under = y + rowHeight() / 2 - 3;
          pen.line(
              from + room * value.low() / end,
              under,
              from + room * value.high() / end,
              under,
              on,
              1.3f);
        }
      }
    }
  }
}
