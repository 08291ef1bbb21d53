package org.newsgauge.report;

/**
 * How a summary is laid out.
 *
 * @param width of the terminal in columns; at least 40
 * @param colour whether to use colour and bold (ANSI escape sequences)
 */
public record Style(int width, boolean colour) {
  /** What a pipe, a file or an unknown terminal gets: 80 columns, no colour. */
  public static final Style PLAIN = new Style(80, false);

  /** Narrower terminals get 40 columns, and wrap. */
  public Style {
    width = Math.max(40, width);
  }
}
