package org.newsgauge.text;

import java.util.List;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;

/** A text run through the annotator, in the short notations that the tests compare. */
final class Annotated {
  static final Annotator ANNOTATOR = new NewsAnnotator();

  private final Document document;

  private Annotated(Document document) {
    this.document = document;
  }

  static Annotated of(String text) {
    return new Annotated(ANNOTATOR.annotate(article(text)));
  }

  static Article article(String text) {
    return Article.asIs(text, Origin.of("test"));
  }

  Document document() {
    return document;
  }

  /** The sentences, joined by {@code " | "}. */
  String sentences() {
    return String.join(
        " | ", document.sentences().stream().map(s -> document.text(s.span())).toList());
  }

  /** The tokens, joined by a space. */
  String tokens() {
    return String.join(" ", all().stream().map(document::text).toList());
  }

  /** The tokens as {@code form/TAG}. */
  String tags() {
    return String.join(" ", all().stream().map(t -> document.text(t) + "/" + t.tag()).toList());
  }

  /** The lemmas, joined by a space. */
  String lemmas() {
    return String.join(" ", all().stream().map(Token::lemma).toList());
  }

  /**
   * The quotations as {@code KIND[inner]}, with {@code >} before one that goes on from the
   * paragraph before, and one {@code +} for each level of depth.
   */
  String quotations() {
    return String.join(
        " ",
        document.quotations().stream()
            .map(
                q ->
                    "+".repeat(q.depth())
                        + (q.continues() ? ">" : "")
                        + q.kind()
                        + "["
                        + document.text(q.inner())
                        + "]")
            .toList());
  }

  private List<Token> all() {
    return document.sentences().stream().flatMap(s -> s.tokens().stream()).toList();
  }
}
