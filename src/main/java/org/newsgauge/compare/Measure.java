package org.newsgauge.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Something that is measured of an outlet, made of its articles' counts.
 *
 * <p>Every measure is a ratio of two sums over articles. There are three ways to make one. A
 * <em>rate</em> is hits per 1,000 words of all articles together, so that long articles weigh more.
 * A <em>mean share</em> is the mean over articles of the article's own share; articles for which it
 * is undefined (no attribution) are left out. A <em>share of articles</em> is the part of all
 * articles for which something is true.
 */
final class Measure {
  private static final List<Measure> LOADED =
      List.of(
          rate("loaded_author_per_1000", ArticleCounts.LOADED_AUTHOR),
          rate("loaded_quoted_per_1000", ArticleCounts.LOADED_QUOTED),
          articles("loaded_headline_share", row -> row.get(ArticleCounts.LOADED_HEADLINE) > 0),
          rate(
              "loaded_weighted_author_per_1000",
              row -> row.get(ArticleCounts.LOADED_AUTHOR_WEIGHT),
              1000));

  private static final List<Measure> SOURCES =
      List.of(
          share("named_share", ArticleCounts.NAMED, ArticleCounts.ATTRIBUTIONS),
          share("unnamed_share", ArticleCounts.UNNAMED, ArticleCounts.ATTRIBUTIONS),
          share("vague_share", ArticleCounts.VAGUE, ArticleCounts.ATTRIBUTIONS),
          share("document_share", ArticleCounts.DOCUMENT, ArticleCounts.ATTRIBUTIONS),
          share("sourceless_share", ArticleCounts.SOURCELESS, ArticleCounts.ATTRIBUTIONS),
          share("unresolved_share", ArticleCounts.UNRESOLVED, ArticleCounts.ATTRIBUTIONS),
          share("relayed_share", ArticleCounts.RELAYED, ArticleCounts.ATTRIBUTIONS),
          share("named_share_by_source", ArticleCounts.NAMED_SOURCES, ArticleCounts.SOURCES),
          share("unnamed_share_by_source", ArticleCounts.UNNAMED_SOURCES, ArticleCounts.SOURCES),
          share("direct_share", ArticleCounts.DIRECT, ArticleCounts.ATTRIBUTIONS),
          share("mixed_share", ArticleCounts.MIXED, ArticleCounts.ATTRIBUTIONS),
          share("indirect_share", ArticleCounts.INDIRECT, ArticleCounts.ATTRIBUTIONS),
          share("doubting_cue_share", ArticleCounts.DOUBTING, ArticleCounts.ATTRIBUTIONS),
          share("endorsing_cue_share", ArticleCounts.ENDORSING, ArticleCounts.ATTRIBUTIONS),
          share("heated_cue_share", ArticleCounts.HEATED, ArticleCounts.ATTRIBUTIONS),
          mean("sources_per_article", ArticleCounts.SOURCES),
          share("first_source_share", ArticleCounts.FIRST_SOURCE, ArticleCounts.ATTRIBUTIONS),
          articles("single_source_share", row -> row.get(ArticleCounts.SOURCES) == 1),
          articles("any_unnamed_share", row -> row.get(ArticleCounts.UNNAMED) > 0),
          articles(
              "only_unnamed_share",
              row ->
                  row.get(ArticleCounts.SOURCES) > 0
                      && row.get(ArticleCounts.UNNAMED_SOURCES) == row.get(ArticleCounts.SOURCES)));

  /** A measure's value and the number of articles that it is defined for. */
  record Value(double value, int articles) {}

  private final String name;
  private final double scale;
  private final ToDoubleFunction<ArticleCounts> part;
  private final ToDoubleFunction<ArticleCounts> whole;

  private Measure(
      String name,
      double scale,
      ToDoubleFunction<ArticleCounts> part,
      ToDoubleFunction<ArticleCounts> whole) {
    this.name = Objects.requireNonNull(name, "name");
    this.scale = scale;
    this.part = part;
    this.whole = whole;
  }

  /** The measures in the order in which they are written, without the rates of categories. */
  static List<Measure> chief() {
    return all(List.of());
  }

  /** All measures in the order in which they are written, with one rate for each category. */
  static List<Measure> all(List<String> categories) {
    List<Measure> all = new ArrayList<>(LOADED);
    for (int i = 0; i < categories.size(); i++) {
      int index = i;
      all.add(rate("loaded_author_per_1000:" + categories.get(i), row -> row.category(index), 1));
    }
    all.addAll(SOURCES);
    return all;
  }

  /** Its name in SCHEMA. */
  String name() {
    return name;
  }

  /** What its sum ratio is multiplied with: 1,000 for rates per 1,000 words. */
  double scale() {
    return scale;
  }

  /** What an article adds to the upper side of the ratio. */
  double part(ArticleCounts row) {
    return part.applyAsDouble(row);
  }

  /** What an article adds to the lower side: 0 where the measure is not defined for it. */
  double whole(ArticleCounts row) {
    return whole.applyAsDouble(row);
  }

  /** The value over these articles; the sum runs in the order of {@code rows}. */
  Value of(List<ArticleCounts> rows) {
    double parts = 0;
    double wholes = 0;
    int articles = 0;
    for (ArticleCounts row : rows) {
      double one = whole(row);
      if (one > 0) {
        parts += part(row);
        wholes += one;
        articles++;
      }
    }
    return new Value(articles == 0 ? 0 : scale * parts / wholes, articles);
  }

  private static Measure rate(String name, int hits) {
    return rate(name, row -> row.get(hits), 1);
  }

  private static Measure rate(String name, ToDoubleFunction<ArticleCounts> hits, int unit) {
    return new Measure(name, 1000.0 / unit, hits, row -> row.get(ArticleCounts.WORDS));
  }

  private static Measure share(String name, int part, int whole) {
    return new Measure(
        name,
        1,
        row -> row.get(whole) > 0 ? (double) row.get(part) / row.get(whole) : 0,
        row -> row.get(whole) > 0 ? 1 : 0);
  }

  private static Measure mean(String name, int counted) {
    return new Measure(name, 1, row -> row.get(counted), row -> 1);
  }

  private static Measure articles(String name, Predicate<ArticleCounts> wanted) {
    return new Measure(name, 1, row -> wanted.test(row) ? 1 : 0, row -> 1);
  }
}
