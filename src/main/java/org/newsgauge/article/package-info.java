/**
 * From bytes, HTML or scraped text to an {@link org.newsgauge.article.Article}: cleaning and
 * metadata. Only this package knows jsoup. Every other package may use its values. A new kind of
 * input text gets its own cleaner here and a factory in {@code Articles}.
 */
@NullMarked
package org.newsgauge.article;

import org.jspecify.annotations.NullMarked;
