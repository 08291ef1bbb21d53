package org.newsgauge.source;

import java.util.List;
import org.newsgauge.article.Model;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.text.Document;

/** Tells who the sources are. Thread-safe; keeps nothing between calls. */
public interface SourceResolver {
  /** One sourced attribution for each attribution, in the same order. */
  Sourcing resolve(Document document, List<Attribution> attributions);

  /** The trained models in use; none by default. */
  default List<Model> models() {
    return List.of();
  }
}
