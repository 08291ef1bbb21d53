package org.newsgauge.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.compare.ArticleCounts.GroupKey;

/**
 * What the articles of one outlet count up to: a row of whole numbers for each article, of 27
 * numbers and one for each lexicon category, four bytes each; and the names of events, topics and
 * authors, each once.
 *
 * <p>Sums of whole numbers do not depend on the order of adding, and the estimates are made of the
 * rows in an order of their own; so tallies may be filled and merged in any order and by any number
 * of threads, and give the same estimates to the last bit. A tally itself is not thread-safe: fill
 * one a thread, then merge.
 */
public final class OutletTally implements Serializable {
  private static final long serialVersionUID = 2L;

  private final String outlet;
  private final ArrayList<String> categories;
  private final ArrayList<Names> names = new ArrayList<>();
  private final int width;
  private int[] cells;
  private int articles;

  /**
   * An empty tally.
   *
   * @param outlet whose articles it will count
   * @param categories the categories of the lexicons in use; others are not counted apart
   */
  public OutletTally(String outlet, List<String> categories) {
    this.outlet = Objects.requireNonNull(outlet, "outlet");
    this.categories = new ArrayList<>(categories);
    this.width = ArticleCounts.CATEGORIES + categories.size();
    this.cells = new int[width * 16];
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
    return articles;
  }

  /** Number of articles of no known day. */
  public int undated() {
    int undated = 0;
    for (int i = 0; i < articles; i++) {
      undated += new ArticleCounts(cells, i * width).day() == ArticleCounts.NO_DAY ? 1 : 0;
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
    makeRoom(1);
    int[] keys = {
      names(GroupKey.EVENT).number(traits.event()),
      names(GroupKey.TOPIC).number(traits.topic()),
      names(GroupKey.AUTHOR).number(traits.author())
    };
    ArticleCounts.write(
        analysis.counts(), keys, traits.published(), categories, cells, articles * width);
    articles++;
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
    makeRoom(other.articles);
    System.arraycopy(other.cells, 0, cells, articles * width, other.articles * width);
    for (GroupKey key : GroupKey.values()) {
      for (int i = articles; i < articles + other.articles; i++) {
        int cell = i * width + ArticleCounts.FIXED + key.place;
        cells[cell] = names(key).number(other.names(key).name(cells[cell]));
      }
    }
    articles += other.articles;
    return this;
  }

  private void makeRoom(int rows) {
    int needed = (articles + rows) * width;
    if (needed > cells.length) {
      cells = Arrays.copyOf(cells, Math.max(needed, cells.length + cells.length / 4));
    }
  }

  /** The articles in an order that does not depend on that of adding. */
  Articles sorted() {
    int[][] rows = new int[articles][];
    for (int i = 0; i < articles; i++) {
      rows[i] = Arrays.copyOfRange(cells, i * width, (i + 1) * width);
    }
    List<List<String>> sortedNames = new ArrayList<>();
    for (GroupKey key : GroupKey.values()) {
      int[] ranks = names(key).ranks();
      int cell = ArticleCounts.FIXED + key.place;
      for (int[] row : rows) {
        row[cell] = row[cell] < 0 ? -1 : ranks[row[cell]];
      }
      sortedNames.add(names(key).sorted());
    }
    Arrays.sort(rows, Arrays::compare);
    List<ArticleCounts> sorted = new ArrayList<>(articles);
    for (int[] row : rows) {
      sorted.add(new ArticleCounts(row, 0));
    }
    return new Articles(outlet, sorted, sortedNames);
  }
}
