package org.newsgauge.article;

import org.jspecify.annotations.Nullable;

/**
 * An element of a page that holds blocks: its place, its cues and sums over what it holds. Filled
 * while the page is read, only read afterwards.
 */
final class Box {
  final @Nullable Box parent;
  final String tag;

  /** Cues of its own tag, class, id, role and property. */
  final int cues;

  final int depth;
  final int index;

  /** Same for all boxes with the same tags and classes from the root down. */
  final int style;

  /** Index of its first block, and of the first one after it. */
  int first;

  int end;

  int words;
  int linkWords;
  int sentences;

  /** Furniture cues of itself and of all above, without those of elements that hold the page. */
  int inherited;

  /** All cues of itself and of all above. */
  int above;

  Box(@Nullable Box parent, String tag, int cues, int index, int style, int first) {
    this.parent = parent;
    this.tag = tag;
    this.cues = cues;
    this.index = index;
    this.style = style;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.first = first;
    this.end = first;
  }

  double linkDensity() {
    return words == 0 ? 0 : (double) linkWords / words;
  }

  boolean holds(int block) {
    return first <= block && block < end;
  }
}
