/**
 * Outlets beside each other: tallies that merge in any order, and the estimates made of them.
 * Called by {@code cli}. A new measure is one more {@link org.newsgauge.compare.Measure}.
 */
@NullMarked
package org.newsgauge.compare;

import org.jspecify.annotations.NullMarked;
