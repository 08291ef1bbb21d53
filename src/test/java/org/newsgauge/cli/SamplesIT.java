package org.newsgauge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
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
