package org.newsgauge.report;

import java.util.List;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.CodePoints;
import org.newsgauge.loaded.LoadedPhrase;

/**
 * A row of {@code phrases.csv}.
 *
 * @param analysis the article's
 * @param phrase the phrase
 * @param offsets of the article's text
 */
public record PhraseRow(Analysis analysis, LoadedPhrase phrase, CodePoints offsets) {

  /** The rows of one article, in text order. */
  public static List<PhraseRow> of(Analysis analysis) {
    CodePoints offsets = CodePoints.of(analysis.article().text());
    return analysis.phrases().stream()
        .map(phrase -> new PhraseRow(analysis, phrase, offsets))
        .toList();
  }
}
