package org.newsgauge.compare;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgauge.analysis.Counts;
import org.newsgauge.attribution.Connotation;
import org.newsgauge.attribution.Form;
import org.newsgauge.loaded.Voice;
import org.newsgauge.source.Naming;

/**
 * One row of an {@link OutletTally}: the whole numbers of one article that the measures are made
 * of. A view; it holds no copy.
 */
final class ArticleCounts {
  /** Column numbers of a row; the lexicons' categories follow. */
  static final int WORDS = 0;

  static final int LOADED_AUTHOR = 1;
  static final int LOADED_QUOTED = 2;
  static final int LOADED_HEADLINE = 3;
  static final int LOADED_AUTHOR_WEIGHT = 4;
  static final int ATTRIBUTIONS = 5;
  static final int NAMED = 6;
  static final int UNNAMED = 7;
  static final int VAGUE = 8;
  static final int DOCUMENT = 9;
  static final int SOURCELESS = 10;
  static final int UNRESOLVED = 11;
  static final int RELAYED = 12;
  static final int DIRECT = 13;
  static final int MIXED = 14;
  static final int INDIRECT = 15;
  static final int DOUBTING = 16;
  static final int ENDORSING = 17;
  static final int HEATED = 18;
  static final int SOURCES = 19;
  static final int NAMED_SOURCES = 20;
  static final int UNNAMED_SOURCES = 21;
  static final int FIRST_SOURCE = 22;

  /** Number of the counts above, after which come the keys and the day. */
  static final int FIXED = 23;

  private static final int DAY = FIXED + GroupKey.values().length;

  /** Number of columns before those of the categories. */
  static final int CATEGORIES = DAY + 1;

  static final int NO_DAY = Integer.MIN_VALUE;

  /** What articles are grouped by within their outlet. */
  enum GroupKey {
    EVENT(0),
    TOPIC(1),
    AUTHOR(2);

    /** Its place among the keys of a row. */
    final int place;

    GroupKey(int place) {
      this.place = place;
    }
  }

  private final PackedRows rows;
  private final int row;

  ArticleCounts(PackedRows rows, int row) {
    this.rows = rows;
    this.row = row;
  }

  int get(int column) {
    return rows.get(row, column);
  }

  /** The number of the event, topic or author in the tally's list of names; -1 for none. */
  int name(GroupKey key) {
    return get(FIXED + key.place);
  }

  /** Days since 1970-01-01; {@link #NO_DAY} where it is not known. */
  int day() {
    return get(DAY);
  }

  /** Loaded phrases in author voice of the category with this index. */
  int category(int index) {
    return get(CATEGORIES + index);
  }

  /** Whether numbers of a column are seldom small, so that a byte would not hold them. */
  static boolean isWide(int column) {
    return column == WORDS
        || column == LOADED_AUTHOR_WEIGHT
        || (column >= FIXED && column < CATEGORIES);
  }

  /** One article's counts as a row. */
  static int[] row(Counts counts, int[] keys, @Nullable LocalDate day, List<String> categories) {
    int[] cells = new int[CATEGORIES + categories.size()];
    System.arraycopy(keys, 0, cells, FIXED, keys.length);
    cells[DAY] = day == null ? NO_DAY : (int) day.toEpochDay();
    cells[WORDS] = counts.words();
    cells[LOADED_AUTHOR] = counts.loaded(Voice.AUTHOR);
    cells[LOADED_QUOTED] = counts.loaded(Voice.QUOTED);
    cells[LOADED_HEADLINE] = counts.loaded(Voice.HEADLINE);
    cells[LOADED_AUTHOR_WEIGHT] = counts.loadedAuthorWeight();
    cells[ATTRIBUTIONS] = counts.attributions();
    cells[NAMED] = counts.named();
    cells[UNNAMED] = counts.unnamed();
    cells[VAGUE] = counts.vague();
    cells[DOCUMENT] = counts.byNaming(Naming.DOCUMENT);
    cells[SOURCELESS] = counts.byNaming(Naming.SOURCELESS);
    cells[UNRESOLVED] = counts.byNaming(Naming.UNRESOLVED);
    cells[RELAYED] = counts.relayed();
    cells[DIRECT] = counts.byForm(Form.DIRECT);
    cells[MIXED] = counts.byForm(Form.MIXED);
    cells[INDIRECT] = counts.byForm(Form.INDIRECT);
    cells[DOUBTING] = counts.byConnotation(Connotation.DOUBTING);
    cells[ENDORSING] = counts.byConnotation(Connotation.ENDORSING);
    cells[HEATED] = counts.byConnotation(Connotation.HEATED);
    cells[SOURCES] = counts.sources();
    cells[NAMED_SOURCES] = counts.namedSources();
    cells[UNNAMED_SOURCES] = counts.unnamedSources();
    cells[FIRST_SOURCE] = counts.firstSource();
    for (int i = 0; i < categories.size(); i++) {
      cells[CATEGORIES + i] = counts.loadedAuthorByCategory().getOrDefault(categories.get(i), 0);
    }
    return cells;
  }
}
