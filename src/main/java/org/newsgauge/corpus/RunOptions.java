package org.newsgauge.corpus;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a run over a corpus does beyond analysing.
 *
 * @param selection which articles are wanted
 * @param sample how many of them to take, drawn at random; null for all
 * @param seed of the drawing: the same seed draws the same articles
 * @param reprints which copies count
 * @param match what articles are matched by
 * @param matchColumn the kept column that says which event an article reports; null to find out
 * @param days that the reports of one event may lie apart
 * @param opinion what is done with opinion
 * @param strict whether the first failure ends the run
 * @param anyLanguage whether articles that are not English are analysed too, instead of failing
 */
public record RunOptions(
    Selection selection,
    @Nullable Integer sample,
    long seed,
    Reprints reprints,
    Match match,
    @Nullable String matchColumn,
    int days,
    Opinion opinion,
    boolean strict,
    boolean anyLanguage) {
  /** All articles, each text once, news only, not matched. */
  public static final RunOptions DEFAULT =
      new RunOptions(
          Selection.ALL, null, 1, Reprints.ONCE, Match.NONE, null, 4, Opinion.APART, false, false);

  public RunOptions {
    Objects.requireNonNull(selection, "selection");
    Objects.requireNonNull(reprints, "reprints");
    Objects.requireNonNull(match, "match");
    Objects.requireNonNull(opinion, "opinion");
    if (sample != null && sample < 1) {
      throw new IllegalArgumentException("sample: " + sample);
    }
  }

  /** Which copies of a text count. */
  public enum Reprints {
    /** All. */
    KEEP,
    /** The earliest article with that text, and agency copy. */
    ONCE,
    /** The earliest article with that text; no agency copy. */
    DROP;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What articles are matched by. */
  public enum Match {
    NONE,
    EVENTS,
    TOPICS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is done with opinion. */
  public enum Opinion {
    /** It is analysed, but does not count. */
    APART,
    /** It counts like news. */
    INCLUDE,
    /** It alone counts. */
    ONLY;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
