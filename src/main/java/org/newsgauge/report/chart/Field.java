package org.newsgauge.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.newsgauge.report.chart.Pen.Align;

/**
 * A plot over a scale across and one upwards from zero, with the numbers of the latter at the left:
 * the frame of what is no list of rows.
 */
abstract class Field extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;

  /** Room for what stands over the plot, and for the numbers and words under it. */
  static final int HEAD = 26;

  static final int FOOT = 44;
  private static final int LEFT = 48;

  private final transient Theme theme;
  private final boolean upIsShare;
  private double step = 1;

  Field(Theme theme, boolean upIsShare) {
    this.theme = theme;
    this.upIsShare = upIsShare;
  }

  /**
   * The first round number of such steps that is not below the value; no more than all of a share.
   */
  static double end(double value, double step, boolean share) {
    double end = Math.ceil(value / step - 1e-9) * step;
    return share ? Math.min(1, end) : end;
  }

  /** The plot, whose scale upwards ends with a line of its grid, with as much room at its right. */
  final XYPlot plot(Range across, double most, int right) {
    step = Rows.unit(most > 0 ? most : 1, 6);
    double top = end(most > 0 ? most : 1, step, upIsShare);
    NumberAxis x = new NumberAxis();
    x.setRange(across, true, false);
    x.setVisible(false);
    NumberAxis y = new NumberAxis();
    y.setRange(new Range(0, top), true, false);
    y.setVisible(false);
    XYPlot plot = new XYPlot(null, x, y, null);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    AxisSpace sides = new AxisSpace();
    sides.setLeft(LEFT);
    sides.setRight(right);
    plot.setFixedRangeAxisSpace(sides);
    AxisSpace ends = new AxisSpace();
    ends.setTop(HEAD);
    ends.setBottom(FOOT);
    plot.setFixedDomainAxisSpace(ends);
    plot.addAnnotation(this);
    return plot;
  }

  /** A number of a scale whose steps are so long. */
  static String figure(double value, double step, boolean share) {
    double shown = share ? value * 100 : value;
    double by = share ? step * 100 : step;
    int decimals = 0;
    while (decimals < 3 && Math.abs(by - Math.rint(by)) > 1e-6) {
      by *= 10;
      decimals++;
    }
    return String.format(Locale.ROOT, "%." + decimals + "f", shown) + (share ? "%" : "");
  }

  @Override
  public final void draw(
      Graphics2D graphics,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis x,
      ValueAxis y,
      int index,
      PlotRenderingInfo info) {
    Shape clip = graphics.getClip();
    graphics.setClip(null);
    Pen pen = new Pen(graphics, theme);
    Font font = theme.label(12);
    double top = y.getUpperBound();
    Rows.Scale up = value -> y.valueToJava2D(value, area, plot.getRangeAxisEdge());
    for (int i = 0; i * step <= top * 1.0001; i++) {
      double at = up.at(i * step);
      pen.line(area.getMinX(), at, area.getMaxX(), at, i == 0 ? theme.base() : theme.grid(), 1f);
      pen.text(
          figure(i * step, step, upIsShare),
          area.getMinX() - 8,
          at,
          Align.RIGHT,
          font,
          theme.muted());
    }
    marks(pen, area, value -> x.valueToJava2D(value, area, plot.getDomainAxisEdge()), up);
    graphics.setClip(clip);
  }

  /** Draws the data, and what stands over and under the plot. */
  abstract void marks(Pen pen, Rectangle2D area, Rows.Scale across, Rows.Scale up);
}
