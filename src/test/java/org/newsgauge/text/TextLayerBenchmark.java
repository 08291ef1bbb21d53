package org.newsgauge.text;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
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
 * Our text layer (quotations and lemmas included) against OpenNLP's stock chain of sentence
 * detector, tokenizer and tagger, one instance each.
 *
 * <p>Warm-up goes round and round the first half of the texts, until all is compiled. Each measured
 * shot then reads articles of the second half that were not read before in its run, so that nothing
 * remembered of them helps; both chains read the same ones in the same order. {@code
 * reports/speed/README.md} has the command and the figures.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = TextLayerBenchmark.WARM_UP)
@Measurement(iterations = TextLayerBenchmark.SHOTS)
@Fork(3)
public class TextLayerBenchmark {
  static final int WARM_UP = 80;
  static final int SHOTS = 20;
  private static final int ARTICLES_A_SHOT = 20;

  /** A folder of plain texts, at least 800. */
  @Param("../shared/gold/attribution/train/text")
  public String texts;

  private final List<Article> articles = new ArrayList<>();
  private final Annotator annotator = new NewsAnnotator();
  private SentenceDetectorME sentences;
  private TokenizerME tokens;
  private POSTaggerME tags;
  private int next;

  /** Reads the texts and loads both chains. */
  @Setup
  public void load() throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(Path.of(texts))) {
      files = new ArrayList<>(listed.sorted().toList());
    }
    Collections.shuffle(files, new Random(1));
    for (Path file : files) {
      String name = file.getFileName().toString();
      articles.add(Article.asIs(Files.readString(file), Origin.of(name)));
    }
    try (InputStream sentenceModel = model("sentence");
        InputStream tokenModel = model("tokens");
        InputStream tagModel = model("pos")) {
      sentences = new SentenceDetectorME(new SentenceModel(sentenceModel));
      tokens = new TokenizerME(new TokenizerModel(tokenModel));
      tags = new POSTaggerME(new POSModel(tagModel));
    }
  }

  private static InputStream model(String part) {
    return TextLayerBenchmark.class.getResourceAsStream(
        "/opennlp-en-ud-ewt-" + part + "-1.3-2.5.4.bin");
  }

  private List<Article> shot() {
    int shot = next < WARM_UP ? next % SHOTS : SHOTS + next - WARM_UP;
    next++;
    return articles.subList(shot * ARTICLES_A_SHOT, (shot + 1) * ARTICLES_A_SHOT);
  }

  /** Time that the measuring thread had a processor: what counts where others work beside it. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Processor {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private double spent;
    private long started;

    /** Forgets the last shot. */
    @Setup(Level.Iteration)
    public void clear() {
      spent = 0;
    }

    /** Milliseconds of processor time of a shot. */
    public double milliseconds() {
      return spent;
    }

    private void start() {
      started = threads.getCurrentThreadCpuTime();
    }

    private void stop() {
      spent += (threads.getCurrentThreadCpuTime() - started) / 1e6;
    }
  }

  /** The stock chain. */
  @Benchmark
  public void stock(Processor processor, Blackhole hole) {
    List<Article> shot = shot();
    processor.start();
    for (Article article : shot) {
      for (String sentence : sentences.sentDetect(article.text())) {
        hole.consume(tags.tag(tokens.tokenize(sentence)));
      }
    }
    processor.stop();
  }

  /** Our text layer, whole. */
  @Benchmark
  public void newsgauge(Processor processor, Blackhole hole) {
    List<Article> shot = shot();
    processor.start();
    for (Article article : shot) {
      hole.consume(annotator.annotate(article));
    }
    processor.stop();
  }
}
