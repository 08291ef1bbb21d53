/**
 * Who the sources are: makes entities of mentions, codes each as the codebook says, and tells how
 * the statement came to the article. {@code analysis} calls it; a new role, institution or relay
 * pattern goes into its resource files.
 */
@NullMarked
package org.newsgauge.source;

import org.jspecify.annotations.NullMarked;
