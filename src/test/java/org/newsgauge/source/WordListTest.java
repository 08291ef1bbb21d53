package org.newsgauge.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WordListTest {
  private static WordList parse(String text) throws IOException {
    return WordList.parse("birds.txt", new BufferedReader(new StringReader(text)));
  }

  private static String complaint(String text) {
    return assertThrows(IllegalArgumentException.class, () -> parse(text)).getMessage();
  }

  @Test
  void readsSectionsWordsAndExamples() throws IOException {
    WordList list =
        parse(
            "# birds\n> [An owl] said so. = UNNAMED_ROLE\n\n[NIGHT]\nowl, barn owl\n[DAY]\nlark\n");
    assertEquals("NIGHT", list.section("barn owl"));
    assertEquals("DAY", list.section("lark"));
    assertNull(list.section("crow"));
    assertEquals(
        List.of(
            new WordList.Example(
                "birds.txt:2: ", "[An owl] said so.", Naming.UNNAMED_ROLE, false, "")),
        list.examples());
  }

  @Test
  void anExampleMayTellChannelAndName() throws IOException {
    WordList.Example example =
        parse("> [Reuters] said so. = NAMED_ORGANIZATION RELAYED Reuters").examples().get(0);
    assertEquals(true, example.relayed());
    assertEquals("Reuters", example.name());
  }

  @Test
  void errorsNameFileAndLine() {
    assertEquals("birds.txt:1: words before the first [SECTION]", complaint("owl\n"));
    assertEquals("birds.txt:3: \"owl\" stands here twice", complaint("[A]\nowl\nlark, owl\n"));
    assertEquals("birds.txt:2: nothing between two commas", complaint("[A]\nowl,,lark\n"));
    assertEquals("birds.txt:1: a section is written [NAME]", complaint("[A\n"));
    assertEquals("birds.txt:1: no such code: NICE", complaint("> [An owl] said so. = NICE\n"));
    assertEquals(
        "birds.txt:1: an example is written: Text [source] said. = CODE",
        complaint("> An owl said so.\n"));
  }

  @TestFactory
  Stream<DynamicTest> examplesOfTheShippedLists() {
    return new Vocabulary()
        .lists().stream()
            .flatMap(
                list -> {
                  assertFalse(list.examples().isEmpty(), list.file() + " has no examples");
                  return list.examples().stream();
                })
            .map(e -> DynamicTest.dynamicTest(e.place() + e.text(), () -> check(e)));
  }

  private static void check(WordList.Example example) {
    SourcedAttribution found = Marked.read(example.text()).last();
    assertEquals(example.naming(), found.naming(), example.place());
    assertEquals(
        example.relayed() ? Channel.RELAYED : Channel.FIRST_HAND, found.channel(), example.place());
    Source source = found.source();
    if (!example.name().isEmpty() && source != null) {
      assertEquals(example.name(), source.name(), example.place());
    }
  }
}
