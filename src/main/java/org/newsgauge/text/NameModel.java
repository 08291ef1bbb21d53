package org.newsgauge.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The weights of the name tagger: a linear model over hashed features ({@link NameFeatures}) and
 * pairs of labels, decoded by the Viterbi algorithm. Labels are outside, and begin and inside of
 * each {@link NameType}. Immutable and thread-safe.
 */
public final class NameModel {
  /** Number of labels: outside, then begin and inside of each type. */
  public static final int LABELS = 1 + 2 * NameType.values().length;

  private static final int MAGIC = 0x4e414d31;
  private static final float IMPOSSIBLE = -1e9f;

  /** The labels that each label may follow. */
  private static final int[][] BEFORE = before();

  private final int bits;
  private final float[] transitions;

  /** A row for each slot: the step of each label in a byte, the first label's lowest. */
  private final long[] rows;

  /** A bit for each row that has any weight: half have none, and need not be fetched. */
  private final long[] filled;

  /** The weight of each step, taken as a number from 0 to 255. */
  private final float[] values;

  /**
   * @param bits the weights are a table of 2 to this power rows
   * @param transitions from label to label, row by row, then those into the first label
   * @param weights a row of labels for each slot, in steps that {@code largest} scales
   * @param largest the weight that the step 127 stands for; steps grow with the square, so that
   *     small weights keep their precision
   */
  public NameModel(int bits, float[] transitions, byte[] weights, float largest) {
    if (weights.length != LABELS << bits || transitions.length != LABELS * LABELS + LABELS) {
      throw new IllegalArgumentException("weights of another shape");
    }
    this.bits = bits;
    this.transitions = transitions.clone();
    rows = new long[1 << bits];
    filled = new long[Math.max(1, rows.length >> 6)];
    for (int row = 0; row < rows.length; row++) {
      for (int label = 0; label < LABELS; label++) {
        rows[row] |= (weights[row * LABELS + label] & 0xFFL) << (8 * label);
      }
      if (rows[row] != 0) {
        filled[row >> 6] |= 1L << row;
      }
    }
    values = new float[256];
    for (int step = -128; step < 128; step++) {
      values[step & 255] = Math.signum(step) * step * step * largest / (127 * 127);
    }
  }

  /** The number of the label that begins a name of {@code type}; the one that continues follows. */
  public static int begin(NameType type) {
    return switch (type) {
      case PERSON -> 1;
      case ORGANIZATION -> 3;
      case PLACE -> 5;
    };
  }

  /** The type that {@code label}, which is not outside, belongs to. */
  public static NameType type(int label) {
    return switch ((label + 1) / 2) {
      case 1 -> NameType.PERSON;
      case 2 -> NameType.ORGANIZATION;
      default -> NameType.PLACE;
    };
  }

  /** Whether label {@code next} may follow {@code before}: only its own begin or inside. */
  public static boolean follows(int before, int next) {
    return next == 0 || next % 2 == 1 || (before + 1) / 2 == next / 2;
  }

  private static int[][] before() {
    int[][] labels = new int[LABELS][];
    for (int label = 0; label < LABELS; label++) {
      int next = label;
      labels[label] = IntStream.range(0, LABELS).filter(before -> follows(before, next)).toArray();
    }
    return labels;
  }

  /** The best labels for a sentence with these features. */
  public int[] label(int[][] features) {
    int n = features.length;
    int mask = (1 << bits) - 1;
    float[] best = new float[n * LABELS];
    byte[] from = new byte[n * LABELS];
    float[] here = new float[LABELS];
    int[] slots = new int[NameFeatures.COUNT];
    long[] found = new long[NameFeatures.COUNT];
    for (int i = 0; i < n; i++) {
      int[] own = features[i];
      if (own.length > slots.length) {
        slots = new int[own.length];
        found = new long[own.length];
      }
      // In steps without branches that depend on the words: so looks into memory run side by side.
      int size = 0;
      for (int feature : own) {
        int slot = feature & mask;
        slots[size] = slot;
        size += (int) (filled[slot >> 6] >>> slot) & 1;
      }
      for (int k = 0; k < size; k++) {
        found[k] = rows[slots[k]];
      }
      Arrays.fill(here, 0);
      for (int k = 0; k < size; k++) {
        long row = found[k];
        for (int label = 0; label < LABELS; label++) {
          here[label] += values[(int) (row >>> (8 * label)) & 255];
        }
      }
      for (int label = 0; label < LABELS; label++) {
        step(best, from, i, label);
        best[i * LABELS + label] += here[label];
      }
    }
    return trace(best, from);
  }

  private void step(float[] best, byte[] from, int i, int label) {
    if (i == 0) {
      best[label] = follows(0, label) ? transitions[LABELS * LABELS + label] : IMPOSSIBLE;
      return;
    }
    float most = Float.NEGATIVE_INFINITY;
    int last = (i - 1) * LABELS;
    for (int before : BEFORE[label]) {
      float score = best[last + before] + transitions[before * LABELS + label];
      if (score > most) {
        most = score;
        from[i * LABELS + label] = (byte) before;
      }
    }
    best[i * LABELS + label] = most;
  }

  private static int[] trace(float[] best, byte[] from) {
    int n = best.length / LABELS;
    int[] labels = new int[n];
    int label = 0;
    int last = best.length - LABELS;
    for (int other = 1; n > 0 && other < LABELS; other++) {
      if (best[last + other] > best[last + label]) {
        label = other;
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      labels[i] = label;
      label = from[i * LABELS + label];
    }
    return labels;
  }

  /** Reads what {@link #write} wrote. */
  public static NameModel read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new GZIPInputStream(stream));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a model of the name tagger");
    }
    int bits = in.readInt();
    float largest = in.readFloat();
    float[] transitions = new float[LABELS * LABELS + LABELS];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readFloat();
    }
    byte[] weights = new byte[LABELS << bits];
    in.readFully(weights);
    return new NameModel(bits, transitions, weights, largest);
  }

  /** Writes the model, compressed; the stream stays open. */
  public void write(OutputStream stream) throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(stream);
    DataOutputStream out = new DataOutputStream(zipped);
    out.writeInt(MAGIC);
    out.writeInt(bits);
    out.writeFloat(values[127]);
    for (float transition : transitions) {
      out.writeFloat(transition);
    }
    for (long row : rows) {
      for (int label = 0; label < LABELS; label++) {
        out.writeByte((int) (row >>> (8 * label)));
      }
    }
    out.flush();
    zipped.finish();
  }
}
