/**
 * Who says what: finds source, cue and content of every attribution in a document. The only package
 * that may know a native runtime. {@code source}, {@code analysis}, {@code evaluate} and {@code
 * train} call it; a new way to find attributions implements {@link
 * org.newsgauge.attribution.AttributionTagger}.
 */
@NullMarked
package org.newsgauge.attribution;

import org.jspecify.annotations.NullMarked;
