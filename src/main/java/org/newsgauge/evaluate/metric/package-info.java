/**
 * The measures, apart from what is measured and from how it was read: pure functions of two sides.
 * {@code evaluate} calls them; a new measure is one class here with examples worked by hand in its
 * test.
 */
@NullMarked
package org.newsgauge.evaluate.metric;

import org.jspecify.annotations.NullMarked;
