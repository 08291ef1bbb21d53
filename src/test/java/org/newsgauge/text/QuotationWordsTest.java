package org.newsgauge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgauge.article.Span;

/** Each word of the two lists that quotations are read by changes how its example is read. */
class QuotationWordsTest {
  private static final List<Words.Line> LINES = Words.lines("quotation-words.txt");
  private static final List<String> ELISIONS = List.copyOf(Words.words("elisions.txt"));

  /** One word of the file: of which line, and which word there. */
  record Entry(int line, int field, String list, String word) {
    /** The word, or the beginning of words, in a sentence in which nothing else tells the kind. */
    String example() {
      String form = word.replaceAll("-$", "");
      return switch (list) {
        case "cue" -> "The town " + form + " a “study” of the bridge.";
        case "work" -> "They were late " + form + " “Salt” again.";
        case "aloof" -> "The " + form + " “study” of the bridge, he said, was late.";
        default -> "They were late for the film “Salt " + form + " Ice” again.";
      };
    }

    Quotation.Kind kind() {
      return switch (list) {
        case "cue" -> Quotation.Kind.SPEECH;
        case "aloof" -> Quotation.Kind.SCARE;
        default -> Quotation.Kind.TITLE;
      };
    }
  }

  static Stream<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < LINES.size(); i++) {
      List<String> fields = fields(i);
      for (int j = 1; j < fields.size(); j++) {
        entries.add(new Entry(i, j, fields.get(0), fields.get(j)));
      }
    }
    return entries.stream();
  }

  static Stream<String> elisions() {
    return ELISIONS.stream();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void eachWordIsNeededByItsExample(Entry entry) {
    assertEquals(List.of(entry.kind()), kinds(entry.example(), LINES, Set.of()));
    List<String> fields = new ArrayList<>(fields(entry.line));
    fields.remove(entry.field);
    List<Words.Line> others = new ArrayList<>(LINES);
    others.set(entry.line, new Words.Line("test", 1, String.join(" ", fields)));
    assertNotEquals(
        List.of(entry.kind()),
        kinds(entry.example(), others, Set.of()),
        entry.word + " of line " + LINES.get(entry.line).number() + " is not needed");
  }

  @ParameterizedTest
  @MethodSource("elisions")
  void eachElisionIsNeededByItsExample(String word) {
    String example = "They sent '" + word + " home and left the town' again.";
    assertEquals(List.of(), kinds(example, LINES, Set.copyOf(ELISIONS)));
    List<String> others = ELISIONS.stream().filter(other -> !other.equals(word)).toList();
    assertEquals(1, kinds(example, LINES, Set.copyOf(others)).size());
  }

  @Test
  void errorsNameTheLine() {
    Words.Line line = new Words.Line("quotation-words.txt", 7, "cues said");
    Exception error =
        assertThrows(IllegalStateException.class, () -> new QuotationKinds(List.of(line)));
    assertEquals(
        "quotation-words.txt:7: \"cues\" is none of cue, work, aloof, small", error.getMessage());
  }

  private static List<String> fields(int line) {
    return List.of(LINES.get(line).text().split("\\s+", -1));
  }

  private static List<Quotation.Kind> kinds(
      String text, List<Words.Line> lines, Set<String> elisions) {
    return find(text, lines, elisions).stream().map(Quotation::kind).toList();
  }

  private static List<Quotation> find(String text, List<Words.Line> lines, Set<String> elisions) {
    QuotationFinder finder = new QuotationFinder(elisions, new QuotationKinds(lines));
    return finder.find(text, List.of(new Span(0, text.length())), 0, new byte[text.length()]);
  }
}
