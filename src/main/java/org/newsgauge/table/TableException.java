package org.newsgauge.table;

import java.io.IOException;

/** A table cannot be read; the message names the place: {@code corpus.csv:2041: …}. */
public final class TableException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final String reason;

  /** A fault at a line, counted from 1. */
  public TableException(String file, long line, String reason) {
    super(file + ":" + line + ": " + reason);
    this.line = line;
    this.reason = reason;
  }

  /** Where it is, counted from 1. */
  public long line() {
    return line;
  }

  /** What is wrong, without the place. */
  public String reason() {
    return reason;
  }
}
