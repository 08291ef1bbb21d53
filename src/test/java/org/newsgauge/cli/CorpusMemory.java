package org.newsgauge.cli;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.compare.Matching;
import org.newsgauge.compare.OutletComparison;
import org.newsgauge.compare.OutletTally;
import org.newsgauge.compare.PhraseTally;
import org.newsgauge.compare.Traits;
import org.newsgauge.corpus.Checkpoints;
import org.newsgauge.corpus.CorpusArticle;
import org.newsgauge.corpus.CorpusFile;
import org.newsgauge.corpus.CorpusReader;
import org.newsgauge.corpus.CorpusRun;
import org.newsgauge.corpus.Failure;
import org.newsgauge.corpus.MadeCorpus;
import org.newsgauge.corpus.Progress;
import org.newsgauge.corpus.Reading;
import org.newsgauge.corpus.RunOptions;
import org.newsgauge.report.Excerpts;
import org.newsgauge.source.Sourcing;
import org.newsgauge.text.Document;

/**
 * How much memory a comparison holds for each article: the heap in use after a full collection, at
 * its highest in each part of the run, of two made corpora, the difference divided by that of their
 * sizes. The analysis finds nothing, so that what is measured are ids, offsets, the indexes of
 * reprints and events, and the tallies.
 *
 * <p>{@code java -Xmx512m -XX:+UseSerialGC … CorpusMemory 20000 100000}
 */
public final class CorpusMemory {
  private static final long OFTEN = 400;

  private final Map<String, Long> highest = new ConcurrentHashMap<>();
  private volatile String part = "";
  private volatile boolean over;

  private CorpusMemory() {}

  public static void main(String[] args) throws Exception {
    // The first run loads classes and makes tables, which are not to be counted as articles.
    measure(2000);
    int few = Integer.parseInt(args[0]);
    int many = Integer.parseInt(args[1]);
    Map<String, Long> small = measure(few);
    Map<String, Long> large = measure(many);
    System.out.printf(
        Locale.ROOT, "%-12s %12s %12s %18s%n", "MB in use", few, many, "bytes an article");
    for (String part : large.keySet()) {
      System.out.printf(
          Locale.ROOT,
          "%-12s %12.1f %12.1f %18.0f%n",
          part,
          small.get(part) / 1e6,
          large.get(part) / 1e6,
          (double) (large.get(part) - small.get(part)) / (many - few));
    }
  }

  private static Map<String, Long> measure(int articles) throws IOException, InterruptedException {
    CorpusMemory memory = new CorpusMemory();
    Path folder = Files.createTempDirectory("memory");
    Path file = folder.resolve("made.jsonl");
    MadeCorpus.write(file, articles, 1);
    Thread sampler = new Thread(memory::sample);
    sampler.setDaemon(true);
    sampler.start();
    memory.run(file, folder);
    memory.over = true;
    sampler.join();
    delete(folder);
    Map<String, Long> inOrder = new LinkedHashMap<>();
    for (String part : List.of("reading", "matching", "analysing", "estimates", "contrasts")) {
      inOrder.put(part, memory.highest.getOrDefault(part, 0L));
    }
    return inOrder;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (var walk = Files.walk(folder)) {
      walk.forEach(files::add);
    }
    for (int i = files.size() - 1; i >= 0; i--) {
      Files.delete(files.get(i));
    }
  }

  private void sample() {
    while (!over) {
      look();
      try {
        Thread.sleep(OFTEN);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private synchronized void look() {
    String at = part;
    System.gc();
    long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    if (at.equals(part)) {
      highest.merge(at, used, Math::max);
    }
  }

  private void begin(String name) {
    look();
    part = name;
  }

  private void run(Path file, Path folder) throws IOException {
    CorpusReader corpus = CorpusFile.reader(file, "", Reading.DEFAULT);
    Tallies tallies = new Tallies();
    Progress progress =
        new Progress() {
          @Override
          public void begin(String name, long of) {
            CorpusMemory.this.begin(name);
          }

          @Override
          public void at(long articles) {}
        };
    new CorpusRun(new Cleaner(), CorpusMemory::nothing, 2, RunOptions.DEFAULT)
        .run(corpus, tallies, new Checkpoints(folder, Map.of(), System::nanoTime, 20), progress);
    OutletComparison comparison =
        new OutletComparison(tallies.byOutlet.values(), Matching.EVENTS, 1, 2);
    begin("estimates");
    comparison.estimates();
    begin("contrasts");
    comparison.contrasts();
    look();
  }

  private static Analysis nothing(Article article) {
    Document document = new Document(article, List.of(), List.of(), List.of());
    return Analysis.of(document, new Sourcing(List.of(), List.of()), List.of());
  }

  /** What {@code compare} keeps of its articles. */
  private static final class Tallies implements CorpusRun.Results, Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> CATEGORIES =
        java.util.stream.IntStream.range(0, 16).mapToObj(i -> "category-" + i).toList();
    private final TreeMap<String, OutletTally> byOutlet = new TreeMap<>();
    private final PhraseTally phrases = new PhraseTally();
    private final Excerpts excerpts = new Excerpts();

    @Override
    public void analysed(CorpusArticle article) {
      Article of = article.analysis().article();
      if (!article.counts()) {
        return;
      }
      excerpts.plus(of.outlet(), article.analysis());
      phrases.plus(of.outlet(), article.analysis());
      byOutlet
          .computeIfAbsent(of.outlet(), outlet -> new OutletTally(outlet, CATEGORIES))
          .plus(
              article.analysis(),
              new Traits(article.event(), article.topic(), of.author(), of.published()));
    }

    @Override
    public void failed(Failure failure) {
      throw new AssertionError(failure);
    }

    @Override
    public Serializable save() {
      return new ArrayList<>(List.of(byOutlet, phrases, excerpts));
    }

    @Override
    public void restore(Serializable saved) {
      throw new AssertionError("nothing was interrupted");
    }
  }
}
