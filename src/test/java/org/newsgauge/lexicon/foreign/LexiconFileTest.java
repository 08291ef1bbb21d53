package org.newsgauge.lexicon.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.lexicon.Lexicon;
import org.newsgauge.lexicon.LexiconException;
import org.newsgauge.lexicon.Lexicons;
import org.newsgauge.lexicon.Matcher;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.NewsAnnotator;

class LexiconFileTest {
  private static final Annotator ANNOTATOR = new NewsAnnotator();
  private static final LexiconFile.Rules RULES = new LexiconFile.Rules(0.4, false);

  private static LexiconFile file(LexiconFile.Rules rules, String... lines) {
    WordList list =
        WordLists.plain(String.join("\n", lines), "sea.txt", "Words of the SEA!").get(0);
    return LexiconFile.of(list, "sea.txt", rules, ANNOTATOR);
  }

  private static List<String> found(LexiconFile file, String text) {
    Lexicon lexicon = Lexicons.read(file.name(), file.text());
    return new Matcher(List.of(lexicon))
        .match(ANNOTATOR.annotate(Article.asIs(text, Origin.of("test")))).stream()
            .map(match -> match.span().in(text))
            .toList();
  }

  @Test
  void isAFileThatHoldsItsOwnExamples() {
    LexiconFile file = file(RULES, "bilge", "swab*", "sea lawyer", "bilge");
    assertEquals("words-of-the-sea.txt", file.name());
    assertEquals(List.of(), file.leftOut());
    assertEquals(List.of(), file.faults(ANNOTATOR));
    Lexicon lexicon = Lexicons.read(file.name(), file.text());
    assertEquals(3, lexicon.entries().size());
    assertEquals(0.4, lexicon.entries().get(0).weight());
  }

  @Test
  void matchesFormsUnlessInflected() {
    String text = "The swabbing sea lawyers talked bilge, a sea lawyer said.";
    assertEquals(
        List.of("swabbing", "bilge", "sea lawyer"),
        found(file(RULES, "bilge", "swab*", "sea lawyer"), text));
    LexiconFile.Rules inflected = new LexiconFile.Rules(0.4, true);
    assertEquals(
        List.of("swabbing", "sea lawyers", "bilge", "sea lawyer"),
        found(file(inflected, "bilge", "swab*", "sea lawyer"), text));
  }

  @Test
  void whatCannotBeSaidIsLeftOutByName() {
    LexiconFile file = file(RULES, ":)", "either/or", "*ll*", "sw?b", "bilge");
    assertEquals(
        List.of("1", "2", "3", "4"),
        file.leftOut().stream().map(line -> line.split(":", -1)[1]).toList());
    assertThrows(LexiconException.class, () -> file(RULES, ":(", "<3"));
  }

  @Test
  void functionWordsStillGetASentenceWithoutAHit() {
    LexiconFile file = file(RULES, "the", "it", "two", "in", "at", "a");
    assertEquals(List.of(), file.faults(ANNOTATOR));
  }
}
