package org.newsgauge.train.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Window;
import org.newsgauge.attribution.WordPiece;
import org.newsgauge.evaluate.gold.AnnotatedArticle;
import org.newsgauge.evaluate.gold.AttributionGold;
import org.newsgauge.evaluate.gold.Marked;
import org.newsgauge.evaluate.gold.Reading;
import org.newsgauge.evaluate.gold.Role;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.Document;
import org.newsgauge.text.NewsAnnotator;
import org.newsgauge.text.Sentence;
import org.newsgauge.text.Token;

public final class EncoderTraining {
  static final int LABELS = 7;
  static final int WINDOW = Integer.getInteger("window", 192);
  static final int BATCH = Integer.getInteger("batch", 2048);

  /** An article to learn from. */
  record Lesson(
      String name, Document document, List<Token> tokens, int[] paragraph, List<int[]> labels, List<Marked> gold) {}

  static List<Token> tokens(Document document) {
    return document.sentences().stream().map(Sentence::tokens).flatMap(List::stream).toList();
  }

  static int[] paragraphs(Document document, List<Token> tokens) {
    int[] paragraph = new int[tokens.size()];
    int p = 0;
    for (int i = 0; i < paragraph.length; i++) {
      while (document.paragraphs().get(p).end() <= tokens.get(i).start()) {
        p++;
      }
      paragraph[i] = p;
    }
    return paragraph;
  }

  static int[] label(List<Token> tokens, int[] paragraph, List<Marked> marked) {
    int[] labels = new int[tokens.size()];
    List<Marked> order = new ArrayList<>(marked);
    order.sort((a, b) -> Integer.compare(extent(b), extent(a)));
    for (Marked one : order) {
      for (Role role : Role.values()) {
        for (Span span : one.fragments(role)) {
          paint(tokens, paragraph, labels, span, 1 + 2 * role.ordinal());
        }
      }
    }
    return labels;
  }

  static int extent(Marked one) {
    int size = 0;
    for (Span span : one.content()) {
      size += span.length();
    }
    return size;
  }

  static void paint(List<Token> tokens, int[] paragraph, int[] labels, Span span, int begin) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean inside = false;
    for (int i = low; i < tokens.size() && tokens.get(i).start() < span.end(); i++) {
      if (labels[i] != 0) {
        inside = false;
        continue;
      }
      inside &= i > low && paragraph[i] == paragraph[i - 1];
      labels[i] = inside ? begin + 1 : begin;
      inside = true;
    }
  }

  static List<Set<Span>> spans(List<Token> tokens, int[] paragraph, int[] labels) {
    List<Set<Span>> spans = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());
    for (int i = 0; i < labels.length; ) {
      if (labels[i] == 0) {
        i++;
        continue;
      }
      int role = (labels[i] - 1) / 2;
      int j = i + 1;
      while (j < labels.length && labels[j] == 2 * role + 2 && paragraph[j] == paragraph[i]) {
        j++;
      }
      spans.get(role).add(new Span(tokens.get(i).start(), tokens.get(j - 1).end()));
      i = j;
    }
    return spans;
  }

  static boolean[][] legal() {
    boolean[][] legal = new boolean[LABELS + 1][LABELS];
    for (int i = 0; i <= LABELS; i++) {
      for (int j = 0; j < LABELS; j++) {
        boolean inside = j > 0 && j % 2 == 0;
        legal[i][j] = !inside || (i < LABELS && (i == j || i == j - 1));
      }
    }
    return legal;
  }

  static List<Lesson> lessons(Path folder) throws IOException {
    Annotator annotator = new NewsAnnotator();
    return AttributionGold.read(folder).parallelStream()
        .map(
            article -> {
              Document document =
                  annotator.annotate(Article.asIs(article.text(), Origin.of(article.name())));
              List<Token> tokens = tokens(document);
              int[] paragraph = paragraphs(document, tokens);
              List<int[]> labels = new ArrayList<>();
              for (Reading reading : article.readings()) {
                labels.add(label(tokens, paragraph, reading.attributions()));
              }
              return new Lesson(article.name(), document, tokens, paragraph, labels, article.gold());
            })
        .toList();
  }

  static double[] score(List<Lesson> lessons, java.util.function.Function<Lesson, int[]> tagger) {
    int[][] counts = new int[3][3];
    for (Lesson lesson : lessons) {
      List<Set<Span>> found = spans(lesson.tokens, lesson.paragraph, tagger.apply(lesson));
      for (Role role : Role.values()) {
        Set<Span> gold = new HashSet<>();
        for (Marked one : lesson.gold) {
          gold.addAll(one.fragments(role));
        }
        int r = role.ordinal();
        counts[r][1] += found.get(r).size();
        counts[r][2] += gold.size();
        gold.retainAll(found.get(r));
        counts[r][0] += gold.size();
      }
    }
    double[] f1 = new double[3];
    for (int r = 0; r < 3; r++) {
      f1[r] = 200.0 * counts[r][0] / (counts[r][1] + counts[r][2]);
    }
    return f1;
  }

  static WordPiece words(Path tokenizer) throws IOException {
    return new WordPiece(vocabulary(tokenizer));
  }

  static List<String> vocabulary(Path tokenizer) throws IOException {
    JsonNode pieces = new ObjectMapper().readTree(tokenizer.toFile()).get("model").get("vocab");
    String[] vocabulary = new String[pieces.size()];
    pieces.properties().forEach(entry -> vocabulary[entry.getValue().asInt()] = entry.getKey());
    return List.of(vocabulary);
  }

  static float[] emissions(Network network, WordPiece words, Document document) {
    List<Window> windows = Window.of(document, words, WINDOW, WINDOW);
    List<float[]> parts = new ArrayList<>();
    int size = 0;
    for (int i = 0; i < windows.size(); i += 8) {
      float[] part = network.emissions(windows.subList(i, Math.min(i + 8, windows.size())));
      parts.add(part);
      size += part.length;
    }
    float[] all = new float[size];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  static int[] decode(Chain chain, float[] emissions, int[] paragraph) {
    int[] labels = new int[paragraph.length];
    for (int from = 0; from < labels.length; ) {
      int to = from + 1;
      while (to < labels.length && paragraph[to] == paragraph[from]) {
        to++;
      }
      System.arraycopy(chain.best(emissions, from, to), 0, labels, from, to - from);
      from = to;
    }
    return labels;
  }

  /** A window to learn from. */
  record Exercise(Window window, int[] labels, int[] paragraph) {}

  static List<Exercise> exercises(List<Lesson> lessons, WordPiece words, Random random) {
    List<Exercise> exercises = new ArrayList<>();
    for (Lesson lesson : lessons) {
      int[] labels = lesson.labels.get(random.nextInt(lesson.labels.size()));
      int first = WINDOW / 4 + random.nextInt(WINDOW * 3 / 4);
      int from = 0;
      for (Window window : Window.of(lesson.document, words, first, WINDOW)) {
        int to = from + window.firsts().length;
        exercises.add(
            new Exercise(
                window,
                Arrays.copyOfRange(labels, from, to),
                Arrays.copyOfRange(lesson.paragraph, from, to)));
        from = to;
      }
    }
    Collections.shuffle(exercises, random);
    return exercises;
  }

  static List<List<Exercise>> batches(List<Exercise> exercises) {
    List<List<Exercise>> batches = new ArrayList<>();
    List<Exercise> batch = new ArrayList<>();
    int size = 0;
    for (Exercise exercise : exercises) {
      if (size + exercise.window.pieces().length > BATCH && !batch.isEmpty()) {
        batches.add(batch);
        batch = new ArrayList<>();
        size = 0;
      }
      batch.add(exercise);
      size += exercise.window.pieces().length;
    }
    batches.add(batch);
    return batches;
  }

  public static void main(String[] args) throws IOException {
    org.bytedeco.pytorch.global.torch.set_num_threads(2);
    Path base = Path.of(args[0]);
    Path gold = Path.of(args[1]);
    Path out = Path.of(args[2]);
    long seed = Long.parseLong(args[3]);
    double epochs = Double.parseDouble(args[4]);
    double rate = Double.parseDouble(args[5]);
    int kept = Integer.parseInt(args[6]);
    org.bytedeco.pytorch.global.torch.manual_seed(seed);
    Random random = new Random(seed);
    WordPiece words = words(base.resolve("all-minilm-l6-v2-tokenizer.json"));
    List<Lesson> all = new ArrayList<>(lessons(gold));
    int bad = 0;
    boolean[][] legal = legal();
    System.out.printf("ceiling of labels %s%n", Arrays.toString(score(all, one -> one.labels.get(0))));
    Collections.shuffle(all, new Random(7));
    List<Lesson> held = all.subList(0, kept);
    List<Lesson> lessons = all.subList(kept, all.size());
    Chain chain = new Chain(legal);
    Network network =
        new Network(
            Weights.ofBert(base.resolve("all-minilm-l6-v2.onnx"), LABELS, 1), 0.1, seed);
    long start = System.nanoTime();
    long steps = 0;
    double total = epochs * batches(exercises(lessons, words, new Random(3))).size();
    double warm = 0.06 * total;
    long pieces = 0;
    double loss = 0;
    long seen = 0;
    int skipped = 0;
    boolean over = false;
    for (int epoch = 1; !over; epoch++) {
      for (List<Exercise> batch : batches(exercises(lessons, words, random))) {
        if (steps >= total) {
          over = true;
          break;
        }
        double share = steps < warm ? steps / warm : (total - steps) / (total - warm);
        double[] sum = new double[1];
        int tokens = batch.stream().mapToInt(one -> one.labels.length).sum();
        double norm =
            network.step(
                batch.stream().map(Exercise::window).toList(),
                emissions -> {
                  int at = 0;
                  for (Exercise one : batch) {
                    int n = one.labels.length;
                    for (int from = 0; from < n; ) {
                      int to = from + 1;
                      while (to < n && one.paragraph[to] == one.paragraph[from]) {
                        to++;
                      }
                      int[] labels = one.labels.clone();
                      if (!legal[LABELS][labels[from]]) {
                        labels[from]--;
                      }
                      sum[0] +=
                          chain.differentiate(
                              emissions, at + from, at + to, labels, from, 1.0 / BATCH);
                      from = to;
                    }
                    at += n;
                  }
                },
                rate * share,
                4 * rate * share,
                Double.parseDouble(System.getProperty("clip", "1")));
        if (Double.isFinite(norm)) {
          chain.update(4 * rate * share);
        } else {
          chain.forget();
          skipped++;
        }
        steps++;
        loss += sum[0];
        seen += tokens;
        pieces += batch.stream().mapToInt(one -> one.window.pieces().length).sum();
        if (steps % 25 == 0) {
          double seconds = (System.nanoTime() - start) / 1e9;
          System.out.printf(
              "step %d of %.0f epoch %d loss %.4f norm %.2f skipped %d pieces/s %.0f left %.1f min%n",
              steps, total, epoch, loss / seen, norm, skipped, pieces / seconds,
              (total - steps) * seconds / steps / 60);
          loss = 0;
          seen = 0;
        }
        if (steps % 200 == 0) {
          save(network, chain, out);
        }
      }
      if (kept > 0) {
        System.out.printf(
            "epoch %d%s held-out %s%n",
            epoch, over ? " end" : "",
            Arrays.toString(
                score(held, one -> decode(chain, emissions(network, words, one.document), one.paragraph))));
      }
      save(network, chain, out);
    }
  }

  static void save(Network network, Chain chain, Path out) throws IOException {
    Map<String, Weights.Values> tensors = new LinkedHashMap<>(network.weights().tensors());
    float[] flat = new float[(LABELS + 1) * LABELS];
    for (int i = 0; i <= LABELS; i++) {
      System.arraycopy(chain.weight[i], 0, flat, i * LABELS, LABELS);
    }
    tensors.put("transitions", new Weights.Values(new long[] {LABELS + 1, LABELS}, flat));
    new Weights(tensors).write(out);
  }
}
