package org.newsgauge.report.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Draws every chart of {@link LayoutTest} into a folder, light and dark: properties of a layout can
 * be tested, whether it is good must be seen.
 */
final class ChartGallery {
  private ChartGallery() {}

  /** Arguments: a folder, and widths in CSS pixels (760 if none is given). */
  public static void main(String... args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    List<Chart> charts = LayoutTest.charts().toList();
    for (int number = 0; number < charts.size(); number++) {
      Chart chart = charts.get(number);
      for (String width :
          args.length > 1 ? List.of(args).subList(1, args.length) : List.of("760")) {
        for (boolean dark : new boolean[] {false, true}) {
          String name =
              "%02d-%s-%s%s.png".formatted(number, chart.file(), width, dark ? "-dark" : "");
          try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            new Picture(chart, dark ? Theme.DARK : Theme.LIGHT, Integer.parseInt(width), 0)
                .writePng(out);
          }
        }
      }
    }
  }
}
