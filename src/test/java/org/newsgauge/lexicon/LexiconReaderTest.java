package org.newsgauge.lexicon;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgauge.article.Span;

class LexiconReaderTest {
  private static final String GOOD =
      """
      # A comment.
      category: port-words
      title: Port words
      about: Words of the port,
        and of nothing else.
      literature: Bosun 1901, On Ropes
      literature: Mate 1902,
        On Knots
      weight: 0.4

      [people]
      part of speech: noun
      used by: left
      stevedore
      harbor master ; 0.7 ; note: of any port
      docker ; any ; not near: container, image ; neutral: dock worker

      [examples]
      The {stevedore} left.
      Nobody came.
      """;

  private static String faults(String file) {
    return String.valueOf(
        assertThrows(LexiconException.class, () -> Texts.read(file)).getMessage());
  }

  @Test
  void readsAFile() {
    Lexicon lexicon = Texts.read(GOOD);
    assertAll(
        () -> assertEquals("tried.txt", lexicon.file()),
        () -> assertEquals("port-words", lexicon.category()),
        () -> assertEquals("Words of the port, and of nothing else.", lexicon.about()),
        () ->
            assertEquals(
                List.of("Bosun 1901, On Ropes", "Mate 1902, On Knots"), lexicon.literature()),
        () ->
            assertEquals(
                List.of("stevedore", "harbor master", "docker"),
                lexicon.entries().stream().map(Entry::text).toList()),
        () ->
            assertEquals(
                List.of(0.4, 0.7, 0.4), lexicon.entries().stream().map(Entry::weight).toList()),
        () -> assertEquals(Side.LEFT, lexicon.entries().get(1).side()),
        () -> assertEquals("of any port", lexicon.entries().get(1).note()),
        () -> assertEquals("dock worker", lexicon.entries().get(2).neutral()),
        () -> assertEquals("people", lexicon.entries().get(2).section()),
        () -> assertEquals(15, lexicon.entries().get(1).line()),
        () ->
            assertEquals(
                List.of(
                    new Example("The stevedore left.", List.of(new Span(4, 13)), 19),
                    new Example("Nobody came.", List.of(), 20)),
                lexicon.examples()));
  }

  @Test
  void readsWhatEditorsMakeOfIt() {
    Lexicon plain = Texts.read(GOOD);
    Lexicon windows = Texts.read("\uFEFF" + GOOD.replace("\n", "\r\n"));
    assertEquals(plain.entries(), windows.entries());
    assertEquals(plain.examples(), windows.examples());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stevedore ; 1.5 | 14: weight 1.5 is not within 0 to 1",
        "stevedore ; heavy | 14: not a weight: heavy",
        "stevedore ; nera: ship | 14: unknown field \"nera\"",
        "stevedore ; used by: all | 14: \"used by\" is left or right, not all",
        "stevedore ; near: ship,,dock | 14: an empty word or phrase",
        "... stevedore | 14: an entry must begin with a word",
        "stevedore ... | 14: an entry must not end with a gap",
        "s* | 14: a glob needs two letters",
        "old <captain> | 14: not a tag: <captain>",
        "docker ; any ; not near: container, image | 16: \"docker\" is listed in line 14 already",
      })
  void namesTheFaultyLine(String entry, String fault) {
    String message = faults(GOOD.replace("\nstevedore\n", "\n" + entry + "\n"));
    assertTrue(message.startsWith("lexicons/tried.txt:" + fault), message);
  }

  @Test
  void namesEveryFault() {
    String message =
        faults(GOOD.replace("weight: 0.4", "weight: 4").replace("used by: left", "used by: me"));
    assertEquals(
        "lexicons/tried.txt:9: weight 4 is not within 0 to 1\n"
            + "lexicons/tried.txt:13: \"used by\" is left or right, not me",
        message);
  }

  @Test
  void wantsAHeader() {
    assertTrue(faults(GOOD.replace("title: Port words\n", "")).contains("lacks \"title:\""));
    assertTrue(
        faults(GOOD.replace("port-words", "Port Words")).contains(":2: a category is lower-case"));
  }

  @Test
  void wantsExamplesOfBothKinds() {
    assertTrue(faults(GOOD.replace("Nobody came.\n", "")).contains("\"[examples]\" needs"));
    assertTrue(faults(GOOD.replace("{stevedore}", "stevedore")).contains("\"[examples]\" needs"));
    assertTrue(faults(GOOD.replace("{stevedore}", "{stevedore")).contains("19: braces"));
  }

  @Test
  void saysThatAFileIsNotUtf8() {
    byte[] latin = GOOD.replace("Knots", "Knöts").getBytes(StandardCharsets.ISO_8859_1);
    LexiconException fault =
        assertThrows(LexiconException.class, () -> LexiconReader.read("lexicons/tried.txt", latin));
    assertTrue(String.valueOf(fault.getMessage()).startsWith("lexicons/tried.txt:1: not UTF-8"));
  }

  @Test
  void readsAFolder(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("b.txt"), GOOD);
    Files.writeString(folder.resolve("a.txt"), GOOD.replace("port-words", "ship-words"));
    Files.writeString(folder.resolve("README.md"), "Not a lexicon.");
    assertEquals(
        List.of("ship-words", "port-words"),
        Lexicons.in(folder).stream().map(Lexicon::category).toList());
  }

  @Test
  void saysWhatIsWrongWithAFolder(@TempDir Path folder) {
    assertThrows(LexiconException.class, () -> Lexicons.in(folder));
    assertThrows(LexiconException.class, () -> Lexicons.in(folder.resolve("none")));
  }
}
