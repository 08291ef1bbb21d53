/**
 * From an article to a {@link org.newsgauge.text.Document}: sentences, tokens, tags, lemmas,
 * quotations. With {@code train}, the only package that knows OpenNLP. Everything below the text
 * line may use it; new abbreviations go into its resource files, not into code.
 */
@NullMarked
package org.newsgauge.text;

import org.jspecify.annotations.NullMarked;
