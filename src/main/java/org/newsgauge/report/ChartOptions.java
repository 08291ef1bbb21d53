package org.newsgauge.report;

import java.util.EnumSet;
import java.util.Set;

/**
 * How charts are drawn.
 *
 * @param formats which files of each chart; at least one
 * @param width in CSS pixels (1/96 inch): the width of an SVG, half the pixels of a PNG
 * @param height in CSS pixels; 0 lets each chart take the height that its data needs
 * @param theme the colours
 */
public record ChartOptions(Set<Format> formats, int width, int height, Theme theme) {
  /** Both formats, 760 wide, as high as needed, on white. */
  public static final ChartOptions DEFAULT =
      new ChartOptions(EnumSet.allOf(Format.class), 760, 0, Theme.LIGHT);

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
   * @throws IllegalArgumentException if the size is not within 200 to 10,000, or there is no format
   */
  public ChartOptions {
    formats = Set.copyOf(formats);
    if (formats.isEmpty()) {
      throw new IllegalArgumentException("no chart format");
    }
    if (width < 200 || width > 10_000 || (height != 0 && (height < 100 || height > 10_000))) {
      throw new IllegalArgumentException(
          "a chart of " + width + " x " + height + " pixels; 200 to 10000 are possible");
    }
  }
}
