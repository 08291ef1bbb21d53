package org.newsgauge.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.newsgauge.analysis.Analysis;

/**
 * What the articles of one outlet count up to: a row of whole numbers for each article, of 23
 * numbers and one for each lexicon category, four bytes each.
 *
 * <p>Sums of whole numbers do not depend on the order of adding, and the estimates are made of the
 * rows in an order of their own; so tallies may be filled and merged in any order and by any number
 * of threads, and give the same estimates to the last bit. A tally itself is not thread-safe: fill
 * one a thread, then merge.
 */
public final class OutletTally implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String outlet;
  private final ArrayList<String> categories;
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
    this.width = ArticleCounts.FIXED + categories.size();
    this.cells = new int[width * 16];
  }

  /** Whose articles these are. */
  public String outlet() {
    return outlet;
  }

  /** Number of articles counted. */
  public int articles() {
    return articles;
  }

  /** Counts one article more; returns this tally. */
  public OutletTally plus(Analysis analysis) {
    makeRoom(1);
    ArticleCounts.write(analysis.counts(), categories, cells, articles * width);
    articles++;
    return this;
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
    articles += other.articles;
    return this;
  }

  private void makeRoom(int rows) {
    int needed = (articles + rows) * width;
    if (needed > cells.length) {
      cells = Arrays.copyOf(cells, Math.max(needed, cells.length + cells.length / 4));
    }
  }

  /** One estimate for each measure that is defined for at least one article, in SCHEMA's order. */
  public List<Estimate> estimates() {
    List<ArticleCounts> rows = sortedRows();
    long words = rows.stream().mapToLong(row -> row.get(ArticleCounts.WORDS)).sum();
    long attributions = rows.stream().mapToLong(row -> row.get(ArticleCounts.ATTRIBUTIONS)).sum();
    List<Estimate> estimates = new ArrayList<>();
    for (Measure measure : Measure.all(categories)) {
      Measure.Value value = measure.of(rows);
      if (value.articles() > 0) {
        estimates.add(
            new Estimate(
                outlet, measure.name(), value.value(), value.articles(), words, attributions));
      }
    }
    return estimates;
  }

  private List<ArticleCounts> sortedRows() {
    int[][] copies = new int[articles][];
    for (int i = 0; i < articles; i++) {
      copies[i] = Arrays.copyOfRange(cells, i * width, (i + 1) * width);
    }
    Arrays.sort(copies, Arrays::compare);
    List<ArticleCounts> rows = new ArrayList<>(articles);
    for (int[] copy : copies) {
      rows.add(new ArticleCounts(copy, 0));
    }
    return rows;
  }
}
