package org.newsgauge.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What a command talks to, and where it stands.
 *
 * @param in standard input
 * @param out results
 * @param err messages
 * @param folder that relative paths start from
 * @param color whether results may be coloured: a terminal that was not told otherwise
 * @param progress whether messages go to a terminal, which may show progress
 * @param width columns of the terminal; 80 where there is none
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path folder,
    boolean color,
    boolean progress,
    int width) {
  /** Columns to write for where nothing tells the width. */
  public static final int DEFAULT_WIDTH = 80;

  public Console {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
    Objects.requireNonNull(folder, "folder");
    if (width < 1) {
      throw new IllegalArgumentException("width " + width);
    }
  }

  /** A path that the user gave, seen from {@link #folder}. */
  public Path resolve(String path) {
    return folder.resolve(path);
  }

  /** Prints a message. */
  public void say(String message) {
    err.println("newsgauge: " + message);
  }
}
