package org.newsgauge.report.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.newsgauge.report.chart.LoadedRates.Value;
import org.newsgauge.report.chart.Pen.Align;
import org.newsgauge.source.Naming;

/** Shares of the naming codes by outlet, stacked to the whole. */
public final class NamingShares implements Chart {
  /**
   * One outlet.
   *
   * @param name as people read it
   * @param shares mean over articles of each code's share, 0 to 1; they sum to 1, or to 0 where
   *     there is no attribution
   * @param named the share of the named codes, with its interval
   * @param unnamed the share of the unnamed codes, with its interval
   * @param articles how many have an attribution
   */
  public record Row(
      String name, Map<Naming, Double> shares, Value named, Value unnamed, int articles) {
    /** Codes without a share have 0. */
    public Row {
      Map<Naming, Double> complete = new EnumMap<>(Naming.class);
      for (Naming naming : Naming.values()) {
        complete.put(naming, shares.getOrDefault(naming, 0.0));
      }
      shares = Collections.unmodifiableMap(complete);
    }

    double share(Naming naming) {
      return shares.getOrDefault(naming, 0.0);
    }
  }

  /** Named from the left, unnamed from the right, so that both can be compared along an edge. */
  private static final List<Naming> ORDER =
      List.of(
          Naming.NAMED_PERSON,
          Naming.NAMED_ORGANIZATION,
          Naming.NAMED_PLACE,
          Naming.DOCUMENT,
          Naming.AUTHOR,
          Naming.UNRESOLVED,
          Naming.SOURCELESS,
          Naming.UNNAMED_DESCRIBED,
          Naming.UNNAMED_ROLE,
          Naming.UNNAMED_BARE);

  private static final double KEY_STEP = 20;

  private final List<Row> rows;
  private final String subtitle;
  private final Function<Naming, String> labels;
  private final List<Naming> used;

  /** Rows in the order in which they are drawn, from above. */
  public NamingShares(List<Row> rows, String subtitle, Function<Naming, String> labels) {
    this.rows = List.copyOf(rows);
    this.subtitle = subtitle;
    this.labels = labels;
    this.used =
        ORDER.stream()
            .filter(naming -> rows.stream().anyMatch(row -> row.share(naming) > 0))
            .toList();
  }

  @Override
  public String file() {
    return "naming-shares";
  }

  @Override
  public String title() {
    return "Who the articles rest on: attributions by how their source is named";
  }

  @Override
  public String subtitle() {
    return subtitle;
  }

  @Override
  public String description() {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      text.append(row.name()).append(": ");
      for (Naming naming : used) {
        text.append(labels.apply(naming))
            .append(' ')
            .append(percent(row.share(naming)))
            .append("; ");
      }
      text.append("named ")
          .append(row.named().percentWithInterval())
          .append("; unnamed ")
          .append(row.unnamed().percentWithInterval())
          .append(". ");
    }
    return text.toString();
  }

  private static String percent(double share) {
    return Math.round(share * 100) + "%";
  }

  private int keyHeight(int width) {
    return (int) (KEY_STEP * Math.max(1, keyLines(width).size()) + 4);
  }

  /** The key in the order of the segments, broken into lines. */
  private List<List<Naming>> keyLines(int width) {
    List<List<Naming>> lines = new ArrayList<>();
    double x = 0;
    for (Naming naming : used) {
      double entry = 16 + Pen.width(labels.apply(naming), Theme.LIGHT.label(13)) + 16;
      if (lines.isEmpty() || x + entry > width) {
        lines.add(new ArrayList<>());
        x = 0;
      }
      lines.get(lines.size() - 1).add(naming);
      x += entry;
    }
    return lines;
  }

  @Override
  public int plotHeight(int width) {
    return (int)
        (keyHeight(width) + Rows.HEAD + Math.max(1, rows.size()) * Rows.rowHeight(rows.size()));
  }

  @Override
  public XYPlot plot(Theme theme, int width, int height) {
    List<Rows.Figures> figures = new ArrayList<>();
    figures.add(
        new Rows.Figures(
            "named",
            rows.stream().map(row -> row.named().percent()).toList(),
            true,
            theme.family(true)));
    figures.add(
        new Rows.Figures(
            "unnamed",
            rows.stream().map(row -> row.unnamed().percent()).toList(),
            true,
            theme.family(false)));
    if (width >= Rows.ROOMY) {
      figures.add(Rows.articles(rows.stream().map(Row::articles).toList(), theme));
    }
    int key = keyHeight(width);
    double rowHeight = (height - key - Rows.HEAD) / (double) Math.max(1, rows.size());
    XYPlot plot =
        new Marks(theme, figures, rowHeight, key, width).plot(new Range(0, 1), "0%", width);
    org.jfree.chart.axis.AxisSpace head = new org.jfree.chart.axis.AxisSpace();
    head.setTop(Rows.HEAD + key);
    plot.setFixedDomainAxisSpace(head);
    return plot;
  }

  private final class Marks extends Rows {
    private static final long serialVersionUID = 1L;
    private final transient Theme theme;
    private final int key;
    private final int width;

    Marks(Theme theme, List<Figures> figures, double rowHeight, int key, int width) {
      super(theme, rows.stream().map(Row::name).toList(), figures, rowHeight);
      this.theme = theme;
      this.key = key;
      this.width = width;
    }

    @Override
    void before(Pen pen, Rectangle2D area, Scale scale) {
      if (rows.isEmpty()) {
        nothing(pen, area, "No attributions");
      }
    }

    @Override
    void row(Pen pen, int index, double y, Scale scale) {
      Row row = rows.get(index);
      boolean intervals = row.named().hasInterval() || row.unnamed().hasInterval();
      double thick = rowHeight() * (intervals ? 0.58 : 0.7);
      double middle = intervals ? y - rowHeight() * 0.08 : y;
      double from = 0;
      for (Naming naming : used) {
        double share = row.share(naming);
        if (share <= 0) {
          continue;
        }
        double left = scale.at(from);
        double right = scale.at(from + share);
        Color colour = theme.naming(naming);
        double gap = right - left > 3 ? 1 : 0;
        pen.box(left, middle - thick / 2, right - left - gap, thick, colour);
        String label = percent(share);
        java.awt.Font font = theme.label(Math.min(12.5f, letters()));
        if (right - left > Pen.width(label, font) + 3) {
          pen.text(label, (left + right - gap) / 2, middle, Align.CENTRE, font, Theme.on(colour));
        }
        from += share;
      }
      double under = middle + thick / 2 + Math.max(2, rowHeight() * 0.1);
      whisker(pen, row.named(), under, scale, false);
      whisker(pen, row.unnamed(), under, scale, true);
      if (from == 0) {
        pen.text("no attribution", scale.at(0) + 4, y, Align.LEFT, theme.label(12), theme.muted());
      }
    }

    /** Under the edge whose place it tells; the unnamed are counted from the right. */
    private void whisker(Pen pen, Value value, double y, Scale scale, boolean fromRight) {
      if (!value.hasInterval()) {
        return;
      }
      Color colour = theme.family(!fromRight);
      double low = scale.at(fromRight ? 1 - value.low() : value.low());
      double high = scale.at(fromRight ? 1 - value.high() : value.high());
      double at = scale.at(fromRight ? 1 - value.estimate() : value.estimate());
      pen.line(low, y, high, y, colour, 1.6f);
      pen.line(at, y - 2.5, at, y + 2.5, colour, 1.6f);
    }

    @Override
    void after(Pen pen, Rectangle2D area, Scale scale) {
      double y = area.getMinY() - HEAD - key + KEY_STEP / 2;
      for (List<Naming> line : keyLines(width)) {
        double x = origin(area);
        for (Naming naming : line) {
          pen.box(x, y - 5.5, 11, 11, theme.naming(naming));
          x = pen.text(labels.apply(naming), x + 16, y, Align.LEFT, theme.label(13), theme.ink());
          x += 16;
        }
        y += KEY_STEP;
      }
    }
  }
}
