/**
 * Accuracy held: all measurements of a folder of development data, the floors that no later change
 * may fall below, and the page that tells users. {@code cli} and {@code EvaluationIT} call it; a
 * further measurement is one line in {@link org.newsgauge.evaluate.floor.Development}.
 */
@NullMarked
package org.newsgauge.evaluate.floor;

import org.jspecify.annotations.NullMarked;
