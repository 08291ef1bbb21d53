/**
 * Word lists of other programs, turned into lexicon files: LIWC dictionaries, quanteda
 * dictionaries, plain lists and tables. The only package that knows a YAML library. {@code cli}
 * calls it; another format is one more reader that gives {@link
 * org.newsgauge.lexicon.foreign.WordList}s.
 */
@NullMarked
package org.newsgauge.lexicon.foreign;

import org.jspecify.annotations.NullMarked;
