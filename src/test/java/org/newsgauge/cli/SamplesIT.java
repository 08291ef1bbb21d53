package org.newsgauge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgauge.Golden;

/** The samples, analysed: every byte of text, CSV and JSON is held by golden files. */
class SamplesIT {
  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();

  @TempDir Path folder;

  static Stream<String> articles() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES, 2)) {
      return files
          .map(file -> SAMPLES.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.matches(".+/.+\\.(html|txt)"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void analyzePrints(String article) throws IOException {
    String input = SAMPLES.resolve(article).toString();
    String name = "analyze/" + article.replaceFirst("\\.[a-z]+$", "");
    for (String format : new String[] {"text", "json", "csv"}) {
      Session session = Session.run(folder, "analyze", "--no-files", "--format", format, input);
      assertEquals(0, session.exit(), session.err());
      Golden.check(name + (format.equals("text") ? ".txt" : "." + format), session.out());
    }
  }

  @Test
  void compareWritesTheSameBytesForAnyNumberOfThreads() throws IOException {
    Session one = compare("one", 1);
    Golden.check("compare/stdout.txt", one.out());
    Map<String, String> tables = tables("one");
    for (Map.Entry<String, String> table : tables.entrySet()) {
      Golden.check("compare/" + table.getKey(), table.getValue());
    }
    for (int threads : new int[] {1, 2, 7}) {
      Session again = compare("again", threads);
      assertEquals(one.out(), again.out());
      Map<String, String> others = tables("again");
      assertEquals(tables.keySet(), others.keySet());
      others.forEach((name, table) -> assertEquals(tables.get(name), table, name));
    }
  }

  /** As {@code .ci/samples} writes it: pages to the byte, charts by their names and words. */
  @Test
  void theSampleReportsAreThoseOfTheSamples() throws IOException {
    compare("comparison", 2);
    String story = SAMPLES.resolve("port-callan-ledger/ras-fennar-talks.html").toString();
    assertEquals(0, Session.run(folder, "analyze", "--out", "article", story).exit());
    Map<String, String> charts = new TreeMap<>();
    for (String run : new String[] {"comparison", "article"}) {
      Golden.check(
          Path.of("reports/sample", run + ".html"),
          Files.readString(folder.resolve(run).resolve("report.html")));
      charts.putAll(charts(folder.resolve(run)));
    }
    Path kept = Path.of("reports/sample");
    if (Boolean.getBoolean("golden.update")) {
      for (String chart : charts(kept).keySet()) {
        Files.delete(kept.resolve(chart));
      }
      for (String run : new String[] {"comparison", "article"}) {
        for (String chart : charts(folder.resolve(run)).keySet()) {
          Files.copy(folder.resolve(run).resolve(chart), kept.resolve(chart));
        }
      }
    }
    assertEquals(charts, charts(kept), "run .ci/samples");
  }

  /** The words of each chart, in their order. */
  private static Map<String, String> charts(Path folder) throws IOException {
    Map<String, String> charts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".svg")).toList()) {
        StringBuilder words = new StringBuilder();
        Matcher text = Pattern.compile("<text[^>]*>([^<]*)</text").matcher(Files.readString(file));
        while (text.find()) {
          words.append(text.group(1)).append('\n');
        }
        charts.put(file.getFileName().toString(), words.toString());
      }
    }
    return charts;
  }

  private Session compare(String out, int threads) {
    Session session =
        Session.run(
            folder,
            "compare",
            "--out",
            out,
            "--threads",
            Integer.toString(threads),
            SAMPLES.toString());
    assertEquals(0, session.exit(), session.err());
    return session;
  }

  private Map<String, String> tables(String out) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(out))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".csv") || name.endsWith(".json")) {
          tables.put(name, Files.readString(file));
        }
      }
    }
    return tables;
  }
}
