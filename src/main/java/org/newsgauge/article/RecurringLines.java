package org.newsgauge.article;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts in how many articles of an outlet each paragraph stands: what recurs is the outlet's
 * furniture ("Get our newsletter", "The writer is a member of the staff"), whatever its page calls
 * it.
 *
 * <p>One pass over a corpus in bounded memory: a count-min sketch (Cormode and Muthukrishnan 2005)
 * of 4 MB, whose counts are never too low and seldom too high. The order of articles and of merges
 * does not matter. Not thread-safe: count in each thread, then {@link #merge}.
 */
public final class RecurringLines implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int ROWS = 4;
  private static final int COLUMNS = 1 << 18;

  /** Paragraphs of one article that are counted. */
  private static final int MAX_PARAGRAPHS = 5000;

  /** Longer paragraphs are not furniture. */
  private static final int MAX_LENGTH = 600;

  /** A line recurs if so many articles of its outlet have it, and this share of them. */
  private static final int MIN_ARTICLES = 5;

  private static final double MIN_SHARE = 0.05;

  private final int[][] counts = new int[ROWS][COLUMNS];
  private final Map<String, Integer> articles = new HashMap<>();

  /** Counts the paragraphs of an article's body, each once. */
  public void add(Article article) {
    articles.merge(article.outlet(), 1, Integer::sum);
    Set<Long> seen = new HashSet<>();
    for (String paragraph : paragraphs(article)) {
      if (seen.size() >= MAX_PARAGRAPHS) {
        return;
      }
      long hash = hash(article.outlet(), paragraph);
      if (isCandidate(paragraph) && seen.add(hash)) {
        for (int row = 0; row < ROWS; row++) {
          counts[row][column(hash, row)]++;
        }
      }
    }
  }

  /** Adds what another thread or machine counted. */
  public void merge(RecurringLines other) {
    other.articles.forEach((outlet, n) -> articles.merge(outlet, n, Integer::sum));
    for (int row = 0; row < ROWS; row++) {
      for (int i = 0; i < COLUMNS; i++) {
        counts[row][i] += other.counts[row][i];
      }
    }
  }

  /** In how many articles of the outlet the paragraph stands, perhaps a little too high. */
  public int count(String outlet, String paragraph) {
    long hash = hash(outlet, paragraph);
    int least = Integer.MAX_VALUE;
    for (int row = 0; row < ROWS; row++) {
      least = Math.min(least, counts[row][column(hash, row)]);
    }
    return Math.min(least, articles.getOrDefault(outlet, 0));
  }

  /** Whether the paragraph recurs often enough over its outlet's articles to be furniture. */
  public boolean isFurniture(String outlet, String paragraph) {
    int all = articles.getOrDefault(outlet, 0);
    return isCandidate(paragraph)
        && count(outlet, paragraph) >= Math.max(MIN_ARTICLES, MIN_SHARE * all);
  }

  /**
   * The article without paragraphs that recur; they are moved to {@link Article#removed()}, with
   * how often they recur as the reason. The same article if it has none.
   */
  public Article strip(Article article) {
    List<String> kept = new ArrayList<>();
    List<Removed> removed = new ArrayList<>(article.removed());
    int all = articles.getOrDefault(article.outlet(), 0);
    for (String paragraph : paragraphs(article)) {
      if (isFurniture(article.outlet(), paragraph)) {
        int n = count(article.outlet(), paragraph);
        removed.add(
            new Removed(
                paragraph, "recurs in " + n + " of " + all + " articles of " + article.outlet()));
      } else {
        kept.add(paragraph);
      }
    }
    if (removed.size() == article.removed().size()) {
      return article;
    }
    String head = article.text().substring(0, article.body().start());
    String text = head + String.join("\n\n", kept);
    return new Article(
        article.id(),
        article.outlet(),
        article.url(),
        article.author(),
        article.published(),
        article.section(),
        text,
        article.title(),
        article.dek(),
        new Span(head.length(), text.length()),
        article.confidence(),
        article.warnings(),
        removed);
  }

  private static List<String> paragraphs(Article article) {
    return Arrays.asList(article.bodyText().split("\n{2,}", -1));
  }

  private static boolean isCandidate(String paragraph) {
    return !paragraph.isBlank() && paragraph.length() <= MAX_LENGTH;
  }

  private static long hash(String outlet, String paragraph) {
    long hash = 1469598103934665603L;
    for (int i = 0; i < outlet.length(); i++) {
      hash = (hash ^ outlet.charAt(i)) * 1099511628211L;
    }
    hash = (hash ^ 0x1f) * 1099511628211L;
    String folded = Words.fold(paragraph);
    for (int i = 0; i < folded.length(); i++) {
      hash = (hash ^ folded.charAt(i)) * 1099511628211L;
    }
    return hash;
  }

  private static int column(long hash, int row) {
    long mixed = (hash + row * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    mixed ^= mixed >>> 31;
    return (int) ((mixed * 0x94D049BB133111EBL) >>> 46);
  }
}
