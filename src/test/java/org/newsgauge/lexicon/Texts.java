package org.newsgauge.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.Document;
import org.newsgauge.text.NewsAnnotator;

/** Lexicons and documents from a few lines of text. */
final class Texts {
  static final String HEADER =
      "category: tried\ntitle: Tried\nabout: For tests.\nliterature: none\nweight: 0.5\n";
  private static final Annotator ANNOTATOR = new NewsAnnotator();

  private Texts() {}

  /** A lexicon of these entries, a line each. */
  static Lexicon lexicon(String... entries) {
    return read(
        HEADER + "[all]\n" + String.join("\n", entries) + "\n[examples]\n{hit}\nno such word\n");
  }

  static Lexicon read(String file) {
    return LexiconReader.read("lexicons/tried.txt", file.getBytes(StandardCharsets.UTF_8));
  }

  static Document document(String text) {
    return ANNOTATOR.annotate(Article.asIs(text, Origin.of("test")));
  }

  /** What the entries match in the text, as the text writes it. */
  static List<String> found(String text, String... entries) {
    return new Matcher(List.of(lexicon(entries)))
        .match(document(text)).stream().map(match -> match.span().in(text)).toList();
  }
}
