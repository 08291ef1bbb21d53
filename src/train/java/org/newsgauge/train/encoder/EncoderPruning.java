package org.newsgauge.train.encoder;

import java.io.IOException;
import java.nio.DoubleBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.newsgauge.attribution.WordPiece;
import org.newsgauge.evaluate.gold.AnnotatedArticle;
import org.newsgauge.evaluate.gold.AttributionGold;
import org.newsgauge.text.NewsAnnotator;
import org.newsgauge.train.encoder.Lesson.Exercise;

/**
 * Takes from trained weights what adds least, so that the encoder gets faster: inner neurons and
 * heads of attention, in each layer those whose contribution varies least over articles. The others
 * take over what they contribute, as far as least squares can, and the bias the rest of the mean.
 *
 * <p>{@code EncoderPruning GOLD PRUNED NEURONS HEADS WEIGHTS...}: of several weights, the mean.
 */
public final class EncoderPruning {
  private static final int ARTICLES = 20;

  /** Of the least squares: what keeps columns that are nearly the same from growing. */
  private static final double RIDGE = 1e-5;

  private static final Units NEURONS = new Units("up", "down", 1, 1);
  private static final Units HEADS = new Units("attend", "mix", 3, Weights.HEAD);

  private final Map<String, Tensor> sums = new HashMap<>();
  private final Map<String, Tensor> products = new HashMap<>();
  private long rows;

  /**
   * What can be left out of a layer.
   *
   * @param in the matrix whose rows make them
   * @param out the matrix whose columns take them
   * @param stretches of rows of {@code in} in which each has some: three in attention
   * @param width how many rows of a stretch each has
   */
  private record Units(String in, String out, int stretches, int width) {}

  private EncoderPruning() {}

  /** Reads, prunes and writes; see the class. */
  public static void main(String[] args) throws IOException {
    if (args.length < 5) {
      System.err.println("usage: EncoderPruning GOLD PRUNED NEURONS HEADS WEIGHTS...");
      System.exit(2);
    }
    List<Weights> all = new ArrayList<>();
    for (String file : List.of(args).subList(4, args.length)) {
      all.add(Weights.read(Path.of(file)));
    }
    EncoderPruning pruning = new EncoderPruning();
    Weights weights = Weights.mean(all);
    pruning.look(weights, AttributionGold.read(Path.of(args[0])));
    int neurons = Integer.parseInt(args[2]);
    int heads = Integer.parseInt(args[3]);
    Map<String, Weights.Values> tensors = new LinkedHashMap<>(weights.tensors());
    for (int layer = 0; layer < weights.layers(); layer++) {
      pruning.prune(weights, tensors, NEURONS, neurons, layer);
      pruning.prune(weights, tensors, HEADS, heads, layer);
    }
    new Weights(tensors).write(Path.of(args[1]));
  }

  private void look(Weights weights, List<AnnotatedArticle> articles) throws IOException {
    List<AnnotatedArticle> some = new ArrayList<>(articles);
    Collections.shuffle(some, new Random(EncoderTraining.FIXED));
    Collections.reverse(some); // away from those kept apart
    WordPiece words = new WordPiece(Base.vocabulary());
    Network network = new Network(weights, 0, 0);
    for (AnnotatedArticle article : some.subList(0, Math.min(ARTICLES, some.size()))) {
      Lesson lesson = Lesson.of(article, new NewsAnnotator());
      for (Exercise exercise : lesson.exercises(words, EncoderTraining.WINDOW, new Random(1))) {
        network.watch(List.of(exercise.window()), this::add);
        rows += exercise.pieces();
      }
    }
  }

  private void add(String matrix, Tensor tensor) {
    Tensor inputs = tensor.to(ScalarType.Double);
    Tensor product = inputs.t().mm(inputs);
    Tensor sum = inputs.sum(0);
    if (sums.containsKey(matrix)) {
      seen(products, matrix).add_(product);
      seen(sums, matrix).add_(sum);
    } else {
      // Out of the scope that closes after each window.
      products.put(matrix, product.retainReference());
      sums.put(matrix, sum.retainReference());
    }
  }

  private static Tensor seen(Map<String, Tensor> tensors, String matrix) {
    return Objects.requireNonNull(tensors.get(matrix), matrix);
  }

  private static double[] doubles(Tensor tensor) {
    double[] values = new double[(int) tensor.numel()];
    DoubleBuffer buffer = tensor.contiguous().createBuffer();
    buffer.get(values);
    return values;
  }

  /** Keeps the {@code most} units of a layer that add most. */
  private void prune(
      Weights weights, Map<String, Weights.Values> tensors, Units units, int most, int layer) {
    String out = units.out;
    int width = units.width;
    Weights.Values after = weights.get(out + "." + layer);
    int inner = after.columns();
    Tensor mean = seen(sums, out + "." + layer).div(new Scalar((double) rows));
    Tensor covariance =
        seen(products, out + "." + layer).div(new Scalar((double) rows)).sub(mean.outer(mean));
    double[] variances = doubles(covariance.diagonal());
    double[] worth = new double[inner / width];
    for (int i = 0; i < inner; i++) {
      for (int r = 0; r < after.rows(); r++) {
        double weight = after.values()[r * inner + i];
        worth[i / width] += variances[i] * weight * weight;
      }
    }
    int[] kept =
        IntStream.range(0, worth.length)
            .boxed()
            .sorted(Comparator.comparingDouble(unit -> -worth[unit]))
            .limit(most)
            .sorted()
            .flatMapToInt(unit -> IntStream.range(unit * width, (unit + 1) * width))
            .toArray();
    // What stays takes over, by least squares, what is left out.
    Tensor which = Tensor.create(Arrays.stream(kept).asLongStream().toArray());
    Tensor whole = Tensor.create(after.values(), after.shape()).to(ScalarType.Double).t();
    Tensor some = covariance.index_select(0, which);
    Tensor own =
        some.index_select(1, which)
            .add(torch.eye(kept.length).to(ScalarType.Double).mul(new Scalar(RIDGE)));
    Tensor refit = torch.linalg_solve(own, some.mm(whole));
    double[] shift = doubles(whole.t().mv(mean).sub(refit.t().mv(mean.index_select(0, which))));
    double[] fitted = doubles(refit.t());
    float[] bias = weights.get(out + ".bias." + layer).values().clone();
    for (int r = 0; r < bias.length; r++) {
      bias[r] += (float) shift[r];
    }
    float[] less = new float[fitted.length];
    for (int i = 0; i < less.length; i++) {
      less[i] = (float) fitted[i];
    }
    tensors.put(out + ".bias." + layer, new Weights.Values(new long[] {bias.length}, bias));
    tensors.put(out + "." + layer, new Weights.Values(new long[] {bias.length, kept.length}, less));
    for (String name : List.of(units.in + "." + layer, units.in + ".bias." + layer)) {
      IntStream stays =
          IntStream.range(0, units.stretches)
              .flatMap(stretch -> Arrays.stream(kept).map(i -> stretch * inner + i));
      tensors.put(name, weights.get(name).rows(stays));
    }
  }
}
