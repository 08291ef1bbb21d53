package org.newsgauge.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The comparison page, ready to be shown: texts as they came, for the template to escape, and names
 * of anchors and classes that are safe as they are.
 *
 * @param title of the page
 * @param names of what is compared, in a line
 * @param of what is compared, as the heading of a column: {@code Outlet}
 * @param sentences what was read and how it was counted
 * @param warnings that hold for the whole comparison
 * @param shares who outlets rest on, stacked
 * @param measures one table each, the most important first
 * @param matrices differences between outlets, where they are few enough
 * @param gaps the clearest differences, where a matrix would be too large
 * @param distinctive phrases that outlets use more than the rest
 * @param trends over time; empty unless asked for
 * @param trendsOf which outlets they are of
 * @param methods the text that can be pasted into a paper
 * @param version of Newsgauge
 */
public record ComparisonView(
    String title,
    String names,
    String of,
    List<String> sentences,
    List<String> warnings,
    List<Stack> shares,
    List<MeasureTable> measures,
    List<Matrix> matrices,
    List<Gap> gaps,
    List<Distinctive> distinctive,
    List<TrendMeasure> trends,
    String trendsOf,
    String methods,
    String version) {
  public ComparisonView {
    sentences = List.copyOf(sentences);
    warnings = List.copyOf(warnings);
    shares = List.copyOf(shares);
    measures = List.copyOf(measures);
    matrices = List.copyOf(matrices);
    gaps = List.copyOf(gaps);
    distinctive = List.copyOf(distinctive);
    trends = List.copyOf(trends);
  }

  /** An outlet's bar. */
  public record Stack(String outlet, List<Segment> segments, List<Whisker> whiskers) {
    public Stack {
      segments = List.copyOf(segments);
      whiskers = List.copyOf(whiskers);
    }
  }

  /**
   * A part of a bar; {@code from} and {@code wide} in percent of the bar. {@code target} is the
   * anchor of the measure that it shows, empty for what is no measure of its own.
   */
  public record Segment(
      String label, String style, double from, double wide, String share, String target) {}

  /** The interval of an edge of a bar, in percent of the bar. */
  public record Whisker(String style, double from, double wide, double at) {}

  /**
   * All outlets in one measure.
   *
   * @param note what is true of every line; empty for nothing
   * @param style its colour, and how many steps its scale has
   * @param ticks the numbers of its scale
   */
  public record MeasureTable(
      String anchor,
      String label,
      String definition,
      String note,
      boolean open,
      String style,
      List<Tick> ticks,
      List<Line> lines) {
    public MeasureTable {
      ticks = List.copyOf(ticks);
      lines = List.copyOf(lines);
    }
  }

  /** A number of a scale, its place in percent, and which of its sides stands there. */
  public record Tick(String text, double at, String side) {}

  /**
   * An outlet in a measure; places on the scale in percent.
   *
   * @param sort the estimate as a plain number, to sort by
   */
  public record Line(
      String outlet,
      String estimate,
      String interval,
      String articles,
      String sort,
      double at,
      double from,
      double wide,
      boolean whisker,
      String note,
      List<Excerpt> excerpts) {
    public Line {
      excerpts = List.copyOf(excerpts);
    }
  }

  /** A piece of an article behind a number. */
  public record Excerpt(
      String before, String mark, String after, String article, @Nullable String link) {}

  /** Differences in one measure: row minus column. */
  public record Matrix(
      String label, String target, List<String> outlets, List<List<Difference>> rows) {
    public Matrix {
      outlets = List.copyOf(outlets);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** One difference; {@code style} says whether it is sure, and which way. */
  public record Difference(String text, String interval, String detail, String style) {}

  /** One difference between two outlets, {@code more} minus {@code less}. */
  public record Gap(
      String measure, String target, String more, String less, String text, String detail) {}

  /** An outlet's phrases of one kind. */
  public record Distinctive(String outlet, String kind, List<Word> words) {
    public Distinctive {
      words = List.copyOf(words);
    }
  }

  /** A phrase and how strongly it tells the outlet apart. */
  public record Word(String phrase, String z, String counts) {}

  /** A measure over time, of each outlet, all on one scale. */
  public record TrendMeasure(String label, String style, List<Trend> outlets) {
    public TrendMeasure {
      outlets = List.copyOf(outlets);
    }
  }

  /** A measure of an outlet over time; {@code top} is the number at the upper edge. */
  public record Trend(String outlet, String top, List<Point> points) {
    public Trend {
      points = List.copyOf(points);
    }
  }

  /**
   * A period; places in percent of the chart.
   *
   * @param low where the interval ends below; {@code y} where there is none
   * @param high where it ends above; {@code y} where there is none
   */
  public record Point(
      String period,
      String estimate,
      String interval,
      String articles,
      double x,
      double y,
      double low,
      double high) {}
}
