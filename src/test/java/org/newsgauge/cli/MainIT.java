package org.newsgauge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users type, right and wrong, and what they get. */
class MainIT {
  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();
  private static final String STORY =
      SAMPLES.resolve("port-callan-ledger/ras-fennar-talks.html").toString();

  @TempDir Path folder;

  @Test
  void anArticleGivesItsTablesAndCharts() throws IOException {
    Session session = Session.run(folder, "analyze", STORY);
    assertEquals(0, session.exit(), session.err());
    Path run = folder.resolve("reports/ras-fennar-talks");
    for (String file :
        List.of(
            "articles.csv",
            "attributions.csv",
            "sources.csv",
            "phrases.csv",
            "failures.csv",
            "analysis.json",
            "datapackage.json",
            "run.json")) {
      assertTrue(Files.size(run.resolve(file)) > 0, file);
    }
    try (Stream<Path> files = Files.list(run)) {
      List<String> charts =
          files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".svg")).toList();
      assertEquals(2, charts.size(), charts.toString());
      for (String chart : charts) {
        assertTrue(Files.size(run.resolve(chart.replace(".svg", ".png"))) > 0, chart);
      }
    }
  }

  @Test
  void standardInputIsAnInput() throws IOException {
    byte[] page = Files.readAllBytes(Path.of(STORY));
    Session session = Session.run(folder, page, "analyze", "--no-files", "--format", "json", "-");
    assertEquals(0, session.exit(), session.err());
    assertTrue(session.out().contains("\"id\":\"stdin\""), session.out());
    assertFalse(Files.exists(folder.resolve("reports")));
  }

  @Test
  void anAddressIsAnInput() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] page = Files.readAllBytes(Path.of(STORY));
    server.createContext(
        "/",
        exchange -> {
          boolean found = exchange.getRequestURI().getPath().equals("/news/ferry.html");
          exchange.sendResponseHeaders(found ? 200 : 404, found ? page.length : -1);
          if (found) {
            exchange.getResponseBody().write(page);
          }
          exchange.close();
        });
    server.start();
    try {
      String root = "http://127.0.0.1:" + server.getAddress().getPort();
      String address = root + "/news/ferry.html?from=home";
      Session cleaned = Session.run(folder, "clean", address);
      assertEquals(0, cleaned.exit(), cleaned.err());
      assertEquals(Session.run(folder, "clean", STORY).out(), cleaned.out());
      Session session = Session.run(folder, "analyze", address);
      assertEquals(0, session.exit(), session.err());
      Path run = folder.resolve("reports/127.0.0.1-" + server.getAddress().getPort() + "-ferry");
      assertTrue(Files.readString(run.resolve("run.json")).contains(address));
      Session missing = Session.run(folder, "analyze", root + "/gone");
      assertEquals(1, missing.exit());
      assertTrue(missing.err().contains("/gone: HTTP 404: there is no such page"), missing.err());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void anotherLanguageIsAnalysedOnlyWhenAsked() {
    byte[] german =
        ("Die Fähre blieb am Montag im Hafen, weil der Schlüssel nicht zu finden war. Der Kapitän"
                + " sagte, er habe ihn auf dem Tisch liegen lassen, und dort sei er nicht mehr.")
            .getBytes(StandardCharsets.UTF_8);
    Session refused = Session.run(folder, german, "analyze", "--no-files", "-");
    assertEquals(1, refused.exit());
    assertTrue(refused.err().contains("not English but German"), refused.err());
    Session asked = Session.run(folder, german, "analyze", "--no-files", "--any-language", "-");
    assertEquals(0, asked.exit(), asked.err());
  }

  @Test
  void aComparisonSetsOtherLanguagesAsideAndCountsThem() throws IOException {
    String english =
        "The ferry stayed in the harbor on Monday because nobody could find the key. The captain"
            + " said that he had left it on the table, and that it was not there any more.";
    String german =
        "Die Fähre blieb am Montag im Hafen, weil der Schlüssel nicht zu finden war. Der Kapitän"
            + " sagte, er habe ihn auf dem Tisch liegen lassen, und dort sei er nicht mehr.";
    Path corpus =
        Files.writeString(
            folder.resolve("corpus.csv"),
            "id,outlet,text\nen1,Tern,%s\nde1,Tern,%s\nen2,Gull,%s\n"
                .formatted(quoted(english), quoted(german), quoted(english.replace("Mon", "Sun"))));
    Session session = Session.run(folder, "compare", "--out", "plain", corpus.toString());
    assertEquals(0, session.exit(), session.err());
    assertTrue(session.out().contains("1 not in English"), session.out());
    List<String> articles = Files.readAllLines(folder.resolve("plain/articles.csv"));
    assertEquals(3, articles.size(), articles.toString());
    assertTrue(articles.stream().noneMatch(row -> row.startsWith("de1")), articles.toString());
    String run = Files.readString(folder.resolve("plain/run.json"));
    assertTrue(run.replaceAll("\\s", "").contains("\"not_english\":1"), run);
    Session asked =
        Session.run(folder, "compare", "--any-language", "--out", "all", corpus.toString());
    assertEquals(0, asked.exit(), asked.err());
    assertEquals(4, Files.readAllLines(folder.resolve("all/articles.csv")).size());
    String all = Files.readString(folder.resolve("all/run.json"));
    assertTrue(all.replaceAll("\\s", "").contains("\"not_english\":0"), all);
    assertTrue(all.contains("any-language"), all);
  }

  private static String quoted(String cell) {
    return '"' + cell + '"';
  }

  @Test
  void oneBadInputDoesNotCostTheOthers() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Session session =
        Session.run(folder, "analyze", "--out", "run", empty.toString(), "missing.html", STORY);
    assertEquals(1, session.exit());
    List<String> failures = Files.readAllLines(folder.resolve("run/failures.csv"));
    assertEquals(3, failures.size(), failures.toString());
    assertEquals("input,record,reason", failures.get(0));
    assertTrue(session.err().contains("missing.html: no such file"), session.err());
    assertEquals(2, Files.readAllLines(folder.resolve("run/articles.csv")).size());
    assertNoStackTrace(session);
  }

  @Test
  void binaryEmptyAndMissingInputsAreOneLineEach() throws IOException {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    Path binary = Files.write(folder.resolve("picture.jpg"), noise);
    Path blank = Files.writeString(folder.resolve("blank.html"), " \n\n ");
    for (String input : List.of(binary.toString(), blank.toString(), "nowhere", ".")) {
      for (String command : List.of("analyze", "clean")) {
        Session session = Session.run(folder, command, input);
        assertEquals(1, session.exit(), command + " " + input);
        assertEquals(1, session.err().lines().count(), session.err());
        assertTrue(session.err().startsWith("newsgauge: " + input + ": "), session.err());
        assertEquals("", session.out());
        assertFalse(Files.exists(folder.resolve("reports").resolve("picture")));
      }
    }
  }

  @Test
  void aFolderWithoutArticlesIsSaidAndNothingIsWritten() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("corpus"));
    Session session = Session.run(folder, "compare", empty.toString());
    assertEquals(1, session.exit());
    assertTrue(session.err().contains("corpus: no articles found"), session.err());
    assertFalse(Files.exists(folder.resolve("reports/corpus")));
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws IOException {
    Files.createFile(folder.resolve("file"));
    Session session = Session.run(folder, "analyze", "--out", "file/run", STORY);
    assertEquals(1, session.exit());
    assertTrue(session.err().contains("file/run: cannot be written"), session.err());
    assertNoStackTrace(session);
  }

  @Test
  void aFullDiskIsSaidInWords() {
    assertEquals(
        "the disk is full where the run writes; make room, or choose another folder with --out",
        Main.message(new IOException("No space left on device")));
  }

  @Test
  void aFolderOfSomethingElseIsRefusedUnlessForced() throws IOException {
    Path own = Files.writeString(folder.resolve("thesis.doc"), "mine");
    Session refused = Session.run(folder, "analyze", "--out", ".", STORY);
    assertEquals(1, refused.exit());
    assertTrue(refused.err().contains("--force"), refused.err());
    assertEquals(0, Session.run(folder, "analyze", "--out", ".", "--force", STORY).exit());
    assertEquals("mine", Files.readString(own));
    assertEquals(0, Session.run(folder, "analyze", "--out", ".", STORY).exit(), "a run of ours");
    assertEquals("mine", Files.readString(own));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "analyse story.html",
        "analyze",
        "analyze --no-such-option x",
        "analyze --format xml x",
        "analyze --threads many x",
        "compare",
        "compare --outlet-pattern ( x",
        "compare --outlet-pattern abc x",
        "compare --columns colour=Red x",
        "compare --from yesterday x",
        "compare --from 2024-02-01 --to 2024-01-01 x",
        "compare --to 2024-02-30 x",
        "compare --min-words few x",
        "compare --sample 0 x",
        "compare --match dreams x",
        "chart",
        "chart . --width -5"
      })
  void wrongUsageIsTwo(String line) {
    Session session = Session.run(folder, line.isEmpty() ? new String[0] : line.split(" "));
    assertEquals(2, session.exit(), session.err());
    assertFalse(
        session.err().matches("(?s).*(java\\.|LocalDate|\\bint\\b|[A-Z]{5,}, ).*"), session.err());
    assertTrue(session.err().contains("--help"), session.err());
    assertNoStackTrace(session);
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyze", "compare", "chart", "clean", "evaluate"})
  void helpShowsExamples(String command) {
    Session session = Session.run(folder, command, "--help");
    assertEquals(0, session.exit());
    assertTrue(session.out().contains("Examples:\n  newsgauge " + command), session.out());
    session.out().lines().forEach(line -> assertTrue(line.length() <= 80, line));
  }

  @Test
  void versionNamesTheModels() {
    Session session = Session.run(folder, "--version");
    assertEquals(0, session.exit());
    assertTrue(session.out().startsWith("newsgauge "), session.out());
    assertTrue(session.out().contains("\nJava "), session.out());
    for (String model : List.of("blocks.trees", "opennlp-en-ud-ewt-pos-1.3", "names.bin")) {
      assertTrue(session.out().contains("\nmodel " + model), session.out());
    }
  }

  @Test
  void aFaultyLexiconIsNamedByFileAndLine() throws IOException {
    Path lexicons = Files.createDirectory(folder.resolve("words"));
    String lexicon =
        """
        category: port-words
        title: Port words
        about: Rude names of ships.
        literature: none
        weight: 0.5

        [ships]
        scow ; %s

        [examples]
        The {scow} sank.
        The ferry came.
        """;
    Path file = Files.writeString(lexicons.resolve("port.txt"), lexicon.formatted("1.5"));
    String[] line = {"analyze", "--no-files", "--lexicons", "words", STORY};
    Session faulty = Session.run(folder, line);
    assertEquals(1, faulty.exit());
    assertTrue(faulty.err().contains("port.txt:8: weight 1.5 is not within 0 to 1"), faulty.err());
    assertNoStackTrace(faulty);
    Files.writeString(file, lexicon.formatted("0.5"));
    assertEquals(0, Session.run(folder, line).exit());
  }

  @Test
  void completionIsAScript() {
    Session session = Session.run(folder, "generate-completion");
    assertEquals(0, session.exit());
    assertTrue(session.out().startsWith("#!/usr/bin/env bash"), session.out());
  }

  @Test
  void aTableIsACorpus() throws IOException {
    Path table = folder.resolve("articles.csv");
    Files.writeString(
        table,
        """
        outlet,title,text,date
        Gazette,Bridge shut,"The bridge is shut, the mayor said.

        Drivers were furious.",2024-03-01
        Courier,Bridge shut,,2024-03-01
        Courier,Bridge to reopen,It will reopen on Monday.,soon
        """);
    Session session = Session.run(folder, "compare", table.toString(), "--out", "run");
    assertEquals(1, session.exit(), session.err());
    assertTrue(session.err().contains("articles.csv:5: the column text is empty"), session.err());
    List<String> articles = Files.readAllLines(folder.resolve("run/articles.csv"));
    assertEquals(3, articles.size());
    assertTrue(articles.get(1).startsWith("2,Gazette,Bridge shut,,2024-03-01,"), articles.get(1));
    assertTrue(articles.get(2).contains("not a date"), articles.get(2));
  }

  @Test
  void reprintsCountOnceAndTheSummaryTellsWhatTheyWouldChange() throws IOException {
    String story =
        "\"The reckless plan cost us the harbour,\" Ines Okoro said. Officials said on Monday that"
            + " no crane would move before the summer, and that nobody had asked the port for its"
            + " view.";
    String table =
        "outlet,title,text,date\n"
            + "Gazette,Cranes idle,\"%1$s\",2024-03-01\nCourier,Cranes idle,\"%1$s\",2024-03-02\n"
                .formatted(story.replace("\"", "\"\""))
            + "Courier,Bridge shut,\"The bridge is shut, the mayor said.\",2024-03-02\n";
    Path file = Files.writeString(folder.resolve("copies.csv"), table);
    Session once = Session.run(folder, "compare", file.toString(), "--out", "once");
    assertEquals(0, once.exit(), once.err());
    List<String> effect = once.out().lines().filter(l -> l.startsWith("Courier")).toList();
    assertTrue(
        effect.get(1).matches("Courier +1 +0 +0\\.0 +0\\.0 +0\\.0 +75% +100% +100%"), once.out());
    List<String> articles = Files.readAllLines(folder.resolve("once/articles.csv"));
    assertTrue(articles.get(2).endsWith(",news,reprint,"), articles.get(2));
    assertTrue(articles.get(3).endsWith(",news,,"), articles.get(3));
    Session keep =
        Session.run(folder, "compare", file.toString(), "--out", "keep", "--reprints", "keep");
    assertTrue(keep.out().contains("this run is --reprints keep"), keep.out());
    assertTrue(keep.out().contains(effect.get(1)), "the same, whatever counts: " + keep.out());
  }

  @Test
  void anOutletAskedForThatIsNotThereIsTold() throws IOException {
    String table =
        """
        outlet,title,text
        Gazette,Bridge,"The bridge is shut, the mayor said on Monday."
        Herald,Pier,"The pier is open, the mayor said on Monday."
        """;
    String file = Files.writeString(folder.resolve("two.csv"), table).toString();
    Session some = Session.run(folder, "compare", file, "--outlets", "gazette,Courier");
    assertTrue(some.err().contains("--outlets: no article of Courier counts"), some.err());
    assertFalse(some.err().contains("gazette"), some.err());
    Session all = Session.run(folder, "compare", file);
    assertFalse(all.err().contains("--outlets"), all.err());
  }

  @Test
  void aRunWithNothingLeftLeavesAnEarlierOneAsItWas() throws IOException {
    String table =
        """
        outlet,title,text,date
        Gazette,Bridge,"The bridge is shut, the mayor said on Monday.",03/09/2024
        Herald,Pier,"The pier is open, the mayor said on Monday.",04/09/2024
        Herald,Nothing,,05/09/2024
        """;
    String file = Files.writeString(folder.resolve("two.csv"), table).toString();
    Session first = Session.run(folder, "compare", file);
    String unsure =
        "newsgauge: the date 03/09/2024 in the column date is read month first (--dates";
    assertTrue(first.err().contains(unsure), first.err());
    assertTrue(first.err().contains("; so is one more"), first.err());
    String before = Files.readString(folder.resolve("reports/two/articles.csv"));
    Session none = Session.run(folder, "compare", file, "--outlets", "Gamma");
    assertEquals(1, none.exit());
    assertTrue(none.err().contains("2 passed over by --outlets"), none.err());
    assertTrue(
        none.err().contains("no articles left (1 failed); its outlets are called Gazette, Herald"),
        none.err());
    assertTrue(none.err().contains("earlier run in"), none.err());
    assertEquals(before, Files.readString(folder.resolve("reports/two/articles.csv")));
    Session nowhere = Session.run(folder, "compare", file, "--outlets", "Gamma", "--out", "new");
    assertEquals(1, nowhere.exit());
    assertFalse(Files.exists(folder.resolve("new")));
    Session late = Session.run(folder, "compare", file, "--from", "2030-01-01", "--out", "new");
    assertTrue(late.err().contains("no articles left (1 failed)\n"), late.err());
  }

  @Test
  void aRunOfAnotherCommandIsNotReplacedUnasked() throws IOException {
    String text = "The pier is open, the mayor said on Monday, and the ferry sails again.\n";
    String file = Files.writeString(folder.resolve("story.txt"), text).toString();
    assertEquals(0, Session.run(folder, "analyze", file).exit());
    Session other = Session.run(folder, "compare", file);
    assertEquals(1, other.exit());
    assertTrue(other.err().contains("holds a run of analyze; choose another"), other.err());
    assertTrue(Files.exists(folder.resolve("reports/story/analysis.json")));
    assertEquals(0, Session.run(folder, "compare", file, "--force").exit());
    assertFalse(Files.exists(folder.resolve("reports/story/analysis.json")));
    Session back = Session.run(folder, "analyze", file);
    assertTrue(back.err().contains("holds a run of compare"), back.err());
  }

  @Test
  void aSlipInACommandIsUnderstood() {
    Session slip = Session.run(folder, "comapre", "x");
    assertEquals(2, slip.exit());
    assertEquals(
        """
        newsgauge: 'comapre' is not a command
        Did you mean: newsgauge compare?
        Try 'newsgauge --help'.
        """,
        slip.err());
    assertFalse(Session.run(folder, "weather").err().contains("Did you mean"));
    Session more = Session.run(folder, "chart", "x", "y");
    assertTrue(
        more.err().contains("'y' is one argument more than 'newsgauge chart' takes"), more.err());
  }

  @Test
  void anOutletWithoutANameIsCalledNotKnownInNotesToo() throws IOException {
    Path file = Files.writeString(folder.resolve("story.txt"), "The pier is open, she said.\n");
    Session session = Session.run(folder, "compare", file.toString());
    assertTrue(session.out().contains("* (not known): fewer than 10"), session.out());
  }

  private Path desks() throws IOException {
    StringBuilder table = new StringBuilder("outlet,title,text,date,desk,byline,section\n");
    for (int i = 0; i < 24; i++) {
      String text =
          "The %s of pier %d is shut, %s said on Monday. Nobody asked the %s, officials said."
              .formatted(i % 2 == 0 ? "crane" : "gate", i, i % 3 == 0 ? "Ines Okoro" : "he", i);
      table.append(
          "Gazette,Pier %d,\"%s\",%s,%s,%s,%s\n"
              .formatted(
                  i,
                  text,
                  i < 20 ? "2024-0" + (1 + i % 2) + "-10" : "",
                  i % 2 == 0 ? "city" : "sea",
                  i % 2 == 0 ? "Ana Ruiz" : "",
                  i < 22 ? "News" : "Opinion"));
    }
    return Files.writeString(folder.resolve("desks.csv"), table);
  }

  @Test
  void anyColumnMayTellTheGroups() throws IOException {
    String table = desks().toString();
    String[] line = {"compare", table, "--tagger", "fast", "--out", "run", "--group", ""};
    line[line.length - 1] = "desk";
    Session desk = Session.run(folder, line);
    assertEquals(0, desk.exit(), desk.err());
    assertTrue(desk.out().contains("24 articles of 2 groups"), desk.out());
    String outlets = Files.readString(folder.resolve("run/outlets.csv"));
    assertTrue(outlets.contains("\ncity,named_share,"), outlets);
    assertTrue(outlets.contains("\nsea,named_share,"), outlets);
    assertTrue(Files.readString(folder.resolve("run/contrasts.csv")).contains(",city,sea,"));
    assertTrue(desk.out().contains("\n2 articles of opinion not counted"), desk.out());

    line[line.length - 1] = "author";
    Session author = Session.run(folder, line);
    assertTrue(author.out().contains("\nAna Ruiz "), author.out());
    assertTrue(author.out().contains("\n(none) "), author.out());
    assertFalse(author.out().contains("one author wrote"), author.out());

    line[line.length - 1] = "planet";
    Session planet = Session.run(folder, line);
    assertEquals(1, planet.exit());
    assertTrue(planet.err().contains("no column planet; there are outlet, title"), planet.err());

    Session folderOfTexts = Session.run(folder, "compare", SAMPLES.toString(), "--group", "planet");
    assertEquals(1, folderOfTexts.exit());
    assertEquals(
        "newsgauge: --group planet: no article of the corpus has anything in such a column\n",
        folderOfTexts.err());
  }

  @Test
  void trendsAreMadeOfDatedArticlesAndTheOthersAreTold() throws IOException {
    String table = desks().toString();
    Session dated =
        Session.run(folder, "compare", table, "--tagger", "fast", "--out", "run", "--by", "month");
    assertEquals(0, dated.exit(), dated.err());
    assertTrue(dated.err().contains("--by month: 2 of 22 articles have no date"), dated.err());
    List<String> trends = Files.readAllLines(folder.resolve("run/trends.csv"));
    assertTrue(trends.stream().anyMatch(l -> l.startsWith("Gazette,2024-01,named_share,")));
    assertTrue(trends.stream().anyMatch(l -> l.startsWith("Gazette,2024-02,named_share,")));
    Session filtered =
        Session.run(
            folder, "compare", table, "--tagger", "fast", "--out", "run", "--from", "2024-02-01");
    assertTrue(
        filtered.err().contains("14 passed over by --from, 4 without a date"), filtered.err());
    Path undated =
        Files.writeString(folder.resolve("undated.csv"), "outlet,text\nA,The pier is shut.\n");
    Session none =
        Session.run(
            folder,
            "compare",
            undated.toString(),
            "--tagger",
            "fast",
            "--out",
            "u",
            "--by",
            "week");
    assertEquals(0, none.exit(), none.err());
    assertTrue(none.err().contains("--by week: no article has a date"), none.err());
    assertFalse(Files.exists(folder.resolve("u/trends.csv")));
  }

  @Test
  void whatResumingFindsIsSaid() throws IOException {
    String table = desks().toString();
    Session fresh =
        Session.run(folder, "compare", table, "--tagger", "fast", "--out", "run", "--resume");
    assertEquals(0, fresh.exit(), fresh.err());
    assertTrue(fresh.err().contains("no interrupted run in "), fresh.err());
    Files.createDirectories(folder.resolve("run/.newsgauge-run/.work"));
    Session again = Session.run(folder, "compare", table, "--tagger", "fast", "--out", "run");
    assertEquals(0, again.exit(), again.err());
    assertTrue(again.err().contains("starts from the beginning (--resume would"), again.err());
    Path broken = Files.writeString(folder.resolve("b.jsonl"), "{\"outlet\": \"A\n");
    Session strict =
        Session.run(folder, "compare", broken.toString(), "--strict", "--out", "strict");
    assertEquals(1, strict.exit());
    assertTrue(strict.err().endsWith("stopped at the first failure: --strict\n"), strict.err());
    assertEquals(2, strict.err().lines().count(), strict.err());
  }

  @Test
  void aTableWithoutItsColumnsSaysWhichIsMissing() throws IOException {
    Path table = Files.writeString(folder.resolve("bad.csv"), "outlet,headline\nA,b\n");
    Session session = Session.run(folder, "compare", table.toString());
    assertEquals(1, session.exit());
    assertTrue(
        session.err().contains("bad.csv:1: no column text; there are outlet, headline."),
        session.err());
    assertTrue(session.err().contains("--columns text=NAME"), session.err());
  }

  @Test
  void aBrokenTableIsReadUpToTheBreak() throws IOException {
    Path table = folder.resolve("torn.csv");
    Files.writeString(
        table,
        "outlet,title,text\nA,One,A first text.\nA,Two,\"never closed\nA,Three,lost\n",
        StandardCharsets.UTF_8);
    Session session = Session.run(folder, "compare", table.toString(), "--out", "run");
    assertEquals(1, session.exit());
    assertTrue(session.err().contains("the rest of the table is not read"), session.err());
    assertEquals(2, Files.readAllLines(folder.resolve("run/articles.csv")).size());
  }

  @Test
  void chartsAreDrawnAgain() throws IOException {
    assertEquals(0, Session.run(folder, "compare", SAMPLES.toString(), "--out", "run").exit());
    Session session = Session.run(folder, "chart", "run", "--format", "svg", "--width", "500");
    assertEquals(0, session.exit(), session.err());
    assertTrue(session.out().lines().count() >= 2, session.out());
    session.out().lines().forEach(line -> assertTrue(line.endsWith(".svg"), line));
    Session nothing = Session.run(folder, "chart", "elsewhere");
    assertEquals(1, nothing.exit());
    assertEquals(1, nothing.err().lines().count(), nothing.err());
  }

  private static void assertNoStackTrace(Session session) {
    assertFalse(session.err().contains("\tat "), session.err());
  }

  /** The script of the documentation, where there is a Python: every cell has its column's type. */
  @Test
  void theLoadingScriptsReadEveryTable() throws IOException, InterruptedException {
    Session session = Session.run(folder, "analyze", "--out", "run", STORY);
    assertEquals(0, session.exit(), session.err());
    String run = folder.resolve("run").toString();
    String r =
        "source('docs/load.R'); t <- load_run(commandArgs(TRUE)); "
            + "stopifnot(is.integer(t$articles$words), inherits(t$articles$published, 'Date'), "
            + "is.numeric(t$articles$named_share), is.logical(t$attributions$speech)); "
            + "for (n in names(t)) cat(n, nrow(t[[n]]), '\\n')";
    int read = 0;
    for (List<String> command :
        List.of(
            List.of("python3", "docs/load.py", run),
            // Exits with 77 where R lacks the package that reads JSON.
            List.of("Rscript", "-e", "if (!requireNamespace('jsonlite')) quit(status = 77)"),
            List.of("Rscript", "-e", r, run))) {
      Process process;
      try {
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
      } catch (IOException e) {
        continue;
      }
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      if (exit == 77) {
        break;
      }
      assertEquals(0, exit, out);
      if (command.contains(run)) {
        read++;
        assertTrue(out.startsWith("articles 1"), out);
        assertTrue(out.contains("\nattributions "), out);
        assertTrue(out.strip().endsWith("failures 0"), out);
      }
    }
    org.junit.jupiter.api.Assumptions.assumeTrue(read > 0, "neither python3 nor Rscript");
  }
}
