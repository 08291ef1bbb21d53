package org.newsgauge.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** What every command has: a console to talk to, help, and a way to say more of errors. */
abstract class Subcommand implements Callable<Integer> {
  private static final String VERBOSE = "--verbose";

  final Console console;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  boolean help;

  @Option(names = VERBOSE, description = "Show where in the program an error arose.")
  boolean verbose;

  Subcommand(Console console) {
    this.console = Objects.requireNonNull(console, "console");
  }

  /** Whether {@code --verbose} stands anywhere on the command line. */
  static boolean isVerbose(ParseResult parsed) {
    return parsed.hasMatchedOption(VERBOSE)
        || (parsed.hasSubcommand() && isVerbose(parsed.subcommand()));
  }
}
