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

/** Two measures of each outlet against each other, each dot with its name. */
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
    int more = 4 * Math.max(0, Math.min(80, dots.size()) - MANY);
    return Field.HEAD + Field.FOOT + Math.max(240, Math.min(460, width * 55 / 100)) + more;
  }

  @Override
  public XYPlot plot(Theme theme, int width, int height) {
    double across = dots.stream().mapToDouble(dot -> dot.across().top()).max().orElse(1);
    double up = dots.stream().mapToDouble(dot -> dot.up().top()).max().orElse(1);
    double most = across > 0 ? across : 1;
    double step = Rows.unit(most, Math.max(2, width / 90));
    double end = Field.end(most, step, true);
    return new Marks(theme, end, step).plot(new Range(0, end), up, RIGHT);
  }

  private final class Marks extends Field {
    private static final long serialVersionUID = 1L;
    private final transient Theme theme;
    private final double end;
    private final double step;

    Marks(Theme theme, double end, double step) {
      super(theme, false);
      this.theme = theme;
      this.end = end;
      this.step = step;
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
            "Nothing to compare",
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
      // The dots that stand out are named first.
      List<Dot> order = new ArrayList<>(dots);
      order.sort(
          Comparator.comparingDouble(
                  (Dot dot) ->
                      -Math.hypot(
                          across.at(dot.across().estimate()) - area.getCenterX(),
                          up.at(dot.up().estimate()) - area.getCenterY()))
              .thenComparing(Dot::name));
      Names names = new Names(area, taken, whiskers);
      int nameless = 0;
      for (Dot dot : order) {
        double x = across.at(dot.across().estimate());
        double y = up.at(dot.up().estimate());
        if (!names.place(pen, dot.name(), x, y)) {
          nameless++;
        }
      }
      if (nameless > 0) {
        pen.text(
            nameless + " more not named: no room",
            area.getMinX(),
            area.getMaxY() + 33,
            Align.LEFT,
            font,
            theme.muted());
      }
    }
  }

  /**
   * Finds a place for each name: beside, over or under its dot, else farther away with a line that
   * leads to it. Nothing is hidden by a name, and no name passes the edge of the plot.
   */
  private static final class Names {
    private static final double HIGH = LETTERS + 2;
    private static final double GAP = RADIUS + 4;
    private static final double[] AWAY = {0, 10, 22, 36, 52, 70, 90, 112, 136, 160, 200};
    private static final List<Integer> LETTERS_KEPT = List.of(40, 24, 14);
    private static final int DIRECTIONS = 24;

    /** A shorter line than this leads nowhere that could not be seen without it. */
    private static final double LEADER = GAP + 8;

    private final Rectangle2D room;
    private final List<Rectangle2D> taken;
    private final List<Line2D> whiskers;
    private final boolean many;
    private final List<Line2D> leaders = new ArrayList<>();

    Names(Rectangle2D room, List<Rectangle2D> taken, List<Line2D> whiskers) {
      this.many = taken.size() > MANY;
      this.room = room;
      this.taken = taken;
      this.whiskers = whiskers;
    }

    /** Whether there was a place for the name, whole or shortened. */
    boolean place(Pen pen, String name, double x, double y) {
      Font font = pen.theme().label((float) LETTERS);
      for (boolean crossing : new boolean[] {false, true}) {
        String before = "";
        for (int kept : many ? LETTERS_KEPT.subList(1, LETTERS_KEPT.size()) : LETTERS_KEPT) {
          String shown = Pen.cut(name, font, kept * LETTERS * 0.5);
          if (!shown.equals(before) && place(pen, shown, font, x, y, crossing)) {
            return true;
          }
          before = shown;
        }
      }
      return false;
    }

    /** {@code crossing}: whether lines to names may cross each other. */
    private boolean place(Pen pen, String shown, Font font, double x, double y, boolean crossing) {
      double wide = Pen.width(shown, font);
      Rectangle2D best = null;
      double least = Double.POSITIVE_INFINITY;
      for (double away : AWAY) {
        for (int i = 0; i < DIRECTIONS; i++) {
          // To the right first, which is read with the least effort, then up and down in turns.
          int turn = (i + 1) / 2 * (i % 2 == 0 ? 1 : -1);
          double angle = turn * 2 * Math.PI / DIRECTIONS;
          double cos = Math.cos(angle);
          double sin = Math.sin(angle);
          double centreX = x + cos * (GAP + away + wide / 2);
          double centreY = y + sin * (GAP + away + HIGH / 3);
          Rectangle2D box =
              new Rectangle2D.Double(centreX - wide / 2, centreY - HIGH / 2, wide, HIGH);
          double cost = away + i * 0.6 + 14 * crossed(box);
          if (cost < least && isFree(box, leader(box, x, y), crossing)) {
            best = box;
            least = cost;
          }
        }
        if (best != null && least <= away + 10) {
          break;
        }
      }
      if (best == null) {
        return false;
      }
      Line2D line = leader(best, x, y);
      if (length(line) > 0) {
        leaders.add(line);
        Theme theme = pen.theme();
        pen.line(line.getX1(), line.getY1(), line.getX2(), line.getY2(), theme.base(), 0.8f);
      }
      // A whisker behind a name would strike it through.
      pen.box(best.getX(), best.getY() + 2, wide, HIGH - 3, pen.theme().background());
      pen.text(shown, best.getX(), best.getCenterY(), Align.LEFT, font, pen.theme().ink());
      taken.add(best);
      return true;
    }

    private long crossed(Rectangle2D box) {
      return whiskers.stream().filter(box::intersectsLine).count();
    }

    /** From the edge of the dot to the nearest point of the name; a point for a name close by. */
    private static Line2D leader(Rectangle2D box, double x, double y) {
      double toX = Math.max(box.getMinX() - 2, Math.min(x, box.getMaxX() + 2));
      double toY = Math.max(box.getMinY() + 2, Math.min(y, box.getMaxY() - 2));
      double length = Math.hypot(toX - x, toY - y);
      if (length <= LEADER) {
        return new Line2D.Double(toX, toY, toX, toY);
      }
      double part = (RADIUS + 1) / length;
      return new Line2D.Double(x + (toX - x) * part, y + (toY - y) * part, toX, toY);
    }

    private static double length(Line2D line) {
      return line.getP1().distance(line.getP2());
    }

    private boolean isFree(Rectangle2D box, Line2D leader, boolean crossing) {
      boolean leads = length(leader) > 0;
      return room.contains(box)
          && taken.stream().noneMatch(box::intersects)
          && leaders.stream().noneMatch(box::intersectsLine)
          && (!leads
              || (taken.stream().noneMatch(leader::intersects)
                  && (crossing || leaders.stream().noneMatch(leader::intersectsLine))));
    }
  }
}
