package org.newsgauge.source;

/** How a statement came to the article. */
public enum Channel {
  /** Said to or seen by the article's own outlet, said in public, or not stated. */
  FIRST_HAND,
  /** Taken from another outlet or person. */
  RELAYED
}
