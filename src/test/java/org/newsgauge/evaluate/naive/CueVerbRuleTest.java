package org.newsgauge.evaluate.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.Document;
import org.newsgauge.text.NewsAnnotator;

class CueVerbRuleTest {
  private static final Annotator ANNOTATOR = new NewsAnnotator();

  private static String found(String text) {
    Document document = ANNOTATOR.annotate(Article.asIs(text, Origin.of("test")));
    StringBuilder found = new StringBuilder();
    for (Attribution one : new CueVerbRule().tag(document)) {
      Span source = one.source();
      Span cue = one.cue();
      found.append(source == null ? "-" : document.text(source)).append(" / ");
      found.append(cue == null ? "-" : document.text(cue)).append(" / ");
      found.append(document.text(one.content().get(0)));
    }
    return found.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The old mayor said the ferry would sink.     | The old mayor / said / the ferry would sink
          Officials in Callan have said it will sink.  | Officials in Callan / have said / it will sink
          “It will sink,” said Ida Brandt, the mayor.  | Ida Brandt, the mayor / said / “It will sink,”
          “It will sink,” the mayor said.              | the mayor / said / “It will sink,”
          The mayor, who is old, said it would sink.   | old / said / it would sink
          It will sink, according to the mayor.        | the mayor / according to / It will sink
          The mayor wants to say nothing.              | ''
          The ferry sank.                              | ''
          """)
  void takesTheNearestWords(String text, String expected) {
    assertEquals(expected, found(text));
  }
}
