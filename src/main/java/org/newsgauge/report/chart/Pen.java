package org.newsgauge.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws text and simple shapes, in CSS pixels. Text is measured alike for every output. */
final class Pen {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** Which side of a text stands at the given place. */
  enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  private final Graphics2D graphics;
  private final Theme theme;

  Pen(Graphics2D graphics, Theme theme) {
    this.graphics = graphics;
    this.theme = theme;
  }

  Theme theme() {
    return theme;
  }

  /** The font, or one that has all the characters of the text, as far as this machine has one. */
  static Font fit(Font font, String text) {
    return font.canDisplayUpTo(text) < 0
        ? font
        : new Font(Font.SANS_SERIF, font.getStyle(), 1).deriveFont(font.getSize2D());
  }

  static double width(String text, Font font) {
    return fit(font, text).getStringBounds(text, CONTEXT).getWidth();
  }

  /** Text whose middle stands at {@code y}. Returns where it ends on the right. */
  double text(String text, double x, double y, Align align, Font font, Color colour) {
    if (text.isEmpty()) {
      return x;
    }
    Font fitting = fit(font, text);
    LineMetrics metrics = font.getLineMetrics("x", CONTEXT);
    double width = width(text, font);
    double left =
        switch (align) {
          case LEFT -> x;
          case CENTRE -> x - width / 2;
          case RIGHT -> x - width;
        };
    graphics.setFont(fitting);
    graphics.setColor(colour);
    float baseline = (float) (y + (metrics.getAscent() - metrics.getDescent()) / 2 - 0.5);
    graphics.drawString(text, (float) left, baseline);
    return left + width;
  }

  /** The text, or as much as fits, with {@code …}. */
  static String cut(String text, Font font, double width) {
    if (width(text, font) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0) {
      end = text.offsetByCodePoints(end, -1);
      String shorter = text.substring(0, end).stripTrailing() + "…";
      if (width(shorter, font) <= width) {
        return shorter;
      }
    }
    return "";
  }

  /** Lines that fit, broken at spaces; the last of {@code most} is cut. */
  static List<String> wrap(String text, Font font, double width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty()) {
      if (lines.size() == most - 1) {
        lines.add(cut(rest, font, width));
        break;
      }
      String line = head(rest, font, width);
      lines.add(line);
      rest = rest.substring(line.length()).strip();
    }
    return lines;
  }

  private static String head(String text, Font font, double width) {
    if (width(text, font) <= width) {
      return text;
    }
    int best = -1;
    for (int space = text.indexOf(' '); space > 0; space = text.indexOf(' ', space + 1)) {
      if (width(text.substring(0, space), font) > width) {
        break;
      }
      best = space;
    }
    if (best > 0) {
      return text.substring(0, best);
    }
    int end = text.offsetByCodePoints(0, 1);
    while (end < text.length()
        && width(text.substring(0, text.offsetByCodePoints(end, 1)), font) <= width) {
      end = text.offsetByCodePoints(end, 1);
    }
    return text.substring(0, end);
  }

  void line(double x1, double y1, double x2, double y2, Color colour, float thick) {
    graphics.setColor(colour);
    graphics.setStroke(new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  /** A thin line of dashes. */
  void dashes(double x1, double y1, double x2, double y2, Color colour) {
    graphics.setColor(colour);
    graphics.setStroke(
        new BasicStroke(
            1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {4f, 4f}, 0f));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  void box(double x, double y, double width, double height, Color colour) {
    fill(new Rectangle2D.Double(x, y, Math.max(0, width), Math.max(0, height)), colour);
  }

  void fill(Shape shape, Color colour) {
    graphics.setColor(colour);
    graphics.fill(shape);
  }

  void outline(Shape shape, Color colour, float thick) {
    graphics.setColor(colour);
    graphics.setStroke(new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  /** A full circle. */
  void dot(double x, double y, double radius, Color colour) {
    fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour);
  }

  /** A circle with the ground showing through. */
  void ring(double x, double y, double radius, Color colour) {
    Shape circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    fill(circle, theme.background());
    outline(circle, colour, 2f);
  }

  /** A triangle that points up. */
  void triangle(double x, double y, double radius, Color colour) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - radius);
    path.lineTo(x + radius, y + radius * 0.8);
    path.lineTo(x - radius, y + radius * 0.8);
    path.closePath();
    fill(path, colour);
  }
}
