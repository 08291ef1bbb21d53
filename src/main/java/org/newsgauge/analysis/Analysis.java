package org.newsgauge.analysis;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.newsgauge.article.Article;
import org.newsgauge.loaded.LoadedPhrase;
import org.newsgauge.source.Source;
import org.newsgauge.source.SourcedAttribution;
import org.newsgauge.source.Sourcing;
import org.newsgauge.text.Document;

/**
 * All that was found in one article. Immutable, serializable, thread-safe.
 *
 * @param document the article, annotated
 * @param sourcing its sources and what each says
 * @param phrases loaded phrasing, in text order
 * @param counts what the tables count, derived from the rest
 */
public record Analysis(
    Document document, Sourcing sourcing, List<LoadedPhrase> phrases, Counts counts)
    implements Serializable {

  public Analysis {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(sourcing, "sourcing");
    Objects.requireNonNull(counts, "counts");
    phrases = List.copyOf(phrases);
  }

  /** The findings with their counts. */
  public static Analysis of(Document document, Sourcing sourcing, List<LoadedPhrase> phrases) {
    return new Analysis(document, sourcing, phrases, Counts.of(document, sourcing, phrases));
  }

  /** The article that was analysed. */
  public Article article() {
    return document.article();
  }

  /** The attributions in text order. */
  public List<SourcedAttribution> attributions() {
    return sourcing.attributions();
  }

  /** The sources in order of first mention. */
  public List<Source> sources() {
    return sourcing.sources();
  }
}
