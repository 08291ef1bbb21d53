package org.newsgauge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgauge.corpus.MadeCorpus;

/**
 * Kills real processes at random moments, as {@code kill -9} and a loss of power do, and goes on
 * with their runs: what they write in the end is what an uninterrupted run writes. Long: profile
 * {@code long}.
 */
class InterruptedRunLT {
  private static final int KILLS = 30;
  private static final int ARTICLES = 400;

  @TempDir Path folder;

  @Test
  void killedRunsGoOnAndGiveTheSameBytes() throws Exception {
    Path corpus = folder.resolve("made.jsonl");
    MadeCorpus.write(corpus, ARTICLES, 9);
    Files.writeString(
        corpus, Files.readString(corpus).replaceFirst("\\n", "\n{\"outlet\": \"broken\n"));
    long begun = System.nanoTime();
    assertEquals(1, start("whole", corpus, "--threads", "1").waitFor(), "one line is broken");
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    Map<String, String> whole = files("whole");
    assertTrue(whole.size() >= 8, whole.keySet().toString());

    Random random = new Random(30);
    int kills = 0;
    int complete = 0;
    while (kills < KILLS || complete == 0) {
      String out = "out" + complete;
      Process process = start(out, corpus, "--resume", "--checkpoint", "0.05");
      long wait = kills < KILLS ? random.nextLong(millis / 8, millis * 5 / 4) : 600_000;
      if (process.waitFor(wait, TimeUnit.MILLISECONDS)) {
        assertSame(whole, files(out), kills);
        complete++;
      } else {
        process.destroyForcibly().waitFor();
        kills++;
        for (String name : files(out).keySet()) {
          assertFalse(name.endsWith(".part"), "only whole files have names: " + name);
        }
      }
    }
    assertTrue(complete > 0);
  }

  private static void assertSame(Map<String, String> whole, Map<String, String> now, int kills) {
    assertEquals(whole.keySet(), now.keySet(), "after " + kills + " kills");
    whole.forEach(
        (name, bytes) ->
            assertTrue(bytes.equals(now.get(name)), name + " differs after " + kills + " kills"));
  }

  private Process start(String out, Path corpus, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-Djava.awt.headless=true"));
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    command.addAll(List.of("-cp", path, Main.class.getName(), "compare", corpus.toString()));
    command.addAll(List.of("--out", out));
    command.addAll(List.of(more));
    File log = folder.resolve(out + ".log").toFile();
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  /** The named files of a run that bytes are promised for: tables, texts and pages. */
  private Map<String, String> files(String out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (!Files.exists(folder.resolve(out))) {
      return files;
    }
    try (Stream<Path> inside = Files.list(folder.resolve(out))) {
      for (Path file : inside.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (!name.startsWith(".") && !name.matches(".*\\.(svg|png)")) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }
}
