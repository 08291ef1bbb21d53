package org.newsgauge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgauge.report.ChartDrawer;
import org.newsgauge.report.ChartOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newsgauge chart}: the charts of an earlier run, drawn again. */
@Command(
    name = "chart",
    description = {"Draws the charts of a run again from its tables, without analysing.", ""},
    footer = {
      "",
      "Examples:",
      "  newsgauge chart reports/corpus",
      "  newsgauge chart reports/corpus --format svg --width 1000",
      "  newsgauge chart reports/corpus --type scatter --theme dark"
    })
final class ChartCommand extends Subcommand {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "A folder that analyze or compare wrote.")
  private String folder = "";

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      split = ",",
      description = {
        "Of a comparison: rates, shares, scatter, categories, distinctive, trends. Of articles:",
        "timeline, sources. Several with commas. Default: all that the tables give."
      })
  private List<ChartOptions.Type> types = List.of();

  @Option(names = "--format", paramLabel = "FORMAT", description = "png or svg. Default: both.")
  private ChartOptions.@Nullable Format format;

  @Option(
      names = "--width",
      paramLabel = "PIXELS",
      description = "Width; a PNG has two pixels for each. Default: ${DEFAULT-VALUE}.")
  private int width = ChartOptions.DEFAULT.width();

  @Option(
      names = "--height",
      paramLabel = "PIXELS",
      description = "Height. Default: what the data need.")
  private int height = ChartOptions.DEFAULT.height();

  @Option(names = "--theme", paramLabel = "THEME", description = "light or dark. Default: light.")
  private ChartOptions.Theme theme = ChartOptions.DEFAULT.theme();

  ChartCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Set<ChartOptions.Format> formats =
        format == null ? EnumSet.allOf(ChartOptions.Format.class) : EnumSet.of(format);
    ChartOptions options;
    try {
      options =
          new ChartOptions(
              types.isEmpty() ? ChartOptions.DEFAULT.types() : Set.copyOf(types),
              formats,
              width,
              height,
              theme);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          java.util.Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
    }
    for (Path file : ChartDrawer.draw(console.resolve(folder), options)) {
      console.out().println(file);
    }
    return ExitCode.DONE;
  }
}
