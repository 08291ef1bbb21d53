package org.newsgauge.corpus;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles that report the same event: by the names and content words that set them apart
 * from the rest of the corpus (TF-IDF, cosine), grouped by average linkage, within some days.
 *
 * <p>Holds for each article its {@value #TERMS} weightiest terms and its {@value #NEAREST} nearest
 * articles, 120 and 30 bytes, and while it looks 60 more. Not thread-safe.
 */
final class EventFinder {
  /** Terms of an article that are kept. */
  static final int TERMS = 24;

  /** Of these, the weightiest, by which like articles are looked for. */
  private static final int INDEXED = 10;

  private static final int NEAREST = 6;

  /**
   * Mean cosine at which two groups are one event. Fitted on 44 events of three reports each
   * (BASIL, Fan et al. 2019), where .20 to .26 give a pairwise F1 of .97 or more.
   */
  private static final double ALIKE = 0.22;

  /** Frequencies mean little in a small corpus: it is taken for one of so many articles. */
  private static final int SMALL = 200;

  /** From so many articles on, terms of one article only are left out. */
  private static final int MANY = 10;

  /** Articles that share a term and are looked at for each article, before and after it in time. */
  private static final int MOST_SHARING = 100;

  /** Members of a group that stand for all of them. */
  private static final int MOST_AVERAGED = 24;

  private static final int UNKNOWN_DAY = Integer.MIN_VALUE;

  private final TermFrequencies frequencies;
  private final int days;
  private final int n;
  private final int[] terms;
  private final byte[] weights;
  private final int[] day;

  EventFinder(int articles, TermFrequencies frequencies, int days) {
    this.n = articles;
    this.frequencies = frequencies;
    this.days = days;
    terms = new int[Math.multiplyExact(articles, TERMS)];
    weights = new byte[terms.length];
    day = new int[articles];
    Arrays.fill(day, UNKNOWN_DAY);
  }

  /** Terms of one article with their weights, the weightiest first. */
  static final class Profile {
    private final int[] terms;
    private final byte[] weights;

    Profile(int[] terms, byte[] weights) {
      this.terms = terms;
      this.weights = weights;
    }
  }

  /** What sets an article apart from the corpus. Thread-safe: only reads the frequencies. */
  Profile profile(Terms all) {
    int articles = frequencies.articles();
    double corpus = Math.max(articles, SMALL) + 1;
    int fewest = articles >= MANY ? 2 : 1;
    long[] ranked = new long[all.hashes().length];
    int size = 0;
    for (int i = 0; i < ranked.length; i++) {
      int in = frequencies.of(all.hashes()[i]);
      if (in >= fewest) {
        double weight =
            (1 + Math.log(all.counts()[i])) * Math.log(corpus / (Math.max(in, 2) + 0.5));
        if (weight > 0) {
          ranked[size++] = ((long) Float.floatToIntBits((float) weight) << 32) | i;
        }
      }
    }
    Arrays.sort(ranked, 0, size);
    int kept = Math.min(TERMS, size);
    double[] weight = new double[kept];
    int[] hashes = new int[kept];
    double norm = 0;
    for (int k = 0; k < kept; k++) {
      long entry = ranked[size - 1 - k];
      weight[k] = Float.intBitsToFloat((int) (entry >>> 32));
      hashes[k] = all.hashes()[(int) entry];
      norm += weight[k] * weight[k];
    }
    byte[] bytes = new byte[kept];
    for (int k = 0; k < kept; k++) {
      bytes[k] = (byte) Math.max(1, Math.round(weight[k] / Math.sqrt(norm) * 127));
    }
    return new Profile(hashes, bytes);
  }

  /**
   * Remembers an article. Those that were not set are like no other.
   *
   * @param epochDay of its publication; null if not known, which keeps it from no event
   */
  void set(int article, Profile profile, @Nullable Long epochDay) {
    int size = profile.terms.length;
    System.arraycopy(profile.terms, 0, terms, article * TERMS, size);
    System.arraycopy(profile.weights, 0, weights, article * TERMS, size);
    if (epochDay != null) {
      day[article] = (int) Math.max(-1_000_000_000L, Math.min(1_000_000_000L, epochDay));
    }
  }

  /**
   * For each article the first one of its event; -1 for an article that is alone with its event.
   */
  int[] find() {
    byte[] near = new byte[n * NEAREST];
    int[] nearest = new int[n * NEAREST];
    findNearest(nearest, near);
    return join(nearest, near);
  }

  private void findNearest(int[] nearest, byte[] near) {
    int[] order = byDay();
    int buckets = Integer.highestOneBit(Math.max(16, n)) * 2;
    int[] start = new int[buckets + 1];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < INDEXED && weights[i * TERMS + k] > 0; k++) {
        start[(terms[i * TERMS + k] & (buckets - 1)) + 1]++;
      }
    }
    for (int b = 0; b < buckets; b++) {
      start[b + 1] += start[b];
    }
    int[] postings = new int[start[buckets]];
    int[] filled = Arrays.copyOf(start, buckets);
    for (int rank = 0; rank < n; rank++) {
      int i = order[rank];
      for (int k = 0; k < INDEXED && weights[i * TERMS + k] > 0; k++) {
        postings[filled[terms[i * TERMS + k] & (buckets - 1)]++] = rank;
      }
    }
    int[] seen = new int[n];
    Arrays.fill(seen, -1);
    Lookup own = new Lookup();
    for (int rank = 0; rank < n; rank++) {
      int i = order[rank];
      own.fill(i);
      for (int k = 0; k < INDEXED && weights[i * TERMS + k] > 0; k++) {
        int bucket = terms[i * TERMS + k] & (buckets - 1);
        int at = Arrays.binarySearch(postings, start[bucket], start[bucket + 1], rank);
        int before = at - 1;
        int after = at + 1;
        // The nearest in time first, in both directions.
        for (int looked = 0; looked < MOST_SHARING; looked++) {
          boolean hasBefore = before >= start[bucket] && mayBeOne(i, order[postings[before]]);
          boolean hasAfter = after < start[bucket + 1] && mayBeOne(i, order[postings[after]]);
          if (!hasBefore && !hasAfter) {
            break;
          }
          if (hasBefore) {
            offer(i, order[postings[before--]], own, seen, nearest, near);
          }
          if (hasAfter) {
            offer(i, order[postings[after++]], own, seen, nearest, near);
          }
        }
      }
    }
  }

  /** The articles by day; those of no known day last, spread so that no outlet's stand together. */
  private int[] byDay() {
    long[] keys = new long[n];
    for (int i = 0; i < n; i++) {
      boolean known = day[i] != UNKNOWN_DAY;
      int key = known ? day[i] : ((int) (Hash.mix(i) >>> 40)) | 0x40000000;
      keys[i] = ((long) key << 32) | i;
    }
    Arrays.sort(keys);
    int[] order = new int[n];
    for (int rank = 0; rank < n; rank++) {
      order[rank] = (int) keys[rank];
    }
    return order;
  }

  private boolean mayBeOne(int a, int b) {
    return day[a] == UNKNOWN_DAY || day[b] == UNKNOWN_DAY || Math.abs(day[a] - day[b]) <= days;
  }

  private void offer(int article, int other, Lookup own, int[] seen, int[] nearest, byte[] near) {
    if (seen[other] == article) {
      return;
    }
    seen[other] = article;
    int similarity = Math.min(127, own.dot(other) / 127);
    int place = article * NEAREST + NEAREST - 1;
    if (similarity < ALIKE * 127 || similarity <= near[place]) {
      return;
    }
    while (place > article * NEAREST && near[place - 1] < similarity) {
      near[place] = near[place - 1];
      nearest[place] = nearest[place - 1];
      place--;
    }
    near[place] = (byte) similarity;
    nearest[place] = other;
  }

  /** The weights of one article's terms, to be found fast. */
  private final class Lookup {
    private static final int SLOTS = 64;
    private final int[] keys = new int[SLOTS];
    private final byte[] values = new byte[SLOTS];

    void fill(int article) {
      Arrays.fill(values, (byte) 0);
      for (int k = 0; k < TERMS && weights[article * TERMS + k] > 0; k++) {
        int slot = terms[article * TERMS + k] & (SLOTS - 1);
        while (values[slot] != 0) {
          slot = (slot + 1) & (SLOTS - 1);
        }
        keys[slot] = terms[article * TERMS + k];
        values[slot] = weights[article * TERMS + k];
      }
    }

    int dot(int other) {
      int dot = 0;
      for (int k = 0; k < TERMS && weights[other * TERMS + k] > 0; k++) {
        int term = terms[other * TERMS + k];
        int slot = term & (SLOTS - 1);
        while (values[slot] != 0) {
          if (keys[slot] == term) {
            dot += values[slot] * weights[other * TERMS + k];
            break;
          }
          slot = (slot + 1) & (SLOTS - 1);
        }
      }
      return dot;
    }
  }

  /** Groups grow, the most alike first, as long as the members of both are alike on average. */
  private int[] join(int[] nearest, byte[] near) {
    Groups groups = new Groups();
    for (int level = 127; level >= ALIKE * 127; level--) {
      for (int place = 0; place < near.length; place++) {
        if (near[place] == level) {
          groups.join(place / NEAREST, nearest[place]);
        }
      }
    }
    int[] event = new int[n];
    for (int i = 0; i < n; i++) {
      int head = groups.leader(i);
      event[i] = groups.next[head] < 0 ? -1 : head;
    }
    return event;
  }

  /** Each group is a chain of articles that begins with its least. */
  private final class Groups {
    private final int[] leader = new int[n];
    private final int[] next = new int[n];
    private final int[] tail = new int[n];
    private final int[] first = day.clone();
    private final int[] last = day.clone();
    private final Lookup lookup = new Lookup();

    Groups() {
      Arrays.fill(next, -1);
      for (int i = 0; i < n; i++) {
        leader[i] = i;
        tail[i] = i;
      }
    }

    void join(int article, int other) {
      int a = Math.min(leader(article), leader(other));
      int b = Math.max(leader(article), leader(other));
      if (a == b || !withinDays(a, b) || similarity(a, b) < ALIKE) {
        return;
      }
      if (last[a] == UNKNOWN_DAY) {
        first[a] = first[b];
        last[a] = last[b];
      } else if (last[b] != UNKNOWN_DAY) {
        first[a] = Math.min(first[a], first[b]);
        last[a] = Math.max(last[a], last[b]);
      }
      leader[b] = a;
      next[tail[a]] = b;
      tail[a] = tail[b];
    }

    private boolean withinDays(int a, int b) {
      return last[a] == UNKNOWN_DAY
          || last[b] == UNKNOWN_DAY
          || Math.max(last[a], last[b]) - Math.min(first[a], first[b]) <= days;
    }

    /** The mean cosine between the members of two groups; of large ones, between the first. */
    private double similarity(int a, int b) {
      long sum = 0;
      int pairs = 0;
      int left = MOST_AVERAGED;
      for (int i = a; i >= 0 && left > 0; i = next[i]) {
        left--;
        lookup.fill(i);
        int right = MOST_AVERAGED;
        for (int j = b; j >= 0 && right > 0; j = next[j]) {
          right--;
          sum += lookup.dot(j);
          pairs++;
        }
      }
      return sum / (127.0 * 127.0) / pairs;
    }

    int leader(int article) {
      int root = article;
      while (leader[root] != root) {
        root = leader[root];
      }
      for (int i = article; leader[i] != root; ) {
        int following = leader[i];
        leader[i] = root;
        i = following;
      }
      return root;
    }
  }
}
