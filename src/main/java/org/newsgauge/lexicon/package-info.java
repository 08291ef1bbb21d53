/**
 * Open word lists: what a lexicon file holds, how it is read, and where a document uses it. {@code
 * loaded} asks {@link org.newsgauge.lexicon.Matcher} and adds whose words they are; {@code cli}
 * lists, checks and imports. A new category is one file in {@code lexicons/} and its line in {@link
 * org.newsgauge.lexicon.Lexicons}; a new field of an entry goes into the reader.
 */
@NullMarked
package org.newsgauge.lexicon;

import org.jspecify.annotations.NullMarked;
