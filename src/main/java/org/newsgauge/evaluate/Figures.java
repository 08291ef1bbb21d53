package org.newsgauge.evaluate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.newsgauge.evaluate.metric.Bootstrap;
import org.newsgauge.evaluate.metric.Interval;
import org.newsgauge.evaluate.metric.Tally;

/**
 * The figures of one measurement by key, in the order in which they are told. Immutable; {@link
 * Builder} makes them.
 */
public final class Figures implements Iterable<Figure> {
  private final Map<String, Figure> figures;

  private Figures(Map<String, Figure> figures) {
    this.figures = figures;
  }

  /** The figure of this key, or {@code null}. */
  public @Nullable Figure find(String key) {
    return figures.get(key);
  }

  /**
   * The value of this key; NaN if undefined.
   *
   * @throws NoSuchElementException if nothing of this key was measured
   */
  public double value(String key) {
    Figure figure = figures.get(key);
    if (figure == null) {
      throw new NoSuchElementException("no figure " + key + " among " + figures.keySet());
    }
    return figure.value();
  }

  @Override
  public Iterator<Figure> iterator() {
    return List.copyOf(figures.values()).iterator();
  }

  /** Collects figures. Not thread-safe. */
  public static final class Builder {
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Bootstrap bootstrap;

    /** Whose scores get their intervals from {@code bootstrap}. */
    public Builder(Bootstrap bootstrap) {
      this.bootstrap = bootstrap;
    }

    /** Whose figures have no intervals. */
    public Builder() {
      this(new Bootstrap(0, 1, 0));
    }

    /** A number of things. */
    public Builder count(String key, long value) {
      return put(key, (double) value, null, Figure.Kind.COUNT);
    }

    /** A score with its interval. */
    public Builder score(String key, ToDoubleFunction<int[]> statistic) {
      Interval interval = bootstrap.interval(statistic);
      return put(key, bootstrap.value(statistic), interval, Figure.Kind.SCORE);
    }

    /** An error with its interval. */
    public Builder error(String key, ToDoubleFunction<int[]> statistic) {
      Interval interval = bootstrap.interval(statistic);
      return put(key, bootstrap.value(statistic), interval, Figure.Kind.ERROR);
    }

    /** Precision, recall and F1 under {@code key}, or at the top if it is empty. */
    public Builder tally(String key, List<Tally> tallies) {
      String prefix = key.isEmpty() ? "" : key + ".";
      score(prefix + "precision", weights -> Tally.sum(tallies, weights).precision());
      score(prefix + "recall", weights -> Tally.sum(tallies, weights).recall());
      return score(prefix + "f1", weights -> Tally.sum(tallies, weights).f1());
    }

    /** A number of slips, the fewer the better. */
    public Builder slips(String key, long value) {
      return put(key, (double) value, null, Figure.Kind.ERROR);
    }

    /** A number to know. */
    public Builder note(String key, double value) {
      return put(key, value, null, Figure.Kind.NOTE);
    }

    /** How many things a second. */
    public Builder speed(String key, long things, long nanoseconds) {
      double value = nanoseconds <= 0 ? Double.NaN : things * 1e9 / nanoseconds;
      return put(key, value, null, Figure.Kind.SPEED);
    }

    private Builder put(String key, double value, @Nullable Interval interval, Figure.Kind kind) {
      if (figures.put(key, new Figure(key, value, interval, kind)) != null) {
        throw new IllegalArgumentException("figure " + key + " twice");
      }
      return this;
    }

    /** What was collected. */
    public Figures build() {
      return new Figures(new LinkedHashMap<>(figures));
    }
  }

  @Override
  public String toString() {
    return new ArrayList<>(figures.values()).toString();
  }
}
