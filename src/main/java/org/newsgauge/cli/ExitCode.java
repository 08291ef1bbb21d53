package org.newsgauge.cli;

/** What the program tells the shell. */
final class ExitCode {
  /** Everything was done. */
  static final int DONE = 0;

  /** Some or all inputs failed; the rest is written. */
  static final int FAILED = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  private ExitCode() {}
}
