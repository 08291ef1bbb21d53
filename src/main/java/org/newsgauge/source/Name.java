package org.newsgauge.source;

import org.newsgauge.text.NameType;

/**
 * A proper name in an article.
 *
 * @param range its words, without title
 * @param titleFrom index of the first word of the title or role right before it ("Prime Minister"),
 *     {@code range.from()} if there is none
 * @param type what it names
 */
record Name(Range range, int titleFrom, NameType type) {}
