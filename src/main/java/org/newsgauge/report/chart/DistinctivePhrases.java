package org.newsgauge.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.newsgauge.loaded.Voice;
import org.newsgauge.report.chart.LoadedRates.Value;
import org.newsgauge.report.chart.Pen.Align;

/** What each outlet uses more than the rest do, with how much more. */
public final class DistinctivePhrases implements Chart {
  /** An outlet and its phrases, the most distinctive first. */
  public record Group(String outlet, List<Phrase> phrases) {
    public Group {
      phrases = List.copyOf(phrases);
    }
  }

  /**
   * A phrase.
   *
   * @param text its words
   * @param logOdds against the other outlets, with its 95% interval
   * @param here uses by the outlet
   * @param elsewhere uses by the others
   */
  public record Phrase(String text, Value logOdds, long here, long elsewhere) {}

  private record Line(boolean outlet, String text, Value value, String here, String elsewhere) {}

  private final String subtitle;
  private final List<Line> lines = new ArrayList<>();

  /** Groups in the order in which they are drawn, from above. */
  public DistinctivePhrases(String subtitle, List<Group> groups) {
    this.subtitle = subtitle;
    for (Group group : groups) {
      Value none = new Value(Double.NaN, Double.NaN, Double.NaN);
      lines.add(new Line(true, group.outlet(), none, "", ""));
      for (Phrase phrase : group.phrases()) {
        lines.add(
            new Line(
                false,
                phrase.text(),
                phrase.logOdds(),
                String.format(Locale.ROOT, "%,d", phrase.here()),
                String.format(Locale.ROOT, "%,d", phrase.elsewhere())));
      }
    }
  }

  @Override
  public String file() {
    return "distinctive";
  }

  @Override
  public String title() {
    return "Loaded phrases that an outlet uses more than the others do, in its own voice";
  }

  @Override
  public String subtitle() {
    return subtitle;
  }

  @Override
  public String description() {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(line.text());
      if (line.outlet()) {
        text.append(": ");
      } else {
        text.append(' ').append(line.value().shown()).append("; ");
      }
    }
    return text.toString();
  }

  private double rowHeight() {
    return lines.size() <= 40 ? 24 : 18;
  }

  @Override
  public int plotHeight(int width) {
    return (int) (Rows.HEAD + Math.max(1, lines.size()) * rowHeight());
  }

  @Override
  public XYPlot plot(Theme theme, int width, int height) {
    double top = lines.stream().mapToDouble(line -> line.value().top()).max().orElse(1);
    double foot =
        lines.stream()
            .map(Line::value)
            .filter(Value::hasInterval)
            .mapToDouble(Value::low)
            .min()
            .orElse(0);
    List<Rows.Figures> figures =
        List.of(
            new Rows.Figures(
                "uses here", lines.stream().map(Line::here).toList(), true, theme.muted()),
            new Rows.Figures(
                "elsewhere", lines.stream().map(Line::elsewhere).toList(), false, theme.muted()));
    double high = (height - Rows.HEAD) / (double) Math.max(1, lines.size());
    return new Marks(theme, figures, high)
        .plot(new Range(Math.min(0, foot), top > 0 ? top * 1.06 : 1), "0", width);
  }

  private final class Marks extends Rows {
    private static final long serialVersionUID = 1L;
    private final transient Theme theme;

    Marks(Theme theme, List<Figures> figures, double rowHeight) {
      super(
          theme,
          lines.stream().map(line -> line.outlet() ? "" : line.text()).toList(),
          figures,
          rowHeight);
      this.theme = theme;
    }

    @Override
    void before(Pen pen, Rectangle2D area, Scale scale) {
      pen.line(scale.at(0), area.getMinY(), scale.at(0), area.getMaxY(), theme.base(), 1f);
      if (lines.isEmpty()) {
        nothing(pen, area, "No phrase tells an outlet apart");
      }
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).outlet()) {
          double y = area.getMinY() + (i + 0.5) * area.getHeight() / lines.size();
          double room = area.getMaxX() - origin(area);
          String name = Pen.cut(lines.get(i).text(), theme.strong(letters()), room);
          double wide = Pen.width(name, theme.strong(letters())) + 4;
          pen.box(origin(area), y - rowHeight() / 2, wide, rowHeight(), theme.background());
          pen.text(name, origin(area), y, Align.LEFT, theme.strong(letters()), theme.ink());
        }
      }
    }

    @Override
    void row(Pen pen, int index, double y, Scale scale) {
      Value value = lines.get(index).value();
      if (value.hasInterval()) {
        pen.line(
            scale.at(value.low()), y, scale.at(value.high()), y, theme.voice(Voice.AUTHOR), 1.6f);
      }
      if (value.known()) {
        pen.dot(
            scale.at(value.estimate()),
            y,
            Math.max(3, Math.min(5, rowHeight() * 0.2)),
            theme.voice(Voice.AUTHOR));
      }
    }
  }
}
