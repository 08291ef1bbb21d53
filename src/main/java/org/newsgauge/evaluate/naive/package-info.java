/**
 * Methods that anybody would try first, one for each step: what they get on the same data gives our
 * figures their meaning. {@link org.newsgauge.evaluate.naive.Naive} lists them.
 */
@NullMarked
package org.newsgauge.evaluate.naive;

import org.jspecify.annotations.NullMarked;
