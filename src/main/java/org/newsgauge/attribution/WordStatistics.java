package org.newsgauge.attribution;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.newsgauge.text.Tag;
import org.newsgauge.text.Token;

/**
 * How often words are cues, and how often they stand in sources, in eight steps: what the fast
 * tagger knows of single words beforehand. Immutable and thread-safe.
 */
public final class WordStatistics {
  private static final int LEAST = 2;
  private static final double[] STEPS = {.02, .05, .15, .3, .5, .75};

  private final int[] keys;
  private final byte[] steps;
  private final int mask;

  /**
   * @param steps by key ({@link #key}): the step of cues, and eight times that of sources
   */
  public WordStatistics(Map<Integer, Byte> steps) {
    int size = Integer.highestOneBit(Math.max(4, steps.size() * 3)) << 1;
    mask = size - 1;
    keys = new int[size];
    this.steps = new byte[size];
    new TreeMap<>(steps)
        .forEach(
            (key, step) -> {
              int slot = spread(key) & mask;
              while (this.steps[slot] != 0) {
                slot = (slot + 1) & mask;
              }
              keys[slot] = key;
              this.steps[slot] = step;
            });
  }

  /** What a token is counted as: its lemma, verbs apart. */
  public static int key(Token token) {
    boolean verb = token.tag() == Tag.VERB || token.tag() == Tag.AUX;
    return token.lemma().hashCode() * 2 + (verb ? 1 : 0);
  }

  /** The step from 0 to 7 of {@code of} cases among {@code all}. */
  public static int step(int of, int all) {
    if (all < LEAST) {
      return 0;
    }
    double share = (of + .3) / (all + 2.);
    int step = 1;
    while (step <= STEPS.length && share >= STEPS[step - 1]) {
      step++;
    }
    return step;
  }

  /** Both steps of a key as one number, {@code cue + 8 * source}; 0 if it was never counted. */
  int at(int key) {
    int slot = spread(key) & mask;
    while (steps[slot] != 0) {
      if (keys[slot] == key) {
        return steps[slot];
      }
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  private static int spread(int key) {
    int h = key * 0x9E3779B9;
    return h ^ (h >>> 15);
  }

  static WordStatistics read(DataInputStream in) throws IOException {
    Map<Integer, Byte> steps = new TreeMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      steps.put(in.readInt(), in.readByte());
    }
    return new WordStatistics(steps);
  }

  void write(DataOutputStream out) throws IOException {
    Map<Integer, Byte> sorted = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      if (steps[i] != 0) {
        sorted.put(keys[i], steps[i]);
      }
    }
    out.writeInt(sorted.size());
    for (Map.Entry<Integer, Byte> entry : sorted.entrySet()) {
      out.writeInt(entry.getKey());
      out.writeByte(entry.getValue());
    }
  }
}
