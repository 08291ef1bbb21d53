package org.newsgauge.attribution;

import java.io.IOException;
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

/**
 * Words a second of the fast tagger on one thread: alone on documents that are ready, and with the
 * text layer it needs. {@code reports/speed/README.md} has the command and the figures.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class FastTaggerBenchmark {
  private static final int ARTICLES = 200;

  /** A folder of plain texts. */
  @Param("../shared/gold/attribution/train/text")
  public String texts;

  private final List<Document> documents = new ArrayList<>();
  private final Annotator annotator = new NewsAnnotator();
  private final AttributionTagger tagger = new SequenceTagger(FastScorer.shipped());
  private int next;

  /** Reads the texts. */
  @Setup
  public void load() throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(Path.of(texts))) {
      files = new ArrayList<>(listed.sorted().toList());
    }
    Collections.shuffle(files, new Random(1));
    for (Path file : files.subList(0, Math.min(ARTICLES, files.size()))) {
      Origin origin = Origin.of(String.valueOf(file.getFileName()));
      documents.add(annotator.annotate(Article.asIs(Files.readString(file), origin)));
    }
  }

  /** Words of the documents that were tagged: JMH gives them by the second. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counter {
    /** Words tagged. */
    public long words;

    /** Forgets the last iteration. */
    @Setup(Level.Iteration)
    public void clear() {
      words = 0;
    }
  }

  private Document next(Counter counter) {
    Document document = documents.get(next++ % documents.size());
    counter.words += document.words();
    return document;
  }

  /** The tagger alone. */
  @Benchmark
  public List<Attribution> tagger(Counter counter) {
    return tagger.tag(next(counter));
  }

  /** The text layer alone. */
  @Benchmark
  public Document textLayer(Counter counter) {
    return annotator.annotate(next(counter).article());
  }

  /** Both. */
  @Benchmark
  public List<Attribution> both(Counter counter) {
    return tagger.tag(annotator.annotate(next(counter).article()));
  }
}
