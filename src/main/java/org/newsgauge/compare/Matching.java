package org.newsgauge.compare;

/** What like is compared with like on. */
public enum Matching {
  /** All articles of an outlet with all of another. */
  NONE,
  /** Articles on one topic with each other. */
  TOPICS,
  /** Articles on one event with each other; on one topic where two outlets share too few events. */
  EVENTS
}
