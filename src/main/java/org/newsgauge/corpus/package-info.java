/**
 * Many articles: readers of folders, tables, JSON lines and crawls; the run that analyses them on
 * all cores, can be broken off, and hands the results on in input order; and what only a corpus can
 * tell: reprints, agency copy, events, news and opinion. Called by {@code cli}. A new input format
 * is one more {@link org.newsgauge.corpus.CorpusReader} and its line in {@link
 * org.newsgauge.corpus.CorpusFile}.
 */
@NullMarked
package org.newsgauge.corpus;

import org.jspecify.annotations.NullMarked;
