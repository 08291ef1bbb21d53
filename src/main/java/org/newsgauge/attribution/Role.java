package org.newsgauge.attribution;

/** What a span is to its attribution. */
public enum Role {
  SOURCE(0),
  CUE(1),
  CONTENT(2);

  private final int number;

  Role(int number) {
    this.number = number;
  }

  /** From 0, for tables of numbers. Models depend on it. */
  public int number() {
    return number;
  }

  /** As it stands in JSON and tables. */
  public String key() {
    return switch (this) {
      case SOURCE -> "source";
      case CUE -> "cue";
      case CONTENT -> "content";
    };
  }
}
