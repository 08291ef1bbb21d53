package org.newsgauge.attribution;

import java.util.List;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.article.Span;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.Document;
import org.newsgauge.text.NewsAnnotator;

/** Documents for tests, and attributions as lines that read well in a failing assertion. */
final class Texts {
  private static final Annotator ANNOTATOR = new NewsAnnotator();

  private Texts() {}

  static Document document(String text) {
    return ANNOTATOR.annotate(Article.asIs(text, Origin.of("test")));
  }

  /** "source | cue | content / content | FORM", with "-" for what is absent. */
  static List<String> lines(Document document, List<Attribution> attributions) {
    return attributions.stream().map(attribution -> line(document, attribution)).toList();
  }

  private static String line(Document document, Attribution attribution) {
    String content =
        String.join(" / ", attribution.content().stream().map(document::text).toList());
    return String.join(
        " | ",
        text(document, attribution.source()),
        text(document, attribution.cue()),
        content,
        attribution.form() + (attribution.inherited() ? " inherited" : ""));
  }

  private static String text(Document document, Span span) {
    return span == null ? "-" : document.text(span);
  }
}
