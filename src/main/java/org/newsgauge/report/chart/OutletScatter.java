package org.newsgauge.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.newsgauge.loaded.Voice;
import org.newsgauge.report.chart.LoadedRates.Value;
import org.newsgauge.report.chart.Pen.Align;

/** Two measures of each outlet against each other, each dot with its name where there is room. */
public final class OutletScatter implements Chart {
  /**
   * One outlet.
   *
   * @param name as people read it
   * @param across a share, 0 to 1
   * @param up a rate
   */
  public record Dot(String name, Value across, Value up) {}

  /** What is measured, in words; sentences that stand at the ends of the scales. */
  public record Words(String title, String subtitle, String across, String up) {}

  private static final double RADIUS = 5;
  private static final double LETTERS = 13;
  private static final int RIGHT = 18;

  /** With more outlets than this, intervals are drawn faintly. */
  private static final int MANY = 20;

  private final String file;
  private final Words words;
  private final List<Dot> dots;

  /** Outlets of which either value is not known are left out. */
  public OutletScatter(String file, Words words, List<Dot> dots) {
    this.file = file;
    this.words = words;
    this.dots = dots.stream().filter(dot -> dot.across().known() && dot.up().known()).toList();
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
    for (Dot dot : dots) {
      text.append(dot.name())
          .append(": ")
          .append(Math.round(dot.across().estimate() * 100))
          .append("%, ")
          .append(dot.up().shown())
          .append(". ");
    }
    return text.toString();
  }

  @Override
  public int plotHeight(int width) {
    return Field.HEAD + Field.FOOT + Math.max(240, Math.min(460, width * 55 / 100));
  }

  @Override
  public XYPlot plot(Theme theme, int width, int height) {
    double across = dots.stream().mapToDouble(dot -> dot.across().top()).max().orElse(1);
    double up = dots.stream().mapToDouble(dot -> dot.up().top()).max().orElse(1);
    double end = across > 0 ? Math.min(1, across * 1.06) : 1;
    return new Marks(theme, end).plot(new Range(0, end), up * 1.06, RIGHT);
  }

  private final class Marks extends Field {
    private static final long serialVersionUID = 1L;
    private final transient Theme theme;
    private final double end;

    Marks(Theme theme, double end) {
      super(theme, false);
      this.theme = theme;
      this.end = end;
    }

    @Override
    void marks(Pen pen, Rectangle2D area, Rows.Scale across, Rows.Scale up) {
      Font font = theme.label(12);
      pen.text(
          Pen.cut("↑ " + words.up(), font, area.getWidth() + 40),
          area.getMinX() - 40,
          area.getMinY() - 17,
          Align.LEFT,
          font,
          theme.ink());
      pen.text(
          Pen.cut(words.across() + " →", font, area.getWidth()),
          area.getMaxX(),
          area.getMaxY() + 33,
          Align.RIGHT,
          font,
          theme.ink());
      double step = Rows.unit(end, Math.max(2, (int) (area.getWidth() / 90)));
      for (int i = 0; i * step <= end * 1.0001; i++) {
        double x = across.at(i * step);
        pen.line(x, area.getMinY(), x, area.getMaxY(), theme.grid(), 1f);
        pen.text(
            Field.figure(i * step, step, true),
            x,
            area.getMaxY() + 14,
            Align.CENTRE,
            font,
            theme.muted());
      }
      if (dots.isEmpty()) {
        pen.text(
            "No outlets",
            area.getCenterX(),
            area.getCenterY(),
            Align.CENTRE,
            theme.label(14),
            theme.muted());
        return;
      }
      Color faint = dots.size() > MANY ? theme.grid() : theme.base();
      List<Line2D> whiskers = new ArrayList<>();
      for (Dot dot : dots) {
        double x = across.at(dot.across().estimate());
        double y = up.at(dot.up().estimate());
        if (dot.across().hasInterval()) {
          whiskers.add(
              new Line2D.Double(
                  across.at(dot.across().low()), y, across.at(dot.across().high()), y));
        }
        if (dot.up().hasInterval()) {
          whiskers.add(new Line2D.Double(x, up.at(dot.up().low()), x, up.at(dot.up().high())));
        }
      }
      for (Line2D whisker : whiskers) {
        pen.line(whisker.getX1(), whisker.getY1(), whisker.getX2(), whisker.getY2(), faint, 1f);
      }
      List<Rectangle2D> taken = new ArrayList<>();
      for (Dot dot : dots) {
        double x = across.at(dot.across().estimate());
        double y = up.at(dot.up().estimate());
        pen.dot(x, y, RADIUS, theme.voice(Voice.AUTHOR));
        taken.add(new Rectangle2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
      }
      Rectangle2D room =
          new Rectangle2D.Double(
              area.getMinX() + 2,
              area.getMinY() - 2,
              area.getWidth() + RIGHT - 2,
              area.getHeight());
      // Those that stand out are named first.
      dots.stream()
          .sorted(
              Comparator.comparingDouble(
                      (Dot dot) ->
                          -Math.hypot(
                              across.at(dot.across().estimate()) - area.getCenterX(),
                              up.at(dot.up().estimate()) - area.getCenterY()))
                  .thenComparing(Dot::name))
          .forEach(
              dot -> {
                double x = across.at(dot.across().estimate());
                double y = up.at(dot.up().estimate());
                name(pen, dot.name(), x, y, room, taken, whiskers);
              });
    }

    /**
     * Beside, over or under its dot: the first place where it hides nothing and no whisker crosses
     * it, else the first where it hides nothing, else nowhere.
     */
    private void name(
        Pen pen,
        String name,
        double x,
        double y,
        Rectangle2D room,
        List<Rectangle2D> taken,
        List<Line2D> whiskers) {
      Font font = theme.label((float) LETTERS);
      String shown = Pen.cut(name, font, Math.min(220, room.getWidth() * 0.4));
      double wide = Pen.width(shown, font);
      double high = LETTERS + 2;
      double gap = RADIUS + 4;
      double[][] lefts = {
        {x + gap, y},
        {x - gap - wide, y},
        {x + gap * 0.6, y - gap - high / 3},
        {x + gap * 0.6, y + gap + high / 3},
        {x - gap * 0.6 - wide, y - gap - high / 3},
        {x - gap * 0.6 - wide, y + gap + high / 3},
        {x - wide / 2, y - gap - high / 2},
        {x - wide / 2, y + gap + high / 2}
      };
      Rectangle2D place = null;
      for (double[] left : lefts) {
        Rectangle2D box = new Rectangle2D.Double(left[0], left[1] - high / 2, wide, high);
        if (!room.contains(box) || taken.stream().anyMatch(box::intersects)) {
          continue;
        }
        boolean crossed = whiskers.stream().anyMatch(box::intersectsLine);
        if (place == null || !crossed) {
          place = box;
        }
        if (!crossed) {
          break;
        }
      }
      if (place != null) {
        pen.text(shown, place.getX(), place.getCenterY(), Align.LEFT, font, theme.ink());
        taken.add(place);
      }
    }
  }
}
