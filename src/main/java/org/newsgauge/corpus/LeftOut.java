package org.newsgauge.corpus;

/** Why an article that was analysed does not count in the figures of its outlet. */
public enum LeftOut {
  /** It has the text of another article of the corpus. */
  REPRINT,
  /** Its credit line says that a news agency wrote it. */
  WIRE,
  /** It argues, and only news is compared. */
  OPINION,
  /** It reports, and only opinion is compared. */
  NEWS;

  /** In lower case, as it is written in tables. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
