package org.newsgauge.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One thing that was measured, with what people say and what we say: what figures are made of and
 * errors are learned from.
 *
 * @param where the article or page, and the line in it where that helps ({@code NAME:12})
 * @param verdict in a word or two: {@code right}, {@code missed}, {@code wrong source}
 * @param sides what is compared, aspect by aspect
 * @param context the text around it; may be empty
 * @param wrong how bad it is, 0 for right; comparable within one measurement only
 */
public record Case(String where, String verdict, List<Sides> sides, String context, double wrong) {

  /**
   * One aspect of a case as both sides have it.
   *
   * @param label what it is: {@code source}, {@code name}
   * @param gold what people say; empty if they say nothing
   * @param predicted what we say; empty if we say nothing
   */
  public record Sides(String label, String gold, String predicted) {
    public Sides {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(gold, "gold");
      Objects.requireNonNull(predicted, "predicted");
    }
  }

  public Case {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(context, "context");
    sides = List.copyOf(sides);
  }

  /** What people say of all aspects, in one line. */
  public String gold() {
    return line(Sides::gold);
  }

  /** What we say of all aspects, in one line. */
  public String predicted() {
    return line(Sides::predicted);
  }

  private String line(Function<Sides, String> side) {
    return sides.stream()
        .filter(one -> !side.apply(one).isEmpty())
        .map(one -> one.label + ": " + side.apply(one))
        .collect(Collectors.joining("; "));
  }

  /**
   * The worst of the cases that are wrong at all, worst first. Of equally bad ones each article
   * gives one before any gives its second, so that a few show much.
   *
   * @param verdict what the verdict has to contain; empty for any
   */
  public static List<Case> worst(List<Case> cases, String verdict, int most) {
    record Ranked(Case one, int turn) {}
    List<Ranked> wrong = new ArrayList<>();
    Map<List<Object>, Integer> turns = new HashMap<>();
    for (Case one : cases) {
      if (one.wrong > 0 && one.verdict.contains(verdict)) {
        String article = one.where.replaceFirst(":\\d+$", "");
        wrong.add(new Ranked(one, turns.merge(List.of(article, one.wrong), 1, Integer::sum)));
      }
    }
    return wrong.stream()
        .sorted(
            Comparator.comparingDouble((Ranked ranked) -> -ranked.one.wrong)
                .thenComparingInt(Ranked::turn))
        .limit(most)
        .map(Ranked::one)
        .toList();
  }

  /** How many cases there are of each verdict, most frequent first. */
  public static Map<String, Long> verdicts(List<Case> cases) {
    Map<String, Long> counts =
        cases.stream()
            .collect(
                Collectors.groupingBy(Case::verdict, LinkedHashMap::new, Collectors.counting()));
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
