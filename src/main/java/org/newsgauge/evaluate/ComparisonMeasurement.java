package org.newsgauge.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.analysis.Counts;
import org.newsgauge.article.Article;
import org.newsgauge.attribution.Form;
import org.newsgauge.evaluate.gold.AnnotatedArticle;
import org.newsgauge.evaluate.gold.LoadedGold.GoldPhrase;
import org.newsgauge.evaluate.gold.LoadedGold.MarkedText;
import org.newsgauge.evaluate.gold.Marked;
import org.newsgauge.evaluate.gold.NamingGold.Code;
import org.newsgauge.evaluate.gold.NamingGold.CodedArticle;
import org.newsgauge.evaluate.metric.RankCorrelation;
import org.newsgauge.loaded.Voice;
import org.newsgauge.source.Naming;
import org.newsgauge.stats.Bootstrap;
import org.newsgauge.stats.Interval;

/**
 * Whether measures of outlets say what people's labels say: ours beside those from gold labels,
 * outlet by outlet. Measures are those of {@code outlets.csv}: shares are means over articles,
 * rates are weighted by words, intervals resample articles. {@link ComparisonTables} writes them.
 */
public final class ComparisonMeasurement {
  private static final int DRAWS = 2000;
  private static final long SEED = 1;

  private ComparisonMeasurement() {}

  /** A measure of an outlet, from our analysis and from the labels, with 95% intervals. */
  record Outlet(
      String name,
      int articles,
      double ours,
      Interval oursWithin,
      double gold,
      Interval goldWithin) {
    /** Whether what the labels say lies within our interval. */
    boolean isInside() {
      return oursWithin.low() <= gold && gold <= oursWithin.high();
    }
  }

  /**
   * A measure of all outlets.
   *
   * @param overOutlets Spearman's correlation of ours and gold over outlets
   * @param overArticles the same over articles
   */
  record Measured(String measure, List<Outlet> outlets, double overOutlets, double overArticles) {
    Measured {
      outlets = List.copyOf(outlets);
    }

    /** The mean over outlets of how much higher ours is. */
    double meanDifference() {
      return outlets.stream().mapToDouble(o -> o.ours() - o.gold()).average().orElse(Double.NaN);
    }

    long inside() {
      return outlets.stream().filter(Outlet::isInside).count();
    }
  }

  /**
   * What was measured on one set of labels.
   *
   * @param title of the labels: {@code attribution/dev}
   */
  public record Compared(String title, List<Measured> measures) {
    public Compared {
      measures = List.copyOf(measures);
    }
  }

  /** A sum over articles by another. */
  private record Ratio(String name, ToDoubleFunction<Sums> part, ToDoubleFunction<Sums> whole) {}

  /** What one article counts up to, on one side. */
  private record Sums(
      double words,
      double loaded,
      double attributions,
      Map<Form, Integer> forms,
      double sourceless,
      double named,
      double unnamed) {

    static Sums of(Counts counts) {
      return new Sums(
          counts.words(),
          counts.loaded(Voice.AUTHOR),
          counts.attributions(),
          counts.byForm(),
          counts.byNaming(Naming.SOURCELESS),
          counts.named(),
          counts.unnamed());
    }
  }

  private record Pair(String outlet, Sums ours, Sums gold) {}

  /** Of articles with marked attributions: how many, of which form, how many without a source. */
  public static Compared attribution(
      String title,
      List<AnnotatedArticle> articles,
      Function<Article, Analysis> analysis,
      Workers workers) {
    List<Pair> pairs =
        workers.map(
            articles,
            article -> {
              Analysis found = analyse(article, analysis);
              Map<Form, Integer> forms = new TreeMap<>();
              int sourceless = 0;
              for (Marked marked : article.gold()) {
                forms.merge(GivenAttributions.of(found.document(), marked).form(), 1, Integer::sum);
                sourceless += marked.source().isEmpty() ? 1 : 0;
              }
              Sums gold =
                  new Sums(
                      found.counts().words(), 0, article.gold().size(), forms, sourceless, 0, 0);
              return new Pair(article.outlet(), Sums.of(found.counts()), gold);
            });
    return compared(
        title,
        pairs,
        List.of(
            new Ratio("attributions per article", Sums::attributions, sums -> 1),
            share("direct_share", sums -> sums.forms.getOrDefault(Form.DIRECT, 0)),
            share("mixed_share", sums -> sums.forms.getOrDefault(Form.MIXED, 0)),
            share("indirect_share", sums -> sums.forms.getOrDefault(Form.INDIRECT, 0)),
            share("sourceless_share", Sums::sourceless)));
  }

  /** Of articles with coded sources: named and unnamed, end to end. */
  public static Compared naming(
      String title,
      List<CodedArticle> articles,
      Function<Article, Analysis> analysis,
      Workers workers) {
    List<Pair> pairs =
        workers.map(
            articles,
            coded -> {
              Analysis found = analyse(coded.article(), analysis);
              double[] codes = new double[3];
              for (Code code : coded.codes().values()) {
                codes[0] += code.naming().isNamed() ? 1 : 0;
                codes[1] += code.naming().isUnnamed() ? 1 : 0;
                codes[2] += code.naming() == Naming.SOURCELESS ? 1 : 0;
              }
              Sums gold =
                  new Sums(0, 0, coded.codes().size(), Map.of(), codes[2], codes[0], codes[1]);
              return new Pair(coded.article().outlet(), Sums.of(found.counts()), gold);
            });
    return compared(
        title,
        pairs,
        List.of(
            share("named_share", Sums::named),
            share("unnamed_share", Sums::unnamed),
            share("sourceless_share", Sums::sourceless)));
  }

  /** Of texts with marked phrases that tell whose voice they are in: the author's, by words. */
  public static Compared loaded(
      String title, List<MarkedText> texts, Function<Article, Analysis> analysis, Workers workers) {
    List<Pair> pairs =
        workers.map(
            texts,
            text -> {
              Counts counts =
                  analysis.apply(Samples.asIs(text.id(), text.outlet(), text.text())).counts();
              long marked = text.phrases().stream().filter(GoldPhrase::isAuthor).count();
              Sums gold = new Sums(counts.words(), marked, 0, Map.of(), 0, 0, 0);
              return new Pair(text.outlet(), Sums.of(counts), gold);
            });
    return compared(
        title,
        pairs,
        List.of(new Ratio("loaded_author_per_1000", sums -> 1000 * sums.loaded, Sums::words)));
  }

  private static Analysis analyse(AnnotatedArticle article, Function<Article, Analysis> analysis) {
    return analysis.apply(Samples.asIs(article.name(), article.outlet(), article.text()));
  }

  private static Ratio share(String name, ToDoubleFunction<Sums> part) {
    return new Ratio(
        name,
        sums -> sums.attributions > 0 ? part.applyAsDouble(sums) / sums.attributions : 0,
        sums -> sums.attributions > 0 ? 1 : 0);
  }

  private static Compared compared(String title, List<Pair> pairs, List<Ratio> ratios) {
    Map<String, List<Pair>> byOutlet = new TreeMap<>();
    pairs.forEach(
        pair -> byOutlet.computeIfAbsent(pair.outlet, outlet -> new ArrayList<>()).add(pair));
    List<Measured> measures = new ArrayList<>();
    for (Ratio ratio : ratios) {
      List<Outlet> outlets = new ArrayList<>();
      byOutlet.forEach(
          (outlet, of) -> {
            List<Sums> ours = of.stream().map(Pair::ours).toList();
            List<Sums> gold = of.stream().map(Pair::gold).toList();
            outlets.add(
                new Outlet(
                    outlet,
                    of.size(),
                    value(ratio, ours),
                    interval(ratio, ours),
                    value(ratio, gold),
                    interval(ratio, gold)));
          });
      measures.add(
          new Measured(
              ratio.name,
              outlets,
              correlation(
                  outlets.stream().map(Outlet::ours).toList(),
                  outlets.stream().map(Outlet::gold).toList()),
              overArticles(ratio, pairs)));
    }
    return new Compared(title, measures);
  }

  private static double correlation(List<Double> some, List<Double> others) {
    int[] once = new int[some.size()];
    Arrays.fill(once, 1);
    return RankCorrelation.of(some, others, once);
  }

  private static double overArticles(Ratio ratio, List<Pair> pairs) {
    List<Double> ours = new ArrayList<>();
    List<Double> gold = new ArrayList<>();
    for (Pair pair : pairs) {
      double some = value(ratio, List.of(pair.ours));
      double others = value(ratio, List.of(pair.gold));
      if (Double.isFinite(some) && Double.isFinite(others)) {
        ours.add(some);
        gold.add(others);
      }
    }
    return correlation(ours, gold);
  }

  private static double value(Ratio ratio, List<Sums> sums) {
    return sums.stream().mapToDouble(ratio.part).sum()
        / sums.stream().mapToDouble(ratio.whole).sum();
  }

  private static Interval interval(Ratio ratio, List<Sums> sums) {
    double[] parts = sums.stream().mapToDouble(ratio.part).toArray();
    double[] wholes = sums.stream().mapToDouble(ratio.whole).toArray();
    return new Bootstrap(DRAWS, SEED).intervals(new double[][] {parts}, new double[][] {wholes})[0];
  }
}
