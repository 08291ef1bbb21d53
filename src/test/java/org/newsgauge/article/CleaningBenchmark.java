package org.newsgauge.article;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Cleaning a page against parsing it and nothing more, on one thread. {@code
 * reports/speed/README.md} has the command and the figures.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class CleaningBenchmark {
  /** A folder of pages compressed with gzip. */
  @Param("../shared/gold/cleaning/zyte-a/html")
  public String folder;

  private final Cleaner cleaner = new Cleaner();
  private final Origin origin = Origin.of("page");
  private final List<String> pages = new ArrayList<>();
  private int next;

  /** Reads the pages. */
  @Setup
  public void load() throws IOException {
    try (Stream<Path> listed = Files.list(Path.of(folder))) {
      for (Path file : listed.sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          pages.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
  }

  /**
   * Both in turn over the same pages, by processor time of the one thread that works: what is left
   * of a comparison on a busy machine.
   *
   * @param args a folder of pages compressed with gzip, and how many rounds; the first half warms
   *     up
   */
  public static void main(String[] args) throws IOException {
    CleaningBenchmark benchmark = new CleaningBenchmark();
    benchmark.folder = args[0];
    benchmark.load();
    int rounds = Integer.parseInt(args[1]);
    List<Double> parsing = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      double parsed = seconds(benchmark, CleaningBenchmark::jsoup);
      double cleaned = seconds(benchmark, CleaningBenchmark::newsgauge);
      if (round >= rounds / 2) {
        parsing.add(parsed);
        ratios.add(parsed / cleaned);
      }
    }
    Collections.sort(parsing);
    Collections.sort(ratios);
    int n = ratios.size();
    System.out.printf(
        Locale.ROOT,
        "%d pages, %d rounds: Jsoup.parse %.3f s; cleaning at %.3f of its speed (quartiles %.3f,"
            + " %.3f)%n",
        benchmark.pages.size(),
        n,
        parsing.get(n / 2),
        ratios.get(n / 2),
        ratios.get(n / 4),
        ratios.get(n * 3 / 4));
  }

  private static double seconds(
      CleaningBenchmark benchmark, Function<CleaningBenchmark, Object> work) {
    long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < benchmark.pages.size(); i++) {
      Objects.requireNonNull(work.apply(benchmark));
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1e9;
  }

  private String page() {
    return pages.get(next++ % pages.size());
  }

  /** One page through the parser alone. */
  @Benchmark
  public Document jsoup() {
    return Jsoup.parse(page());
  }

  /** One page cleaned. */
  @Benchmark
  public Article newsgauge() {
    return cleaner.html(page(), origin);
  }
}
