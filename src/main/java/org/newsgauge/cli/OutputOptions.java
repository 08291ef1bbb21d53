package org.newsgauge.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.newsgauge.report.RunFolder;
import org.newsgauge.table.Dialect;
import picocli.CommandLine.Option;

/** Where a run writes its files. */
final class OutputOptions {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write into DIR instead of reports/NAME, NAME being that of the input.")
  private @Nullable String out;

  @Option(
      names = "--force",
      description = "Write into DIR even if it holds something other than an earlier run.")
  private boolean force;

  @Option(
      names = "--excel",
      description = "CSV for spreadsheets: byte-order mark, cells guarded against formulas.")
  private boolean excel;

  /** The folder that was asked for, or {@code reports/NAME}; made, or refused. */
  RunFolder open(Console console, String name) throws IOException {
    return open(console, name, false);
  }

  /** The same; what an interrupted run left there stays if it is to be gone on with. */
  RunFolder open(Console console, String name, boolean resume) throws IOException {
    Path folder =
        out == null ? console.folder().resolve("reports").resolve(name) : console.resolve(out);
    return RunFolder.open(folder, force, resume);
  }

  /** Whether files may be overwritten. */
  boolean force() {
    return force;
  }

  Dialect dialect() {
    return excel ? Dialect.EXCEL : Dialect.PLAIN;
  }
}
