/**
 * Pages: what a template needs, and the writer that fills it. The templates lie in {@code
 * src/main/jte}, style and script in this package's resources. With this package alone the program
 * knows the template engine. {@link org.newsgauge.report.ArticlePage} and {@link
 * org.newsgauge.report.ComparisonPage} call it; the next page is a view here, a template and a
 * method of {@link org.newsgauge.report.page.PageWriter}.
 */
@NullMarked
package org.newsgauge.report.page;

import org.jspecify.annotations.NullMarked;
