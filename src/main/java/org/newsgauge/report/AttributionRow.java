package org.newsgauge.report;

import java.util.ArrayList;
import java.util.List;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.CodePoints;
import org.newsgauge.source.SourcedAttribution;

/**
 * A row of {@code attributions.csv}.
 *
 * @param analysis the article's
 * @param number of the attribution in text order, from 1
 * @param said the attribution
 * @param offsets of the article's text
 */
public record AttributionRow(
    Analysis analysis, int number, SourcedAttribution said, CodePoints offsets) {

  /** The rows of one article. */
  public static List<AttributionRow> of(Analysis analysis) {
    CodePoints offsets = CodePoints.of(analysis.article().text());
    List<AttributionRow> rows = new ArrayList<>();
    for (SourcedAttribution said : analysis.attributions()) {
      rows.add(new AttributionRow(analysis, rows.size() + 1, said, offsets));
    }
    return rows;
  }
}
