package org.newsgauge.attribution;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.newsgauge.text.Document;

/**
 * The weights of the fast tagger: a linear-chain conditional random field (Lafferty, McCallum,
 * Pereira 2001) over {@link FastFeatures} and {@link States}. Immutable and thread-safe.
 */
public final class FastModel {
  private static final int MAGIC = 0x46415333;
  private static final int N = States.COUNT;

  private final WordStatistics statistics;
  private final FastWeights weights;

  /** A model of these weights over these statistics. */
  public FastModel(WordStatistics statistics, FastWeights weights) {
    this.statistics = statistics;
    this.weights = weights;
  }

  /** What the model knows of single words. */
  public WordStatistics statistics() {
    return statistics;
  }

  /** The score of every state for every token, token by token. */
  float[] score(FastFeatures features, Document document, Passage passage, boolean title) {
    int size = passage.size();
    float[] scores = new float[size * N];
    weights.add(features.of(document, passage, title), FastFeatures.COUNT, size, scores);
    return scores;
  }

  /** The labels of the best row of states. */
  byte[] decode(float[] scores, int size) {
    byte[] states = weights.decode(scores, size);
    for (int i = 0; i < size; i++) {
      states[i] = (byte) States.label(states[i]);
    }
    return states;
  }

  /** The log probability of every label of every token, all rows of states weighed up. */
  float[] marginals(float[] scores, int size) {
    float[] transitions = weights.transitions();
    double[] steps = new double[N * N];
    for (int before = 0; before < N; before++) {
      for (int next = 0; next < N; next++) {
        steps[before * N + next] =
            States.follows(before, next) ? Math.exp(transitions[before * N + next]) : 0;
      }
    }
    double[] forward = new double[size * N];
    double[] emission = new double[size * N];
    for (int i = 0; i < size; i++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int state = 0; state < N; state++) {
        most = Math.max(most, scores[i * N + state]);
      }
      double sum = 0;
      for (int state = 0; state < N; state++) {
        emission[i * N + state] = Math.exp(scores[i * N + state] - most);
        double into = 0;
        if (i == 0) {
          into = States.follows(0, state) ? Math.exp(transitions[N * N + state]) : 0;
        } else {
          for (int before = 0; before < N; before++) {
            into += forward[(i - 1) * N + before] * steps[before * N + state];
          }
        }
        forward[i * N + state] = into * emission[i * N + state];
        sum += forward[i * N + state];
      }
      for (int state = 0; state < N; state++) {
        forward[i * N + state] /= sum;
      }
    }
    float[] result = new float[size * Labels.COUNT];
    double[] back = new double[N];
    double[] ahead = new double[N];
    Arrays.fill(back, 1);
    for (int i = size - 1; i >= 0; i--) {
      double sum = 0;
      double[] shares = new double[Labels.COUNT];
      for (int state = 0; state < N; state++) {
        double both = forward[i * N + state] * back[state];
        shares[States.label(state)] += both;
        sum += both;
      }
      for (int label = 0; label < Labels.COUNT; label++) {
        result[i * Labels.COUNT + label] = (float) Math.log(Math.max(1e-6, shares[label] / sum));
      }
      double total = 0;
      for (int before = 0; before < N; before++) {
        ahead[before] = 0;
        for (int state = 0; state < N; state++) {
          ahead[before] += steps[before * N + state] * emission[i * N + state] * back[state];
        }
        total += ahead[before];
      }
      for (int before = 0; before < N; before++) {
        back[before] = ahead[before] / total;
      }
    }
    return result;
  }

  /** Number of features that the model kept. */
  public int features() {
    return weights.size();
  }

  /** Reads what {@link #write} wrote. */
  public static FastModel read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new GZIPInputStream(stream, 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a model of the fast tagger");
    }
    return new FastModel(WordStatistics.read(in), FastWeights.read(in));
  }

  /** Writes the model, compressed; the stream stays open. */
  public void write(OutputStream stream) throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(stream);
    DataOutputStream out = new DataOutputStream(zipped);
    out.writeInt(MAGIC);
    statistics.write(out);
    weights.write(out);
    out.flush();
    zipped.finish();
  }
}
