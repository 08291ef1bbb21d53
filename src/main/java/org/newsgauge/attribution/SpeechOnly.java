package org.newsgauge.attribution;

import java.util.List;
import org.newsgauge.article.Model;
import org.newsgauge.text.Document;

/** Leaves out what another tagger found of thought: beliefs, wishes, plans. Thread-safe. */
public final class SpeechOnly implements AttributionTagger {
  private final AttributionTagger tagger;

  /** Only the speech that {@code tagger} finds. */
  public SpeechOnly(AttributionTagger tagger) {
    this.tagger = tagger;
  }

  @Override
  public List<Attribution> tag(Document document) {
    return tagger.tag(document).stream().filter(Attribution::speech).toList();
  }

  @Override
  public List<Model> models() {
    return tagger.models();
  }
}
