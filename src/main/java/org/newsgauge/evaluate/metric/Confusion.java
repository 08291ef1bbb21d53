package org.newsgauge.evaluate.metric;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How often things of one class were taken for another. Not thread-safe.
 *
 * @param <E> the classes; the predicted side may have some that the gold side never has
 */
public final class Confusion<E extends Enum<E>> {
  private final Class<E> classes;
  private final E neverRight;
  private final Map<E, Map<E, Long>> counts;

  /**
   * Of these classes, with nothing counted yet.
   *
   * @param neverRight stands for no class at all: on either side it agrees with nothing
   */
  public Confusion(Class<E> classes, E neverRight) {
    this.classes = classes;
    this.neverRight = neverRight;
    counts = new EnumMap<>(classes);
  }

  /** Counts {@code times} things. */
  public void add(E gold, E predicted, long times) {
    counts.computeIfAbsent(gold, key -> new HashMap<>()).merge(predicted, times, Long::sum);
  }

  /** How many things of {@code gold} were taken for {@code predicted}. */
  public long count(E gold, E predicted) {
    return counts.getOrDefault(gold, Map.of()).getOrDefault(predicted, 0L);
  }

  /** How many things of {@code gold} there are. */
  public long gold(E gold) {
    return counts.getOrDefault(gold, Map.of()).values().stream().mapToLong(n -> n).sum();
  }

  /** How many things were taken for {@code predicted}. */
  public long predicted(E predicted) {
    long sum = 0;
    for (E gold : classes.getEnumConstants()) {
      sum += count(gold, predicted);
    }
    return sum;
  }

  private long all() {
    long sum = 0;
    for (E gold : classes.getEnumConstants()) {
      sum += gold(gold);
    }
    return sum;
  }

  private long right() {
    long sum = 0;
    for (E one : classes.getEnumConstants()) {
      sum += one == neverRight ? 0 : count(one, one);
    }
    return sum;
  }

  /** The share that is right; NaN if there is nothing. */
  public double accuracy() {
    return Tally.share(right(), all());
  }

  /** Precision, recall and F1 of one class. */
  public Tally of(E one) {
    return Tally.of(count(one, one), predicted(one), gold(one));
  }

  /**
   * Agreement beyond chance (Cohen, 1960): NaN if there is nothing, or if chance alone would agree
   * always.
   */
  public double kappa() {
    double n = all();
    double chance = 0;
    for (E one : classes.getEnumConstants()) {
      chance += one == neverRight ? 0 : gold(one) / n * (predicted(one) / n);
    }
    return n == 0 || chance >= 1 ? Double.NaN : (accuracy() - chance) / (1 - chance);
  }
}
