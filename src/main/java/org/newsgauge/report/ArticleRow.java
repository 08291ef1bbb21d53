package org.newsgauge.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.corpus.CorpusArticle;
import org.newsgauge.corpus.Genre;
import org.newsgauge.corpus.LeftOut;

/**
 * An analysed article and what only its corpus knows of it: a row of {@code articles.csv}.
 *
 * @param analysis what was found in it
 * @param reprintOf the id of the article that it reprints, if it does
 * @param event the event that it reports, where articles were matched
 * @param genre whether it reports or argues, as its outlet says
 * @param leftOut why it does not count in its outlet's figures; null if it counts
 * @param topic the coarse group by subject that it is compared in; null if it is not known
 */
public record ArticleRow(
    Analysis analysis,
    @Nullable String reprintOf,
    @Nullable String event,
    Genre genre,
    @Nullable LeftOut leftOut,
    @Nullable String topic) {
  public ArticleRow {
    Objects.requireNonNull(genre, "genre");
    Objects.requireNonNull(analysis, "analysis");
  }

  /** An article of which no corpus is known. */
  public static ArticleRow of(Analysis analysis) {
    return new ArticleRow(analysis, null, null, Genre.of(analysis.article()), null, null);
  }

  /** An article of a corpus. */
  public static ArticleRow of(CorpusArticle article) {
    return new ArticleRow(
        article.analysis(),
        article.reprintOf(),
        article.event(),
        article.genre(),
        article.leftOut(),
        article.topic());
  }
}
