package org.newsgauge.attribution;

/** How much of the content stands in quotation marks. */
public enum Form {
  /** All of it, but for punctuation. */
  DIRECT,
  /** A part of it. */
  MIXED,
  /** None of it. */
  INDIRECT
}
