package org.newsgauge.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.newsgauge.compare.ArticleCounts.GroupKey;
import org.newsgauge.stats.Bootstrap;
import org.newsgauge.stats.Interval;

/**
 * The counted articles of one outlet, in an order of their own. Immutable and thread-safe.
 *
 * @param outlet their outlet, or group
 * @param rows one an article; not copied in, since there are many: they must stay as they are
 * @param names of events, topics and authors, by the numbers in the rows
 */
record Articles(String outlet, List<ArticleCounts> rows, List<Names> names) {
  /** Fewer articles than these make a weak estimate. */
  static final int FEW = 30;

  /** Fewer articles than these are not ranked or tested. */
  static final int TOO_FEW = Estimate.FEWEST_RANKED;

  /** Fewer articles than these by one author or on one event are no sign of anything. */
  private static final int SOME = 3;

  /** From so many articles on memory matters. */
  private static final int MANY = 4000;

  private static final int ESTIMATES_OF_MANY = 4;

  static final String WEAK = "fewer than 30 articles: weak";
  static final String NOT_RANKED = "fewer than 10 articles: not ranked";

  Articles {
    names = List.copyOf(names);
  }

  int size() {
    return rows.size();
  }

  /** The name of an article's event, topic or author, if it is known. */
  @Nullable String name(ArticleCounts row, GroupKey key) {
    return names.get(key.place).name(row.name(key));
  }

  /** The articles of each period, in the order of time; those without a date are left out. */
  Map<String, Articles> by(Period period) {
    Map<String, List<ArticleCounts>> parts = new TreeMap<>();
    for (ArticleCounts row : rows) {
      if (row.day() != ArticleCounts.NO_DAY) {
        String name = period.of(LocalDate.ofEpochDay(row.day()));
        parts.computeIfAbsent(name, p -> new ArrayList<>()).add(row);
      }
    }
    Map<String, Articles> byPeriod = new TreeMap<>();
    parts.forEach((name, part) -> byPeriod.put(name, new Articles(outlet, part, names)));
    return byPeriod;
  }

  /** How many articles each name of this kind has, without those that have none. */
  Map<String, Integer> sizes(GroupKey key) {
    Map<String, Integer> sizes = new TreeMap<>();
    for (ArticleCounts row : rows) {
      String name = name(row, key);
      if (name != null) {
        sizes.merge(name, 1, Integer::sum);
      }
    }
    return sizes;
  }

  /**
   * One estimate for each measure that is defined for at least one article.
   *
   * @param byEvent whether the articles on one event are resampled together
   */
  List<Estimate> estimates(List<Measure> measures, Bootstrap bootstrap, boolean byEvent) {
    int[] unit = units(byEvent);
    int units = 0;
    for (int one : unit) {
      units = Math.max(units, one + 1);
    }
    List<Interval> intervals = new ArrayList<>();
    int together = together(measures.size(), size(), ESTIMATES_OF_MANY);
    for (int from = 0; from < measures.size(); from += together) {
      List<Measure> some = measures.subList(from, Math.min(from + together, measures.size()));
      intervals.addAll(intervals(some, unit, units, bootstrap));
    }
    long words = rows.stream().mapToLong(row -> row.get(ArticleCounts.WORDS)).sum();
    long attributions = rows.stream().mapToLong(row -> row.get(ArticleCounts.ATTRIBUTIONS)).sum();
    List<String> warnings = warnings();
    List<Estimate> estimates = new ArrayList<>();
    for (int m = 0; m < measures.size(); m++) {
      Measure measure = measures.get(m);
      Measure.Value value = measure.of(rows);
      if (value.articles() > 0) {
        Interval interval = intervals.get(m);
        if (interval.exists()) {
          interval =
              new Interval(interval.low() * measure.scale(), interval.high() * measure.scale());
        }
        List<String> notes = new ArrayList<>();
        if (value.articles() < FEW) {
          notes.add(value.articles() < TOO_FEW ? NOT_RANKED : WEAK);
        }
        notes.addAll(warnings);
        if (!interval.exists()) {
          notes.add(value.articles() < 2 ? "one article: no interval" : "no interval: all alike");
        }
        estimates.add(
            new Estimate(
                outlet,
                measure.name(),
                value.value(),
                interval,
                value.articles(),
                words,
                attributions,
                String.join("; ", notes)));
      }
    }
    return estimates;
  }

  /**
   * How many measures to work out at once: fewer of many articles, since each takes memory for each
   * article; what comes out is the same.
   *
   * @param ofMany how many where there are many articles
   */
  static int together(int measures, int articles, int ofMany) {
    return articles > MANY ? ofMany : measures;
  }

  private List<Interval> intervals(
      List<Measure> measures, int[] unit, int units, Bootstrap bootstrap) {
    double[][] parts = new double[measures.size()][units];
    double[][] wholes = new double[measures.size()][units];
    for (int m = 0; m < parts.length; m++) {
      for (int i = 0; i < unit.length; i++) {
        parts[m][unit[i]] += measures.get(m).part(rows.get(i));
        wholes[m][unit[i]] += measures.get(m).whole(rows.get(i));
      }
      if (m > 0 && Arrays.equals(wholes[m], wholes[m - 1])) {
        wholes[m] = wholes[m - 1];
      }
    }
    return List.of(bootstrap.intervals(parts, wholes));
  }

  /** The number of the unit that each article is resampled in. */
  private int[] units(boolean byEvent) {
    int[] unit = new int[size()];
    int units = 0;
    Map<Integer, Integer> ofEvent = new TreeMap<>();
    for (int i = 0; i < unit.length; i++) {
      int event = rows.get(i).name(GroupKey.EVENT);
      if (!byEvent || event < 0) {
        unit[i] = units++;
      } else {
        Integer known = ofEvent.get(event);
        if (known == null) {
          known = units++;
          ofEvent.put(event, known);
        }
        unit[i] = known;
      }
    }
    return unit;
  }

  /** One author or one event that makes up half of the articles, or more: not of two or three. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (GroupKey key : List.of(GroupKey.AUTHOR, GroupKey.EVENT)) {
      int most = sizes(key).values().stream().mapToInt(Integer::intValue).max().orElse(0);
      if (most >= SOME && most * 2 >= size()) {
        warnings.add(
            (key == GroupKey.AUTHOR ? "one author wrote " : "one event is ")
                + Math.round(100.0 * most / size())
                + "% of the articles");
      }
    }
    return warnings;
  }
}
