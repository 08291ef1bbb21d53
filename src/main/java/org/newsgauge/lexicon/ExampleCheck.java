package org.newsgauge.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.article.Span;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.Document;

/** Runs the examples that lexicons carry: each lexicon alone, on its own sentences. */
public final class ExampleCheck {
  private ExampleCheck() {}

  /**
   * What fails, a line each ({@code FILE.txt:LINE: …}); empty if every example holds.
   *
   * @param lexicon whose examples to run
   * @param annotator the text layer to run them on
   */
  public static List<String> failures(Lexicon lexicon, Annotator annotator) {
    Matcher matcher = new Matcher(List.of(lexicon));
    List<String> failures = new ArrayList<>();
    for (Example example : lexicon.examples()) {
      Document document = annotator.annotate(Article.asIs(example.text(), Origin.of("example")));
      List<Span> found = new ArrayList<>();
      for (Match match : matcher.match(document)) {
        if (match.entry().weight() > 0 || lexicon.weight() == 0) {
          found.add(match.span());
        }
      }
      if (!found.equals(example.hits())) {
        failures.add(
            lexicon.file()
                + ":"
                + example.line()
                + ": expected "
                + marked(example.text(), example.hits())
                + " but found "
                + marked(example.text(), found));
      }
    }
    return failures;
  }

  private static String marked(String text, List<Span> hits) {
    StringBuilder marked = new StringBuilder("\"");
    int at = 0;
    for (Span hit : hits) {
      marked.append(text, at, hit.start()).append('{').append(hit.in(text)).append('}');
      at = hit.end();
    }
    return marked.append(text.substring(at)).append('"').toString();
  }
}
