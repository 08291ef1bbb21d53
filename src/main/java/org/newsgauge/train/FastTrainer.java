package org.newsgauge.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.newsgauge.attribution.FastFeatures;
import org.newsgauge.attribution.FastModel;
import org.newsgauge.attribution.FastWeights;
import org.newsgauge.attribution.Labels;
import org.newsgauge.attribution.Passage;
import org.newsgauge.attribution.Role;
import org.newsgauge.attribution.States;
import org.newsgauge.attribution.WordStatistics;
import org.newsgauge.evaluate.gold.Marked;
import org.newsgauge.text.Token;

/**
 * Trains the fast tagger: a linear-chain conditional random field by stochastic gradients, each
 * weight with its own rate (AdaGrad: Duchi, Hazan, Singer, JMLR 2011). Half of the features are
 * hidden at random each time, so that none is leaned on alone; the weights of the last epochs are
 * averaged, rounded to a byte, and the small ones left out. The same articles and settings give the
 * same model, byte for byte.
 */
public final class FastTrainer {
  private static final int N = States.COUNT;
  private static final int SKETCH_BITS = 26;

  /** Larger weights are cut off when they are rounded. */
  private static final float LARGEST = 3;

  /** Epochs of the first training, which chooses features. */
  private static final int TRIAL_EPOCHS = 4;

  /** How much the number of tokens counts beside the weight when features are chosen. */
  private static final double RARE = 0.25;

  /** A gradient below this moves nothing. */
  private static final float STILL = 2e-3f;

  /**
   * How to train.
   *
   * @param epochs how often every paragraph is seen
   * @param hidden share of features that are hidden each time
   * @param rate of learning
   * @param least a feature of fewer tokens is left out
   * @param keep of the features, so many are kept: those that move most in a first, short training
   * @param lean added to the score of beginning each role, by {@link Role#number}: a cautious model
   *     misses more than it invents, and F1 asks for as many of the one as of the other
   * @param seed of the order of paragraphs and of what is hidden
   */
  public record Settings(
      int epochs, double hidden, double rate, int least, int keep, List<Double> lean, long seed) {
    public Settings {
      lean = List.copyOf(lean);
    }

    /** Those of the model that is shipped. */
    public static Settings shipped(long seed) {
      return new Settings(12, 0.5, 0.1, 3, 240_000, List.of(0.8, 0.8, 0.4), seed);
    }
  }

  /** One passage to learn from. */
  private static final class Example {
    /** The known features of each token. */
    private final int[][] features;

    /** The right states. */
    private final byte[] states;

    Example(int[][] features, byte[] states) {
      this.features = features;
      this.states = states;
    }
  }

  /** Told how training goes. */
  public interface Progress {
    /**
     * An epoch is over.
     *
     * @param epoch from 1
     * @param model makes the model as it is now; works only during this call
     */
    void epoch(int epoch, Supplier<FastModel> model);
  }

  private final Settings settings;

  /** A trainer with these settings. */
  public FastTrainer(Settings settings) {
    this.settings = settings;
  }

  /** Trains a model. */
  public FastModel train(List<LabelledArticle> articles, Progress progress) {
    Counts counts = new Counts(articles);
    WordStatistics statistics = counts.statistics();
    Random random = new Random(settings.seed);
    Known all = known(articles, counts);
    List<Example> examples = examples(articles, counts, all);
    Known known = keep(all, settings.keep, examples, random);
    Field field =
        fit(
            examples,
            known.size,
            random,
            settings.epochs,
            (epoch, now) ->
                progress.epoch(
                    epoch, () -> new FastModel(statistics, pack(known, now, settings.lean))));
    return new FastModel(statistics, pack(known, field, settings.lean));
  }

  /** Learns weights; gives their average over the last half of the epochs. */
  private Field fit(
      List<Example> examples,
      int features,
      Random random,
      int epochs,
      BiConsumer<Integer, Field> progress) {
    List<Example> order = new ArrayList<>(examples);
    Field field = new Field(features);
    Field average = new Field(features);
    int summed = 0;
    for (int epoch = 1; epoch <= epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        field.learn(example, random, settings.hidden, settings.rate);
      }
      if (2 * epoch > epochs) {
        summed++;
        average.approach(field, 1f / summed);
      }
      progress.accept(epoch, summed == 0 ? field : average);
    }
    return average;
  }

  /** Leaves only the features that matter most, and numbers them anew, in the examples too. */
  private Known keep(Known known, int keep, List<Example> examples, Random random) {
    if (known.size <= keep) {
      return known;
    }
    Field field = new Field(known.size);
    List<Example> order = new ArrayList<>(examples);
    for (int epoch = 0; epoch < TRIAL_EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        field.learn(example, random, settings.hidden, settings.rate);
      }
    }
    int[] seen = new int[known.size];
    for (Example example : examples) {
      for (int[] row : example.features) {
        for (int feature : row) {
          seen[feature]++;
        }
      }
    }
    double[] worth = new double[known.size];
    for (int f = 0; f < known.size; f++) {
      float most = 0;
      for (int state = 0; state < N; state++) {
        most = Math.max(most, Math.abs(field.weights[f * N + state]));
      }
      worth[f] = most * Math.pow(seen[f], RARE);
    }
    double[] sorted = worth.clone();
    Arrays.sort(sorted);
    double least = sorted[sorted.length - keep];
    Known kept = new Known();
    int[] numbers = new int[known.size];
    for (int f = 0; f < known.size; f++) {
      numbers[f] = -1;
      if (worth[f] >= least) {
        numbers[f] = kept.size;
        kept.add(known.features[f]);
      }
    }
    for (int e = 0; e < examples.size(); e++) {
      int[][] rows = examples.get(e).features;
      for (int i = 0; i < rows.length; i++) {
        rows[i] = Arrays.stream(rows[i]).map(f -> numbers[f]).filter(f -> f >= 0).toArray();
      }
    }
    return kept;
  }

  private static FastWeights pack(Known known, Field field, List<Double> lean) {
    float largest = 0;
    for (float weight : field.weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    float scale = Math.max(1e-6f, Math.min(largest, LARGEST) / 127);
    List<Integer> kept = new ArrayList<>();
    for (int f = 0; f < known.size; f++) {
      float most = 0;
      for (int state = 0; state < N; state++) {
        most = Math.max(most, Math.abs(field.weights[f * N + state]));
      }
      if (most >= scale / 2) {
        kept.add(f);
      }
    }
    long[] features = new long[kept.size()];
    byte[][] weights = new byte[kept.size()][N];
    for (int i = 0; i < features.length; i++) {
      int f = kept.get(i);
      features[i] = known.features[f];
      for (int state = 0; state < N; state++) {
        int step = Math.round(field.weights[f * N + state] / scale);
        weights[i][state] = (byte) Math.max(-127, Math.min(127, step));
      }
    }
    float[] transitions = field.transitions.clone();
    for (int i = 0; i < transitions.length; i++) {
      int label = States.label(i % N);
      if (label != Labels.OUTSIDE && Labels.begins(label)) {
        transitions[i] += lean.get(Labels.role(label).number()).floatValue();
      }
    }
    return FastWeights.of(features, weights, scale, transitions);
  }

  /** How often each word is seen, as a cue and in a source; by article, to leave one out. */
  private static final class Counts {
    private final Map<Integer, int[]> all = new HashMap<>();
    private final List<Map<Integer, int[]>> own = new ArrayList<>();

    Counts(List<LabelledArticle> articles) {
      for (LabelledArticle article : articles) {
        Map<Integer, int[]> counts = count(article);
        own.add(counts);
        counts.forEach(
            (key, more) -> {
              int[] sum = all.computeIfAbsent(key, k -> new int[4]);
              for (int i = 0; i < sum.length; i++) {
                sum[i] += more[i];
              }
            });
      }
    }

    private static Map<Integer, int[]> count(LabelledArticle article) {
      Map<Integer, int[]> counts = new HashMap<>();
      for (int p = 0; p < article.passages().size(); p++) {
        Passage passage = article.passages().get(p);
        byte[] labels = article.labels().get(p);
        for (int i = 0; i < labels.length; i++) {
          Token token = passage.token(i);
          int[] row = counts.computeIfAbsent(WordStatistics.key(token), k -> new int[4]);
          Role role = labels[i] == Labels.OUTSIDE ? null : Labels.role(labels[i]);
          row[0] += passage.spoken(i) ? 0 : 1;
          row[1] += role == Role.CUE ? 1 : 0;
          row[2]++;
          row[3] += role == Role.SOURCE ? 1 : 0;
        }
      }
      return counts;
    }

    private static byte step(int[] row) {
      return (byte) (WordStatistics.step(row[1], row[0]) + 8 * WordStatistics.step(row[3], row[2]));
    }

    WordStatistics statistics() {
      Map<Integer, Byte> steps = new HashMap<>();
      all.forEach((key, row) -> steps.put(key, step(row)));
      steps.values().removeIf(step -> step == 0);
      return new WordStatistics(steps);
    }

    /** What is known of an article's words from the others. */
    WordStatistics without(int article) {
      Map<Integer, Byte> steps = new HashMap<>();
      own.get(article)
          .forEach(
              (key, mine) -> {
                int[] rest = all.getOrDefault(key, mine).clone();
                for (int i = 0; i < rest.length; i++) {
                  rest[i] -= mine[i];
                }
                steps.put(key, step(rest));
              });
      steps.values().removeIf(step -> step == 0);
      return new WordStatistics(steps);
    }
  }

  /** The features that are learned, numbered. */
  private static final class Known {
    private long[] keys = new long[1 << 20];
    private int[] numbers = new int[1 << 20];
    private long[] features = new long[1 << 18];
    private int size;

    int number(long feature) {
      int mask = keys.length - 1;
      int slot = (int) (feature ^ (feature >>> 33)) & mask;
      while (numbers[slot] != 0) {
        if (keys[slot] == feature) {
          return numbers[slot] - 1;
        }
        slot = (slot + 1) & mask;
      }
      return -1;
    }

    void add(long feature) {
      if (number(feature) >= 0) {
        return;
      }
      if (size * 2 > keys.length) {
        keys = new long[keys.length * 2];
        numbers = new int[keys.length];
        for (int i = 0; i < size; i++) {
          put(features[i], i);
        }
      }
      if (size == features.length) {
        features = Arrays.copyOf(features, size * 2);
      }
      features[size] = feature;
      put(feature, size++);
    }

    private void put(long feature, int number) {
      int mask = keys.length - 1;
      int slot = (int) (feature ^ (feature >>> 33)) & mask;
      while (numbers[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      keys[slot] = feature;
      numbers[slot] = number + 1;
    }
  }

  private static long[] features(FastFeatures extractor, LabelledArticle article, int passage) {
    return extractor.of(
        article.document(),
        article.passages().get(passage),
        FastFeatures.isTitle(article.document(), article.passages(), passage));
  }

  /** Counts features roughly as they come, and keeps those seen often enough. */
  private Known known(List<LabelledArticle> articles, Counts counts) {
    byte[] seen = new byte[1 << SKETCH_BITS];
    Known known = new Known();
    for (int a = 0; a < articles.size(); a++) {
      LabelledArticle article = articles.get(a);
      FastFeatures extractor = new FastFeatures(counts.without(a));
      for (int p = 0; p < article.passages().size(); p++) {
        long[] features = features(extractor, article, p);
        int end = article.passages().get(p).size() * FastFeatures.COUNT;
        for (int k = 0; k < end; k++) {
          int slot = (int) (features[k] >>> (64 - SKETCH_BITS));
          if (seen[slot] < settings.least && ++seen[slot] == settings.least) {
            known.add(features[k]);
          }
        }
      }
    }
    return known;
  }

  private static List<Example> examples(
      List<LabelledArticle> articles, Counts counts, Known known) {
    List<Example> examples = new ArrayList<>();
    int[] row = new int[FastFeatures.COUNT];
    for (int a = 0; a < articles.size(); a++) {
      LabelledArticle article = articles.get(a);
      FastFeatures extractor = new FastFeatures(counts.without(a));
      for (int p = 0; p < article.passages().size(); p++) {
        long[] features = features(extractor, article, p);
        int[][] rows = new int[article.passages().get(p).size()][];
        for (int i = 0; i < rows.length; i++) {
          int kept = 0;
          for (int k = 0; k < FastFeatures.COUNT; k++) {
            int number = known.number(features[i * FastFeatures.COUNT + k]);
            if (number >= 0) {
              row[kept++] = number;
            }
          }
          rows[i] = Arrays.copyOf(row, kept);
        }
        examples.add(new Example(rows, states(article, p)));
      }
    }
    return examples;
  }

  /** Labels, told apart by the side of their cue. */
  static byte[] states(LabelledArticle article, int index) {
    byte[] labels = article.labels().get(index);
    Passage passage = article.passages().get(index);
    int[] owners = article.owners(index);
    byte[] states = new byte[labels.length];
    List<Marked> marks = article.article().gold();
    boolean after = false;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] != Labels.OUTSIDE && Labels.begins(labels[i]) && owners[i] >= 0) {
        int cue = marks.get(owners[i]).cue().get(0).start();
        after = cue < passage.token(i).start();
      }
      states[i] = (byte) States.of(labels[i], after);
    }
    return states;
  }

  /** The weights while they are learned. */
  private static final class Field {
    private final float[] weights;
    private final float[] squares;
    private final float[] transitions = new float[N * N + N];
    private final float[] transitionSquares = new float[N * N + N];
    private final boolean[] legal = new boolean[N * N];

    Field(int features) {
      weights = new float[features * N];
      squares = new float[features * N];
      for (int before = 0; before < N; before++) {
        for (int next = 0; next < N; next++) {
          legal[before * N + next] = States.follows(before, next);
        }
      }
    }

    /** Moves all weights a share of the way to those of another. */
    void approach(Field other, float share) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] += (other.weights[i] - weights[i]) * share;
      }
      for (int i = 0; i < transitions.length; i++) {
        transitions[i] += (other.transitions[i] - transitions[i]) * share;
      }
    }

    void learn(Example example, Random random, double hidden, double rate) {
      int n = example.states.length;
      int[][] seen = new int[n][];
      float scale = (float) (1 / (1 - hidden));
      double[] scores = new double[n * N];
      float[] row = new float[N];
      int threshold = (int) (hidden * 65536);
      for (int i = 0; i < n; i++) {
        int[] all = example.features[i];
        int[] some = new int[all.length];
        int kept = 0;
        long bits = 0;
        Arrays.fill(row, 0);
        for (int k = 0; k < all.length; k++) {
          if ((k & 3) == 0) {
            bits = random.nextLong();
          }
          int draw = (int) (bits & 0xffff);
          bits >>>= 16;
          if (draw < threshold) {
            continue;
          }
          some[kept++] = all[k];
          int at = all[k] * N;
          for (int state = 0; state < N; state++) {
            row[state] += weights[at + state];
          }
        }
        seen[i] = Arrays.copyOf(some, kept);
        double most = Double.NEGATIVE_INFINITY;
        for (int state = 0; state < N; state++) {
          row[state] *= scale;
          most = Math.max(most, row[state]);
        }
        for (int state = 0; state < N; state++) {
          scores[i * N + state] = Math.exp(row[state] - most);
        }
      }
      float[] gradient = gradient(example.states, scores, rate);
      for (int i = 0; i < n; i++) {
        for (int state = 0; state < N; state++) {
          float g = gradient[i * N + state] * scale;
          if (Math.abs(g) < STILL) {
            continue;
          }
          for (int feature : seen[i]) {
            int at = feature * N + state;
            squares[at] += g * g;
            weights[at] -= (float) (rate * g / Math.sqrt(squares[at] + 1e-2f));
          }
        }
      }
    }

    /** Of each state of each token: what the model expects less what is so; moves transitions. */
    private float[] gradient(byte[] gold, double[] emission, double rate) {
      int n = gold.length;
      double[] steps = new double[N * N];
      double[] starts = new double[N];
      for (int k = 0; k < N * N; k++) {
        steps[k] = legal[k] ? Math.exp(transitions[k]) : 0;
      }
      for (int state = 0; state < N; state++) {
        starts[state] = legal[state] ? Math.exp(transitions[N * N + state]) : 0;
      }
      double[] forward = new double[n * N];
      for (int i = 0; i < n; i++) {
        double sum = 0;
        for (int state = 0; state < N; state++) {
          double into = 0;
          if (i == 0) {
            into = starts[state];
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
      float[] gradient = new float[n * N];
      double[] expected = new double[N * N + N];
      double[] back = new double[N];
      double[] weighted = new double[N];
      Arrays.fill(back, 1);
      for (int i = n - 1; i >= 0; i--) {
        double sum = 0;
        for (int state = 0; state < N; state++) {
          sum += forward[i * N + state] * back[state];
        }
        for (int state = 0; state < N; state++) {
          double share = forward[i * N + state] * back[state] / sum;
          gradient[i * N + state] = (float) share - (gold[i] == state ? 1 : 0);
          weighted[state] = emission[i * N + state] * back[state];
        }
        if (i == 0) {
          for (int state = 0; state < N; state++) {
            expected[N * N + state] = forward[state] * back[state] / sum;
          }
          expected[N * N + gold[0]] -= 1;
          break;
        }
        double total = 0;
        double[] earlier = new double[N];
        double pairs = 0;
        for (int before = 0; before < N; before++) {
          double ahead = 0;
          for (int state = 0; state < N; state++) {
            ahead += steps[before * N + state] * weighted[state];
          }
          earlier[before] = ahead;
          total += ahead;
          pairs += forward[(i - 1) * N + before] * ahead;
        }
        for (int before = 0; before < N; before++) {
          double f = forward[(i - 1) * N + before] / pairs;
          for (int state = 0; state < N; state++) {
            expected[before * N + state] += f * steps[before * N + state] * weighted[state];
          }
          back[before] = earlier[before] / total;
        }
        expected[gold[i - 1] * N + gold[i]] -= 1;
      }
      for (int k = 0; k < expected.length; k++) {
        if (k < N * N && !legal[k]) {
          continue;
        }
        float g = (float) expected[k];
        transitionSquares[k] += g * g;
        transitions[k] -= (float) (rate * g / Math.sqrt(transitionSquares[k] + 1));
      }
      return gradient;
    }
  }
}
