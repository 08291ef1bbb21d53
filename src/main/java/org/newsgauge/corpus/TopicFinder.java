package org.newsgauge.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.newsgauge.article.Article;

/**
 * Sorts the articles of a corpus into a few topics by the words that many of them share and most do
 * not: spherical k-means (Dhillon and Modha, Machine Learning 42, 2001) over TF-IDF, learned from a
 * sample of the corpus, so that its memory is bounded. Coarse on purpose: a topic is a stratum
 * within which outlets are compared, and every outlet must have articles of it. The same corpus
 * gives the same topics. Adding is for one thread; {@link #profile} is for any.
 */
final class TopicFinder {
  /** With fewer articles nothing is looked for. */
  static final int FEWEST = 40;

  /** Articles that topics are learned from, about. */
  private static final int SAMPLE = 3000;

  private static final int TERMS = 60;
  private static final int MOST_TOPICS = 12;

  /** Articles that there are for each topic at least, on average. */
  private static final int PER_TOPIC = 20;

  /** A term in more than this share of the articles tells no topic; nor one in fewer than these. */
  private static final double COMMON = 0.5;

  private static final int RARE = 3;
  private static final int STARTS = 6;
  private static final int ROUNDS = 20;

  /** Words that name a topic. */
  private static final int NAMED_BY = 3;

  private final TermFrequencies frequencies;
  private final int articles;
  private final List<Integer> sampled = new ArrayList<>();
  private final List<Profile> sample = new ArrayList<>();

  TopicFinder(int articles, TermFrequencies frequencies) {
    this.articles = articles;
    this.frequencies = frequencies;
  }

  /** An article as a vector of length one: terms, with their weights. */
  @SuppressWarnings("ArrayRecordComponent") // Made once an article, and read only here.
  record Profile(int[] terms, float[] weights) {}

  /** Whether topics are learned from the article. */
  boolean isSampled(int article) {
    return articles <= SAMPLE || (Hash.mix(article) >>> 1) % articles < SAMPLE;
  }

  /** The terms of an article that tell its topic. */
  Profile profile(Terms all) {
    return profile(all, frequencies);
  }

  private static Profile profile(Terms all, TermFrequencies frequencies) {
    int corpus = frequencies.articles();
    long[] ranked = new long[all.hashes().length];
    int size = 0;
    for (int i = 0; i < ranked.length; i++) {
      int in = frequencies.of(all.hashes()[i]);
      if (in >= Math.max(RARE, corpus / 500) && in <= COMMON * corpus) {
        double weight = (1 + Math.log(all.counts()[i])) * Math.log((double) corpus / in);
        ranked[size++] = ((long) Float.floatToIntBits((float) weight) << 32) | i;
      }
    }
    Arrays.sort(ranked, 0, size);
    int kept = Math.min(TERMS, size);
    int[] terms = new int[kept];
    float[] weights = new float[kept];
    double norm = 0;
    for (int k = 0; k < kept; k++) {
      long entry = ranked[size - 1 - k];
      terms[k] = all.hashes()[(int) entry];
      weights[k] = Float.intBitsToFloat((int) (entry >>> 32));
      norm += weights[k] * weights[k];
    }
    for (int k = 0; k < kept; k++) {
      weights[k] /= (float) Math.sqrt(norm);
    }
    return new Profile(terms, weights);
  }

  /** Learns from a sampled article. */
  void add(int article, Profile profile) {
    if (profile.terms().length > 0) {
      sampled.add(article);
      sample.add(profile);
    }
  }

  /**
   * The topics that were learned.
   *
   * @param read gives an article again, for the words that topics are named by
   */
  Topics find(IntFunction<Article> read) {
    int k = Math.min(MOST_TOPICS, sample.size() / PER_TOPIC);
    if (articles < FEWEST || k < 2) {
      return Topics.NONE;
    }
    Map<Integer, Integer> places = new HashMap<>();
    for (Profile profile : sample) {
      for (int term : profile.terms()) {
        places.putIfAbsent(term, places.size());
      }
    }
    float[][] best = new float[0][];
    double fit = -1;
    for (int start = 0; start < STARTS; start++) {
      float[][] centres = first(k, start, places);
      double found = 0;
      for (int round = 0; round < ROUNDS; round++) {
        found = improve(centres, places);
      }
      if (found > fit) {
        fit = found;
        best = centres;
      }
    }
    return new Topics(frequencies, places, best, names(best, places, read));
  }

  /** Articles far from each other, as k-means++ draws them (Arthur and Vassilvitskii 2007). */
  private float[][] first(int k, int start, Map<Integer, Integer> places) {
    float[][] centres = new float[k][places.size()];
    double[] far = new double[sample.size()];
    Arrays.fill(far, 1);
    for (int c = 0; c < k; c++) {
      double sum = Arrays.stream(far).sum();
      double drawn = (Hash.mix(start * 31L + c) >>> 11) * 0x1.0p-53 * sum;
      int chosen = 0;
      while (chosen < far.length - 1 && (drawn -= far[chosen]) > 0) {
        chosen++;
      }
      add(sample.get(chosen), centres[c], places);
      for (int i = 0; i < far.length; i++) {
        double distance = Math.max(0, 1 - dot(sample.get(i), centres[c], places));
        far[i] = Math.min(far[i], distance * distance);
      }
    }
    return centres;
  }

  /**
   * One round: each article to its nearest centre, each centre to its articles; how well it fits.
   */
  private double improve(float[][] centres, Map<Integer, Integer> places) {
    float[][] sums = new float[centres.length][places.size()];
    double fit = 0;
    for (Profile profile : sample) {
      int nearest = 0;
      double most = -1;
      for (int c = 0; c < centres.length; c++) {
        double dot = dot(profile, centres[c], places);
        if (dot > most) {
          most = dot;
          nearest = c;
        }
      }
      fit += most;
      add(profile, sums[nearest], places);
    }
    for (int c = 0; c < centres.length; c++) {
      double norm = 0;
      for (float weight : sums[c]) {
        norm += weight * weight;
      }
      for (int t = 0; norm > 0 && t < sums[c].length; t++) {
        centres[c][t] = (float) (sums[c][t] / Math.sqrt(norm));
      }
    }
    return fit;
  }

  private static void add(Profile profile, float[] sum, Map<Integer, Integer> places) {
    for (int t = 0; t < profile.terms().length; t++) {
      sum[places.getOrDefault(profile.terms()[t], 0)] += profile.weights()[t];
    }
  }

  private static double dot(Profile profile, float[] centre, Map<Integer, Integer> places) {
    double dot = 0;
    for (int t = 0; t < profile.terms().length; t++) {
      Integer place = places.get(profile.terms()[t]);
      dot += place == null ? 0 : profile.weights()[t] * centre[place];
    }
    return dot;
  }

  /**
   * Each topic by its weightiest words, which are looked up in the articles it was learned from.
   */
  private List<String> names(
      float[][] centres, Map<Integer, Integer> places, IntFunction<Article> read) {
    int[] terms = new int[places.size()];
    places.forEach((term, place) -> terms[place] = term);
    List<List<Integer>> chosen = new ArrayList<>();
    Set<Integer> wanted = new HashSet<>();
    for (float[] centre : centres) {
      List<Integer> heaviest = new ArrayList<>();
      Integer[] order = new Integer[centre.length];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, (a, b) -> Float.compare(centre[b], centre[a]));
      for (int i = 0; i < Math.min(NAMED_BY, order.length); i++) {
        heaviest.add(terms[order[i]]);
      }
      wanted.addAll(heaviest);
      chosen.add(heaviest);
    }
    Map<Integer, String> words = new HashMap<>();
    for (int i = 0; i < sample.size() && words.size() < wanted.size(); i++) {
      if (Arrays.stream(sample.get(i).terms())
          .anyMatch(t -> wanted.contains(t) && !words.containsKey(t))) {
        Terms.words(read.apply(sampled.get(i)), wanted, words);
      }
    }
    List<String> names = new ArrayList<>();
    for (List<Integer> heaviest : chosen) {
      String name =
          String.join(" ", heaviest.stream().map(t -> words.getOrDefault(t, "?")).toList());
      names.add(names.contains(name) ? name + " " + (names.size() + 1) : name);
    }
    return names;
  }

  /** What was learned: immutable and thread-safe. */
  static final class Topics {
    static final Topics NONE =
        new Topics(new TermFrequencies(), Map.of(), new float[0][], List.of());

    private final TermFrequencies frequencies;
    private final Map<Integer, Integer> places;
    private final float[][] centres;
    private final List<String> names;

    private Topics(
        TermFrequencies frequencies,
        Map<Integer, Integer> places,
        float[][] centres,
        List<String> names) {
      this.frequencies = frequencies;
      this.places = places;
      this.centres = centres;
      this.names = List.copyOf(names);
    }

    /** The names of the topics. */
    List<String> names() {
      return names;
    }

    /** The topic that an article is nearest to; empty if it has no word of any. */
    String of(Article article) {
      if (names.isEmpty()) {
        return "";
      }
      Profile profile = TopicFinder.profile(Terms.of(article), frequencies);
      String nearest = "";
      double most = 0;
      for (int c = 0; c < centres.length; c++) {
        double dot = dot(profile, centres[c], places);
        if (dot > most) {
          most = dot;
          nearest = names.get(c);
        }
      }
      return nearest;
    }
  }
}
