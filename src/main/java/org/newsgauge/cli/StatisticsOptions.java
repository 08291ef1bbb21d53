package org.newsgauge.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
  @Option(
      names = "--by",
      paramLabel = "week|month",
      description = "Also measure each outlet week by week or month by month: trends.csv.")
  private @Nullable Period by;

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      description = {
        "Compare the articles by a column of their table, or by their author, section or genre, in",
        "place of their outlet."
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

  /** The columns to keep for grouping. */
  List<String> columns() {
    return group == null ? List.of() : List.of(group);
  }

  /** What the article is compared as: its outlet, or the value of the column. */
  String group(CorpusArticle corpusArticle) {
    Article article = corpusArticle.analysis().article();
    if (group == null) {
      return article.outlet();
    }
    String column = corpusArticle.columns().getOrDefault(group, "");
    if (!column.isBlank()) {
      return column.strip();
    }
    return switch (group.toLowerCase(Locale.ROOT)) {
      case "outlet" -> article.outlet();
      case "author" -> Objects.requireNonNullElse(article.author(), "");
      case "section" -> Objects.requireNonNullElse(article.section(), "");
      case "genre" -> corpusArticle.genre().label();
      default -> "";
    };
  }

  /** What the article is matched by; where no topics were looked for, its section is its topic. */
  static Traits traits(CorpusArticle corpusArticle) {
    Article article = corpusArticle.analysis().article();
    String topic = corpusArticle.topic();
    return new Traits(
        corpusArticle.event(),
        topic == null ? article.section() : topic,
        article.author(),
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
