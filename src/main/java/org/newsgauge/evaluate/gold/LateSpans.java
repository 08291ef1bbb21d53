package org.newsgauge.evaluate.gold;

/**
 * What a span counts for that stands below the event that names it. brat writes so what is added to
 * an event later: it changes the event where it stands and appends the span to the end of the file.
 */
public enum LateSpans {
  /** It counts like any other. */
  COUNTED,

  /**
   * The role that it is named for counts as not marked, its other spans included, and an event with
   * a late cue is dropped. The published figures for PolNeAR were counted so, those of people among
   * themselves included: its files were read from top to bottom, once.
   */
  UNMARKED
}
