package org.newsgauge.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.newsgauge.report.chart.Pen.Align;

/**
 * A plot with one row below the other, names on the left, a scale above and figures on the right:
 * the frame of most charts. Subclasses draw what stands in a row.
 */
abstract class Rows extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;

  /** Room above the first row for the scale and what stands over the figures. */
  static final int HEAD = 30;

  /** Room between the end of the scale and the first figures. */
  private static final int FIRST_GAP = 12;

  /** A column of figures at the right of the rows. */
  record Figures(String head, List<String> values, boolean strong, Color headColour) {
    Figures {
      values = List.copyOf(values);
    }
  }

  private final transient Theme theme;
  private final transient List<String> names;
  private final transient List<Figures> figures;
  private final double rowHeight;
  private transient int left;
  private transient int right;

  Rows(Theme theme, List<String> names, List<Figures> figures, double rowHeight) {
    this.theme = theme;
    this.names = List.copyOf(names);
    this.figures = List.copyOf(figures);
    this.rowHeight = rowHeight;
  }

  /** Narrower plots leave out what can be missed. */
  static final int ROOMY = 520;

  /** The column that says how many articles stand behind a row. */
  static Figures articles(List<Integer> numbers, Theme theme) {
    return new Figures(
        "articles",
        numbers.stream().map(number -> String.format(Locale.ROOT, "%,d", number)).toList(),
        false,
        theme.muted());
  }

  /** How high a row may be, where there are so many. */
  static double rowHeight(int rows) {
    return rows <= 12 ? 32 : rows <= 30 ? 24 : 18;
  }

  /** Says in the middle of an empty plot that there is nothing to show. */
  final void nothing(Pen pen, Rectangle2D area, String words) {
    pen.text(
        words, area.getCenterX(), area.getCenterY(), Align.CENTRE, theme.label(14), theme.muted());
  }

  final double rowHeight() {
    return rowHeight;
  }

  /** The size of letters that fits a row. */
  final float letters() {
    return letters(rowHeight);
  }

  static float letters(double rowHeight) {
    return (float) Math.max(8, Math.min(14, rowHeight * 0.62));
  }

  /**
   * The plot.
   *
   * @param range of the scale
   * @param format of the scale's numbers; {@code null} if no scale is shown
   */
  final XYPlot plot(Range range, @org.jspecify.annotations.Nullable String format, int width) {
    Font font = theme.label(letters());
    double widest = 0;
    for (String name : names) {
      widest = Math.max(widest, Pen.width(name, font));
    }
    left = (int) Math.ceil(Math.min(widest + 12, width * 0.36));
    right = figures.isEmpty() ? 0 : FIRST_GAP;
    for (Figures column : figures) {
      right += columnWidth(column);
    }
    right = Math.max(right, 16);

    NumberAxis values = new NumberAxis();
    values.setRange(range.getLength() == 0 ? new Range(0, 1) : range, true, false);
    values.setAxisLineVisible(false);
    values.setTickMarksVisible(false);
    values.setTickLabelFont(theme.label(12));
    values.setTickLabelPaint(theme.muted());
    values.setTickLabelInsets(new RectangleInsets(0, 0, 1, 0));
    values.setVisible(format != null);
    if (format != null) {
      double unit = unit(range.getLength(), Math.max(2, (width - left - right) / 80));
      values.setTickUnit(
          new NumberTickUnit(
              unit,
              new DecimalFormat(
                  format.endsWith("%") || unit >= 1 ? format : "0.##",
                  DecimalFormatSymbols.getInstance(Locale.ROOT))));
    }
    NumberAxis rows = new NumberAxis();
    rows.setRange(-0.5, Math.max(1, names.size()) - 0.5);
    rows.setInverted(true);
    rows.setVisible(false);

    XYPlot plot = new XYPlot(null, values, rows, null);
    plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setRangeGridlinesVisible(false);
    plot.setDomainGridlinesVisible(format != null);
    plot.setDomainGridlinePaint(theme.grid());
    plot.setDomainGridlineStroke(new java.awt.BasicStroke(1f));
    AxisSpace head = new AxisSpace();
    head.setTop(HEAD);
    plot.setFixedDomainAxisSpace(head);
    AxisSpace sides = new AxisSpace();
    sides.setLeft(left);
    sides.setRight(right);
    plot.setFixedRangeAxisSpace(sides);
    // Without a renderer the plot draws no grid.
    plot.setRenderer(new XYLineAndShapeRenderer());
    plot.addAnnotation(this);
    return plot;
  }

  /** The smallest round step that gives no more than so many of them. */
  static double unit(double length, int most) {
    for (double power = 1e-6; ; power *= 10) {
      for (double step : new double[] {1, 2, 2.5, 5}) {
        if (length / (step * power) <= most) {
          return step * power;
        }
      }
    }
  }

  private int columnWidth(Figures column) {
    double widest = Pen.width(column.head(), theme.label(12));
    for (String value : column.values()) {
      widest = Math.max(widest, Pen.width(value, figureFont(column)));
    }
    return (int) Math.ceil(widest) + 14;
  }

  private Font figureFont(Figures column) {
    return column.strong() ? theme.strong(letters()) : theme.label(letters());
  }

  /** The left edge of the names. */
  final double origin(Rectangle2D area) {
    return area.getMinX() - left;
  }

  /** Where a value stands, in pixels. */
  @FunctionalInterface
  interface Scale {
    double at(double value);
  }

  @Override
  public final void draw(
      Graphics2D graphics,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis values,
      ValueAxis rows,
      int index,
      PlotRenderingInfo info) {
    Shape clip = graphics.getClip();
    graphics.setClip(null);
    Pen pen = new Pen(graphics, theme);
    RectangleEdge edge = plot.getDomainAxisEdge();
    Scale scale = value -> values.valueToJava2D(value, area, edge);
    before(pen, area, scale);
    for (int row = 0; row < names.size(); row++) {
      double y = rows.valueToJava2D(row, area, plot.getRangeAxisEdge());
      name(pen, names.get(row), area.getMinX() - 10, y);
      row(pen, row, y, scale);
      double x = area.getMaxX() + FIRST_GAP;
      for (Figures column : figures) {
        x += columnWidth(column);
        Color colour = column.strong() ? theme.ink() : theme.muted();
        pen.text(column.values().get(row), x, y, Align.RIGHT, figureFont(column), colour);
      }
    }
    double x = area.getMaxX() + FIRST_GAP;
    for (Figures column : figures) {
      x += columnWidth(column);
      pen.text(
          column.head(), x, area.getMinY() - 11, Align.RIGHT, theme.label(12), column.headColour());
    }
    after(pen, area, scale);
    graphics.setClip(clip);
  }

  private void name(Pen pen, String name, double x, double y) {
    Font font = theme.label(letters());
    double room = left - 12;
    List<String> lines = Pen.wrap(name, font, room, rowHeight >= 30 ? 2 : 1);
    double step = letters() * 1.05;
    double top = y - step * (lines.size() - 1) / 2;
    for (int i = 0; i < lines.size(); i++) {
      pen.text(lines.get(i), x, top + i * step, Align.RIGHT, font, theme.ink());
    }
  }

  /** What lies under the rows. */
  void before(Pen pen, Rectangle2D area, Scale scale) {}

  /** Draws one row around {@code y}. */
  abstract void row(Pen pen, int row, double y, Scale scale);

  /** What lies over the rows. */
  void after(Pen pen, Rectangle2D area, Scale scale) {}
}
