package org.newsgauge.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One thing that was measured, with what people say and what we say: what figures are made of and
 * errors are learned from.
 *
 * @param where the article or page, and the line in it where that helps ({@code NAME:12})
 * @param verdict in a word or two: {@code right}, {@code missed}, {@code wrong source}
 * @param gold what people say; empty if they say nothing
 * @param predicted what we say; empty if we say nothing
 * @param context the text around it; may be empty
 * @param wrong how bad it is, 0 for right; comparable within one measurement only
 */
public record Case(
    String where, String verdict, String gold, String predicted, String context, double wrong) {

  public Case {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(gold, "gold");
    Objects.requireNonNull(predicted, "predicted");
    Objects.requireNonNull(context, "context");
  }

  /** The worst of the cases that are wrong at all, worst first, equals in their given order. */
  public static List<Case> worst(List<Case> cases, int most) {
    return cases.stream()
        .filter(one -> one.wrong > 0)
        .sorted(Comparator.comparingDouble(Case::wrong).reversed())
        .limit(most)
        .toList();
  }
}
