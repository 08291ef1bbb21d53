package org.newsgauge.train.encoder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bytedeco.pytorch.global.torch;
import org.newsgauge.attribution.Labels;
import org.newsgauge.attribution.SequenceTagger;
import org.newsgauge.attribution.Transitions;
import org.newsgauge.attribution.WordPiece;
import org.newsgauge.evaluate.AttributionMeasurement;
import org.newsgauge.evaluate.Figures;
import org.newsgauge.evaluate.Workers;
import org.newsgauge.evaluate.gold.AnnotatedArticle;
import org.newsgauge.evaluate.gold.AttributionGold;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.NewsAnnotator;
import org.newsgauge.train.encoder.Lesson.Exercise;

/**
 * Fine-tunes MiniLM to label source, cue and content: AdamW with a linear warm-up and decay, the
 * CRF's gradient computed here and handed to PyTorch as a constant. Word vectors stay as they are.
 * After every epoch it measures on articles kept apart and writes the weights.
 *
 * <p>{@code EncoderTraining GOLD WEIGHTS [SEED [EPOCHS [KEPT]]]}: GOLD is a folder of annotated
 * articles, WEIGHTS the file to write, KEPT how many articles not to learn from. {@link
 * EncoderExport} makes the model of it.
 */
public final class EncoderTraining {
  /** The most pieces that are read at once. */
  static final int WINDOW = 192;

  private static final int BATCH = 2048;
  private static final double RATE = 2.5e-4;
  private static final double HEAD_RATE = 4 * RATE;
  private static final double WARM_UP = 0.06;
  private static final double CLIP = 1;
  private static final double DROPOUT = 0.1;
  private static final int SAY = 25;

  /** Of which articles are kept apart: the same for every seed. */
  static final long FIXED = 7;

  /**
   * Of the classifier before it learns: the same for every seed, so that weights can be averaged.
   */
  private static final long HEAD_SEED = 1;

  private final Annotator annotator = new NewsAnnotator();
  private final Workers workers = new Workers(1, System::nanoTime);
  private final WordPiece words = new WordPiece(Base.vocabulary());
  private final TransitionLearner learner = new TransitionLearner();
  private final Random random;
  private final Network network;
  private final Path out;

  private EncoderTraining(long seed, Path out) throws IOException {
    random = new Random(seed);
    network = new Network(Base.weights(Labels.COUNT, HEAD_SEED), DROPOUT, seed);
    this.out = out;
  }

  /** Learns, measures and writes; see the class. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2 || args.length > 5) {
      System.err.println("usage: EncoderTraining GOLD WEIGHTS [SEED [EPOCHS [KEPT]]]");
      System.exit(2);
    }
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    int epochs = args.length > 3 ? Integer.parseInt(args[3]) : 4;
    int kept = args.length > 4 ? Integer.parseInt(args[4]) : 42;
    torch.set_num_threads(Runtime.getRuntime().availableProcessors());
    List<AnnotatedArticle> articles = new ArrayList<>(AttributionGold.read(Path.of(args[0])));
    Collections.shuffle(articles, new Random(FIXED));
    new EncoderTraining(seed, Path.of(args[1]))
        .train(articles.subList(kept, articles.size()), articles.subList(0, kept), epochs);
  }

  private void train(List<AnnotatedArticle> articles, List<AnnotatedArticle> kept, int epochs)
      throws IOException {
    List<Lesson> lessons = articles.stream().map(one -> Lesson.of(one, annotator)).toList();
    int total = epochs * batches(lessons).size();
    int step = 0;
    int skipped = 0;
    long pieces = 0;
    long start = System.nanoTime();
    for (int epoch = 1; epoch <= epochs; epoch++) {
      double loss = 0;
      int tokens = 0;
      for (List<Exercise> batch : batches(lessons)) {
        double share = Math.min(step / (WARM_UP * total), 1 - (double) step / total);
        double[] sum = new double[1];
        double norm =
            network.step(
                batch.stream().map(Exercise::window).toList(),
                emissions -> sum[0] += differentiate(batch, emissions),
                Math.max(0, RATE * share),
                Math.max(0, HEAD_RATE * share),
                CLIP);
        if (Double.isFinite(norm)) {
          learner.update(Math.max(0, HEAD_RATE * share));
        } else {
          learner.forget();
          skipped++;
        }
        step++;
        loss += sum[0];
        tokens += batch.stream().mapToInt(one -> one.labels().length).sum();
        pieces += batch.stream().mapToInt(Exercise::pieces).sum();
        if (step % SAY == 0) {
          double seconds = (System.nanoTime() - start) / 1e9;
          System.out.printf(
              "epoch %d, step %d of about %d: loss %.4f, %d steps left out, %.0f pieces/s%n",
              epoch, step, total, loss / tokens, skipped, pieces / seconds);
          loss = 0;
          tokens = 0;
        }
      }
      write();
      measure(epoch, kept);
    }
  }

  private List<List<Exercise>> batches(List<Lesson> lessons) {
    List<Exercise> exercises = new ArrayList<>();
    lessons.forEach(lesson -> exercises.addAll(lesson.exercises(words, WINDOW, random)));
    Collections.shuffle(exercises, random);
    List<List<Exercise>> batches = new ArrayList<>();
    int room = 0;
    for (Exercise exercise : exercises) {
      if (exercise.pieces() > room) {
        batches.add(new ArrayList<>());
        room = BATCH;
      }
      batches.get(batches.size() - 1).add(exercise);
      room -= exercise.pieces();
    }
    return batches;
  }

  private double differentiate(List<Exercise> batch, float[] emissions) {
    double loss = 0;
    int at = 0;
    for (Exercise exercise : batch) {
      byte[] labels = exercise.labels();
      for (int from = 0; from < labels.length; from = exercise.end(from)) {
        int size = exercise.end(from) - from;
        loss += learner.differentiate(emissions, at + from, size, labels, from, 1.0 / BATCH);
      }
      at += labels.length;
    }
    return loss;
  }

  private void measure(int epoch, List<AnnotatedArticle> kept) {
    if (kept.isEmpty()) {
      return;
    }
    SequenceTagger tagger =
        new SequenceTagger(new NetworkScorer(network, learner.transitions(), words, WINDOW));
    Figures figures = AttributionMeasurement.of(kept, annotator, tagger, workers).figures();
    System.out.printf(
        "epoch %d: exact F1 on %d articles kept apart: source %.3f cue %.3f content %.3f%n",
        epoch,
        kept.size(),
        figures.value("exact.source.f1"),
        figures.value("exact.cue.f1"),
        figures.value("exact.content.f1"));
  }

  private void write() throws IOException {
    Map<String, Weights.Values> tensors = new LinkedHashMap<>(network.weights().tensors());
    tensors.put(
        EncoderExport.TRANSITIONS,
        new Weights.Values(new long[] {Transitions.SIZE}, learner.transitions().scores()));
    new Weights(tensors).write(out);
  }
}
