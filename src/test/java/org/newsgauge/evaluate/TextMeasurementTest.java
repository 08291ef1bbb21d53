package org.newsgauge.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgauge.article.Span;
import org.newsgauge.evaluate.gold.NamesGold.TaggedArticle;
import org.newsgauge.evaluate.gold.NamesGold.TaggedToken;
import org.newsgauge.text.NewsAnnotator;

class TextMeasurementTest {
  private static final String TEXT =
      "Mayor quits;\nher deputy stays.\n\n''I am done,'' she said. ''Go home.''\n";

  @Test
  void mendsTheOtherProgramsMistakes() {
    // It reads on over a line's end and takes the marks of the next sentence along.
    List<List<TaggedToken>> wrong =
        List.of(
            tokens("Mayor", "quits", ";", "her", "deputy", "stays", ".", "''"),
            tokens("I", "am", "done", ",", "''", "she", "said", ".", "''"),
            tokens("Go", "home", ".", "''"));
    Figures figures = measure(wrong);
    assertEquals(2.0 / 7, figures.value("sentence_f1"), 1e-9);
    assertEquals(1, figures.value("sentence_f1_mended"), 1e-9);
  }

  @Test
  void mendsNothingElse() {
    List<List<TaggedToken>> wrong =
        List.of(
            tokens("Mayor", "quits", ";"),
            tokens("her", "deputy", "stays", "."),
            tokens("''", "I", "am", "done", ",", "''"),
            tokens("she", "said", ".", "''", "Go", "home", ".", "''"));
    Figures figures = measure(wrong);
    assertEquals(6.0 / 8, figures.value("sentence_f1"), 1e-9);
    assertEquals(6.0 / 8, figures.value("sentence_f1_mended"), 1e-9);
  }

  private int at;

  /** The next tokens of the text. */
  private List<TaggedToken> tokens(String... forms) {
    List<TaggedToken> tokens = new ArrayList<>();
    for (String form : forms) {
      int start = TEXT.indexOf(form, at);
      at = start + form.length();
      tokens.add(new TaggedToken(new Span(start, at), "NN", "O"));
    }
    return tokens;
  }

  private static Figures measure(List<List<TaggedToken>> sentences) {
    TaggedArticle article = new TaggedArticle("a", TEXT, sentences);
    Workers workers = new Workers(1, () -> 0);
    return TextMeasurement.of(List.of(article), new NewsAnnotator(), workers).figures();
  }
}
