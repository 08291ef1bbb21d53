package org.newsgauge.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgauge.evaluate.floor.AccuracyPage;
import org.newsgauge.evaluate.floor.Floors;
import org.newsgauge.evaluate.floor.Measured;
import picocli.CommandLine.Option;

/** What {@code evaluate all} does with the floors. */
final class FloorOptions {
  private static final String UNRELEASED = "## Unreleased\n";
  private static final String MARKDOWN = ".md";

  @Option(
      names = "--floors",
      paramLabel = "DIR",
      description = "all: raise the floors in DIR/baseline.json, write DIR/README.md.")
  private @Nullable String folder;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "With --floors: the day that README.md gives.")
  private @Nullable LocalDate date;

  @Option(
      names = "--lower",
      description = "With --floors: lower them where figures fell. Needs --reason.")
  private boolean lower;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "With --lower: why, for CHANGELOG.md in the current folder.")
  private @Nullable String reason;

  /** What is wrong with these options; null if nothing is. */
  @Nullable String fault() {
    if (folder == null) {
      return date == null && !lower && reason == null
          ? null
          : "--date, --lower and --reason need --floors DIR";
    }
    if (date == null) {
      return "--floors needs --date YYYY-MM-DD, the day of the measurement";
    }
    if (lower != (reason != null && !reason.isBlank())) {
      return "--lower and --reason TEXT go together: floors go down for a reason only";
    }
    return null;
  }

  /** Raises the floors, or says what fell. */
  int accept(Console console, List<Measured> measured) throws IOException {
    if (folder == null || date == null) {
      return ExitCode.DONE;
    }
    Path place = console.resolve(folder);
    Path file = place.resolve(Floors.FILE);
    Floors floors = Files.exists(file) ? Floors.read(file) : Floors.none();
    List<String> fallen = floors.fallen(measured);
    if (!fallen.isEmpty() && !lower) {
      fallen.forEach(console::say);
      console.say("the floors stay as they are; --lower --reason TEXT lowers them");
      return ExitCode.FAILED;
    }
    if (!fallen.isEmpty()) {
      changelog(console.resolve("CHANGELOG.md"), fallen);
    }
    Files.createDirectories(place);
    Files.writeString(file, floors.accept(measured, lower).json());
    String page = AccuracyPage.write(measured, date, notes(place));
    Files.writeString(place.resolve(AccuracyPage.FILE), page);
    console.say("wrote " + folder);
    return ExitCode.DONE;
  }

  private static Map<String, String> notes(Path place) throws IOException {
    Map<String, String> notes = new TreeMap<>();
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(MARKDOWN) && !name.equals(AccuracyPage.FILE)) {
          String base = name.substring(0, name.length() - MARKDOWN.length());
          notes.put(base, Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
    return notes;
  }

  private void changelog(Path file, List<String> fallen) throws IOException {
    String text = Files.exists(file) ? Files.readString(file) : "";
    int at = text.indexOf(UNRELEASED);
    if (at < 0) {
      throw new IOException(file + ": no heading “## Unreleased” to give the reason under");
    }
    StringBuilder lines = new StringBuilder("\n### Accuracy floors lowered\n");
    lines.append("- ").append(reason).append('\n');
    fallen.forEach(line -> lines.append("  - ").append(line).append('\n'));
    int after = at + UNRELEASED.length();
    Files.writeString(file, text.substring(0, after) + lines + text.substring(after));
  }
}
