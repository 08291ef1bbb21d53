package org.newsgauge.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.analysis.Counts;
import org.newsgauge.compare.ArticleCounts.GroupKey;

/**
 * What the articles of one outlet count up to: a row of whole numbers for each article, of 27
 * numbers and one for each lexicon category, about 60 bytes; and the names of events, topics and
 * authors, each once, about 30 bytes.
 *
 * <p>Sums of whole numbers do not depend on the order of adding, and the estimates are made of the
 * rows in an order of their own; so tallies may be filled and merged in any order and by any number
 * of threads, and give the same estimates to the last bit. A tally itself is not thread-safe: fill
 * one a thread, then merge.
 */
public final class OutletTally implements Serializable {
  private static final long serialVersionUID = 4L;

  private final String outlet;
  private final ArrayList<String> categories;
  private final ArrayList<Names> names = new ArrayList<>();
  private PackedRows rows;

  /**
   * An empty tally.
   *
   * @param outlet whose articles it will count
   * @param categories the categories of the lexicons in use; others are not counted apart
   */
  public OutletTally(String outlet, List<String> categories) {
    this.outlet = Objects.requireNonNull(outlet, "outlet");
    this.categories = new ArrayList<>(categories);
    this.rows = new PackedRows(ArticleCounts.CATEGORIES + categories.size(), 16);
    for (int i = 0; i < GroupKey.values().length; i++) {
      names.add(new Names());
    }
  }

  /** Whose articles these are. */
  public String outlet() {
    return outlet;
  }

  /** Number of articles counted. */
  public int articles() {
    return rows.size();
  }

  /** Number of articles of no known day. */
  public int undated() {
    int undated = 0;
    for (int i = 0; i < rows.size(); i++) {
      undated += new ArticleCounts(rows, i).day() == ArticleCounts.NO_DAY ? 1 : 0;
    }
    return undated;
  }

  List<String> categories() {
    return categories;
  }

  /** Counts one article more, of which only the text is known; returns this tally. */
  public OutletTally plus(Analysis analysis) {
    return plus(analysis, Traits.NONE);
  }

  /** Counts one article more; returns this tally. */
  public OutletTally plus(Analysis analysis, Traits traits) {
    return count(analysis.counts(), traits);
  }

  OutletTally count(Counts counts, Traits traits) {
    int[] keys = {
      names(GroupKey.EVENT).number(traits.event()),
      names(GroupKey.TOPIC).number(traits.topic()),
      names(GroupKey.AUTHOR).number(traits.author())
    };
    rows.add(ArticleCounts.row(counts, keys, traits.published(), categories));
    return this;
  }

  private Names names(GroupKey key) {
    return names.get(key.place);
  }

  /**
   * Counts all articles of {@code other} too; returns this tally.
   *
   * @throws IllegalArgumentException if the other is of another outlet or counts other categories
   */
  public OutletTally merge(OutletTally other) {
    if (!outlet.equals(other.outlet) || !categories.equals(other.categories)) {
      throw new IllegalArgumentException(
          "cannot merge a tally of "
              + other.outlet
              + " "
              + other.categories
              + " into one of "
              + outlet
              + " "
              + categories);
    }
    for (int i = 0; i < other.rows.size(); i++) {
      int[] row = other.rows.row(i);
      for (GroupKey key : GroupKey.values()) {
        int cell = ArticleCounts.FIXED + key.place;
        row[cell] = names(key).number(other.names(key).name(row[cell]));
      }
      rows.add(row);
    }
    return this;
  }

  /**
   * The articles in an order that does not depend on that of adding. The tally takes that order
   * itself, so that rows and names are there once; later ones come behind it.
   */
  Articles sorted() {
    int[][] ranks = new int[GroupKey.values().length][];
    for (GroupKey key : GroupKey.values()) {
      ranks[key.place] = names(key).ranks();
    }
    Integer[] order = new Integer[rows.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> compare(a, b, ranks));
    PackedRows sorted = new PackedRows(ArticleCounts.CATEGORIES + categories.size(), order.length);
    for (int number : order) {
      int[] row = rows.row(number);
      for (GroupKey key : GroupKey.values()) {
        int cell = ArticleCounts.FIXED + key.place;
        row[cell] = row[cell] < 0 ? -1 : ranks[key.place][row[cell]];
      }
      sorted.add(row);
    }
    rows = sorted;
    for (GroupKey key : GroupKey.values()) {
      names.set(key.place, names(key).sorted(ranks[key.place]));
    }
    return new Articles(outlet, rows.views(), names);
  }

  /** Column by column, names by their rank. */
  private int compare(int a, int b, int[][] ranks) {
    for (int column = 0; column < ArticleCounts.CATEGORIES + categories.size(); column++) {
      int left = rows.get(a, column);
      int right = rows.get(b, column);
      int key = column - ArticleCounts.FIXED;
      if (key >= 0 && key < ranks.length) {
        left = left < 0 ? -1 : ranks[key][left];
        right = right < 0 ? -1 : ranks[key][right];
      }
      if (left != right) {
        return Integer.compare(left, right);
      }
    }
    return 0;
  }
}
