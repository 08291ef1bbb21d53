package org.newsgauge.attribution;

import java.util.List;
import org.newsgauge.article.Model;
import org.newsgauge.text.Document;

/** Finds attributions. Implementations are thread-safe and keep nothing between calls. */
public interface AttributionTagger {
  /** The attributions of the document in text order (by {@link Attribution#start()}). */
  List<Attribution> tag(Document document);

  /** The trained models in use; none by default. */
  default List<Model> models() {
    return List.of();
  }

  /** What a user should be told before results are read; nothing by default. */
  default List<String> warnings() {
    return List.of();
  }
}
