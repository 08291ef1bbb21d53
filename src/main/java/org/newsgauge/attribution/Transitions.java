package org.newsgauge.attribution;

import java.util.Arrays;

/**
 * How likely each label follows each, as log scores, and the best row of labels under them (Viterbi
 * 1967). Illegal rows ({@link Labels#follows}) never come out. Immutable and thread-safe.
 */
public final class Transitions {
  /** Number of scores: from label to label, row by row, then those of a first label. */
  public static final int SIZE = Labels.COUNT * Labels.COUNT + Labels.COUNT;

  private static final int N = Labels.COUNT;
  private static final float NEVER = -1e9f;

  private final float[] scores;

  /**
   * @param scores {@link #SIZE} of them; those of illegal steps do not count
   */
  public Transitions(float[] scores) {
    if (scores.length != SIZE) {
      throw new IllegalArgumentException(scores.length + " transitions, not " + SIZE);
    }
    this.scores = scores.clone();
    for (int before = 0; before < N; before++) {
      for (int next = 0; next < N; next++) {
        if (!Labels.follows(before, next)) {
          this.scores[before * N + next] = NEVER;
        }
      }
    }
    for (int label = 0; label < N; label++) {
      if (!Labels.starts(label)) {
        this.scores[N * N + label] = NEVER;
      }
    }
  }

  /** Every legal step as likely as another. */
  public static Transitions legal() {
    return new Transitions(new float[SIZE]);
  }

  /** The score of the step; of a first label if {@code before} is negative. */
  public float score(int before, int next) {
    return before < 0 ? scores[N * N + next] : scores[before * N + next];
  }

  /**
   * The best labels for {@code size} tokens.
   *
   * @param emissions the score of every label for every token, token by token; may be longer
   */
  public byte[] decode(float[] emissions, int size) {
    byte[] labels = new byte[size];
    if (size == 0) {
      return labels;
    }
    byte[] from = new byte[size * N];
    float[] best = new float[N];
    float[] next = new float[N];
    for (int label = 0; label < N; label++) {
      best[label] = scores[N * N + label] + emissions[label];
    }
    for (int i = 1; i < size; i++) {
      for (int label = 0; label < N; label++) {
        float most = Float.NEGATIVE_INFINITY;
        int origin = 0;
        for (int before = 0; before < N; before++) {
          float score = best[before] + scores[before * N + label];
          if (score > most) {
            most = score;
            origin = before;
          }
        }
        next[label] = most + emissions[i * N + label];
        from[i * N + label] = (byte) origin;
      }
      float[] spare = best;
      best = next;
      next = spare;
    }
    int label = 0;
    for (int other = 1; other < N; other++) {
      label = best[other] > best[label] ? other : label;
    }
    for (int i = size - 1; i >= 0; i--) {
      labels[i] = (byte) label;
      label = from[i * N + label];
    }
    return labels;
  }

  /** A copy of the scores. */
  public float[] scores() {
    return Arrays.copyOf(scores, SIZE);
  }
}
