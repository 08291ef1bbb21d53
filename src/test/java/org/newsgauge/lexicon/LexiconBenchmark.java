package org.newsgauge.lexicon;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.Document;
import org.newsgauge.text.NewsAnnotator;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What 10,000 entries cost: the shipped ones, and made-up words up to that number. Loading reads
 * their bytes and builds the automaton. Matching stands beside the text layer in one benchmark:
 * each article, read for the first time, goes through the one and then the other, as it does in a
 * run. {@code reports/speed/README.md} has the command and the figures.
 */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
public class LexiconBenchmark {
  private static final int ENTRIES = 10_000;
  private static final int WARM_UP = 80;
  private static final int SHOTS = 20;
  private static final int ARTICLES_A_SHOT = 20;
  private static final String SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve wi zo";

  /** A folder of plain texts, at least 800. */
  @Param("../shared/gold/attribution/train/text")
  public String texts;

  private final Annotator annotator = new NewsAnnotator();
  private final List<byte[]> files = new ArrayList<>();
  private final List<Article> articles = new ArrayList<>();
  private Matcher matcher;
  private int next;

  /** Reads lexicons and texts. */
  @Setup
  public void load() throws IOException {
    int shipped = 0;
    for (Lexicon lexicon : Lexicons.shipped()) {
      shipped += lexicon.entries().size();
      files.add(Files.readAllBytes(Path.of("lexicons", lexicon.file())));
    }
    files.add(made(ENTRIES - shipped).getBytes(StandardCharsets.UTF_8));
    matcher = new Matcher(lexicons());
    List<Path> paths;
    try (Stream<Path> listed = Files.list(Path.of(texts))) {
      paths = new ArrayList<>(listed.sorted().toList());
    }
    Collections.shuffle(paths, new Random(1));
    for (Path path : paths) {
      articles.add(Article.asIs(Files.readString(path), Origin.of("text")));
    }
  }

  private List<Lexicon> lexicons() {
    List<Lexicon> lexicons = new ArrayList<>();
    for (byte[] file : files) {
      lexicons.add(LexiconReader.read("made.txt", file));
    }
    return lexicons;
  }

  /** A lexicon of words and phrases of made-up syllables. */
  private static String made(int entries) {
    String[] syllables = SYLLABLES.split(" ", -1);
    Random random = new Random(1);
    StringBuilder text =
        new StringBuilder(
            "category: made\ntitle: t\nabout: a\nliterature: none\nweight: 0.5\n[all]\n");
    for (int i = 0; i < entries; i++) {
      for (int word = 0; word <= i % 3; word++) {
        text.append(word == 0 ? "" : " ");
        for (int s = 0; s < 3; s++) {
          text.append(syllables[random.nextInt(syllables.length)]);
        }
      }
      text.append(Integer.toString(i, 36).replaceAll("[0-9]", "q")).append(i).append('\n');
    }
    return text + "[examples]\nA {x}.\nNone.\n";
  }

  /** Time that the measuring thread had a processor, of each step by itself. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Processor {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long layer;
    private long matching;

    /** Forgets the last shot. */
    @Setup(Level.Iteration)
    public void clear() {
      layer = 0;
      matching = 0;
    }

    /** Milliseconds that the text layer took for a shot. */
    public double textLayer() {
      return layer / 1e6;
    }

    /** Milliseconds that matching took for a shot. */
    public double matching() {
      return matching / 1e6;
    }
  }

  /** Reads 10,000 entries and builds the automaton. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 4, time = 2)
  @Measurement(iterations = 5, time = 2)
  public Matcher loads() {
    return new Matcher(lexicons());
  }

  /** Articles not read before in this run through the text layer and the automaton, in turn. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = WARM_UP)
  @Measurement(iterations = SHOTS)
  public void matches(Processor processor, Blackhole hole) {
    int shot = next < WARM_UP ? next % SHOTS : SHOTS + next - WARM_UP;
    next++;
    for (int i = 0; i < ARTICLES_A_SHOT; i++) {
      long begun = processor.threads.getCurrentThreadCpuTime();
      Document document = annotator.annotate(articles.get(shot * ARTICLES_A_SHOT + i));
      long read = processor.threads.getCurrentThreadCpuTime();
      hole.consume(matcher.match(document));
      processor.layer += read - begun;
      processor.matching += processor.threads.getCurrentThreadCpuTime() - read;
    }
  }
}
