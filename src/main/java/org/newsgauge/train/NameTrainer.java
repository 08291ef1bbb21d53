package org.newsgauge.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.newsgauge.text.NameFeatures;
import org.newsgauge.text.NameModel;

/**
 * Trains the name tagger: an averaged structured perceptron (Collins, EMNLP 2002) over hashed
 * features, whose weights are then rounded to a byte, the smallest to zero. The same sentences and
 * seed give the same model, byte for byte.
 */
public final class NameTrainer {
  private static final int LABELS = NameModel.LABELS;

  private final int bits;
  private final int rounds;
  private final double blind;
  private final int prune;
  private final long seed;

  /**
   * @param bits the table of weights has 2 to this power rows
   * @param rounds how often every sentence is seen
   * @param blind share of tokens whose own word is hidden each time, so that the model learns to
   *     tell names it has never seen by their company
   * @param prune steps of a byte, up to which a weight counts as zero
   * @param seed of the order of sentences and of what is hidden
   */
  public NameTrainer(int bits, int rounds, double blind, int prune, long seed) {
    this.bits = bits;
    this.rounds = rounds;
    this.blind = blind;
    this.prune = prune;
    this.seed = seed;
  }

  /**
   * A sentence to learn from.
   *
   * @param features of each token, as {@link NameFeatures} makes them
   * @param labels of each token, as {@link NameModel} numbers them
   */
  public record Example(List<int[]> features, List<Integer> labels) {
    public Example {
      features = List.copyOf(features);
      labels = List.copyOf(labels);
      if (features.size() != labels.size()) {
        throw new IllegalArgumentException("as many labels as tokens, please");
      }
    }
  }

  /** Trains a model on the examples. */
  public NameModel train(List<Example> examples) {
    Perceptron perceptron = new Perceptron(bits);
    Random random = new Random(seed);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      order.add(i);
    }
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        perceptron.learn(examples.get(i), random, blind);
      }
    }
    return perceptron.model(prune);
  }

  /** The weights while they are learned, and their sums over time. */
  private static final class Perceptron {
    private final int bits;
    private final int mask;
    private final float[] weights;
    private final double[] weightSums;
    private final float[] transitions = new float[LABELS * LABELS + LABELS];
    private final double[] transitionSums = new double[transitions.length];
    private long seen = 1;

    Perceptron(int bits) {
      this.bits = bits;
      mask = (1 << bits) - 1;
      weights = new float[LABELS << bits];
      weightSums = new double[weights.length];
    }

    void learn(Example example, Random random, double blind) {
      int n = example.features().size();
      int[][] features = new int[n][];
      for (int i = 0; i < n; i++) {
        int[] all = example.features().get(i);
        features[i] = random.nextDouble() < blind ? NameFeatures.withoutWord(all) : all;
      }
      int[] guess = label(features);
      for (int i = 0; i < n; i++) {
        int gold = example.labels().get(i);
        if (guess[i] != gold) {
          for (int feature : features[i]) {
            int row = (feature & mask) * LABELS;
            add(weights, weightSums, row + gold, 1);
            add(weights, weightSums, row + guess[i], -1);
          }
        }
        int right = transition(i == 0 ? -1 : example.labels().get(i - 1), gold);
        int wrong = transition(i == 0 ? -1 : guess[i - 1], guess[i]);
        if (right != wrong) {
          add(transitions, transitionSums, right, 1);
          add(transitions, transitionSums, wrong, -1);
        }
      }
      seen++;
    }

    private void add(float[] to, double[] sums, int index, int amount) {
      to[index] += amount;
      sums[index] += (double) amount * seen;
    }

    private static int transition(int before, int label) {
      return before < 0 ? LABELS * LABELS + label : before * LABELS + label;
    }

    private int[] label(int[][] features) {
      int n = features.length;
      float[][] best = new float[n][LABELS];
      int[][] from = new int[n][LABELS];
      for (int i = 0; i < n; i++) {
        for (int label = 0; label < LABELS; label++) {
          float most = Float.NEGATIVE_INFINITY;
          for (int before = i == 0 ? -1 : 0; before < (i == 0 ? 0 : LABELS); before++) {
            float score = transitions[transition(before, label)];
            score += before < 0 ? 0 : best[i - 1][before];
            if (NameModel.follows(Math.max(before, 0), label) && score > most) {
              most = score;
              from[i][label] = before;
            }
          }
          best[i][label] = most;
        }
        for (int feature : features[i]) {
          int row = (feature & mask) * LABELS;
          for (int label = 0; label < LABELS; label++) {
            best[i][label] += weights[row + label];
          }
        }
      }
      int[] labels = new int[n];
      int label = 0;
      for (int other = 1; n > 0 && other < LABELS; other++) {
        label = best[n - 1][other] > best[n - 1][label] ? other : label;
      }
      for (int i = n - 1; i >= 0; i--) {
        labels[i] = label;
        label = from[i][label];
      }
      return labels;
    }

    NameModel model(int prune) {
      float[] average = new float[weights.length];
      float largest = 0;
      for (int i = 0; i < average.length; i++) {
        average[i] = (float) (weights[i] - weightSums[i] / seen);
        largest = Math.max(largest, Math.abs(average[i]));
      }
      byte[] steps = new byte[average.length];
      for (int i = 0; i < steps.length && largest > 0; i++) {
        int step = (int) Math.round(Math.sqrt(Math.abs(average[i]) / largest) * 127);
        steps[i] = (byte) (step <= prune ? 0 : Math.signum(average[i]) * step);
      }
      float[] pairs = new float[transitions.length];
      for (int i = 0; i < pairs.length; i++) {
        pairs[i] = (float) (transitions[i] - transitionSums[i] / seen);
      }
      return new NameModel(bits, pairs, steps, largest);
    }
  }
}
