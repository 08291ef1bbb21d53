package org.newsgauge.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Article;
import org.newsgauge.compare.Matching;
import org.newsgauge.compare.OutletComparison;
import org.newsgauge.compare.OutletTally;
import org.newsgauge.compare.Period;
import org.newsgauge.compare.PhraseTally;
import org.newsgauge.compare.Traits;
import org.newsgauge.corpus.CorpusArticle;
import org.newsgauge.report.ContrastRow;
import org.newsgauge.report.DistinctiveRow;
import org.newsgauge.report.OutletRow;
import org.newsgauge.report.Run;
import org.newsgauge.report.TrendRow;
import picocli.CommandLine.Option;

/** What is said of the outlets once their articles are counted. */
final class StatisticsOptions {
  private static final Set<String> KNOWN = Set.of("outlet", "author", "section", "genre");

  /** The group of articles that do not say theirs. */
  private static final String NO_GROUP = "(none)";

  @Option(
      names = "--by",
      paramLabel = "week|month",
      description = "Also measure each outlet week by week or month by month: trends.csv.")
  private @Nullable Period by;

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      description = {
        "Compare the articles by a column of their table in place of their outlet; or by what is",
        "known of any article: author, section or genre (news or opinion)."
      })
  private @Nullable String group;

  /** The tables that statistics fill. */
  record Tables(
      List<OutletRow> outlets,
      List<ContrastRow> contrasts,
      List<DistinctiveRow> distinctive,
      List<TrendRow> trends) {}

  Tables tables(
      Collection<OutletTally> tallies,
      PhraseTally phrases,
      Matching matching,
      long seed,
      int threads) {
    OutletComparison comparison = new OutletComparison(tallies, matching, seed, threads);
    return new Tables(
        comparison.estimates().stream().map(OutletRow::of).toList(),
        comparison.contrasts().stream().map(ContrastRow::of).toList(),
        phrases.distinctive().stream().map(DistinctiveRow::of).toList(),
        by == null ? List.of() : comparison.trends(by).stream().map(TrendRow::of).toList());
  }

  /** The columns to keep for grouping: none if what they are grouped by is known of any article. */
  List<String> columns() {
    return group == null || KNOWN.contains(group.toLowerCase(Locale.ROOT))
        ? List.of()
        : List.of(group);
  }

  /** Whether outlets are compared, and not what articles are grouped by. */
  boolean isByOutlet() {
    return group == null;
  }

  /** What the article is compared as: its outlet, or what it is grouped by. */
  String group(CorpusArticle corpusArticle) {
    Article article = corpusArticle.analysis().article();
    if (group == null) {
      return article.outlet();
    }
    String value =
        switch (group.toLowerCase(Locale.ROOT)) {
          case "outlet" -> article.outlet();
          case "author" -> article.author();
          case "section" -> article.section();
          case "genre" -> corpusArticle.genre().label();
          default -> corpusArticle.columns().get(group);
        };
    return value == null || value.isBlank() ? NO_GROUP : value.strip();
  }

  /**
   * What is to be said of articles that periods leave out; null for nothing.
   *
   * @param undated articles that count and have no day
   * @param articles that count
   */
  @Nullable String leftOutOfTrends(int undated, int articles) {
    if (by == null || undated == 0) {
      return null;
    }
    String period = "--by " + by.name().toLowerCase(Locale.ROOT) + ": ";
    return undated == articles
        ? period + "no article has a date, so there is no trends.csv"
        : period
            + "%d of %d articles have no date and are in no period".formatted(undated, articles);
  }

  /** What the article is matched by. */
  Traits traits(CorpusArticle corpusArticle) {
    Article article = corpusArticle.analysis().article();
    boolean byAuthor = group != null && group.equalsIgnoreCase("author");
    return new Traits(
        corpusArticle.event(),
        corpusArticle.topic(),
        // That a group by author has one author is no news.
        byAuthor ? null : article.author(),
        article.published());
  }

  /** Those options that were given. */
  List<Run.Option> used() {
    List<Run.Option> used = new ArrayList<>();
    if (group != null) {
      used.add(new Run.Option("group", group));
    }
    if (by != null) {
      used.add(new Run.Option("by", by.name().toLowerCase(Locale.ROOT)));
    }
    return used;
  }
}
