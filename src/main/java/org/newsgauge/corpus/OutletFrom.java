package org.newsgauge.corpus;

/** What tells the outlet of an article. */
public enum OutletFrom {
  /** Where it lies: the subfolder of a folder, the name of a table or crawl. */
  PATH,
  /** What is said of it: a table's column, or what its page says. */
  METADATA,
  /** The host of its address, without {@code www.}. */
  DOMAIN
}
