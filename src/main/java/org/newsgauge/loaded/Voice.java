package org.newsgauge.loaded;

/** Whose words a loaded phrase is in. */
public enum Voice {
  /** The outlet's own: outside quotation marks, or in scare quotes. */
  AUTHOR,
  /** A source's: inside its direct speech. */
  QUOTED,
  /** The outlet's, in headline or dek. */
  HEADLINE
}
