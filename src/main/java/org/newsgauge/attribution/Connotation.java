package org.newsgauge.attribution;

/** What a cue lets the reader think of the content. */
public enum Connotation {
  /** Nothing: "said", "told", "according to". */
  NEUTRAL,
  /** That it may be untrue: "claimed", "alleged". */
  DOUBTING,
  /** That it is true: "pointed out", "admitted", "revealed". */
  ENDORSING,
  /** That it was said in anger or as a blow: "blasted", "slammed". */
  HEATED
}
