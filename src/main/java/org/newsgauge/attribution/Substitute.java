package org.newsgauge.attribution;

import java.util.List;
import org.newsgauge.article.Model;
import org.newsgauge.text.Document;

/**
 * A tagger that stands in for one that cannot run here.
 *
 * @param warning what to tell the user
 */
record Substitute(AttributionTagger tagger, String warning) implements AttributionTagger {
  @Override
  public List<Attribution> tag(Document document) {
    return tagger.tag(document);
  }

  @Override
  public List<Model> models() {
    return tagger.models();
  }

  @Override
  public List<String> warnings() {
    return List.of(warning);
  }
}
