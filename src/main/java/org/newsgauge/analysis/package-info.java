/**
 * Everything found in one article, and its counts. {@code corpus}, {@code compare}, {@code report}
 * and {@code evaluate} read it; a new count is a component of {@link
 * org.newsgauge.analysis.Counts}.
 */
@NullMarked
package org.newsgauge.analysis;

import org.jspecify.annotations.NullMarked;
