package org.newsgauge.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.NewsAnnotator;

class ShippedLexiconsTest {
  private static final Annotator ANNOTATOR = new NewsAnnotator();

  static Stream<Lexicon> lexicons() {
    return Lexicons.shipped().stream();
  }

  @ParameterizedTest
  @MethodSource("lexicons")
  void holdsItsOwnExamples(Lexicon lexicon) {
    assertEquals(List.of(), ExampleCheck.failures(lexicon, ANNOTATOR));
  }

  @Test
  void everyFileOfTheFolderIsShipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("lexicons"))) {
      List<String> inFolder =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".txt"))
              .sorted()
              .toList();
      assertEquals(inFolder, Lexicons.SHIPPED.stream().sorted().toList());
    }
  }

  @Test
  void theFolderReadsAsTheJarDoes() {
    List<String> inJar = Lexicons.shipped().stream().map(Lexicon::sha256).sorted().toList();
    List<String> inFolder =
        Lexicons.in(Path.of("lexicons")).stream().map(Lexicon::sha256).sorted().toList();
    assertEquals(inJar, inFolder);
  }

  @Test
  void bothSidesAreListedAlike() {
    List<Entry> all = Lexicons.shipped().stream().flatMap(l -> l.entries().stream()).toList();
    assertAlike("all lexicons", all, 0.1);
    for (Lexicon lexicon : Lexicons.shipped()) {
      if (lexicon.entries().stream().filter(entry -> entry.side() != null).count() >= 20) {
        assertAlike(lexicon.file(), lexicon.entries(), 0.2);
      }
    }
  }

  private static void assertAlike(String what, List<Entry> entries, double tolerance) {
    assertEquals(1, ratio(entries, entry -> 1), tolerance, what + ": entries");
    assertEquals(1, ratio(entries, Entry::weight), tolerance, what + ": weights");
  }

  private static double ratio(List<Entry> entries, ToDoubleFunction<Entry> measure) {
    double left = sum(entries, Side.LEFT, measure);
    double right = sum(entries, Side.RIGHT, measure);
    return left / right;
  }

  private static double sum(List<Entry> entries, Side side, ToDoubleFunction<Entry> measure) {
    return entries.stream().filter(entry -> entry.side() == side).mapToDouble(measure).sum();
  }

  @Test
  void noEntryIsListedTwice() {
    Map<String, String> first = new HashMap<>();
    for (Lexicon lexicon : Lexicons.shipped()) {
      for (Entry entry : lexicon.entries()) {
        if (entry.weight() > 0 && lexicon.weight() > 0 && entry.conditions().isEmpty()) {
          String other = first.putIfAbsent(entry.text() + entry.phrases(), lexicon.file());
          assertNull(other, lexicon.file() + ":" + entry.line() + ": also in another file");
        }
      }
    }
  }

  @Test
  void listsAtLeast2500Entries() {
    int entries = Lexicons.shipped().stream().mapToInt(lexicon -> lexicon.entries().size()).sum();
    assertTrue(entries >= 2500, () -> "only " + entries);
  }
}
