/**
 * Statistics on plain numbers: intervals by the bootstrap, permutation tests, adjustment for many
 * tests, log-odds of words. It knows nothing of outlets or articles. Called by {@code compare} and
 * {@code evaluate}; the only user of the statistics library. The next method is one more class with
 * a published worked example as its test.
 */
@NullMarked
package org.newsgauge.stats;

import org.jspecify.annotations.NullMarked;
