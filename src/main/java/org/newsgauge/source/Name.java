package org.newsgauge.source;

/**
 * A proper name in an article.
 *
 * @param range its words, without title
 * @param titleFrom index of the first word of the title or role right before it ("Prime Minister"),
 *     {@code range.from()} if there is none
 * @param type what it names
 * @param certain whether form or list tell the type, not only the default
 */
record Name(Range range, int titleFrom, Type type, boolean certain) {
  /** What a name names. */
  enum Type {
    PERSON,
    ORGANIZATION,
    PLACE
  }

  Name withType(Type newType) {
    return new Name(range, titleFrom, newType, true);
  }
}
