package org.newsgauge.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.newsgauge.article.Span;
import org.newsgauge.text.Document;

class CueLexiconTest {
  private final RuleTagger tagger = new RuleTagger();

  @TestFactory
  List<DynamicTest> everyExampleHoldsItsCue() {
    return CueLexicon.shipped().cues().stream()
        .filter(cue -> !cue.example().isEmpty())
        .map(
            cue ->
                DynamicTest.dynamicTest(
                    "cues.txt:" + cue.line() + " " + String.join(" ", cue.words()),
                    () -> holds(cue)))
        .toList();
  }

  private void holds(Cue cue) {
    int open = cue.example().indexOf('<');
    int close = cue.example().indexOf('>');
    String text = cue.example().replace("<", "").replace(">", "");
    Span expected = new Span(open, close - 1);
    Document document = Texts.document(text);
    if (cue.takes().isEmpty()) {
      Passage passage = Passage.of(document).get(0);
      int from = passage.tokenAt(expected.start());
      int to = passage.tokenAt(expected.end() - 1) + 1;
      assertEquals(cue, CueLexicon.shipped().in(passage, from, to));
      return;
    }
    List<Attribution> found = tagger.tag(document);
    assertEquals(1, found.size(), () -> text + " " + Texts.lines(document, found));
    Attribution attribution = found.get(0);
    assertEquals(expected, attribution.cue(), () -> Texts.lines(document, found).toString());
    assertEquals(cue.speech(), attribution.speech());
    assertEquals(cue.connotation(), attribution.connotation());
  }

  @Test
  void noFormBelongsToTwoCuesOfOneLength() {
    Set<String> seen = new HashSet<>();
    for (Cue cue : CueLexicon.shipped().cues()) {
      for (String form : cue.forms()) {
        String words = form + " " + String.join(" ", cue.words().subList(1, cue.words().size()));
        assertTrue(seen.add(words), "cues.txt:" + cue.line() + ": " + words + " twice");
      }
    }
  }

  @Test
  void aBrokenLineIsNamed() {
    List<String> lines =
        List.of("# comment", "whisper | speech | soft | quote | \"Hush,\" he <whispered>.");
    String message =
        assertThrows(IllegalArgumentException.class, () -> CueLexicon.read("cues.txt", lines))
            .getMessage();
    assertTrue(message.startsWith("cues.txt:2: "), message);
  }
}
