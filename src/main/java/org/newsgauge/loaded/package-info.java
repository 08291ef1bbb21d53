/** Loaded phrasing found in a document, each hit in somebody's voice. {@code analysis} calls it. */
@NullMarked
package org.newsgauge.loaded;

import org.jspecify.annotations.NullMarked;
