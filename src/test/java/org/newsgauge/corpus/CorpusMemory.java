package org.newsgauge.corpus;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.compare.Matching;
import org.newsgauge.compare.OutletComparison;
import org.newsgauge.compare.OutletTally;
import org.newsgauge.compare.Traits;
import org.newsgauge.source.Sourcing;
import org.newsgauge.text.Document;

/**
 * How much memory a comparison holds for each article: what {@link CorpusRun} and {@code compare}
 * keep, filled with made numbers in place of made texts, since texts on their way through the run
 * would hide it. The heap in use is looked at after one full collection after the other; the
 * highest figure of each part counts. Two sizes; the difference, divided by that of the sizes, is
 * what an article takes.
 *
 * <p>{@code java -Xmx1g -XX:+UseSerialGC … CorpusMemory 20000 60000}
 */
public final class CorpusMemory {
  private static final List<String> PARTS =
      List.of("first pass", "reprints", "events", "third pass", "estimates", "contrasts");
  private static final List<String> CATEGORIES =
      IntStream.range(0, 16).mapToObj(i -> "category-" + i).toList();
  private static final int OUTLETS = 5;

  private final Map<String, Long> highest = new LinkedHashMap<>();
  private final int articles;
  private volatile String part = "";

  private CorpusMemory(int articles) {
    this.articles = articles;
  }

  /** Prints a table. */
  public static void main(String[] args) throws InterruptedException {
    // Classes and their tables are not to be counted as articles.
    new CorpusMemory(3000).measure();
    int few = Integer.parseInt(args[0]);
    int many = Integer.parseInt(args[1]);
    Map<String, Long> small = new CorpusMemory(few).measure();
    Map<String, Long> large = new CorpusMemory(many).measure();
    System.out.printf(Locale.ROOT, "%-12s %9d %9d  bytes an article%n", "MB in use", few, many);
    for (String part : PARTS) {
      long a = small.getOrDefault(part, 0L);
      long b = large.getOrDefault(part, 0L);
      double each = (double) (b - a) / (many - few);
      System.out.printf(Locale.ROOT, "%-12s %9.1f %9.1f  %.0f%n", part, a / 1e6, b / 1e6, each);
    }
  }

  private Map<String, Long> measure() throws InterruptedException {
    Thread sampler =
        new Thread(
            () -> {
              try {
                while (true) {
                  look();
                  // Seldom where the work takes long: a collection stops it.
                  Thread.sleep(part.equals("reprints") || part.equals("events") ? 10 : 400);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    sampler.setDaemon(true);
    sampler.start();
    run();
    sampler.interrupt();
    sampler.join();
    return highest;
  }

  private synchronized void look() {
    String at = part;
    System.gc();
    long used = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      // As it was right after the collection: what came since is not yet known to be held.
      if (pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null) {
        used += pool.getCollectionUsage().getUsed();
      }
    }
    if (at.equals(part)) {
      highest.merge(at, used, Math::max);
    }
  }

  private void begin(String name) {
    look();
    part = name;
  }

  private void run() {
    begin("first pass");
    NumberSet ids = new NumberSet();
    Sample sample = new Sample(null, 1);
    Random random = new Random(1);
    for (int i = 0; i < articles; i++) {
      ids.add(random.nextLong());
      sample.take("", i * 2000L);
    }
    look();
    ids = null;
    long[] offsets = sample.handOver();
    begin("reprints");
    CorpusProfile profile = profile(random);
    begin("third pass");
    TreeMap<String, OutletTally> byOutlet = new TreeMap<>();
    for (int i = 0; i < articles; i++) {
      String outlet = "outlet-" + i % OUTLETS;
      Traits traits =
          new Traits(
              profile.event(i),
              "topic " + i % 12,
              "Author " + random.nextInt(500),
              LocalDate.ofEpochDay(18_000 + i * 365L / articles));
      byOutlet
          .computeIfAbsent(outlet, o -> new OutletTally(o, CATEGORIES))
          .plus(nothing(outlet, i), traits);
    }
    look();
    if (offsets.length != articles) {
      throw new AssertionError("offsets are held until here");
    }
    offsets = null;
    profile = null;
    begin("estimates");
    OutletComparison comparison = new OutletComparison(byOutlet.values(), Matching.EVENTS, 1, 2);
    comparison.estimates();
    begin("contrasts");
    comparison.contrasts();
    look();
  }

  /** Events of three reports on average, and one article in twenty a reprint. */
  private CorpusProfile profile(Random random) {
    ReprintFinder reprints = new ReprintFinder(articles);
    EventFinder events = new EventFinder(articles, new TermFrequencies(), 4);
    long[] order = new long[articles];
    short[] sketch = new short[MinHash.SIZE];
    int[] terms = new int[EventFinder.TERMS];
    byte[] weights = new byte[EventFinder.TERMS];
    for (int i = 0; i < articles; i++) {
      long day = 18_000 + i * 365L / articles;
      for (int k = 0; i % 20 > 0 && k < sketch.length; k++) {
        sketch[k] = (short) random.nextInt();
      }
      boolean isNew = random.nextInt(3) == 0;
      for (int k = 0; k < terms.length; k++) {
        terms[k] = isNew || random.nextInt(4) == 0 ? random.nextInt() : terms[k];
        weights[k] = 26;
      }
      reprints.set(i, sketch);
      events.set(i, new EventFinder.Profile(terms, weights), day);
      order[i] = (day << 32) | i;
    }
    int[] original = reprints.find(order);
    begin("events");
    int[] event = CorpusProfile.numbered(events.find());
    return new CorpusProfile(
        new org.newsgauge.article.RecurringLines(), original, event, TopicFinder.Topics.NONE);
  }

  private static Analysis nothing(String outlet, int number) {
    Article article = Article.asIs("It rained.", new Origin("made-" + number, outlet, null, null));
    Document document = new Document(article, List.of(), List.of(), new ArrayList<>());
    return Analysis.of(document, new Sourcing(List.of(), List.of()), List.of());
  }
}
