package org.newsgauge.attribution;

/** What a span is to its attribution. */
public enum Role {
  SOURCE,
  CUE,
  CONTENT;

  /** As it stands in JSON and tables. */
  public String key() {
    return switch (this) {
      case SOURCE -> "source";
      case CUE -> "cue";
      case CONTENT -> "content";
    };
  }
}
