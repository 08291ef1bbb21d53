package org.newsgauge.source;

/** The gender that a name, a title or a pronoun shows. */
enum Gender {
  FEMALE,
  MALE,
  UNKNOWN;

  /** Whether both may be the same person. */
  boolean agrees(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
