package org.newsgauge.attribution;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.Document;
import org.newsgauge.text.NewsAnnotator;

/**
 * Words a second and core of the accurate tagger, and the memory it takes: {@code
 * AccurateTaggerBenchmark TEXTS [ARTICLES [ROUNDS]]}. By processor time of the one thread that
 * works. Every round measures in turn the text layer and the tagger as it is shipped, with linking,
 * on the same articles; the first round warms up. {@code reports/speed/README.md} has the figures.
 */
public final class AccurateTaggerBenchmark {
  private AccurateTaggerBenchmark() {}

  /**
   * Measures.
   *
   * @param args a folder of plain texts, how many of them, how often
   */
  public static void main(String[] args) throws IOException {
    int most = args.length > 1 ? Integer.parseInt(args[1]) : 40;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 4;
    Annotator annotator = new NewsAnnotator();
    List<Article> articles = articles(Path.of(args[0]), most);
    List<Document> documents = articles.stream().map(annotator::annotate).toList();
    long words = documents.stream().mapToLong(Document::words).sum();
    System.out.printf(Locale.ROOT, "%d articles, %d words%n", documents.size(), words);
    SequenceTagger tagger = new SequenceTagger(EncoderScorer.shipped());
    for (int round = 0; round < rounds; round++) {
      double text = rate(words, articles, annotator::annotate);
      double whole = rate(words, documents, tagger::tag);
      System.out.printf(
          Locale.ROOT,
          "round %d, words a second: text layer %,.0f; tagger %,.0f; both %,.0f%n",
          round,
          text,
          whole,
          1 / (1 / text + 1 / whole));
    }
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.printf(Locale.ROOT, "live heap %d MB%n", heap >> 20);
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .forEach(System.out::println);
    }
  }

  private static List<Article> articles(Path folder, int most) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = new ArrayList<>(listed.sorted().toList());
    }
    Collections.shuffle(files, new Random(1));
    List<Article> articles = new ArrayList<>();
    for (Path file : files.subList(0, Math.min(most, files.size()))) {
      Origin origin = Origin.of(String.valueOf(file.getFileName()));
      articles.add(Article.asIs(Files.readString(file), origin));
    }
    return articles;
  }

  private static <T> double rate(long words, List<T> inputs, Function<T, Object> work) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long made = 0;
    for (T input : inputs) {
      made += work.apply(input).hashCode() == 0 ? 1 : 0;
    }
    long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    return made > inputs.size() ? 0 : words * 1e9 / time;
  }
}
