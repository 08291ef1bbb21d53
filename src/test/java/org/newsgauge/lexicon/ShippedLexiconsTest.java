package org.newsgauge.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
}
