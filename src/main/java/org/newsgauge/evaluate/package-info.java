/**
 * Accuracy, measured: each step against labelled data, exactly as the evaluation contract defines
 * it. Readers are in {@code gold}, measures in {@code metric}; a measurement joins the two and
 * gives a {@link org.newsgauge.evaluate.Result}. {@code cli} calls it; a new step gets a
 * measurement here and a {@link org.newsgauge.evaluate.Task}.
 */
@NullMarked
package org.newsgauge.evaluate;

import org.jspecify.annotations.NullMarked;
