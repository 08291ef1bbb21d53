package org.newsgauge.lexicon;

/**
 * The political side whose writers and speakers tend to use an entry, in the United States' sense
 * of the words. It says who uses it, never of whom it is said.
 */
public enum Side {
  /** Liberals, progressives, socialists. */
  LEFT,
  /** Conservatives, libertarians, nationalists. */
  RIGHT
}
