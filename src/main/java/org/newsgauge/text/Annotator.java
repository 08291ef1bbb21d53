package org.newsgauge.text;

import java.util.List;
import org.newsgauge.article.Article;
import org.newsgauge.article.Model;

/**
 * Turns an article into a document. Implementations are thread-safe and keep nothing between calls.
 */
public interface Annotator {
  /**
   * Annotates headline, dek and body. Never fails on any text: what cannot be understood becomes
   * tokens tagged {@link Tag#X}.
   */
  Document annotate(Article article);

  /** The trained models in use; none by default. */
  default List<Model> models() {
    return List.of();
  }
}
