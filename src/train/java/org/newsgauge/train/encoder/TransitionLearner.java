package org.newsgauge.train.encoder;

import java.util.Arrays;
import org.newsgauge.attribution.Labels;
import org.newsgauge.attribution.Transitions;

/**
 * The CRF while it is learned: the likelihood of a row of labels, its gradient by what is scored
 * (handed back to the encoder) and by the transitions (kept, and followed by Adam).
 */
final class TransitionLearner {
  private static final int N = Labels.COUNT;

  /** What {@link Transitions} takes for a label before the first. */
  private static final int NONE = -1;

  private final float[] scores = new float[Transitions.SIZE];
  private final double[] gradient = new double[Transitions.SIZE];
  private final double[] mean = new double[Transitions.SIZE];
  private final double[] square = new double[Transitions.SIZE];
  private Transitions transitions = Transitions.legal();
  private int steps;

  /** What was learned so far. */
  Transitions transitions() {
    return transitions;
  }

  /** Index of a step's score in the order of {@link Transitions}. */
  private static int index(int before, int next) {
    return before == NONE ? N * N + next : before * N + next;
  }

  /**
   * Puts the gradient of one row of labels in the place of its scores.
   *
   * @param emissions scores of tokens, label by label
   * @param from index of the first token there, and {@code size} how many there are
   * @param labels of the tokens, legal, from {@code first} on
   * @param weight what the gradient is multiplied by
   * @return the negative log-likelihood
   */
  double differentiate(
      float[] emissions, int from, int size, byte[] labels, int first, double weight) {
    double[][] forward = forward(emissions, from, size);
    double[][] backward = backward(emissions, from, size);
    double whole = logSum(forward[size - 1]);
    double path = 0;
    for (int t = 0; t < size; t++) {
      int row = (from + t) * N;
      int label = labels[first + t];
      int before = t == 0 ? NONE : labels[first + t - 1];
      path += transitions.score(before, label) + emissions[row + label];
      gradient[index(before, label)] -= weight;
      for (int next = 0; next < N; next++) {
        double after = emissions[row + next] + backward[t][next] - whole;
        if (t == 0) {
          gradient[index(NONE, next)] += weight * Math.exp(transitions.score(NONE, next) + after);
        } else {
          for (int last = 0; last < N; last++) {
            double log = forward[t - 1][last] + transitions.score(last, next) + after;
            gradient[index(last, next)] += weight * Math.exp(log);
          }
        }
      }
    }
    for (int t = 0; t < size; t++) {
      for (int label = 0; label < N; label++) {
        double marginal = Math.exp(forward[t][label] + backward[t][label] - whole);
        double gold = labels[first + t] == label ? 1 : 0;
        emissions[(from + t) * N + label] = (float) (weight * (marginal - gold));
      }
    }
    return whole - path;
  }

  private double[][] forward(float[] emissions, int from, int size) {
    double[][] sums = new double[size][N];
    double[] terms = new double[N];
    for (int t = 0; t < size; t++) {
      for (int next = 0; next < N; next++) {
        for (int last = 0; last < N; last++) {
          terms[last] = t == 0 ? 0 : sums[t - 1][last] + transitions.score(last, next);
        }
        double before = t == 0 ? transitions.score(NONE, next) : logSum(terms);
        sums[t][next] = before + emissions[(from + t) * N + next];
      }
    }
    return sums;
  }

  private double[][] backward(float[] emissions, int from, int size) {
    double[][] sums = new double[size][N];
    double[] terms = new double[N];
    for (int t = size - 2; t >= 0; t--) {
      for (int last = 0; last < N; last++) {
        for (int next = 0; next < N; next++) {
          terms[next] =
              transitions.score(last, next)
                  + emissions[(from + t + 1) * N + next]
                  + sums[t + 1][next];
        }
        sums[t][last] = logSum(terms);
      }
    }
    return sums;
  }

  private static double logSum(double[] terms) {
    double most = Double.NEGATIVE_INFINITY;
    for (double term : terms) {
      most = Math.max(most, term);
    }
    double sum = 0;
    for (double term : terms) {
      sum += Math.exp(term - most);
    }
    return most + Math.log(sum);
  }

  /** Follows the gradients since the last update. */
  void update(double rate) {
    steps++;
    double corrected =
        Math.sqrt(1 - Math.pow(Network.BETA2, steps)) / (1 - Math.pow(Network.BETA1, steps));
    for (int i = 0; i < gradient.length; i++) {
      double slope = gradient[i];
      mean[i] = Network.BETA1 * mean[i] + (1 - Network.BETA1) * slope;
      square[i] = Network.BETA2 * square[i] + (1 - Network.BETA2) * slope * slope;
      scores[i] -= (float) (rate * corrected * mean[i] / (Math.sqrt(square[i]) + Network.TINY));
    }
    transitions = new Transitions(scores);
    forget();
  }

  /** Drops the gradients since the last update. */
  void forget() {
    Arrays.fill(gradient, 0);
  }
}
