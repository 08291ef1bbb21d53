package org.newsgauge.report;

import java.util.EnumSet;
import java.util.Set;

/**
 * How charts are drawn.
 *
 * @param types which charts, of those that the data give; at least one
 * @param formats which files of each chart; at least one
 * @param width in CSS pixels (1/96 inch): the width of an SVG, half the pixels of a PNG
 * @param height in CSS pixels; 0 lets each chart take the height that its data needs
 * @param theme the colours
 */
public record ChartOptions(
    Set<Type> types, Set<Format> formats, int width, int height, Theme theme) {
  /** All charts, both formats, 760 wide, as high as needed, on white. */
  public static final ChartOptions DEFAULT =
      new ChartOptions(EnumSet.allOf(Type.class), EnumSet.allOf(Format.class), 760, 0, Theme.LIGHT);

  /** What a chart shows. */
  public enum Type {
    /** Rates of loaded phrases with their intervals, by outlet. */
    RATES,
    /** Shares of the naming codes, stacked, by outlet. */
    SHARES,
    /** Outlets by two measures at once. */
    SCATTER,
    /** Rates by outlet and category. */
    CATEGORIES,
    /** What each outlet says more than the others do. */
    DISTINCTIVE,
    /** A measure over time, by outlet. */
    TRENDS,
    /** An article from its first paragraph to its last. */
    TIMELINE,
    /** The sources of an article by how they are named. */
    SOURCES
  }

  /** A file format. */
  public enum Format {
    /** Pixels, two for each CSS pixel. */
    PNG,
    /** Vectors, with text as text. */
    SVG
  }

  /** A set of colours. */
  public enum Theme {
    /** For paper and light pages. */
    LIGHT,
    /** For slides and dark pages. */
    DARK
  }

  /**
   * @throws IllegalArgumentException if the size is not within 200 to 10,000, or there is no type
   *     or format
   */
  public ChartOptions {
    types = Set.copyOf(types);
    formats = Set.copyOf(formats);
    if (types.isEmpty() || formats.isEmpty()) {
      throw new IllegalArgumentException("no type or format of charts");
    }
    if (width < 200 || width > 10_000 || (height != 0 && (height < 100 || height > 10_000))) {
      throw new IllegalArgumentException(
          "a chart of " + width + " x " + height + " pixels; 200 to 10000 are possible");
    }
  }
}
