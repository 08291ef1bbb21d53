package org.newsgauge.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.newsgauge.loaded.Voice;

/** Loaded phrases per 1,000 words by outlet, in its own voice and in quotations. */
public final class LoadedRates implements Chart {
  /**
   * One outlet. Rates are per 1,000 words; what is not known is {@code NaN}.
   *
   * @param name as people read it
   * @param author rate in the outlet's own voice
   * @param quoted rate in quotations
   * @param articles how many
   */
  public record Row(String name, Value author, Value quoted, int articles) {}

  /** An estimate and its 95% interval, or {@code NaN}. */
  public record Value(double estimate, double low, double high) {
    boolean known() {
      return Double.isFinite(estimate);
    }

    boolean hasInterval() {
      return Double.isFinite(low) && Double.isFinite(high);
    }

    double top() {
      return hasInterval() ? Math.max(high, estimate) : known() ? estimate : 0;
    }

    String shown() {
      return rate(estimate);
    }

    private static String rate(double value) {
      return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1f", value) : "–";
    }

    /** {@code 1.2–3.4}, empty where there is none. */
    String interval() {
      return hasInterval() ? rate(low) + "–" + rate(high) : "";
    }

    String withInterval() {
      return hasInterval() ? shown() + " (" + interval() + ")" : shown();
    }

    /** Of a share. */
    String percent() {
      return known() ? Math.round(estimate * 100) + "%" : "–";
    }

    String percentWithInterval() {
      return hasInterval()
          ? percent() + " (" + Math.round(low * 100) + "–" + Math.round(high * 100) + ")"
          : percent();
    }
  }

  private final List<Row> rows;
  private final String of;
  private final String subtitle;

  /** Rows in the order in which they are drawn, from above; {@code of} says what they are. */
  public LoadedRates(List<Row> rows, String of, String subtitle) {
    this.rows = List.copyOf(rows);
    this.of = of;
    this.subtitle = subtitle;
  }

  @Override
  public String file() {
    return "loaded-rates";
  }

  @Override
  public String title() {
    return "Loaded phrases per 1,000 words, by " + of;
  }

  @Override
  public String subtitle() {
    return subtitle;
  }

  @Override
  public String description() {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      text.append(row.name())
          .append(": own voice ")
          .append(row.author().withInterval())
          .append(", quotations ")
          .append(row.quoted().withInterval())
          .append(". ");
    }
    return text.toString();
  }

  @Override
  public int plotHeight(int width) {
    return (int) (Rows.HEAD + Math.max(1, rows.size()) * Rows.rowHeight(rows.size()));
  }

  @Override
  public XYPlot plot(Theme theme, int width, int height) {
    double top = 0;
    for (Row row : rows) {
      top = Math.max(top, Math.max(row.author().top(), row.quoted().top()));
    }
    List<Rows.Figures> figures = new ArrayList<>();
    figures.add(
        new Rows.Figures(
            "● own voice",
            rows.stream().map(row -> row.author().shown()).toList(),
            true,
            theme.voice(Voice.AUTHOR)));
    figures.add(
        new Rows.Figures(
            "○ quoted",
            rows.stream().map(row -> row.quoted().shown()).toList(),
            false,
            theme.voice(Voice.QUOTED)));
    if (width >= Rows.ROOMY) {
      figures.add(Rows.articles(rows.stream().map(Row::articles).toList(), theme));
    }
    double rowHeight = (height - Rows.HEAD) / (double) Math.max(1, rows.size());
    return new Marks(theme, rows, figures, rowHeight)
        .plot(new Range(0, top == 0 ? 1 : top * 1.06), "0", width);
  }

  private static final class Marks extends Rows {
    private static final long serialVersionUID = 1L;
    private final transient List<Row> rows;
    private final transient Theme theme;

    Marks(Theme theme, List<Row> rows, List<Figures> figures, double rowHeight) {
      super(theme, rows.stream().map(Row::name).toList(), figures, rowHeight);
      this.rows = rows;
      this.theme = theme;
    }

    @Override
    void before(Pen pen, Rectangle2D area, Scale scale) {
      pen.line(scale.at(0), area.getMinY(), scale.at(0), area.getMaxY(), theme.base(), 1f);
      if (rows.isEmpty()) {
        nothing(pen, area, "Nothing to compare");
      }
    }

    @Override
    void row(Pen pen, int index, double y, Scale scale) {
      Row row = rows.get(index);
      boolean intervals = row.author().hasInterval() || row.quoted().hasInterval();
      double apart = intervals ? Math.min(5, rowHeight() * 0.2) : 0;
      if (!intervals && row.author().known() && row.quoted().known()) {
        pen.line(
            scale.at(row.author().estimate()),
            y,
            scale.at(row.quoted().estimate()),
            y,
            theme.grid().darker(),
            2f);
      }
      whisker(pen, row.quoted(), y + apart, scale, Voice.QUOTED);
      whisker(pen, row.author(), y - apart, scale, Voice.AUTHOR);
      double radius = Math.max(3, Math.min(5.5, rowHeight() * 0.22));
      if (row.quoted().known()) {
        pen.ring(
            scale.at(row.quoted().estimate()), y + apart, radius - 0.5, theme.voice(Voice.QUOTED));
      }
      if (row.author().known()) {
        pen.dot(scale.at(row.author().estimate()), y - apart, radius, theme.voice(Voice.AUTHOR));
      }
    }

    private void whisker(Pen pen, Value value, double y, Scale scale, Voice voice) {
      if (value.hasInterval()) {
        pen.line(scale.at(value.low()), y, scale.at(value.high()), y, theme.voice(voice), 1.6f);
      }
    }
  }
}
