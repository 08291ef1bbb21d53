package org.newsgauge.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * Tokens of a passage that have one role together.
 *
 * @param from index of the first in its passage
 * @param to index after the last
 */
public record Chunk(Role role, int from, int to) {
  public Chunk {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("not a chunk: " + from + "-" + to);
    }
  }

  /** The chunks of a legal row of labels, in text order. */
  public static List<Chunk> of(byte[] labels) {
    List<Chunk> chunks = new ArrayList<>();
    int i = 0;
    while (i < labels.length) {
      int label = labels[i];
      int from = i++;
      if (label == Labels.OUTSIDE) {
        continue;
      }
      Role role = Labels.role(label);
      while (i < labels.length && labels[i] == Labels.inside(role)) {
        i++;
      }
      chunks.add(new Chunk(role, from, i));
    }
    return chunks;
  }
}
