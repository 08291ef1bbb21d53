package org.newsgauge.corpus;

/** How a date like 03/09/2024 is read, where it may be either. */
public enum DayOrder {
  /** The third of September. */
  DAY_FIRST("day-first"),
  /** The ninth of March. */
  MONTH_FIRST("month-first");

  private final String label;

  DayOrder(String label) {
    this.label = label;
  }

  /** As on the command line. */
  @Override
  public String toString() {
    return label;
  }
}
