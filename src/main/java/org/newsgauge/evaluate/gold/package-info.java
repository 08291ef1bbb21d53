/**
 * Labelled data as people and tools write it: readers that either give all of it or say which file
 * and line is wrong, and the brat writer that closes the circle. {@code evaluate} reads, {@code
 * train} may learn from it. A new format is one reader here.
 */
@NullMarked
package org.newsgauge.evaluate.gold;

import org.jspecify.annotations.NullMarked;
