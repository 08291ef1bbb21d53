package org.newsgauge.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newsgauge.analysis.Analysis;

/**
 * An analysed article and what only its corpus knows of it: a row of {@code articles.csv}.
 *
 * @param analysis what was found in it
 * @param reprintOf the id of the article that it reprints, if it does
 * @param event the event that it reports, where articles were matched
 */
public record ArticleRow(Analysis analysis, @Nullable String reprintOf, @Nullable String event) {
  public ArticleRow {
    Objects.requireNonNull(analysis, "analysis");
  }

  /** An article of which no corpus is known. */
  public static ArticleRow of(Analysis analysis) {
    return new ArticleRow(analysis, null, null);
  }
}
