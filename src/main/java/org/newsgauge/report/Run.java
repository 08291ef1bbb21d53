package org.newsgauge.report;

import java.util.List;
import java.util.Objects;

/**
 * What a run was: all that is needed to run it again and to cite it, and nothing that differs
 * between two runs over the same input (no clock time, no threads, no absolute path).
 *
 * @param version of Newsgauge
 * @param command {@code analyze} or {@code compare}
 * @param options those that change results, in the order of the command's help, name and value
 * @param inputs as given on the command line
 * @param lexicons that were used, by file name
 * @param models that were used, by name
 * @param counts what went in and what came out
 */
public record Run(
    String version,
    String command,
    List<Option> options,
    List<String> inputs,
    List<LexiconUsed> lexicons,
    List<ModelUsed> models,
    RunCounts counts) {
  /** The seed of a run whose options name none. */
  public static final long SEED = 1;

  public Run {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(command, "command");
    options = List.copyOf(options);
    inputs = List.copyOf(inputs);
    lexicons = List.copyOf(lexicons);
    models = List.copyOf(models);
    Objects.requireNonNull(counts, "counts");
  }

  /** An option and its value, as on the command line. */
  public record Option(String name, String value) {}

  /**
   * A lexicon.
   *
   * @param file its name
   * @param sha256 of its bytes, in lower-case hexadecimal
   * @param entries how many phrases it lists
   */
  public record LexiconUsed(String file, String sha256, int entries) {}

  /** A model and the hash of its bytes, in lower-case hexadecimal. */
  public record ModelUsed(String name, String sha256) {}

  /**
   * How many of each; {@code articles} were analysed, {@code failures} inputs were not; {@code
   * otherGenre} of the analysed are opinion, or news, that does not count.
   */
  public record RunCounts(
      long articles,
      long failures,
      long reprints,
      long notEnglish,
      long words,
      long attributions,
      long phrases,
      long otherGenre) {}
}
