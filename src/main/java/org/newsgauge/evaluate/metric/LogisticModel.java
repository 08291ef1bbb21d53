package org.newsgauge.evaluate.metric;

import java.util.Arrays;

/**
 * Logistic regression with a ridge penalty, fitted by Newton's method (Hastie, Tibshirani and
 * Friedman, <i>The Elements of Statistical Learning</i>, 2009, 4.4.1). For the baselines of {@code
 * evaluate}: small, deterministic, never kept.
 */
final class LogisticModel {
  private static final int STEPS = 25;
  private static final double RIDGE = 1;

  private final double[] means;
  private final double[] deviations;
  private final double[] coefficients;

  private LogisticModel(double[] means, double[] deviations, double[] coefficients) {
    this.means = means;
    this.deviations = deviations;
    this.coefficients = coefficients;
  }

  /** Fits rows of features, all of one length, to their labels. */
  static LogisticModel fit(double[][] rows, boolean[] labels) {
    int width = rows.length == 0 ? 0 : rows[0].length;
    double[] means = new double[width];
    double[] deviations = new double[width];
    for (int j = 0; j < width; j++) {
      for (double[] row : rows) {
        means[j] += row[j] / rows.length;
      }
      for (double[] row : rows) {
        deviations[j] += (row[j] - means[j]) * (row[j] - means[j]) / rows.length;
      }
      deviations[j] = deviations[j] < 1e-12 ? 1 : Math.sqrt(deviations[j]);
    }
    LogisticModel model = new LogisticModel(means, deviations, new double[width + 1]);
    for (int step = 0; step < STEPS; step++) {
      if (model.step(rows, labels) < 1e-8) {
        break;
      }
    }
    return model;
  }

  /** One step of Newton's method; gives how far it went. */
  private double step(double[][] rows, boolean[] labels) {
    int size = coefficients.length;
    double[][] hessian = new double[size][size];
    double[] gradient = new double[size];
    for (int i = 0; i < rows.length; i++) {
      double[] x = standardized(rows[i]);
      double p = probability(x);
      double weight = Math.max(p * (1 - p), 1e-9);
      for (int j = 0; j < size; j++) {
        gradient[j] += ((labels[i] ? 1 : 0) - p) * x[j];
        for (int k = 0; k <= j; k++) {
          hessian[j][k] += weight * x[j] * x[k];
        }
      }
    }
    for (int j = 0; j < size; j++) {
      double ridge = j == size - 1 ? 1e-9 : RIDGE;
      hessian[j][j] += ridge;
      gradient[j] -= ridge * coefficients[j];
    }
    double[] move = solve(hessian, gradient);
    double far = 0;
    for (int j = 0; j < size; j++) {
      coefficients[j] += move[j];
      far = Math.max(far, Math.abs(move[j]));
    }
    return far;
  }

  /** The linear score of a row: grows with the probability of its label being true. */
  double score(double[] row) {
    double[] x = standardized(row);
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += coefficients[j] * x[j];
    }
    return sum;
  }

  private double probability(double[] x) {
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += coefficients[j] * x[j];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private double[] standardized(double[] row) {
    double[] x = Arrays.copyOf(row, row.length + 1);
    for (int j = 0; j < row.length; j++) {
      x[j] = (row[j] - means[j]) / deviations[j];
    }
    x[row.length] = 1;
    return x;
  }

  /** Solves a symmetric positive definite system, of which the lower half is given (Cholesky). */
  private static double[] solve(double[][] lower, double[] right) {
    int size = right.length;
    double[] x = right.clone();
    for (int j = 0; j < size; j++) {
      for (int k = 0; k < j; k++) {
        for (int i = j; i < size; i++) {
          lower[i][j] -= lower[i][k] * lower[j][k];
        }
      }
      double root = Math.sqrt(Math.max(lower[j][j], 1e-12));
      for (int i = j; i < size; i++) {
        lower[i][j] /= root;
      }
    }
    for (int j = 0; j < size; j++) {
      for (int k = 0; k < j; k++) {
        x[j] -= lower[j][k] * x[k];
      }
      x[j] /= lower[j][j];
    }
    for (int j = size - 1; j >= 0; j--) {
      for (int k = j + 1; k < size; k++) {
        x[j] -= lower[k][j] * x[k];
      }
      x[j] /= lower[j][j];
    }
    return x;
  }
}
