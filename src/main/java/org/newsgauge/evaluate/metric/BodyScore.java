package org.newsgauge.evaluate.metric;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.newsgauge.article.Span;

/**
 * How well the body of one page was found, as the script of the public article-extraction benchmark
 * (Zyte, formerly Scrapinghub) defines it.
 *
 * <p>The shingles of a text are its runs of four words, as a multiset; a text of one to three words
 * is one shingle, and an empty one has none. The counts are divided by their sum, so that each page
 * weighs the same.
 *
 * @param truePositives share of shingles on both sides; all three are 0 if neither side has any
 * @param falsePositives share of shingles that are only predicted
 * @param falseNegatives share of shingles that are only gold
 * @param identical whether the words are the same, in the same order
 * @see <a href="https://github.com/scrapinghub/article-extraction-benchmark">The benchmark</a>
 */
public record BodyScore(
    double truePositives, double falsePositives, double falseNegatives, boolean identical) {
  private static final int LENGTH = 4;

  /** Compares two texts. */
  public static BodyScore of(String gold, String predicted) {
    List<String> goldWords = Words.of(gold);
    List<String> predictedWords = Words.of(predicted);
    Map<List<String>, Integer> goldShingles = shingles(goldWords);
    long common = 0;
    long onlyPredicted = 0;
    for (Map.Entry<List<String>, Integer> shingle : shingles(predictedWords).entrySet()) {
      int found = goldShingles.getOrDefault(shingle.getKey(), 0);
      common += Math.min(found, shingle.getValue());
      onlyPredicted += Math.max(0, shingle.getValue() - found);
    }
    long goldCount = goldShingles.values().stream().mapToLong(Integer::longValue).sum();
    double all = common + onlyPredicted + (goldCount - common);
    boolean identical = goldWords.equals(predictedWords);
    return all == 0
        ? new BodyScore(0, 0, 0, identical)
        : new BodyScore(common / all, onlyPredicted / all, (goldCount - common) / all, identical);
  }

  /**
   * The words of {@code text} that are in none of the shingles that {@code other} has as well:
   * stretches of it, in order, with {@code […]} between.
   */
  public static String alone(String text, String other) {
    List<Span> words = Words.spans(text);
    List<String> written = Words.of(text);
    Set<List<String>> shared = shingles(Words.of(other)).keySet();
    BitSet common = new BitSet();
    for (int i = 0; i < written.size(); i++) {
      int end = Math.min(i + LENGTH, written.size());
      if (shared.contains(written.subList(i, end))) {
        common.set(i, end);
      }
    }
    List<String> stretches = new ArrayList<>();
    for (int i = common.nextClearBit(0); i < words.size(); i = common.nextClearBit(i)) {
      int next = common.nextSetBit(i);
      int end = next < 0 ? words.size() : next;
      stretches.add(text.substring(words.get(i).start(), words.get(end - 1).end()));
      i = end;
    }
    return String.join(" […] ", stretches).replaceAll("\\s+", " ");
  }

  private static Map<List<String>, Integer> shingles(List<String> words) {
    Map<List<String>, Integer> shingles = new HashMap<>();
    int last = Math.max(0, words.size() - LENGTH);
    for (int i = 0; i <= last && !words.isEmpty(); i++) {
      List<String> shingle = new ArrayList<>(words.subList(i, Math.min(i + LENGTH, words.size())));
      shingles.merge(shingle, 1, Integer::sum);
    }
    return shingles;
  }

  /** Share of what was found that is right: NaN if nothing was found, 1 if there is no error. */
  public double precision() {
    return share(falsePositives);
  }

  /** Share of what is right that was found: NaN if nothing is right, 1 if there is no error. */
  public double recall() {
    return share(falseNegatives);
  }

  private double share(double others) {
    double all = truePositives + others;
    return all == 0 ? Double.NaN : truePositives / all;
  }

  /** F1 of page means: the harmonic mean of the mean precision and the mean recall. */
  public static double f1(List<BodyScore> pages, int[] weights) {
    return Tally.harmonic(precision(pages, weights), recall(pages, weights));
  }

  /** Mean precision of the pages where it is defined. */
  public static double precision(List<BodyScore> pages, int[] weights) {
    return mean(pages, weights, BodyScore::precision);
  }

  /** Mean recall of the pages where it is defined. */
  public static double recall(List<BodyScore> pages, int[] weights) {
    return mean(pages, weights, BodyScore::recall);
  }

  /** Share of pages with identical words. */
  public static double accuracy(List<BodyScore> pages, int[] weights) {
    return mean(pages, weights, page -> page.identical ? 1 : 0);
  }

  private static double mean(
      List<BodyScore> pages, int[] weights, ToDoubleFunction<BodyScore> value) {
    double sum = 0;
    long n = 0;
    for (int i = 0; i < weights.length; i++) {
      double one = value.applyAsDouble(pages.get(i));
      if (!Double.isNaN(one)) {
        sum += weights[i] * one;
        n += weights[i];
      }
    }
    return n == 0 ? Double.NaN : sum / n;
  }
}
