package org.newsgauge.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.newsgauge.loaded.Voice;
import org.newsgauge.report.chart.Pen.Align;
import org.newsgauge.source.Naming;

/**
 * An article from its first to its last character: where loaded phrases stand, in whose voice, and
 * below that one lane a source with all that is attributed to it.
 */
public final class Timeline implements Chart {
  /** A loaded phrase; {@code at} is its middle. */
  public record Phrase(double at, String text, double weight, Voice voice) {
    public Phrase {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(voice, "voice");
    }
  }

  /** What is attributed, from {@code start} to {@code end}, to a source of such a code. */
  public record Stretch(double start, double end, Naming naming) {
    public Stretch {
      Objects.requireNonNull(naming, "naming");
    }
  }

  /**
   * A source and what it says.
   *
   * @param name as people read it
   * @param kind how it is named, in words
   * @param stretches the contents of its attributions
   * @param attributions how many
   */
  public record Lane(String name, String kind, List<Stretch> stretches, int attributions) {
    public Lane {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(kind, "kind");
      stretches = List.copyOf(stretches);
    }
  }

  /**
   * What is drawn. Places are offsets in the article, in any one unit.
   *
   * @param length of the article, more than 0
   * @param paragraphs where paragraphs begin; may be empty
   * @param body where the body begins
   * @param phrases in text order
   * @param lanes from above
   */
  public record Data(
      double length, List<Double> paragraphs, double body, List<Phrase> phrases, List<Lane> lanes) {
    public Data {
      if (!(length > 0)) {
        throw new IllegalArgumentException("an article of length " + length);
      }
      paragraphs = List.copyOf(paragraphs);
      phrases = List.copyOf(phrases);
      lanes = List.copyOf(lanes);
    }
  }

  private static final double LANE = 24;
  private static final double LEVEL = 17;
  private static final int LEVELS = 5;
  private static final int MOST_FLAGS = 60;
  private static final double POLE = 4;
  private static final double KEY = 24;
  private static final double FOOT = 22;

  private final String file;
  private final String title;
  private final String subtitle;
  private final Data data;

  /** A timeline of one article. */
  public Timeline(String file, String title, String subtitle, Data data) {
    this.file = file;
    this.title = title;
    this.subtitle = subtitle;
    this.data = data;
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String subtitle() {
    return subtitle;
  }

  @Override
  public String description() {
    StringBuilder text = new StringBuilder();
    text.append(data.phrases().size()).append(" loaded phrases: ");
    for (Phrase phrase : data.phrases()) {
      text.append(phrase.text()).append("; ");
    }
    text.append("Sources: ");
    for (Lane lane : data.lanes()) {
      text.append(lane.name())
          .append(" (")
          .append(lane.kind())
          .append(") ")
          .append(lane.attributions())
          .append("; ");
    }
    return text.toString();
  }

  private double band(int width) {
    List<Placed> placed = place(width - left(width) - right());
    int levels = placed.stream().mapToInt(Placed::level).max().orElse(0) + 1;
    return KEY + 14 + LEVEL * levels;
  }

  @Override
  public int plotHeight(int width) {
    return (int) Math.ceil(band(width) + 12 + Math.max(1, data.lanes().size()) * LANE + FOOT);
  }

  private double left(int width) {
    double widest = Pen.width("loaded phrases", Theme.LIGHT.strong(13));
    for (Lane lane : data.lanes()) {
      widest = Math.max(widest, Pen.width(lane.name(), Theme.LIGHT.label(13)));
    }
    return Math.ceil(Math.min(widest + 12, width * 0.3));
  }

  private double right() {
    double widest = 0;
    for (Lane lane : data.lanes()) {
      widest = Math.max(widest, Pen.width(lane.kind(), Theme.LIGHT.label(12)));
    }
    return Math.ceil(widest) + 44;
  }

  /** A phrase with its label at a level above the line; -1 for one that got no label. */
  private record Placed(Phrase phrase, double x, int level) {}

  /**
   * Labels stand like flags, to the right of a pole at their phrase. Strongest phrases first, each
   * gets a label if all labels so far find levels.
   */
  private List<Placed> place(double plotWidth) {
    List<Phrase> byWeight = new ArrayList<>(data.phrases());
    byWeight.sort(Comparator.comparingDouble(Phrase::weight).reversed());
    List<Placed> flags = new ArrayList<>();
    List<Placed> bare = new ArrayList<>();
    for (Phrase phrase : byWeight) {
      Placed one = new Placed(phrase, phrase.at() / data.length() * plotWidth, -1);
      List<Placed> more = new ArrayList<>(flags);
      more.add(one);
      List<Placed> raised = flags.size() < MOST_FLAGS ? raise(more, plotWidth) : List.of();
      if (raised.isEmpty()) {
        bare.add(one);
      } else {
        flags = raised;
      }
    }
    flags.addAll(bare);
    return flags;
  }

  /** From the right, each label over the poles that it would cross; empty if that is too high. */
  private List<Placed> raise(List<Placed> flags, double plotWidth) {
    List<Placed> fromRight = new ArrayList<>(flags);
    fromRight.sort(Comparator.comparingDouble(Placed::x).reversed());
    List<Placed> raised = new ArrayList<>();
    for (Placed flag : fromRight) {
      double end = flag.x() + POLE + Pen.width(flag.phrase().text(), Theme.LIGHT.label(13));
      int level = 0;
      for (Placed right : raised) {
        if (right.x() < end + 6) {
          level = Math.max(level, right.level() + 1);
        }
      }
      if (level >= LEVELS || end > plotWidth + right()) {
        return List.of();
      }
      raised.add(new Placed(flag.phrase(), flag.x(), level));
    }
    return raised;
  }

  @Override
  public XYPlot plot(Theme theme, int width, int height) {
    NumberAxis across = new NumberAxis();
    across.setRange(0, data.length());
    across.setVisible(false);
    NumberAxis down = new NumberAxis();
    down.setRange(0, 1);
    down.setVisible(false);
    XYPlot plot = new XYPlot(null, across, down, null);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    AxisSpace sides = new AxisSpace();
    sides.setLeft(left(width));
    sides.setRight(right());
    plot.setFixedRangeAxisSpace(sides);
    plot.setFixedDomainAxisSpace(new AxisSpace());
    plot.addAnnotation(new Marks(theme, width));
    return plot;
  }

  private final class Marks extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;
    private final transient Theme theme;
    private final int width;

    Marks(Theme theme, int width) {
      this.theme = theme;
      this.width = width;
    }

    @Override
    public void draw(
        Graphics2D graphics,
        XYPlot plot,
        Rectangle2D area,
        ValueAxis across,
        ValueAxis down,
        int index,
        PlotRenderingInfo info) {
      Shape clip = graphics.getClip();
      graphics.setClip(null);
      graphics.setStroke(new BasicStroke(1f));
      Pen pen = new Pen(graphics, theme);
      Rows.Scale scale = value -> across.valueToJava2D(value, area, plot.getDomainAxisEdge());
      double ground = area.getMinY() + band(width);
      double foot = area.getMaxY() - FOOT;
      paragraphs(pen, area, scale, ground, foot);
      phrases(pen, area, ground);
      lanes(pen, area, scale, ground + 12, foot);
      graphics.setClip(clip);
    }

    private void paragraphs(
        Pen pen, Rectangle2D area, Rows.Scale scale, double ground, double foot) {
      for (double start : data.paragraphs()) {
        pen.line(scale.at(start), ground, scale.at(start), foot, theme.grid(), 1f);
      }
      pen.line(area.getMaxX(), ground, area.getMaxX(), foot, theme.grid(), 1f);
      Font font = theme.label(12);
      double y = foot + FOOT / 2;
      List<Double> starts = data.paragraphs().stream().filter(at -> at >= data.body()).toList();
      if (starts.isEmpty()) {
        pen.text("start", area.getMinX(), y, Align.LEFT, font, theme.muted());
        pen.text("end", area.getMaxX(), y, Align.RIGHT, font, theme.muted());
        return;
      }
      pen.text("paragraph", area.getMinX() - 10, y, Align.RIGHT, font, theme.muted());
      double free = area.getMinX();
      double first = scale.at(starts.get(0));
      if (free + Pen.width("headline", font) + 8 < first) {
        free = pen.text("headline", free, y, Align.LEFT, font, theme.muted()) + 8;
      }
      for (int i = 0; i < starts.size(); i++) {
        double end = i + 1 < starts.size() ? starts.get(i + 1) : data.length();
        double middle = (scale.at(starts.get(i)) + scale.at(end)) / 2;
        String number = Integer.toString(i + 1);
        double half = Pen.width(number, font) / 2;
        if (middle - half >= free && middle + half <= area.getMaxX()) {
          free = pen.text(number, middle, y, Align.CENTRE, font, theme.muted()) + 8;
        }
      }
    }

    private void phrases(Pen pen, Rectangle2D area, double ground) {
      double keyY = area.getMinY() + KEY / 2 - 4;
      double x = area.getMinX();
      for (Voice voice : List.of(Voice.AUTHOR, Voice.QUOTED, Voice.HEADLINE)) {
        if (data.phrases().stream().anyMatch(phrase -> phrase.voice() == voice)) {
          mark(pen, x + 5, keyY, voice);
          String name =
              switch (voice) {
                case AUTHOR -> "outlet’s own voice";
                case QUOTED -> "quoted";
                case HEADLINE -> "headline";
              };
          x = pen.text(name, x + 14, keyY, Align.LEFT, theme.label(13), theme.ink()) + 18;
        }
      }
      double line = ground - 8;
      pen.text(
          "loaded phrases", area.getMinX() - 10, line, Align.RIGHT, theme.strong(13), theme.ink());
      pen.line(area.getMinX(), line, area.getMaxX(), line, theme.base(), 1f);
      if (data.phrases().isEmpty()) {
        pen.text(
            "no listed phrasing found",
            area.getMinX() + 4,
            line - 12,
            Align.LEFT,
            theme.label(13),
            theme.muted());
      }
      List<Placed> placed = place(area.getWidth());
      for (Placed one : placed) {
        if (one.level() >= 0) {
          double top = line - 16 - one.level() * LEVEL;
          double at = area.getMinX() + one.x();
          pen.line(at, top - 6, at, line, theme.base(), 0.8f);
        }
      }
      for (Placed one : placed) {
        if (one.level() >= 0) {
          pen.text(
              one.phrase().text(),
              area.getMinX() + one.x() + POLE,
              line - 16 - one.level() * LEVEL,
              Align.LEFT,
              theme.label(13),
              theme.voice(one.phrase().voice()));
        }
        mark(pen, area.getMinX() + one.x(), line, one.phrase().voice());
      }
    }

    private void mark(Pen pen, double x, double y, Voice voice) {
      Color colour = theme.voice(voice);
      switch (voice) {
        case AUTHOR -> pen.dot(x, y, 4.5, colour);
        case QUOTED -> pen.ring(x, y, 4, colour);
        case HEADLINE -> pen.triangle(x, y, 5, colour);
      }
    }

    private void lanes(Pen pen, Rectangle2D area, Rows.Scale scale, double top, double foot) {
      if (data.lanes().isEmpty()) {
        pen.text(
            "no attribution found",
            area.getMinX() + 4,
            top + LANE / 2,
            Align.LEFT,
            theme.label(13),
            theme.muted());
        return;
      }
      double lane = (foot - top) / data.lanes().size();
      double room = area.getMinX() - 12 - (area.getMinX() - left(width));
      Font font = theme.label(13);
      for (int i = 0; i < data.lanes().size(); i++) {
        Lane of = data.lanes().get(i);
        double y = top + (i + 0.5) * lane;
        String name = Pen.cut(of.name(), font, room);
        pen.text(name, area.getMinX() - 10, y, Align.RIGHT, font, theme.ink());
        pen.line(area.getMinX(), y, area.getMaxX(), y, theme.grid(), 1f);
        for (Stretch stretch : of.stretches()) {
          double x = scale.at(stretch.start());
          double wide = Math.max(3, scale.at(stretch.end()) - x);
          pen.box(x, y - lane * 0.3, wide, lane * 0.6, theme.naming(stretch.naming()));
        }
        double figure =
            pen.text(
                Integer.toString(of.attributions()),
                area.getMaxX() + 26,
                y,
                Align.RIGHT,
                theme.strong(13),
                theme.ink());
        pen.text(of.kind(), figure + 8, y, Align.LEFT, theme.label(12), theme.muted());
      }
    }
  }
}
