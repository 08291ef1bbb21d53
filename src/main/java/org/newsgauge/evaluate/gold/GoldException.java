package org.newsgauge.evaluate.gold;

import java.io.IOException;

/**
 * Labelled data that cannot be taken as it stands; the message names the place: {@code x.ann:17:
 * event E4 names T9, which is not in the file}. It stops a measurement: half a measurement is a
 * wrong one.
 */
public final class GoldException extends IOException {
  private static final long serialVersionUID = 1L;

  /** A fault of a whole file. */
  public GoldException(String file, String reason) {
    super(file + ": " + reason);
  }

  /** A fault at a line, counted from 1. */
  public GoldException(String file, long line, String reason) {
    super(file + ":" + line + ": " + reason);
  }
}
