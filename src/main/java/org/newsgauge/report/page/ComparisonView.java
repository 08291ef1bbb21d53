package org.newsgauge.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The comparison page, ready to be shown: texts as they came, for the template to escape, and names
 * of anchors and classes that are safe as they are.
 *
 * @param title of the page
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
    List<String> sentences,
    List<String> warnings,
    List<Stack> shares,
    List<MeasureTable> measures,
    List<Matrix> matrices,
    List<Gap> gaps,
    List<Distinctive> distinctive,
    List<Trend> trends,
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
  public record Stack(String outlet, List<Segment> segments) {
    public Stack {
      segments = List.copyOf(segments);
    }
  }

  /** A part of a bar; {@code from} and {@code wide} in percent of the bar. */
  public record Segment(String label, String style, double from, double wide, String share) {}

  /** All outlets in one measure. */
  public record MeasureTable(
      String anchor,
      String label,
      String definition,
      boolean open,
      String low,
      String high,
      List<Line> lines) {
    public MeasureTable {
      lines = List.copyOf(lines);
    }
  }

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
  public record Matrix(String label, List<String> outlets, List<List<Difference>> rows) {
    public Matrix {
      outlets = List.copyOf(outlets);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** One difference; {@code style} says whether it is sure, and which way. */
  public record Difference(String text, String detail, String style) {}

  /** One difference between two outlets, {@code more} minus {@code less}. */
  public record Gap(String measure, String more, String less, String text, String detail) {}

  /** An outlet's phrases of one kind. */
  public record Distinctive(String outlet, String kind, List<Word> words) {
    public Distinctive {
      words = List.copyOf(words);
    }
  }

  /** A phrase and how strongly it tells the outlet apart. */
  public record Word(String phrase, String z, String counts) {}

  /** A measure of an outlet over time. */
  public record Trend(String label, String outlet, List<Point> points) {
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
