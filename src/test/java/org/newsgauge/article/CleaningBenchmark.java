package org.newsgauge.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
