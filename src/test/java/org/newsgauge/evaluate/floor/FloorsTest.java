package org.newsgauge.evaluate.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgauge.Newsgauge;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Origin;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.attribution.AttributionTagger;
import org.newsgauge.attribution.RuleTagger;
import org.newsgauge.evaluate.CleaningMeasurement;
import org.newsgauge.evaluate.Figure;
import org.newsgauge.evaluate.Figure.Kind;
import org.newsgauge.evaluate.Steps;
import org.newsgauge.evaluate.Task;
import org.newsgauge.evaluate.Workers;
import org.newsgauge.evaluate.gold.BratWriter;
import org.newsgauge.evaluate.gold.GoldException;
import org.newsgauge.evaluate.metric.Interval;
import org.newsgauge.loaded.LoadedPhrase;
import org.newsgauge.loaded.PhraseFinder;
import org.newsgauge.source.RuleSourceResolver;
import org.newsgauge.source.SourceResolver;
import org.newsgauge.source.SourcedAttribution;
import org.newsgauge.source.Sourcing;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.Document;
import org.newsgauge.text.Sentence;
import org.newsgauge.text.Token;

/**
 * The gate itself: on small data that today's steps get right by definition, since the gold is what
 * they say, a deliberate break in any of the five steps turns it red.
 */
class FloorsTest {
  private static final Path SAMPLES = Path.of("samples");
  private static final Workers WORKERS = new Workers(2, () -> 0);
  private static final String TAGGER = "rules";

  @TempDir static Path gold;

  private static Newsgauge newsgauge = Newsgauge.withDefaults();
  private static Floors floors = Floors.none();

  @BeforeAll
  static void goldIsWhatTheStepsSay() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode truth = mapper.createObjectNode();
    StringBuilder names = new StringBuilder();
    StringBuilder labels = new StringBuilder("annotation_file\tid\tnaming\tname\tchannel\n");
    StringBuilder loaded = new StringBuilder();
    for (String page :
        List.of(
            "port-callan-ledger/ras-fennar-talks",
            "caravel-foreign-service/port-callan-mayor",
            "morning-loudhailer/museum-snobs-shamed")) {
      String name = page.substring(page.indexOf('/') + 1);
      byte[] html = Files.readAllBytes(SAMPLES.resolve(page + ".html"));
      write("cleaning/own/html/" + name + ".html", new String(html, StandardCharsets.UTF_8));
      CleaningMeasurement.Extracted found =
          CleaningMeasurement.by(new Cleaner()).extract(html, null);
      truth.putObject(name).put("articleBody", found.body()).put("title", found.title());
      Article article = Article.asIs(found.body(), Origin.of(name));
      Analysis analysis = newsgauge.analyze(article);
      write("attribution/dev/text/" + name + ".txt", article.text());
      write("attribution/dev/attributions/" + name + ".ann", BratWriter.write(analysis));
      names(names, name, analysis.document());
      int event = 0;
      for (SourcedAttribution said : analysis.attributions()) {
        if (said.attribution().cue() != null) {
          String[] cells = {
            name + ".ann",
            "E" + ++event,
            said.naming().name(),
            said.source() == null ? "" : said.source().name(),
            said.channel().name()
          };
          labels.append(String.join("\t", cells)).append('\n');
        }
      }
      loaded.append(loaded(mapper, name, analysis)).append('\n');
    }
    write("cleaning/own/ground-truth.json", mapper.writeValueAsString(truth));
    Path file = gold.resolve("names/dev.tsv.gz");
    Files.createDirectories(file.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(names.toString().getBytes(StandardCharsets.UTF_8));
    }
    write("naming/dev.tsv", labels.toString());
    write("loaded/own.jsonl", loaded.toString());
    floors = Floors.none().accept(measure(steps()), false);
  }

  private static void write(String name, String text) throws IOException {
    Path file = gold.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void names(StringBuilder out, String name, Document document) {
    out.append("# ").append(name).append('\n');
    String text = document.text();
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        out.append(document.text(token)).append('\t');
        out.append(text.codePointCount(0, token.start())).append('\t');
        out.append(text.codePointCount(0, token.end())).append("\tX\tO\n");
      }
      out.append('\n');
    }
  }

  private static String loaded(ObjectMapper mapper, String name, Analysis analysis) {
    String text = analysis.document().text();
    ObjectNode line = mapper.createObjectNode().put("id", name).put("article", name);
    line.put("text", text);
    ArrayNode sentences = line.putArray("sentences");
    for (Sentence sentence : analysis.document().sentences()) {
      boolean hit =
          analysis.phrases().stream().anyMatch(one -> sentence.span().contains(one.span()));
      sentences
          .addObject()
          .put("start", text.codePointCount(0, sentence.span().start()))
          .put("end", text.codePointCount(0, sentence.span().end()))
          .put("biased", hit);
    }
    ArrayNode phrases = line.putArray("phrases");
    for (LoadedPhrase phrase : analysis.phrases()) {
      phrases
          .addObject()
          .put("start", text.codePointCount(0, phrase.span().start()))
          .put("end", text.codePointCount(0, phrase.span().end()));
    }
    return line.toString();
  }

  private static Steps steps() {
    return steps(
        CleaningMeasurement.by(new Cleaner()),
        newsgauge.annotator(),
        newsgauge.tagger(),
        newsgauge.resolver(),
        newsgauge.finder());
  }

  private static Steps steps(
      CleaningMeasurement.Extractor extractor,
      Annotator annotator,
      AttributionTagger tagger,
      SourceResolver resolver,
      PhraseFinder finder) {
    Newsgauge line = new Newsgauge(annotator, tagger, resolver, finder);
    return new Steps(extractor, annotator, Map.of(TAGGER, tagger), resolver, line::analyze);
  }

  private static List<Measured> measure(Steps steps) throws IOException {
    return Measured.all(Development.in(gold, steps.taggers().keySet()), steps, WORKERS);
  }

  /** What fell of the measurement of this name, with these steps. */
  private static List<String> fallen(String measurement, Steps steps) throws IOException {
    String name = measurement.split(" ", 2)[0];
    List<Measured> measured = new ArrayList<>();
    for (Development.Measurement one : Development.in(gold, steps.taggers().keySet())) {
      if (one.name().equals(name)) {
        measured.add(Measured.of(one, one.measure(steps, WORKERS)));
      }
    }
    return floors.fallen(measured).stream().filter(line -> line.startsWith(measurement)).toList();
  }

  @Test
  void todaysStepsPass() throws IOException {
    List<Measured> measured = measure(steps());
    assertEquals(List.of(), floors.fallen(measured));
    assertEquals(
        List.of("cleaning-own", "text-dev", "attribution-dev-rules", "naming-dev", "loaded-own"),
        measured.stream().map(Measured::name).toList());
  }

  @Test
  void aBreakInCleaningIsSeen() throws IOException {
    CleaningMeasurement.Extractor whole = CleaningMeasurement.by(new Cleaner());
    CleaningMeasurement.Extractor cut =
        (bytes, url) -> {
          CleaningMeasurement.Extracted found = whole.extract(bytes, url);
          String half = found.body().substring(0, found.body().length() / 2);
          return new CleaningMeasurement.Extracted(half, found.title(), found.author(), null);
        };
    Steps broken =
        steps(
            cut,
            newsgauge.annotator(),
            newsgauge.tagger(),
            newsgauge.resolver(),
            newsgauge.finder());
    assertEquals(
        "cleaning-own accuracy is 0.0000; the floor is 1.0000, tolerance 0.0050",
        fallen("cleaning-own accuracy", broken).get(0));
    assertFalse(fallen("cleaning-own f1", broken).isEmpty());
  }

  @Test
  void aBreakInTheTextLayerIsSeen() throws IOException {
    Annotator someLost =
        article -> {
          Document whole = newsgauge.annotator().annotate(article);
          List<Sentence> fewer = new ArrayList<>(whole.sentences());
          fewer.removeIf(sentence -> fewer.indexOf(sentence) % 5 == 0);
          return new Document(article, whole.paragraphs(), fewer, whole.quotations());
        };
    Steps broken =
        steps(
            CleaningMeasurement.by(new Cleaner()),
            someLost,
            newsgauge.tagger(),
            newsgauge.resolver(),
            newsgauge.finder());
    assertFalse(fallen("text-dev sentence_f1", broken).isEmpty());
    assertFalse(fallen("text-dev token_f1", broken).isEmpty());
  }

  @Test
  void aBreakInAttributionIsSeen() throws IOException {
    AttributionTagger firstHalf =
        document -> {
          List<Attribution> all = new RuleTagger().tag(document);
          return all.subList(0, all.size() / 2);
        };
    Steps broken =
        steps(
            CleaningMeasurement.by(new Cleaner()),
            newsgauge.annotator(),
            firstHalf,
            newsgauge.resolver(),
            newsgauge.finder());
    assertFalse(fallen("attribution-dev-rules cue_source.f1", broken).isEmpty());
    assertFalse(fallen("attribution-dev-rules exact.content.f1", broken).isEmpty());
  }

  @Test
  void aBreakInNamingIsSeen() throws IOException {
    SourceResolver nobody =
        (document, attributions) -> {
          Sourcing known = new RuleSourceResolver().resolve(document, attributions);
          List<SourcedAttribution> said =
              known.attributions().stream()
                  .map(
                      one ->
                          new SourcedAttribution(
                              one.attribution(), null, one.channel(), one.relays(), null))
                  .toList();
          return new Sourcing(List.of(), said);
        };
    Steps broken =
        steps(
            CleaningMeasurement.by(new Cleaner()),
            newsgauge.annotator(),
            newsgauge.tagger(),
            nobody,
            newsgauge.finder());
    assertFalse(fallen("naming-dev accuracy", broken).isEmpty());
    assertFalse(fallen("naming-dev end_to_end.grouped_accuracy", broken).isEmpty());
  }

  @Test
  void aBreakInLoadedPhrasingIsSeen() throws IOException {
    PhraseFinder fewer =
        new PhraseFinder(newsgauge.lexicons().subList(0, newsgauge.lexicons().size() / 2));
    Steps broken =
        steps(
            CleaningMeasurement.by(new Cleaner()),
            newsgauge.annotator(),
            newsgauge.tagger(),
            newsgauge.resolver(),
            fewer);
    assertFalse(fallen("loaded-own sentence.auc", broken).isEmpty());
    assertFalse(fallen("loaded-own span_recall", broken).isEmpty());
  }

  @Test
  void otherDataAreSaid() {
    Measured before = measured("x", "a", 0.9);
    Floors held = Floors.none().accept(List.of(before), false);
    assertEquals(
        List.of("x: other data than the floors were measured on"),
        held.fallen(List.of(measured("x", "b", 0.9))));
    assertEquals(
        List.of(),
        held.accept(List.of(measured("x", "b", 0.5)), false)
            .fallen(List.of(measured("x", "b", 0.5))));
  }

  @Test
  void smallFallsDoNotAddUp() {
    Floors held = Floors.none().accept(List.of(measured("x", "a", 0.9)), false);
    Measured alittle = measured("x", "a", 0.896);
    assertEquals(List.of(), held.fallen(List.of(alittle)));
    held = held.accept(List.of(alittle), false);
    assertEquals(
        List.of("x f1 is 0.8920; the floor is 0.9000, tolerance 0.0050"),
        held.fallen(List.of(measured("x", "a", 0.892))));
    assertEquals(
        List.of(),
        held.accept(List.of(measured("x", "a", 0.892)), true)
            .fallen(List.of(measured("x", "a", 0.892))));
  }

  @Test
  void whatIsGoneHasFallenAndAnErrorFallsByRising() {
    Figure error = new Figure("false_breaks", 3, null, Kind.ERROR);
    Figure gone = new Figure("token_f1", 0.99, new Interval(0.98, 1), Kind.SCORE);
    Floors held =
        Floors.none()
            .accept(
                List.of(
                    new Measured(
                        "x", Task.TEXT, "a", Map.of("false_breaks", error, "token_f1", gone))),
                false);
    Figure more = new Figure("false_breaks", 6, null, Kind.ERROR);
    List<String> fallen =
        held.fallen(List.of(new Measured("x", Task.TEXT, "a", Map.of("false_breaks", more))));
    assertEquals(
        List.of(
            "x false_breaks is 6.0000; the most allowed is 3.0000, tolerance 2.0000",
            "x token_f1 is NaN; the floor is 0.9900, tolerance 0.0050"),
        fallen);
  }

  @Test
  void whatIsWrittenIsReadAndSaysTheSame() throws IOException {
    Path file = gold.resolve("baseline.json");
    Files.writeString(file, floors.json());
    assertEquals(floors.json(), Floors.read(file).json());
    Files.writeString(file, "{oops");
    assertTrue(
        assertThrows(GoldException.class, () -> Floors.read(file))
            .getMessage()
            .contains("baseline.json: not written by"));
  }

  @Test
  void thePageTellsFiguresDataAndNotes() throws IOException {
    String page =
        AccuracyPage.write(
            measure(steps()),
            LocalDate.of(2026, 1, 31),
            Map.of("cleaning", "Out of sample: none.\n", "compare", "Table"));
    assertTrue(page.contains("| body, F1 | 1.000 | 1.000–1.000 |  |  |\n"), page);
    assertTrue(page.contains("3 pages; 2026-01-31.\n"), page);
    assertTrue(page.contains("\nOut of sample: none.\n\n## Text"), page);
    assertTrue(page.contains("See also [compare.md](compare.md)."), page);
    assertTrue(page.contains("### Lexicon categories"), page);
  }

  private static Measured measured(String name, String data, double f1) {
    Figure figure = new Figure("f1", f1, new Interval(f1 - 0.01, f1 + 0.01), Kind.SCORE);
    return new Measured(name, Task.CLEANING, data, Map.of("f1", figure));
  }
}
