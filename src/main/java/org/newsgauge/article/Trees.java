package org.newsgauge.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * A sum of decision trees over numbers: the small learned model of cleaning.
 *
 * <p>Each inner node asks whether one feature is at most a threshold; the score of a row is the sum
 * of the leaves that it falls into, a log-odds.
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
  private final List<List<Node>> trees;

  // The trees for walking down: small, and one step in two leads to the next place.
  private final int[] roots;

  /** Which number is asked for; without meaning in a leaf. */
  private final byte[] feature;

  /** What it is compared with, or the value of a leaf. */
  private final float[] threshold;

  /** Where the child for "more" stands, the other one being next; 0 in a leaf. */
  private final char[] more;

  private Trees(int features, List<List<Node>> trees) {
    int total = trees.stream().mapToInt(List::size).sum();
    if (features > 256 || total > Character.MAX_VALUE) {
      throw new IllegalArgumentException(
          features + " features or " + total + " nodes: at most 256 and 65,535");
    }
    this.features = features;
    this.trees = trees;
    roots = new int[trees.size()];
    feature = new byte[total];
    threshold = new float[total];
    more = new char[total];
    int at = 0;
    for (int t = 0; t < roots.length; t++) {
      roots[t] = at;
      at = layOut(trees.get(t), at);
    }
  }

  /** Lays a tree out from a place on, each node before its children; returns where it ends. */
  private int layOut(List<Node> tree, int from) {
    // Nodes that wait, each with the place of the parent that it is "more" to, or -1.
    ArrayDeque<int[]> open = new ArrayDeque<>();
    open.push(new int[] {0, -1});
    int at = from;
    while (!open.isEmpty()) {
      int[] next = open.pop();
      Node node = tree.get(next[0]);
      if (next[1] >= 0) {
        more[next[1]] = (char) at;
      }
      threshold[at] = node.threshold();
      if (node.feature() >= 0) {
        feature[at] = (byte) node.feature();
        open.push(new int[] {node.left() + 1, at});
        open.push(new int[] {node.left(), -1});
      }
      at++;
    }
    return at;
  }

  /**
   * Trees as a trainer grows them: for each tree its nodes, the root first.
   *
   * @param features length of the rows
   */
  public static Trees of(int features, List<List<Node>> trees) {
    for (List<Node> tree : trees) {
      for (int i = 0; i < tree.size(); i++) {
        Node node = tree.get(i);
        if (node.feature() >= features) {
          throw new IllegalArgumentException("feature " + node.feature() + " of " + features);
        }
        if (node.feature() >= 0 && (node.left() <= i || node.left() + 1 >= tree.size())) {
          throw new IllegalArgumentException("child " + node.left() + " outside its tree");
        }
      }
    }
    return new Trees(features, trees.stream().map(List::copyOf).toList());
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
      int other = more[node];
      while (other != 0) {
        // Two ways of unlike kind are guessed ahead by the processor, a sum of them is waited for.
        if (row[feature[node] & 0xff] <= threshold[node]) {
          node++;
        } else {
          node = other;
        }
        other = more[node];
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
    out.append(HEADER).append(' ').append(trees.size()).append(' ').append(features).append('\n');
    for (List<Node> tree : trees) {
      String gap = "";
      for (Node node : tree) {
        out.append(gap);
        if (node.feature() < 0) {
          out.append('=').append(node.threshold());
        } else {
          out.append(node.feature()).append(':').append(node.threshold()).append(':');
          out.append(node.left());
        }
        gap = " ";
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
