package org.newsgauge.evaluate;

import java.util.Locale;

/** The steps that can be measured. */
public enum Task {
  /** A page to its article. */
  CLEANING,
  /** A text to sentences and tokens. */
  TEXT,
  /** Who says what. */
  ATTRIBUTION,
  /** Whether the source is named, and how. */
  NAMING,
  /** Loaded phrasing. */
  LOADED;

  /** As the command line and JSON write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return key();
  }
}
