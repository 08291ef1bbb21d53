/**
 * Newsgauge reads news articles and reports how loaded their wording is and who they rest on. Start
 * at {@link org.newsgauge.Newsgauge}; the packages follow the way of the data, from {@code article}
 * to {@code report}.
 */
@NullMarked
package org.newsgauge;

import org.jspecify.annotations.NullMarked;
