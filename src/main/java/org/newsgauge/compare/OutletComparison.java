package org.newsgauge.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgauge.compare.ArticleCounts.GroupKey;
import org.newsgauge.stats.Bootstrap;
import org.newsgauge.stats.Difference;
import org.newsgauge.stats.FalseDiscovery;
import org.newsgauge.stats.Mix;
import org.newsgauge.stats.StratifiedComparison;

/**
 * What may be said of outlets, and how surely: estimates with intervals, contrasts between them,
 * and trends. The same tallies and seed give the same results for any number of threads. Immutable
 * and thread-safe.
 *
 * <p>Contrasts are made of every measure but the rates of single categories. Up to {@value
 * #ALL_PAIRS} outlets are compared pair by pair; of more, each with all the others together.
 */
public final class OutletComparison {
  /** Stands for all outlets but one. */
  public static final String OTHERS = "(all others)";

  /** So many outlets are compared pair by pair. */
  static final int ALL_PAIRS = 12;

  /**
   * Pairs that share fewer events than these are not matched on events; nor those that could be
   * tested on topics only.
   */
  static final int EVENTS = 5;

  private static final int DRAWS = 2000;

  /** Shares of topics may differ so much before a reader is warned. */
  private static final double UNLIKE = 0.25;

  private final List<Articles> outlets;
  private final List<Measure> measures;
  private final Matching matching;
  private final long seed;
  private final int threads;

  /**
   * @param tallies one an outlet, or group
   * @param matching what to match articles on
   * @param seed of all that is drawn
   * @param threads how many to work with; results do not depend on it
   */
  public OutletComparison(
      Collection<OutletTally> tallies, Matching matching, long seed, int threads) {
    Map<String, Articles> sorted = new TreeMap<>();
    List<String> categories = List.of();
    for (OutletTally tally : tallies) {
      sorted.put(tally.outlet(), tally.sorted());
      categories = tally.categories();
    }
    this.outlets = List.copyOf(sorted.values());
    this.measures = Measure.all(categories);
    this.matching = matching;
    this.seed = seed;
    this.threads = threads;
  }

  /** One estimate for each outlet and measure that is defined for it, in SCHEMA's order. */
  public List<Estimate> estimates() {
    return together(
        outlets.size(),
        i ->
            outlets
                .get(i)
                .estimates(measures, bootstrap(outlets.get(i)), matching == Matching.EVENTS));
  }

  private Bootstrap bootstrap(Articles articles) {
    return new Bootstrap(DRAWS, seed + 31L * articles.outlet().hashCode());
  }

  /** The trends of the outlets over the periods that they have articles of. */
  public List<Trend> trends(Period period) {
    return together(
        outlets.size(),
        i -> {
          List<Trend> trends = new ArrayList<>();
          outlets
              .get(i)
              .by(period)
              .forEach(
                  (name, part) ->
                      part.estimates(Measure.chief(), bootstrap(part), matching == Matching.EVENTS)
                          .forEach(estimate -> trends.add(new Trend(name, estimate))));
          return trends;
        });
  }

  /** The contrasts, by measure in SCHEMA's order, then by outlets. */
  public List<Contrast> contrasts() {
    List<Supplier<Pair>> pairs = pairs();
    List<Measure> chief = Measure.chief();
    List<Contrast> byPair = together(pairs.size(), i -> pairs.get(i).get().contrasts(chief));
    double[] p = byPair.stream().mapToDouble(contrast -> contrast.difference().p()).toArray();
    double[] adjusted = FalseDiscovery.adjusted(p);
    List<Contrast> contrasts = new ArrayList<>();
    for (Measure measure : chief) {
      for (int i = 0; i < p.length; i++) {
        if (byPair.get(i).measure().equals(measure.name())) {
          contrasts.add(byPair.get(i).adjusted(adjusted[i]));
        }
      }
    }
    return contrasts;
  }

  /** The pairs; each is large, and made when its turn comes. */
  private List<Supplier<Pair>> pairs() {
    List<Supplier<Pair>> pairs = new ArrayList<>();
    for (int i = 0; i < outlets.size(); i++) {
      Articles a = outlets.get(i);
      if (outlets.size() > ALL_PAIRS) {
        pairs.add(
            () ->
                new Pair(
                    a,
                    OTHERS,
                    outlets.stream().filter(b -> !b.outlet().equals(a.outlet())).toList()));
      } else {
        for (Articles b : outlets.subList(i + 1, outlets.size())) {
          pairs.add(() -> new Pair(a, b.outlet(), List.of(b)));
        }
      }
    }
    return pairs;
  }

  private <T> List<T> together(int parts, IntFunction<List<T>> part) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(
              () ->
                  IntStream.range(0, parts)
                      .parallel()
                      .mapToObj(part)
                      .flatMap(List::stream)
                      .toList())
          .get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /** An article and the outlet that numbered its names. */
  private record Piece(Articles of, ArticleCounts row) {
    @Nullable String name(GroupKey key) {
      return of.name(row, key);
    }
  }

  /** Two sides that are compared. */
  private final class Pair {
    private final Articles a;
    private final String nameB;
    private final List<Piece> piecesA;
    private final List<Piece> piecesB = new ArrayList<>();
    private final List<String> unmatchedNotes = new ArrayList<>();
    private final @Nullable GroupKey key;
    private final List<Piece> comparedA = new ArrayList<>();
    private final List<Piece> comparedB = new ArrayList<>();
    private final int[] strataA;
    private final int[] strataB;
    private final int strata;

    Pair(Articles a, String nameB, List<Articles> others) {
      this.a = a;
      this.nameB = nameB;
      this.piecesA = a.rows().stream().map(row -> new Piece(a, row)).toList();
      for (Articles other : others) {
        other.rows().forEach(row -> piecesB.add(new Piece(other, row)));
      }
      Set<String> events = matching == Matching.EVENTS ? shared(GroupKey.EVENT) : Set.of();
      Set<String> topics = matching == Matching.NONE ? Set.of() : shared(GroupKey.TOPIC);
      boolean onEvents =
          events.size() >= EVENTS
              && (isEnough(GroupKey.EVENT, events) || !isEnough(GroupKey.TOPIC, topics));
      Set<String> shared = onEvents ? events : topics;
      this.key = onEvents ? GroupKey.EVENT : topics.isEmpty() ? null : GroupKey.TOPIC;
      if (key == null && unlikeTopics()) {
        unmatchedNotes.add("unlike topics, not matched");
      }
      Map<String, Integer> numbers = new HashMap<>();
      shared.forEach(name -> numbers.put(name, numbers.size()));
      this.strata = key == null ? 1 : numbers.size();
      this.strataA = strata(piecesA, numbers, comparedA);
      this.strataB = strata(piecesB, numbers, comparedB);
    }

    /** Whether each side has so many articles in these strata that it may be tested. */
    private boolean isEnough(GroupKey of, Set<String> strata) {
      return Stream.of(piecesA, piecesB)
          .allMatch(
              pieces ->
                  pieces.stream()
                          .map(piece -> piece.name(of))
                          .filter(name -> name != null && strata.contains(name))
                          .count()
                      >= Articles.TOO_FEW);
    }

    private Set<String> shared(GroupKey of) {
      Set<String> shared = new TreeSet<>();
      Set<String> there = new TreeSet<>();
      piecesA.stream().map(piece -> piece.name(of)).forEach(name -> add(shared, name));
      piecesB.stream().map(piece -> piece.name(of)).forEach(name -> add(there, name));
      shared.retainAll(there);
      return shared;
    }

    private static void add(Set<String> names, @Nullable String name) {
      if (name != null) {
        names.add(name);
      }
    }

    private int[] strata(List<Piece> pieces, Map<String, Integer> numbers, List<Piece> compared) {
      int[] strata = new int[pieces.size()];
      for (Piece piece : pieces) {
        Integer stratum = key == null ? Integer.valueOf(0) : numbers.get(piece.name(key));
        if (stratum != null) {
          strata[compared.size()] = stratum;
          compared.add(piece);
        }
      }
      return Arrays.copyOf(strata, compared.size());
    }

    private boolean unlikeTopics() {
      Map<String, long[]> table = new TreeMap<>();
      count(piecesA, table, 0);
      count(piecesB, table, 1);
      long[] first = table.values().stream().mapToLong(counts -> counts[0]).toArray();
      long[] second = table.values().stream().mapToLong(counts -> counts[1]).toArray();
      return Mix.differs(first, second, UNLIKE);
    }

    private static void count(List<Piece> pieces, Map<String, long[]> table, int side) {
      for (Piece piece : pieces) {
        String topic = piece.name(GroupKey.TOPIC);
        if (topic != null) {
          table.computeIfAbsent(topic, t -> new long[2])[side]++;
        }
      }
    }

    List<Contrast> contrasts(List<Measure> chief) {
      int sizeA = comparedA.size();
      int size = sizeA + comparedB.size();
      StratifiedComparison comparison =
          new StratifiedComparison(
              strataA,
              strataB,
              key == GroupKey.EVENT,
              DRAWS,
              seed + a.outlet().hashCode() * 31L + nameB.hashCode());
      List<Difference> differences = new ArrayList<>();
      int together = Articles.together(chief.size(), size, 1);
      for (int from = 0; from < chief.size(); from += together) {
        List<Measure> some = chief.subList(from, Math.min(from + together, chief.size()));
        differences.addAll(differences(some, comparison));
      }
      boolean tested = sizeA >= Articles.TOO_FEW && size - sizeA >= Articles.TOO_FEW;
      List<String> notes = new ArrayList<>();
      if (Math.min(sizeA, size - sizeA) < Articles.FEW) {
        notes.add(tested ? Articles.WEAK : "fewer than 10 articles: not tested");
      }
      notes.addAll(unmatchedNotes);
      List<Contrast> contrasts = new ArrayList<>();
      for (int m = 0; m < differences.size(); m++) {
        Difference difference = differences.get(m);
        if (Double.isFinite(difference.difference())) {
          contrasts.add(
              new Contrast(
                  chief.get(m).name(),
                  a.outlet(),
                  nameB,
                  tested ? difference : untested(difference),
                  Double.NaN,
                  key == GroupKey.EVENT ? strata : 0,
                  sizeA,
                  size - sizeA,
                  key == null ? "" : key.name().toLowerCase(java.util.Locale.ROOT),
                  String.join("; ", notes)));
        }
      }
      return contrasts;
    }

    private List<Difference> differences(List<Measure> measures, StratifiedComparison comparison) {
      int sizeA = comparedA.size();
      int size = sizeA + comparedB.size();
      double[][] parts = new double[measures.size()][size];
      double[][] wholes = new double[measures.size()][size];
      for (int m = 0; m < parts.length; m++) {
        Measure measure = measures.get(m);
        for (int i = 0; i < size; i++) {
          Piece piece = i < sizeA ? comparedA.get(i) : comparedB.get(i - sizeA);
          parts[m][i] = measure.part(piece.row()) * measure.scale();
          wholes[m][i] = measure.whole(piece.row());
        }
      }
      return List.of(comparison.differences(parts, wholes));
    }

    private static Difference untested(Difference difference) {
      return new Difference(
          difference.difference(), difference.interval(), difference.cliffsDelta(), Double.NaN);
    }
  }
}
