package org.newsgauge.source;

import java.io.Serializable;
import java.util.List;

/**
 * The sources of an article and what each says.
 *
 * @param sources in order of first mention; each is the source of at least one attribution
 * @param attributions in text order, one for each attribution that was given
 */
public record Sourcing(List<Source> sources, List<SourcedAttribution> attributions)
    implements Serializable {
  public Sourcing {
    sources = List.copyOf(sources);
    attributions = List.copyOf(attributions);
  }
}
