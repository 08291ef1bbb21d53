package org.newsgauge.attribution;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The weights of {@link FastModel}: of features, and of steps from state to state. Those of
 * features are bytes; a feature is known by 16 bits of its hash beside its place in the table.
 * Immutable and thread-safe.
 */
public final class FastWeights {
  private static final int N = States.COUNT;
  private static final int STRIDE = N + 2;
  private static final float NEVER = -1e9f;

  /** How much too high the weights in {@link #rows} are, so that none is negative. */
  private static final int BIAS = 128;

  /** Every other byte of a row. */
  private static final long LANES = 0x00FF_00FF_00FF_00FFL;

  /** The prints of the table's slots, close together: most features are not in it. */
  private final short[] prints;

  /** The weights of the table's slots, one a byte, two numbers a slot: many are added at once. */
  private final long[] rows;

  private final int mask;
  private final int size;
  private final float scale;
  private final float[] transitions;

  private FastWeights(byte[] table, int size, float scale, float[] transitions) {
    this.prints = new short[table.length / STRIDE];
    this.rows = new long[2 * prints.length];
    this.mask = prints.length - 1;
    for (int slot = 0; slot < prints.length; slot++) {
      prints[slot] = printAt(table, slot * STRIDE);
      for (int state = 0; state < N; state++) {
        long weight = table[slot * STRIDE + 2 + state] + (long) BIAS;
        rows[2 * slot + state / 8] |= weight << (8 * (state % 8));
      }
    }
    this.size = size;
    this.scale = scale;
    this.transitions = transitions.clone();
    for (int before = 0; before < N; before++) {
      for (int next = 0; next < N; next++) {
        if (!States.follows(before, next)) {
          this.transitions[before * N + next] = NEVER;
        }
      }
    }
    for (int state = 0; state < N; state++) {
      if (!States.follows(0, state)) {
        this.transitions[N * N + state] = NEVER;
      }
    }
  }

  /**
   * Weights as they were learned.
   *
   * @param features hashes of the features that are kept
   * @param weights of each feature, a row of {@link States#COUNT}
   * @param scale the weight that one step of a byte stands for
   * @param transitions from state to state, row by row, then those of a first state
   */
  public static FastWeights of(
      long[] features, byte[][] weights, float scale, float[] transitions) {
    int slots = Integer.highestOneBit(Math.max(8, features.length + features.length / 4)) << 1;
    byte[] table = new byte[slots * STRIDE];
    for (int i = 0; i < features.length; i++) {
      short print = print(features[i]);
      int slot = (int) features[i] & (slots - 1);
      while (printAt(table, slot * STRIDE) != 0) {
        slot = (slot + 1) & (slots - 1);
      }
      table[slot * STRIDE] = (byte) (print >> 8);
      table[slot * STRIDE + 1] = (byte) print;
      System.arraycopy(weights[i], 0, table, slot * STRIDE + 2, N);
    }
    return new FastWeights(table, features.length, scale, transitions);
  }

  /** Number of features. */
  public int size() {
    return size;
  }

  /** From state to state, row by row, then those of a first state. Not to be written to. */
  float[] transitions() {
    return transitions;
  }

  /** What tells features in the same place apart; never 0. */
  private static short print(long feature) {
    short print = (short) (feature >>> 40);
    return print == 0 ? 1 : print;
  }

  private static short printAt(byte[] table, int at) {
    return (short) ((table[at] << 8) | (table[at + 1] & 0xff));
  }

  /** Adds the weights of each token's features, {@code count} a token, to its scores. */
  void add(long[] features, int count, int tokens, float[] scores) {
    if (count > 0xFFFF / 0xFF) {
      throw new IllegalArgumentException(count + " features a token: their sums do not fit");
    }
    for (int i = 0; i < tokens; i++) {
      long even = 0;
      long odd = 0;
      long evenRest = 0;
      long oddRest = 0;
      int found = 0;
      for (int k = i * count, end = k + count; k < end; k++) {
        int slot = slot(features[k]);
        if (slot >= 0) {
          long eight = rows[2 * slot];
          long rest = rows[2 * slot + 1];
          even += eight & LANES;
          odd += eight >>> 8 & LANES;
          evenRest += rest & LANES;
          oddRest += rest >>> 8 & LANES;
          found++;
        }
      }
      for (int state = 0; state < N; state++) {
        long lanes =
            state < 8 ? (state % 2 == 0 ? even : odd) : (state % 2 == 0 ? evenRest : oddRest);
        int sum = (int) (lanes >>> (16 * (state % 8 / 2)) & 0xFFFF) - BIAS * found;
        scores[i * N + state] += sum * scale;
      }
    }
  }

  private int weight(int slot, int state) {
    return (int) (rows[2 * slot + state / 8] >>> (8 * (state % 8)) & 0xFF) - BIAS;
  }

  /** Where the feature stands in the table; -1 if it does not. */
  private int slot(long feature) {
    short print = print(feature);
    int slot = (int) feature & mask;
    short found = prints[slot];
    while (found != print) {
      if (found == 0) {
        return -1;
      }
      slot = (slot + 1) & mask;
      found = prints[slot];
    }
    return slot;
  }

  /**
   * The best row of states (Viterbi).
   *
   * @param scores of every state for every token, token by token
   */
  public byte[] decode(float[] scores, int tokens) {
    float[] best = new float[N];
    float[] next = new float[N];
    byte[] from = new byte[tokens * N];
    for (int state = 0; state < N; state++) {
      best[state] = transitions[N * N + state] + scores[state];
    }
    for (int i = 1; i < tokens; i++) {
      for (int state = 0; state < N; state++) {
        float most = Float.NEGATIVE_INFINITY;
        int origin = 0;
        for (int before = 0; before < N; before++) {
          float score = best[before] + transitions[before * N + state];
          if (score > most) {
            most = score;
            origin = before;
          }
        }
        next[state] = most + scores[i * N + state];
        from[i * N + state] = (byte) origin;
      }
      float[] spare = best;
      best = next;
      next = spare;
    }
    int state = 0;
    for (int other = 1; other < N; other++) {
      state = best[other] > best[state] ? other : state;
    }
    byte[] states = new byte[tokens];
    for (int i = tokens - 1; i >= 0; i--) {
      states[i] = (byte) state;
      state = from[i * N + state];
    }
    return states;
  }

  static FastWeights read(DataInputStream in) throws IOException {
    float scale = in.readFloat();
    float[] transitions = new float[N * N + N];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readFloat();
    }
    int size = in.readInt();
    byte[] table = new byte[in.readInt()];
    in.readFully(table);
    return new FastWeights(table, size, scale, transitions);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeFloat(scale);
    for (float transition : transitions) {
      out.writeFloat(transition);
    }
    out.writeInt(size);
    out.writeInt(prints.length * STRIDE);
    for (int slot = 0; slot < prints.length; slot++) {
      out.writeShort(prints[slot]);
      for (int state = 0; state < N; state++) {
        out.writeByte(weight(slot, state));
      }
    }
  }
}
