package org.newsgauge.loaded;

import java.util.List;
import org.newsgauge.source.Sourcing;
import org.newsgauge.text.Document;

/** Finds the phrasing that lexicons list, and whose words it is in. Immutable and thread-safe. */
public final class PhraseFinder {
  /** The phrases of the document in text order; none overlap. */
  public List<LoadedPhrase> find(Document document, Sourcing sourcing) {
    return List.of();
  }
}
