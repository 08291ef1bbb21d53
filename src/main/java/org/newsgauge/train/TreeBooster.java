package org.newsgauge.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.newsgauge.article.Trees;

/**
 * Grows {@link Trees} by gradient boosting on the logistic loss (Friedman 2001), with second-order
 * leaf values and histograms of binned features as in XGBoost and LightGBM (Chen and Guestrin 2016;
 * Ke et al. 2017). The same rows and seed give the same trees, on any number of threads.
 *
 * @param trees how many are grown
 * @param leaves of each tree at most
 * @param rate what a tree's correction is multiplied by
 * @param minWeight the least sum of second derivatives in a leaf
 * @param ridge added to that sum
 * @param rowShare share of the rows that a tree is grown on
 * @param featureShare share of the features that a tree may use
 * @param seed of the choice of rows and features
 */
public record TreeBooster(
    int trees,
    int leaves,
    double rate,
    double minWeight,
    double ridge,
    double rowShare,
    double featureShare,
    long seed) {
  private static final int BINS = 64;

  /**
   * Grows trees on the rows.
   *
   * @param rows features of each row, all of the same length
   * @param labels of each row, 0 to 1
   * @param weights of each row
   */
  public Trees fit(List<float[]> rows, float[] labels, float[] weights) {
    int n = rows.size();
    int width = rows.get(0).length;
    float[][] cuts = new float[width][];
    byte[][] bins = new byte[width][];
    IntStream.range(0, width)
        .parallel()
        .forEach(
            f -> {
              cuts[f] = cuts(rows, f);
              bins[f] = bins(rows, f, cuts[f]);
            });
    double positive = 0;
    double all = 0;
    for (int i = 0; i < n; i++) {
      positive += labels[i] * weights[i];
      all += weights[i];
    }
    float base = (float) Math.log(positive / (all - positive));
    float[] scores = new float[n];
    Arrays.fill(scores, base);
    List<List<Trees.Node>> grown = new ArrayList<>();
    grown.add(List.of(new Trees.Node(-1, base, 0)));
    Random random = new Random(seed);
    float[] gradient = new float[n];
    float[] curvature = new float[n];
    for (int t = 0; t < trees; t++) {
      for (int i = 0; i < n; i++) {
        double p = 1 / (1 + Math.exp(-scores[i]));
        gradient[i] = (float) ((p - labels[i]) * weights[i]);
        curvature[i] = (float) (Math.max(p * (1 - p), 1e-6) * weights[i]);
      }
      int[] sample = IntStream.range(0, n).filter(i -> random.nextDouble() < rowShare).toArray();
      int[] features =
          IntStream.range(0, width).filter(f -> random.nextDouble() < featureShare).toArray();
      List<Trees.Node> tree = new Growth(bins, cuts, gradient, curvature, features).grow(sample);
      grown.add(tree);
      IntStream.range(0, n).parallel().forEach(i -> scores[i] += value(tree, rows.get(i)));
    }
    return Trees.of(width, grown);
  }

  private static float value(List<Trees.Node> tree, float[] row) {
    Trees.Node node = tree.get(0);
    while (node.feature() >= 0) {
      node = tree.get(row[node.feature()] <= node.threshold() ? node.left() : node.left() + 1);
    }
    return node.threshold();
  }

  private static float[] cuts(List<float[]> rows, int feature) {
    int step = Math.max(1, rows.size() / 50_000);
    float[] values = new float[(rows.size() + step - 1) / step];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows.get(i * step)[feature];
    }
    Arrays.sort(values);
    List<Float> cuts = new ArrayList<>();
    float[] distinct = new float[values.length];
    int count = 0;
    for (float value : values) {
      if (count == 0 || distinct[count - 1] != value) {
        distinct[count++] = value;
      }
    }
    if (count <= BINS) {
      for (int i = 0; i + 1 < count; i++) {
        cuts.add((distinct[i] + distinct[i + 1]) / 2);
      }
    } else {
      for (int b = 1; b < BINS; b++) {
        float cut = values[(int) ((long) b * values.length / BINS)];
        if (cuts.isEmpty() || cut > cuts.get(cuts.size() - 1)) {
          cuts.add(cut);
        }
      }
    }
    float[] result = new float[cuts.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = cuts.get(i);
    }
    return result;
  }

  private static byte[] bins(List<float[]> rows, int feature, float[] cuts) {
    byte[] bins = new byte[rows.size()];
    for (int i = 0; i < bins.length; i++) {
      int at = Arrays.binarySearch(cuts, rows.get(i)[feature]);
      bins[i] = (byte) (at >= 0 ? at : -at - 1);
    }
    return bins;
  }

  /** One tree: the leaf whose split gains most is split next. */
  private final class Growth {
    private final byte[][] bins;
    private final float[][] cuts;
    private final float[] gradient;
    private final float[] curvature;
    private final int[] features;

    Growth(byte[][] bins, float[][] cuts, float[] gradient, float[] curvature, int[] features) {
      this.bins = bins;
      this.cuts = cuts;
      this.gradient = gradient;
      this.curvature = curvature;
      this.features = features;
    }

    /** A leaf that may still be split. */
    private static final class Leaf {
      final int node;
      final int[] rows;
      final double g;
      final double h;
      final Split split;

      Leaf(int node, int[] rows, double g, double h, Split split) {
        this.node = node;
        this.rows = rows;
        this.g = g;
        this.h = h;
        this.split = split;
      }
    }

    private record Split(double gain, int feature, int bin) {
      static final Split NONE = new Split(0, -1, 0);
    }

    List<Trees.Node> grow(int[] sample) {
      List<Trees.Node> nodes = new ArrayList<>();
      List<Leaf> open = new ArrayList<>();
      nodes.add(null);
      open.add(leaf(0, sample));
      while (open.size() < leaves) {
        Leaf best = open.get(0);
        for (Leaf leaf : open) {
          best = leaf.split.gain > best.split.gain ? leaf : best;
        }
        if (best.split.gain <= 1e-6) {
          break;
        }
        open.remove(best);
        Split split = best.split;
        byte[] column = bins[split.feature];
        int[] low = Arrays.stream(best.rows).filter(i -> column[i] <= split.bin).toArray();
        int[] high = Arrays.stream(best.rows).filter(i -> column[i] > split.bin).toArray();
        int left = nodes.size();
        nodes.set(best.node, new Trees.Node(split.feature, cuts[split.feature][split.bin], left));
        nodes.add(null);
        nodes.add(null);
        open.add(leaf(left, low));
        open.add(leaf(left + 1, high));
      }
      for (Leaf leaf : open) {
        float value = (float) (-leaf.g / (leaf.h + ridge) * rate);
        nodes.set(leaf.node, new Trees.Node(-1, value, 0));
      }
      return nodes;
    }

    private Leaf leaf(int node, int[] rows) {
      double g = 0;
      double h = 0;
      for (int i : rows) {
        g += gradient[i];
        h += curvature[i];
      }
      double sumG = g;
      double sumH = h;
      Split split =
          h < 2 * minWeight
              ? Split.NONE
              : Arrays.stream(features)
                  .parallel()
                  .mapToObj(f -> best(f, rows, sumG, sumH))
                  .reduce(Split.NONE, (a, b) -> b.gain > a.gain ? b : a);
      return new Leaf(node, rows, g, h, split);
    }

    private Split best(int feature, int[] rows, double g, double h) {
      double[] gs = new double[BINS];
      double[] hs = new double[BINS];
      byte[] column = bins[feature];
      for (int i : rows) {
        gs[column[i]] += gradient[i];
        hs[column[i]] += curvature[i];
      }
      Split best = Split.NONE;
      double leftG = 0;
      double leftH = 0;
      double whole = g * g / (h + ridge);
      for (int b = 0; b < cuts[feature].length; b++) {
        leftG += gs[b];
        leftH += hs[b];
        double rightG = g - leftG;
        double rightH = h - leftH;
        if (leftH >= minWeight && rightH >= minWeight) {
          double gain =
              leftG * leftG / (leftH + ridge) + rightG * rightG / (rightH + ridge) - whole;
          if (gain > best.gain) {
            best = new Split(gain, feature, b);
          }
        }
      }
      return best;
    }
  }
}
