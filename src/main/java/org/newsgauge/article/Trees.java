package org.newsgauge.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum of decision trees over numbers: the small learned model of cleaning.
 *
 * <p>Each inner node asks whether one feature is at most a threshold; the score of a row is the sum
 * of the leaves that it falls into, a log-odds. Trees are kept in flat arrays: node {@code i} with
 * {@code feature[i] < 0} is a leaf of value {@code threshold[i]}, else its children are {@code
 * left[i]} and {@code left[i] + 1}.
 *
 * <p>The file has a header line {@code newsgauge-trees 1 TREES FEATURES}, then one line a tree:
 * nodes in order, each {@code feature:threshold:left} or {@code =value}. Immutable and thread-safe.
 */
public final class Trees {
  private static final String HEADER = "newsgauge-trees 1";

  /** After so many trees a row is given up if its score is below. */
  private static final int EARLY = 40;

  private static final float HOPELESS = -3.5f;

  private final int features;
  private final int[] roots;
  private final short[] feature;
  private final float[] threshold;
  private final int[] left;

  private Trees(int features, int[] roots, short[] feature, float[] threshold, int[] left) {
    this.features = features;
    this.roots = roots;
    this.feature = feature;
    this.threshold = threshold;
    this.left = left;
  }

  /**
   * Trees as a trainer grows them: for each tree its nodes, the root first.
   *
   * @param features length of the rows
   */
  public static Trees of(int features, List<List<Node>> trees) {
    int total = trees.stream().mapToInt(List::size).sum();
    int[] roots = new int[trees.size()];
    short[] feature = new short[total];
    float[] threshold = new float[total];
    int[] left = new int[total];
    int at = 0;
    for (int t = 0; t < roots.length; t++) {
      roots[t] = at;
      for (Node node : trees.get(t)) {
        if (node.feature() >= features) {
          throw new IllegalArgumentException("feature " + node.feature() + " of " + features);
        }
        if (node.feature() >= 0 && (node.left() <= 0 || node.left() + 1 >= trees.get(t).size())) {
          throw new IllegalArgumentException("child " + node.left() + " outside its tree");
        }
        feature[at] = (short) node.feature();
        threshold[at] = node.threshold();
        left[at] = roots[t] + node.left();
        at++;
      }
    }
    return new Trees(features, roots, feature, threshold, left);
  }

  /**
   * One node of a tree.
   *
   * @param feature the number asked for, or -1 in a leaf
   * @param threshold what it is compared with; the value in a leaf
   * @param left index within the tree of the child for "at most"; the other one follows it
   */
  public record Node(int feature, float threshold, int left) {}

  /** Length of the rows that {@link #score} takes. */
  public int features() {
    return features;
  }

  /** The log-odds of a row; of a row that starts hopelessly only the first trees are asked. */
  public float score(float[] row) {
    float sum = 0;
    for (int t = 0; t < roots.length; t++) {
      int node = roots[t];
      while (feature[node] >= 0) {
        node = row[feature[node]] <= threshold[node] ? left[node] : left[node] + 1;
      }
      sum += threshold[node];
      if (t == EARLY && sum < HOPELESS) {
        break;
      }
    }
    return sum;
  }

  /** The file's text. */
  public String write() {
    StringBuilder out = new StringBuilder();
    out.append(HEADER).append(' ').append(roots.length).append(' ').append(features).append('\n');
    for (int t = 0; t < roots.length; t++) {
      int end = t + 1 < roots.length ? roots[t + 1] : feature.length;
      for (int i = roots[t]; i < end; i++) {
        out.append(i == roots[t] ? "" : " ");
        if (feature[i] < 0) {
          out.append('=').append(threshold[i]);
        } else {
          out.append(feature[i]).append(':').append(threshold[i]).append(':');
          out.append(left[i] - roots[t]);
        }
      }
      out.append('\n');
    }
    return out.toString();
  }

  /**
   * Reads what {@link #write()} wrote.
   *
   * @throws IOException if the text is not that of such a file; the message names the line
   */
  public static Trees read(BufferedReader in) throws IOException {
    String header = in.readLine();
    if (header == null || !header.startsWith(HEADER + " ")) {
      throw new IOException("line 1: expected \"" + HEADER + " TREES FEATURES\"");
    }
    int line = 1;
    try {
      String[] counts = header.substring(HEADER.length() + 1).split(" ", -1);
      int count = Integer.parseInt(counts[0]);
      int features = Integer.parseInt(counts[1]);
      List<List<Node>> trees = new ArrayList<>();
      for (int t = 0; t < count; t++) {
        line++;
        String text = in.readLine();
        if (text == null) {
          throw new IOException("line " + line + ": the file ends after " + t + " trees");
        }
        List<Node> nodes = new ArrayList<>();
        for (String node : text.split(" ", -1)) {
          nodes.add(node(node));
        }
        trees.add(nodes);
      }
      return of(features, trees);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("line " + line + ": " + e.getMessage(), e);
    }
  }

  private static Node node(String text) {
    if (text.startsWith("=")) {
      return new Node(-1, Float.parseFloat(text.substring(1)), 0);
    }
    String[] parts = text.split(":", -1);
    return new Node(
        Integer.parseInt(parts[0]), Float.parseFloat(parts[1]), Integer.parseInt(parts[2]));
  }
}
