/**
 * Many articles: readers of folders and tables, and the run that analyses them on all cores and
 * hands the results on in input order. Called by {@code cli}. A new input format is one more {@link
 * org.newsgauge.corpus.CorpusReader}.
 */
@NullMarked
package org.newsgauge.corpus;

import org.jspecify.annotations.NullMarked;
