package org.newsgauge.train.encoder;

import java.util.Arrays;

/** The CRF's transitions while they are learned: log-likelihood, its gradient, and AdaGrad-free Adam. */
final class Chain {
  private final int labels;
  private final boolean[][] legal;
  final float[][] weight;
  private final double[][] gradient;
  private final double[][] mean;
  private final double[][] square;
  private int steps;

  /** @param legal whether a label may follow another; row {@code labels}: whether it may begin */
  Chain(boolean[][] legal) {
    this.legal = legal;
    labels = legal[0].length;
    weight = new float[labels + 1][labels];
    gradient = new double[labels + 1][labels];
    mean = new double[labels + 1][labels];
    square = new double[labels + 1][labels];
  }

  private double score(int from, int to) {
    return legal[from][to] ? weight[from][to] : -1e4;
  }

  /**
   * Puts marginals minus gold in the place of the emissions of tokens {@code from} to {@code to}.
   *
   * @return the negative log-likelihood
   */
  double differentiate(float[] emissions, int from, int to, int[] gold, int goldFrom, double scale) {
    int n = to - from;
    double[][] alpha = new double[n][labels];
    double[][] beta = new double[n][labels];
    double[] terms = new double[labels];
    for (int t = 0; t < n; t++) {
      for (int j = 0; j < labels; j++) {
        double e = emissions[(from + t) * labels + j];
        if (t == 0) {
          alpha[t][j] = score(labels, j) + e;
        } else {
          for (int i = 0; i < labels; i++) {
            terms[i] = alpha[t - 1][i] + score(i, j);
          }
          alpha[t][j] = logSum(terms) + e;
        }
      }
    }
    for (int t = n - 2; t >= 0; t--) {
      for (int i = 0; i < labels; i++) {
        for (int j = 0; j < labels; j++) {
          terms[j] = score(i, j) + emissions[(from + t + 1) * labels + j] + beta[t + 1][j];
        }
        beta[t][i] = logSum(terms);
      }
    }
    double z = logSum(alpha[n - 1]);
    double path = 0;
    for (int t = 0; t < n; t++) {
      int before = t == 0 ? labels : gold[goldFrom + t - 1];
      path += score(before, gold[goldFrom + t]) + emissions[(from + t) * labels + gold[goldFrom + t]];
      gradient[before][gold[goldFrom + t]] -= scale;
      if (t > 0) {
        for (int i = 0; i < labels; i++) {
          for (int j = 0; j < labels; j++) {
            gradient[i][j] +=
                scale
                    * Math.exp(
                        alpha[t - 1][i]
                            + score(i, j)
                            + emissions[(from + t) * labels + j]
                            + beta[t][j]
                            - z);
          }
        }
      }
    }
    for (int t = 0; t < n; t++) {
      for (int j = 0; j < labels; j++) {
        double marginal = Math.exp(alpha[t][j] + beta[t][j] - z);
        if (t == 0) {
          gradient[labels][j] += scale * marginal;
        }
        emissions[(from + t) * labels + j] =
            (float) (scale * (marginal - (gold[goldFrom + t] == j ? 1 : 0)));
      }
    }
    return z - path;
  }

  void update(double rate) {
    steps++;
    double corrected = Math.sqrt(1 - Math.pow(.98, steps)) / (1 - Math.pow(.9, steps));
    for (int i = 0; i <= labels; i++) {
      for (int j = 0; j < labels; j++) {
        double g = gradient[i][j];
        mean[i][j] = .9 * mean[i][j] + .1 * g;
        square[i][j] = .98 * square[i][j] + .02 * g * g;
        weight[i][j] -=
            (float) (rate * corrected * mean[i][j] / (Math.sqrt(square[i][j]) + 1e-8));
        gradient[i][j] = 0;
      }
    }
  }

  void forget() {
    for (double[] row : gradient) {
      Arrays.fill(row, 0);
    }
  }

  int[] best(float[] emissions, int from, int to) {
    int n = to - from;
    double[] score = new double[labels];
    int[][] back = new int[n][labels];
    for (int t = 0; t < n; t++) {
      double[] next = new double[labels];
      for (int j = 0; j < labels; j++) {
        double best = t == 0 ? score(labels, j) : Double.NEGATIVE_INFINITY;
        for (int i = 0; t > 0 && i < labels; i++) {
          double s = score[i] + score(i, j);
          if (s > best) {
            best = s;
            back[t][j] = i;
          }
        }
        next[j] = best + emissions[(from + t) * labels + j];
      }
      score = next;
    }
    int[] path = new int[n];
    for (int j = 1; j < labels; j++) {
      if (score[j] > score[path[n - 1]]) {
        path[n - 1] = j;
      }
    }
    for (int t = n - 1; t > 0; t--) {
      path[t - 1] = back[t][path[t]];
    }
    return path;
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
}
