/**
 * From an article to a {@link org.newsgauge.text.Document}: quotations, tokens, sentences, tags,
 * lemmas. With {@code train}, the only package that knows OpenNLP. Everything below the text line
 * may use it, through {@link org.newsgauge.text.NewsAnnotator}.
 *
 * <p>Words go into the lists beside the classes, not into code: {@code abbreviations.txt} (each
 * with its example), {@code sentence-starters.txt}, {@code elisions.txt}, {@code lemmas.txt},
 * {@code quotation-words.txt}.
 */
@NullMarked
package org.newsgauge.text;

import org.jspecify.annotations.NullMarked;
