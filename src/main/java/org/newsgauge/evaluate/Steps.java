package org.newsgauge.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Article;
import org.newsgauge.attribution.AttributionTagger;
import org.newsgauge.source.SourceResolver;
import org.newsgauge.text.Annotator;

/**
 * The steps that are measured, each thread-safe.
 *
 * @param extractor a page to its article
 * @param annotator a text to sentences, tokens, quotations
 * @param taggers who says what, by name; the first is the one that naming is measured with end to
 *     end
 * @param resolver who the sources are
 * @param analysis the whole line, for loaded phrasing
 */
public record Steps(
    CleaningMeasurement.Extractor extractor,
    Annotator annotator,
    Map<String, AttributionTagger> taggers,
    SourceResolver resolver,
    Function<Article, Analysis> analysis) {
  public Steps {
    taggers = Collections.unmodifiableMap(new LinkedHashMap<>(taggers));
    if (taggers.isEmpty()) {
      throw new IllegalArgumentException("no tagger");
    }
  }

  /** The tagger of this name. */
  public AttributionTagger tagger(String name) {
    AttributionTagger tagger = taggers.get(name);
    if (tagger == null) {
      throw new NoSuchElementException("no tagger " + name + " among " + taggers.keySet());
    }
    return tagger;
  }

  /** The first of the taggers. */
  public AttributionTagger tagger() {
    return taggers.values().iterator().next();
  }
}
