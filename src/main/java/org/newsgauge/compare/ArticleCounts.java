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

  private final int[] cells;
  private final int offset;

  ArticleCounts(int[] cells, int offset) {
    this.cells = cells;
    this.offset = offset;
  }

  int get(int column) {
    return cells[offset + column];
  }

  /** The number of the event, topic or author in the tally's list of names; -1 for none. */
  int name(GroupKey key) {
    return cells[offset + key.place + FIXED];
  }

  /** Days since 1970-01-01; {@link #NO_DAY} where it is not known. */
  int day() {
    return cells[offset + DAY];
  }

  /** Loaded phrases in author voice of the category with this index. */
  int category(int index) {
    return cells[offset + CATEGORIES + index];
  }

  /** Writes one article's counts into {@code cells} from {@code offset} on. */
  static void write(
      Counts counts,
      int[] keys,
      @Nullable LocalDate day,
      List<String> categories,
      int[] cells,
      int offset) {
    System.arraycopy(keys, 0, cells, offset + FIXED, keys.length);
    cells[offset + DAY] = day == null ? NO_DAY : (int) day.toEpochDay();
    cells[offset + WORDS] = counts.words();
    cells[offset + LOADED_AUTHOR] = counts.loaded(Voice.AUTHOR);
    cells[offset + LOADED_QUOTED] = counts.loaded(Voice.QUOTED);
    cells[offset + LOADED_HEADLINE] = counts.loaded(Voice.HEADLINE);
    cells[offset + LOADED_AUTHOR_WEIGHT] = counts.loadedAuthorWeight();
    cells[offset + ATTRIBUTIONS] = counts.attributions();
    cells[offset + NAMED] = counts.named();
    cells[offset + UNNAMED] = counts.unnamed();
    cells[offset + VAGUE] = counts.vague();
    cells[offset + DOCUMENT] = counts.byNaming(Naming.DOCUMENT);
    cells[offset + SOURCELESS] = counts.byNaming(Naming.SOURCELESS);
    cells[offset + UNRESOLVED] = counts.byNaming(Naming.UNRESOLVED);
    cells[offset + RELAYED] = counts.relayed();
    cells[offset + DIRECT] = counts.byForm(Form.DIRECT);
    cells[offset + MIXED] = counts.byForm(Form.MIXED);
    cells[offset + INDIRECT] = counts.byForm(Form.INDIRECT);
    cells[offset + DOUBTING] = counts.byConnotation(Connotation.DOUBTING);
    cells[offset + ENDORSING] = counts.byConnotation(Connotation.ENDORSING);
    cells[offset + HEATED] = counts.byConnotation(Connotation.HEATED);
    cells[offset + SOURCES] = counts.sources();
    cells[offset + NAMED_SOURCES] = counts.namedSources();
    cells[offset + UNNAMED_SOURCES] = counts.unnamedSources();
    cells[offset + FIRST_SOURCE] = counts.firstSource();
    for (int i = 0; i < categories.size(); i++) {
      cells[offset + CATEGORIES + i] =
          counts.loadedAuthorByCategory().getOrDefault(categories.get(i), 0);
    }
  }
}
