package org.newsgauge.corpus;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newsgauge.analysis.Analysis;

/**
 * An analysed article and what only its corpus knows of it.
 *
 * @param analysis what was found in it
 * @param reprintOf the id of the earlier article whose text it has; {@code wire: AP} and its like
 *     where its credit line names an agency; null for an outlet's own article
 * @param event the event that it reports, the same for all articles on it, of any outlet; null
 *     where events were not looked for, or no other article reports it
 * @param topic a coarse group by subject; null if it is not known
 * @param genre whether it reports or argues, as its outlet says
 * @param leftOut why it does not count in the figures of its outlet; null if it counts
 * @param columns the columns of its table that were to be kept, by name; empty values where the
 *     table has none
 */
public record CorpusArticle(
    Analysis analysis,
    @Nullable String reprintOf,
    @Nullable String event,
    @Nullable String topic,
    Genre genre,
    @Nullable LeftOut leftOut,
    Map<String, String> columns) {
  /** What {@link #reprintOf} begins with where it names an agency. */
  static final String WIRE = "wire: ";

  public CorpusArticle {
    Objects.requireNonNull(analysis, "analysis");
    Objects.requireNonNull(genre, "genre");
    columns = Map.copyOf(columns);
  }

  /** Whether its credit line names an agency, and no other article has its text. */
  public boolean isWire() {
    return reprintOf != null && reprintOf.startsWith(WIRE);
  }

  /** Whether it counts in the figures of its outlet. */
  public boolean counts() {
    return leftOut == null;
  }
}
