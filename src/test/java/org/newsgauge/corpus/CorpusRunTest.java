package org.newsgauge.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Origin;
import org.newsgauge.source.Sourcing;
import org.newsgauge.text.Document;

/** The run over a corpus: order, what is left out, reprints, and going on after a break. */
class CorpusRunTest {
  private static final String[] WORDS =
      ("harbour crane ledger mayor ferry council strike budget school river bridge pilot tax fire"
              + " storm court judge vote clinic farm mine port rail union museum wage road market")
          .split(" ", -1);

  @TempDir Path folder;

  @Test
  void givesTheSameForAnyNumberOfThreads() throws IOException {
    List<String> one = run(corpus(200), RunOptions.DEFAULT, 1, "one");
    assertEquals(200, one.size());
    assertEquals(one, run(corpus(200), RunOptions.DEFAULT, 7, "seven"));
  }

  @Test
  void copiesAreToldFromTheEarliest() throws IOException {
    String text = prose(new Random(5), 300);
    String shortened = text.substring(0, text.length() * 3 / 4) + " Staff writers added to it.";
    String other = prose(new Random(6), 300);
    List<Entry> corpus =
        List.of(
            made("a/copy", "a", LocalDate.of(2024, 3, 2), "One", text),
            made("b/first", "b", LocalDate.of(2024, 3, 1), "Two", text.toUpperCase(Locale.ROOT)),
            made("c/cut", "c", null, "Three", shortened),
            made("c/own", "c", null, "Four", other));
    assertEquals(
        List.of(
            "a/copy reprints b/first, left out: reprint",
            "b/first",
            "c/cut reprints b/first, left out: reprint",
            "c/own"),
        run(corpus::forEach, RunOptions.DEFAULT, 2, "once"));
    RunOptions keep = options(null, RunOptions.Reprints.KEEP, RunOptions.Opinion.APART, false);
    assertEquals("a/copy reprints b/first", run(corpus::forEach, keep, 2, "keep").get(0));
  }

  @Test
  void agencyCopyIsMarkedAndDroppedOnRequest() throws IOException {
    String text = "PORT CALLAN (AP) — " + prose(new Random(7), 60);
    List<Entry> corpus = List.of(made("a/wire", "a", null, "One", text));
    assertEquals(
        List.of("a/wire reprints wire: AP"), run(corpus::forEach, RunOptions.DEFAULT, 1, "once"));
    RunOptions drop = options(null, RunOptions.Reprints.DROP, RunOptions.Opinion.APART, false);
    assertEquals(
        List.of("a/wire reprints wire: AP, left out: wire"), run(corpus::forEach, drop, 1, "drop"));
  }

  @Test
  void opinionIsNeverMixedInSilently() throws IOException {
    List<Entry> corpus =
        List.of(
            made("a/news", "a", null, "Cranes idle", prose(new Random(8), 40)),
            made("a/views", "a", null, "Opinion: Move the cranes", prose(new Random(9), 40)));
    assertEquals(
        List.of("a/news", "a/views, left out: opinion"),
        run(corpus::forEach, RunOptions.DEFAULT, 1, "apart"));
    RunOptions only = options(null, RunOptions.Reprints.ONCE, RunOptions.Opinion.ONLY, false);
    assertEquals(
        List.of("a/news, left out: news", "a/views"), run(corpus::forEach, only, 1, "only"));
  }

  @Test
  void aSecondArticleWithAnIdFails() throws IOException {
    List<Entry> corpus =
        List.of(
            made("a/1", "a", null, "One", prose(new Random(1), 40)),
            made("a/1", "a", null, "Two", prose(new Random(2), 40)));
    assertEquals(
        List.of("made:a/1: another article has the same id: a/1", "a/1"),
        run(corpus::forEach, RunOptions.DEFAULT, 1, "twice"));
    RunOptions strict = options(null, RunOptions.Reprints.ONCE, RunOptions.Opinion.APART, true);
    IOException stopped =
        assertThrows(IOException.class, () -> run(corpus::forEach, strict, 1, "strict"));
    assertTrue(String.valueOf(stopped.getMessage()).contains("--strict"), stopped.getMessage());
  }

  @Test
  void selectionLeavesOutWhatIsNotWantedOrNotEnglish() throws IOException {
    String german =
        "Der Hafen ist zu und die Kräne stehen still, sagte die Sprecherin am Dienstag. ".repeat(5);
    List<Entry> corpus =
        List.of(
            made("a/1", "A", LocalDate.of(2024, 3, 1), "", prose(new Random(1), 60)),
            made("a/2", "A", LocalDate.of(2024, 4, 1), "", prose(new Random(2), 60)),
            made("a/3", "A", null, "", prose(new Random(3), 60)),
            made("a/4", "A", LocalDate.of(2024, 3, 1), "", "Too short."),
            made("b/5", "b", LocalDate.of(2024, 3, 1), "", prose(new Random(4), 60)),
            made("a/6", "a", LocalDate.of(2024, 3, 1), "", german));
    Selection selection =
        new Selection(
            LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31), Set.of("a"), Set.of(), 20);
    RunOptions options =
        new RunOptions(
            selection,
            null,
            1,
            RunOptions.Reprints.ONCE,
            RunOptions.Match.NONE,
            null,
            4,
            RunOptions.Opinion.APART,
            false,
            false);
    Recorded results = new Recorded();
    CorpusRun.Totals totals = go(corpus::forEach, options, 2, "select", results, 1e9);
    assertEquals(List.of("a/1"), results.told);
    assertEquals(new CorpusRun.Totals(1, 4, 1, List.of("A", "b"), 0, ""), totals);
  }

  @Test
  void aSampleDependsOnItsSeedAndNotOnTheOrder() throws IOException {
    RunOptions ten = options(10, RunOptions.Reprints.ONCE, RunOptions.Opinion.APART, false);
    List<String> sample = run(corpus(3000), ten, 2, "sample");
    assertEquals(10, sample.size());
    CorpusReader backwards =
        sink -> {
          List<Entry> entries = new ArrayList<>();
          corpus(3000).forEach(entries::add);
          for (int i = entries.size() - 1; i >= 0; i--) {
            sink.accept(entries.get(i));
          }
        };
    List<String> reversed = new ArrayList<>(run(backwards, ten, 2, "backwards"));
    java.util.Collections.reverse(reversed);
    assertEquals(sample, reversed);
  }

  @Test
  void goesOnAfterABreakAnywhere() throws IOException {
    List<String> whole = run(corpus(60), RunOptions.DEFAULT, 2, "whole");
    Random random = new Random(11);
    Recorded results = new Recorded();
    int breaks = 0;
    while (true) {
      results.failsAt = results.calls + 1 + random.nextInt(25);
      try {
        go(corpus(60), RunOptions.DEFAULT, 2, "broken", results, 0);
        break;
      } catch (IOException e) {
        assertEquals("disk full", e.getMessage());
        breaks++;
        results.told.add("written after the last checkpoint");
      }
    }
    assertTrue(breaks > 3, "breaks");
    assertEquals(whole, results.told);
  }

  @Test
  void aCheckpointOfSomethingElseIsRefused() throws IOException {
    Recorded results = new Recorded();
    results.failsAt = 30;
    assertThrows(IOException.class, () -> go(corpus(60), RunOptions.DEFAULT, 1, "x", results, 0));
    results.failsAt = Integer.MAX_VALUE;
    CorpusReader changed = sink -> corpus(60).forEach(e -> sink.accept(renamed(e)));
    IOException refused =
        assertThrows(
            IOException.class,
            () ->
                go(
                    changed,
                    options(null, RunOptions.Reprints.ONCE, RunOptions.Opinion.ONLY, false),
                    1,
                    "x",
                    results,
                    0));
    assertTrue(
        refused.getMessage().contains("other options (then: RunOptions["), refused.getMessage());
    assertTrue(refused.getMessage().contains("opinion=only"), refused.getMessage());
  }

  /** It broke off while reading: the rest is read only from the same corpus. */
  @Test
  void aCorpusThatHasChangedIsRefused() throws IOException {
    CorpusReader unplugged =
        sink -> {
          corpus(40).forEach(sink);
          throw new IOException("unplugged");
        };
    Recorded results = new Recorded();
    assertThrows(IOException.class, () -> go(unplugged, RunOptions.DEFAULT, 1, "u", results, 0));
    CorpusReader renamed = sink -> corpus(60).forEach(e -> sink.accept(renamed(e)));
    for (CorpusReader other : List.of(renamed, corpus(3))) {
      IOException refused =
          assertThrows(IOException.class, () -> go(other, RunOptions.DEFAULT, 1, "u", results, 0));
      assertTrue(refused.getMessage().contains("other articles than it had"), refused.toString());
    }
    go(corpus(60), RunOptions.DEFAULT, 1, "u", results, 0);
    assertEquals(60, results.told.size());
  }

  /** Before anything is analysed the run says which of the columns hold anything. */
  @Test
  void columnsThatAreEmptyEverywhereAreKnownBeforeTheAnalysis() throws IOException {
    Entry desk =
        new TableEntry(
            "made",
            "1",
            "",
            "a",
            Map.of(Field.TEXT, prose(new Random(1), 40)),
            null,
            "date",
            Map.of("desk", "city", "era", " "));
    Recorded results = new Recorded();
    go(sink -> sink.accept(desk), RunOptions.DEFAULT, 1, "columns", results, 1e9);
    assertEquals(Set.of("desk"), results.columns);
  }

  /**
   * Three subjects at two outlets that divide them unequally; what an outlet calls them is no help.
   */
  @Test
  void topicsAreFoundInWhatIsWritten() throws IOException {
    List<String> subjects =
        List.of(
            "court judge trial verdict jury appeal witness lawyer sentence prosecutor",
            "goal striker league referee penalty keeper coach season stadium transfer",
            "budget tax deficit spending minister treasury bond rate inflation growth");
    List<Entry> corpus = new ArrayList<>();
    Map<String, Integer> subjectOf = new HashMap<>();
    Random random = new Random(12);
    for (int i = 0; i < 120; i++) {
      String outlet = i % 2 == 0 ? "a" : "b";
      int subject = random.nextInt(4) == 0 ? i % 3 : i % 2;
      String[] words = subjects.get(subject).split(" ", -1);
      StringBuilder text = new StringBuilder(prose(random, 30));
      for (int w = 0; w < 40; w++) {
        text.append(" The ").append(words[random.nextInt(words.length)]).append(" was told.");
      }
      subjectOf.put(outlet + "/" + i, subject);
      corpus.add(made(outlet + "/" + i, outlet, null, "", text.toString()));
    }
    for (RunOptions.Match match : List.of(RunOptions.Match.TOPICS, RunOptions.Match.EVENTS)) {
      Map<String, Set<Integer>> subjectsOf = new TreeMap<>();
      Recorded results = new Recorded();
      go(corpus::forEach, matching(match, null), 2, "topics" + match, results, 1e9);
      results.topics.forEach(
          (id, topic) ->
              subjectsOf.computeIfAbsent(topic, t -> new TreeSet<>()).add(subjectOf.get(id)));
      assertEquals(120, results.topics.size());
      subjectsOf.forEach((topic, of) -> assertEquals(1, of.size(), topic));
      assertTrue(subjectsOf.size() >= 3 && subjectsOf.size() <= 6, subjectsOf.toString());
      subjectsOf.forEach(
          (topic, of) -> {
            String words = subjects.get(of.iterator().next());
            assertTrue(words.contains(topic.split(" ", -1)[0]), topic);
          });
    }
  }

  @Test
  void aColumnMayTellEventsOrTopics() throws IOException {
    Entry entry =
        new TableEntry(
            "made",
            "1",
            "",
            "a",
            Map.of(Field.TEXT, prose(new Random(1), 40), Field.SECTION, "World"),
            null,
            "date",
            Map.of("beat", "harbour"));
    Recorded results = new Recorded();
    go(sink -> sink.accept(entry), matching(RunOptions.Match.TOPICS, "beat"), 1, "t", results, 9);
    assertEquals(Map.of("1", "harbour"), results.topics);
    assertEquals(Map.of(), results.events);
    Recorded byEvent = new Recorded();
    go(sink -> sink.accept(entry), matching(RunOptions.Match.EVENTS, "beat"), 1, "e", byEvent, 9);
    assertEquals(Map.of("1", "harbour"), byEvent.events);
    assertEquals(Map.of("1", "World"), byEvent.topics, "too few for topics: the section");
  }

  private static RunOptions matching(RunOptions.Match match, String column) {
    return new RunOptions(
        Selection.ALL,
        null,
        1,
        RunOptions.Reprints.ONCE,
        match,
        column,
        4,
        RunOptions.Opinion.APART,
        false,
        false);
  }

  private static Entry renamed(Entry entry) {
    return new MadeEntry("renamed-" + entry.record(), "a", null, "", "Some text.");
  }

  private static RunOptions options(
      Integer sample, RunOptions.Reprints reprints, RunOptions.Opinion opinion, boolean strict) {
    return new RunOptions(
        Selection.ALL, sample, 1, reprints, RunOptions.Match.NONE, null, 4, opinion, strict, false);
  }

  private List<String> run(CorpusReader corpus, RunOptions options, int threads, String name)
      throws IOException {
    Recorded results = new Recorded();
    go(corpus, options, threads, name, results, 1e9);
    return results.told;
  }

  private CorpusRun.Totals go(
      CorpusReader corpus,
      RunOptions options,
      int threads,
      String name,
      Recorded results,
      double seconds)
      throws IOException {
    Path work = Files.createDirectories(folder.resolve(name));
    Checkpoints checkpoints =
        new Checkpoints(work, Map.of("options", options.toString()), new Ticks()::next, seconds);
    return new CorpusRun(new Cleaner(), CorpusRunTest::analyze, threads, options)
        .run(corpus, results, checkpoints, Progress.NONE);
  }

  /** A clock that goes on by a second each time. */
  private static final class Ticks {
    private long now;

    long next() {
      return now += 1_000_000_000L;
    }
  }

  /** Remembers what was handed on. */
  private static final class Recorded implements CorpusRun.Results {
    private List<String> told = new ArrayList<>();
    private final Map<String, String> topics = new HashMap<>();
    private final Map<String, String> events = new HashMap<>();
    private Set<String> columns = Set.of();
    private int calls;
    private int failsAt = Integer.MAX_VALUE;

    @Override
    public void analysed(CorpusArticle article) throws IOException {
      String id = article.analysis().article().id();
      if (article.topic() != null) {
        topics.put(id, article.topic());
      }
      if (article.event() != null) {
        events.put(id, article.event());
      }
      tell(
          id
              + (article.reprintOf() == null ? "" : " reprints " + article.reprintOf())
              + (article.leftOut() == null ? "" : ", left out: " + article.leftOut().label()));
    }

    @Override
    public void failed(Failure failure) throws IOException {
      tell(failure.toString());
    }

    @Override
    public void read(Set<String> filled) {
      columns = told.isEmpty() ? filled : Set.of("too late");
    }

    private void tell(String result) throws IOException {
      if (++calls >= failsAt) {
        throw new IOException("disk full");
      }
      told.add(result);
    }

    @Override
    public Serializable save() {
      return new ArrayList<>(told);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void restore(Serializable saved) {
      told = new ArrayList<>((List<String>) saved);
    }
  }

  private static Analysis analyze(Article article) {
    Document document = new Document(article, List.of(), List.of(), List.of());
    return Analysis.of(document, new Sourcing(List.of(), List.of()), List.of());
  }

  private static CorpusReader corpus(int articles) {
    return (Consumer<Entry> sink) -> {
      Random random = new Random(3);
      for (int i = 0; i < articles; i++) {
        sink.accept(made("a/" + i, "a", null, "Story " + i, prose(random, 40)));
      }
    };
  }

  private static String prose(Random random, int words) {
    StringBuilder prose = new StringBuilder("The");
    for (int i = 0; i < words; i++) {
      prose.append(i % 3 == 0 ? " of the " : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return prose.append('.').toString();
  }

  private static Entry made(String id, String outlet, LocalDate day, String title, String text) {
    return new MadeEntry(id, outlet, day, title, text);
  }

  private record MadeEntry(String id, String outlet, LocalDate day, String title, String text)
      implements Entry {
    @Override
    public String input() {
      return "made";
    }

    @Override
    public String record() {
      return id;
    }

    @Override
    public Article read(Cleaner cleaner) {
      Article article = Article.asIs(text, new Origin(id, outlet, null, null));
      return article.withTitle(title).withMetadata(null, day, null, List.of());
    }
  }
}
