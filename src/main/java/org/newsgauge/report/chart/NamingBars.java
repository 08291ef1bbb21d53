package org.newsgauge.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.newsgauge.report.chart.Pen.Align;
import org.newsgauge.source.Naming;

/** The attributions of one article by the naming code of their source, each source a piece. */
public final class NamingBars implements Chart {
  /**
   * A code and its sources.
   *
   * @param naming the code
   * @param pieces its sources with most attributions first; one without a name if there is no
   *     source
   */
  public record Bar(Naming naming, List<Piece> pieces) {
    public Bar {
      pieces = List.copyOf(pieces);
    }

    int attributions() {
      return pieces.stream().mapToInt(Piece::attributions).sum();
    }
  }

  /** A source and how many attributions rest on it. */
  public record Piece(String name, int attributions) {}

  private final String file;
  private final String subtitle;
  private final List<Bar> bars;
  private final Function<Naming, String> labels;
  private final int total;

  /** Bars in the order in which they are drawn, from above. */
  public NamingBars(String file, String subtitle, List<Bar> bars, Function<Naming, String> labels) {
    this.file = file;
    this.subtitle = subtitle;
    this.bars = List.copyOf(bars);
    this.labels = labels;
    this.total = bars.stream().mapToInt(Bar::attributions).sum();
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public String title() {
    return "Who the article rests on: attributions by how their source is named";
  }

  @Override
  public String subtitle() {
    return subtitle;
  }

  @Override
  public String description() {
    StringBuilder text = new StringBuilder();
    for (Bar bar : bars) {
      text.append(labels.apply(bar.naming())).append(": ").append(figure(bar)).append(". ");
    }
    return text.toString();
  }

  private String figure(Bar bar) {
    return Math.round(100.0 * bar.attributions() / total) + "%";
  }

  @Override
  public int plotHeight(int width) {
    return Rows.HEAD + Math.max(1, bars.size()) * 32;
  }

  @Override
  public XYPlot plot(Theme theme, int width, int height) {
    int most = bars.stream().mapToInt(Bar::attributions).max().orElse(1);
    List<Rows.Figures> figures =
        List.of(
            new Rows.Figures(
                "attributions",
                bars.stream().map(bar -> Integer.toString(bar.attributions())).toList(),
                true,
                theme.muted()),
            new Rows.Figures(
                "share", bars.stream().map(this::figure).toList(), false, theme.muted()));
    double rowHeight = (height - Rows.HEAD) / (double) Math.max(1, bars.size());
    return new Marks(theme, figures, rowHeight).plot(new Range(0, most), null, width);
  }

  private final class Marks extends Rows {
    private static final long serialVersionUID = 1L;
    private final transient Theme theme;

    Marks(Theme theme, List<Figures> figures, double rowHeight) {
      super(
          theme, bars.stream().map(bar -> labels.apply(bar.naming())).toList(), figures, rowHeight);
      this.theme = theme;
    }

    @Override
    void before(Pen pen, Rectangle2D area, Scale scale) {
      if (bars.isEmpty()) {
        nothing(pen, area, "No attribution found");
      } else {
        pen.line(scale.at(0), area.getMinY(), scale.at(0), area.getMaxY(), theme.base(), 1f);
      }
    }

    @Override
    void row(Pen pen, int index, double y, Scale scale) {
      Bar bar = bars.get(index);
      double thick = rowHeight() * 0.72;
      Color colour = theme.naming(bar.naming());
      Font font = theme.label(Math.min(12.5f, letters()));
      int from = 0;
      for (Piece piece : bar.pieces()) {
        double left = scale.at(from);
        double right = scale.at(from + piece.attributions());
        double gap = right - left > 3 ? 1.5 : 0;
        pen.box(left, y - thick / 2, right - left - gap, thick, colour);
        String name = Pen.cut(piece.name(), font, right - left - gap - 10);
        if (name.length() > 4 || name.equals(piece.name())) {
          pen.text(name, left + 5, y, Align.LEFT, font, Theme.on(colour));
        }
        from += piece.attributions();
      }
    }
  }
}
