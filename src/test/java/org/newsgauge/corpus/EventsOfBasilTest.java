package org.newsgauge.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.source.Sourcing;
import org.newsgauge.text.Document;

/**
 * How well reports of one event are matched, against BASIL's 44 events at three outlets each (Fan
 * et al. 2019), of which no day is known. Skipped without {@code ../shared/gold}.
 */
class EventsOfBasilTest {
  private static final Path GOLD = Path.of("../shared/gold/loaded/basil-dev.jsonl");

  @TempDir Path folder;

  @Test
  void pairsOfReportsAreMatched() throws IOException {
    assumeTrue(Files.exists(GOLD), GOLD + " is absent");
    List<Matched> all = match(sink -> reader().forEach(sink), "all");
    assertEquals(132, all.size());
    double f1 = f1(all);
    System.out.printf("events of basil-dev: pairwise F1 %.3f%n", f1);
    assertTrue(f1 >= 0.95, () -> "pairwise F1 " + f1);
  }

  /** Fewer articles make the frequencies of words less sure. */
  @Test
  void aTenthOfTheEventsIsMatchedAsWell() throws IOException {
    assumeTrue(Files.exists(GOLD), GOLD + " is absent");
    List<Matched> all = match(sink -> reader().forEach(sink), "all");
    List<String> events = all.stream().map(Matched::gold).distinct().sorted().toList();
    List<Matched> pooled = new ArrayList<>();
    for (int draw = 0; draw < 10; draw++) {
      Random random = new Random(draw);
      List<String> drawn = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        drawn.add(events.get(random.nextInt(events.size())));
      }
      CorpusReader few =
          sink ->
              reader()
                  .forEach(
                      entry -> {
                        if (drawn.contains(goldOf(all, entry))) {
                          sink.accept(entry);
                        }
                      });
      int number = draw;
      match(few, "few" + draw)
          .forEach(
              one ->
                  pooled.add(
                      new Matched(
                          number + one.record(),
                          number + one.gold(),
                          one.found() == null ? null : number + one.found())));
    }
    double f1 = f1(pooled);
    System.out.printf("events of basil-dev, five at a time: pairwise F1 %.3f%n", f1);
    assertTrue(f1 >= 0.9, () -> "pairwise F1 " + f1);
  }

  private record Matched(String record, String gold, String found) {}

  private static String goldOf(List<Matched> all, Entry entry) {
    return all.stream()
        .filter(one -> one.record().equals(entry.record()))
        .findFirst()
        .orElseThrow()
        .gold();
  }

  private static CorpusReader reader() {
    Reading reading = new Reading(null, null, Map.of(), null, List.of("event"));
    return new JsonLinesReader(GOLD, "", reading, null);
  }

  private static double f1(List<Matched> articles) {
    int both = 0;
    int gold = 0;
    int found = 0;
    for (int i = 0; i < articles.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean isOne = articles.get(i).gold().equals(articles.get(j).gold());
        String event = articles.get(i).found();
        boolean isFound = event != null && event.equals(articles.get(j).found());
        both += isOne && isFound ? 1 : 0;
        gold += isOne ? 1 : 0;
        found += isFound ? 1 : 0;
      }
    }
    return 2.0 * both / (gold + found);
  }

  private List<Matched> match(CorpusReader corpus, String name) throws IOException {
    RunOptions options =
        new RunOptions(
            Selection.ALL,
            null,
            1,
            RunOptions.Reprints.ONCE,
            RunOptions.Match.EVENTS,
            null,
            4,
            RunOptions.Opinion.APART,
            false,
            false);
    List<Matched> matched = new ArrayList<>();
    Map<String, String> records = new HashMap<>();
    CorpusRun.Results results =
        new CorpusRun.Results() {
          @Override
          public void analysed(CorpusArticle article) {
            String id = article.analysis().article().id();
            String gold = article.columns().getOrDefault("event", "");
            matched.add(new Matched(records.getOrDefault(id, id), gold, article.event()));
          }

          @Override
          public void failed(Failure failure) {
            throw new AssertionError(failure);
          }

          @Override
          public Serializable save() {
            return "";
          }

          @Override
          public void restore(Serializable saved) {}
        };
    Path work = Files.createDirectories(folder.resolve(name));
    // Records are lines, ids are not: remembered by reading once.
    corpus.forEach(entry -> records.put(id(entry), entry.record()));
    new CorpusRun(new Cleaner(), EventsOfBasilTest::bare, 2, options)
        .run(
            corpus,
            results,
            new Checkpoints(work, java.util.Map.of("name", name), () -> 0L, 1e9),
            Progress.NONE);
    return matched;
  }

  private static String id(Entry entry) {
    try {
      return entry.read(new Cleaner()).id();
    } catch (IOException | org.newsgauge.article.UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  private static Analysis bare(Article article) {
    Document document = new Document(article, List.of(), List.of(), List.of());
    return Analysis.of(document, new Sourcing(List.of(), List.of()), List.of());
  }
}
