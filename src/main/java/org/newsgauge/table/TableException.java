package org.newsgauge.table;

import java.io.IOException;

/** A table cannot be read; the message names the place: {@code corpus.csv:2041: …}. */
public final class TableException extends IOException {
  private static final long serialVersionUID = 1L;

  /** A fault at a line, counted from 1. */
  public TableException(String file, long line, String message) {
    super(file + ":" + line + ": " + message);
  }
}
