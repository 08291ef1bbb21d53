package org.newsgauge.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.newsgauge.report.RunFolder;
import org.newsgauge.report.RunJson;
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

  /**
   * The folder that was asked for, or {@code reports/NAME}; made, or refused.
   *
   * @param command that writes into it: a run of another one is not replaced unasked
   * @param resume whether what an interrupted run left there stays, to be gone on with
   */
  RunFolder open(Console console, String command, String name, boolean resume) throws IOException {
    Path folder =
        out == null ? console.folder().resolve("reports").resolve(name) : console.resolve(out);
    String earlier = RunJson.command(folder);
    if (!force && !earlier.isEmpty() && !earlier.equals(command)) {
      throw new FileSystemException(
          folder.toString(),
          null,
          "holds a run of %s; choose another folder with --out, or replace it with --force"
              .formatted(earlier));
    }
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
