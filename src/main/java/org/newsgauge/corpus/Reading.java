package org.newsgauge.corpus;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a corpus is to be read.
 *
 * @param outletFrom what tells the outlet; null: a folder's subfolder, a table's column, a crawl's
 *     host
 * @param outletPattern the outlet is the first group of its match on a file's name; null for none
 * @param columns the columns of a table that the user named; others are found by their usual names
 * @param dayOrder how dates like 03/09/2024 are read; null if nobody said
 * @param kept columns of a table that are kept beside the article as they are
 */
public record Reading(
    @Nullable OutletFrom outletFrom,
    @Nullable Pattern outletPattern,
    Map<Field, String> columns,
    @Nullable DayOrder dayOrder,
    List<String> kept) {
  /** As a corpus says itself. */
  public static final Reading DEFAULT = new Reading(null, null, Map.of(), null, List.of());

  public Reading {
    columns = Map.copyOf(columns);
    kept = List.copyOf(kept);
  }

  /** A table without a column for the outlet is an outlet itself, if the user says so. */
  boolean byPath() {
    return outletFrom == OutletFrom.PATH || outletPattern != null;
  }
}
