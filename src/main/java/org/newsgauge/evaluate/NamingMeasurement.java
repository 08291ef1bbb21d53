package org.newsgauge.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.attribution.AttributionTagger;
import org.newsgauge.evaluate.gold.Marked;
import org.newsgauge.evaluate.gold.NamingGold.Code;
import org.newsgauge.evaluate.gold.NamingGold.CodedArticle;
import org.newsgauge.evaluate.gold.NamingGold.CorrectedRow;
import org.newsgauge.evaluate.metric.AttributionScore;
import org.newsgauge.evaluate.metric.Confusion;
import org.newsgauge.evaluate.metric.Names;
import org.newsgauge.evaluate.metric.RankCorrelation;
import org.newsgauge.evaluate.metric.Tally;
import org.newsgauge.source.Channel;
import org.newsgauge.source.Naming;
import org.newsgauge.source.Source;
import org.newsgauge.source.SourceResolver;
import org.newsgauge.source.SourcedAttribution;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.Document;

/** Measures whether sources are named, who they are, and how their words came to the article. */
public final class NamingMeasurement {
  private static final int LEAST_ROWS_OF_A_GROUP = 10;

  private NamingMeasurement() {}

  /** One attribution, coded on both sides. */
  private record Row(int unit, Code gold, Code predicted, boolean pronoun, Case shown) {
    boolean rightCode() {
      return gold.naming() == predicted.naming() && gold.naming() != Naming.UNRESOLVED;
    }

    boolean sameNamed() {
      return gold.naming().isNamed() && gold.naming() == predicted.naming();
    }
  }

  /** What one article gives. */
  private record Measured(List<Row> given, EndToEnd endToEnd) {}

  /** Our own attributions of one article: those that match gold ones, and the unnamed shares. */
  private record EndToEnd(
      List<Row> matched, long gold, double goldUnnamed, double predictedUnnamed) {}

  /**
   * Measures a resolver with the gold spans given, and together with a tagger. The outlet is known,
   * as it is to users, where the data tells it.
   */
  public static Result of(
      List<CodedArticle> articles,
      Annotator annotator,
      AttributionTagger tagger,
      SourceResolver resolver,
      Workers workers) {
    List<Integer> units = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      units.add(i);
    }
    List<Measured> measured =
        workers.map(units, unit -> measure(unit, articles.get(unit), annotator, tagger, resolver));
    List<Row> rows = measured.stream().flatMap(one -> one.given.stream()).toList();
    Figures.Builder figures = builder(rows, articles.size());
    endToEnd(figures, measured.stream().map(Measured::endToEnd).toList());
    confusion(figures, rows);
    return new Result(Task.NAMING, figures.build(), rows.stream().map(Row::shown).toList());
  }

  /** Measures how often our codes stood when a person had gone over them. */
  public static Result corrected(List<CorrectedRow> corrected) {
    Map<String, Integer> units = new LinkedHashMap<>();
    List<Row> rows = new ArrayList<>();
    for (CorrectedRow row : corrected) {
      int unit = units.computeIfAbsent(row.article(), article -> units.size());
      rows.add(row(unit, row.place(), row.source(), "", row.corrected(), row.ours()));
    }
    Figures.Builder figures = builder(rows, units.size());
    confusion(figures, rows);
    return new Result(Task.NAMING, figures.build(), rows.stream().map(Row::shown).toList());
  }

  private static Figures.Builder builder(List<Row> rows, int units) {
    Figures.Builder figures =
        new Figures.Builder(Samples.bootstrap(units)).count("attributions", rows.size());
    figures.score("accuracy", weights -> codes(rows, weights).accuracy());
    List<List<Row>> byUnit = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      byUnit.add(new ArrayList<>());
    }
    rows.forEach(row -> byUnit.get(row.unit).add(row));
    figures.score("article_accuracy", weights -> articleAccuracy(byUnit, weights));
    figures.score("kappa", weights -> codes(rows, weights).kappa());
    figures.score("grouped_accuracy", weights -> groups(rows, weights).accuracy());
    List<NamingGroup> large = new ArrayList<>();
    for (NamingGroup group : NamingGroup.values()) {
      long size = rows.stream().filter(row -> NamingGroup.of(row.gold.naming()) == group).count();
      if (group != NamingGroup.UNRESOLVED && size >= LEAST_ROWS_OF_A_GROUP) {
        large.add(group);
      }
    }
    figures.score(
        "grouped_macro_f1",
        weights -> {
          Confusion<NamingGroup> groups = groups(rows, weights);
          return large.stream()
              .mapToDouble(group -> groups.of(group).f1())
              .filter(f1 -> !Double.isNaN(f1))
              .average()
              .orElse(Double.NaN);
        });
    name(figures, "name", rows, row -> true, false);
    name(figures, "name_full", rows, row -> true, true);
    name(figures, "name_pronouns", rows, Row::pronoun, false);
    List<Tally> relayed = new ArrayList<>();
    for (List<Row> own : byUnit) {
      long predicted = own.stream().filter(row -> isRelayed(row.predicted)).count();
      long gold = own.stream().filter(row -> isRelayed(row.gold)).count();
      long both =
          own.stream().filter(row -> isRelayed(row.gold) && isRelayed(row.predicted)).count();
      relayed.add(Tally.of(both, predicted, gold));
    }
    return figures.tally("channel", relayed);
  }

  private static boolean isRelayed(Code code) {
    return code.channel() == Channel.RELAYED;
  }

  private static Confusion<Naming> codes(List<Row> rows, int[] weights) {
    Confusion<Naming> codes = new Confusion<>(Naming.class, Naming.UNRESOLVED);
    for (Row row : rows) {
      codes.add(row.gold.naming(), row.predicted.naming(), weights[row.unit]);
    }
    return codes;
  }

  private static Confusion<NamingGroup> groups(List<Row> rows, int[] weights) {
    Confusion<NamingGroup> groups = new Confusion<>(NamingGroup.class, NamingGroup.UNRESOLVED);
    for (Row row : rows) {
      groups.add(
          NamingGroup.of(row.gold.naming()),
          NamingGroup.of(row.predicted.naming()),
          weights[row.unit]);
    }
    return groups;
  }

  private static double articleAccuracy(List<List<Row>> byUnit, int[] weights) {
    double sum = 0;
    long articles = 0;
    for (int i = 0; i < weights.length; i++) {
      List<Row> own = byUnit.get(i);
      if (!own.isEmpty()) {
        long right = own.stream().filter(Row::rightCode).count();
        sum += weights[i] * Tally.share(right, own.size());
        articles += weights[i];
      }
    }
    return articles == 0 ? Double.NaN : sum / articles;
  }

  private static void name(
      Figures.Builder figures, String key, List<Row> rows, Predicate<Row> which, boolean whole) {
    List<Row> named = rows.stream().filter(Row::sameNamed).filter(which).toList();
    figures.score(
        key,
        weights -> {
          long right = 0;
          long all = 0;
          for (Row row : named) {
            all += weights[row.unit];
            right += sameName(row, whole) ? weights[row.unit] : 0;
          }
          return Tally.share(right, all);
        });
  }

  private static boolean sameName(Row row, boolean whole) {
    Naming kind = row.gold.naming();
    return whole
        ? Names.agreeWhole(kind, row.gold.name(), row.predicted.name())
        : Names.agree(kind, row.gold.name(), row.predicted.name());
  }

  private static void confusion(Figures.Builder figures, List<Row> rows) {
    Confusion<Naming> codes = new Confusion<>(Naming.class, Naming.UNRESOLVED);
    rows.forEach(row -> codes.add(row.gold.naming(), row.predicted.naming(), 1));
    for (Naming gold : Naming.values()) {
      for (Naming predicted : Naming.values()) {
        long count = codes.count(gold, predicted);
        if (count > 0) {
          figures.count("confusion." + gold + "." + predicted, count);
        }
      }
    }
  }

  private static Measured measure(
      int unit,
      CodedArticle coded,
      Annotator annotator,
      AttributionTagger tagger,
      SourceResolver resolver) {
    String text = coded.article().text();
    Document document =
        annotator.annotate(Samples.asIs(coded.article().name(), coded.article().outlet(), text));
    List<Marked> order = new ArrayList<>(coded.gold());
    order.sort(Comparator.comparingInt(marked -> GivenAttributions.of(document, marked).start()));
    List<Attribution> given =
        order.stream().map(marked -> GivenAttributions.of(document, marked)).toList();
    List<SourcedAttribution> resolved = resolver.resolve(document, given).attributions();
    Map<String, Code> predicted = new LinkedHashMap<>();
    for (int i = 0; i < order.size(); i++) {
      predicted.put(order.get(i).id(), code(resolved.get(i)));
    }
    List<Row> rows = new ArrayList<>();
    List<Marked> codedGold = new ArrayList<>();
    List<Code> goldCodes = new ArrayList<>();
    for (Marked marked : coded.gold()) {
      Code gold = coded.codes().get(marked.id());
      Code ours = predicted.get(marked.id());
      if (gold != null && ours != null) {
        codedGold.add(marked);
        goldCodes.add(gold);
        rows.add(row(unit, coded, marked, gold, ours));
      }
    }
    return new Measured(
        rows, endToEnd(unit, coded, document, codedGold, goldCodes, tagger, resolver));
  }

  private static EndToEnd endToEnd(
      int unit,
      CodedArticle coded,
      Document document,
      List<Marked> gold,
      List<Code> goldCodes,
      AttributionTagger tagger,
      SourceResolver resolver) {
    String text = coded.article().text();
    List<SourcedAttribution> said = resolver.resolve(document, tagger.tag(document)).attributions();
    List<Marked> marked = new ArrayList<>();
    List<Code> codes = new ArrayList<>();
    long unnamed = 0;
    for (SourcedAttribution one : said) {
      unnamed += one.naming().isUnnamed() ? 1 : 0;
      if (one.attribution().cue() != null) {
        for (Marked alone : Marked.of(text, List.of(one.attribution()))) {
          marked.add(alone);
          codes.add(code(one));
        }
      }
    }
    int[] matches = AttributionScore.match(gold, marked);
    List<Row> matched = new ArrayList<>();
    for (int i = 0; i < matches.length; i++) {
      if (matches[i] >= 0) {
        matched.add(row(unit, coded, gold.get(i), goldCodes.get(i), codes.get(matches[i])));
      }
    }
    long goldUnnamed = goldCodes.stream().filter(code -> code.naming().isUnnamed()).count();
    return new EndToEnd(
        matched,
        gold.size(),
        gold.isEmpty() ? 0 : Tally.share(goldUnnamed, gold.size()),
        said.isEmpty() ? 0 : Tally.share(unnamed, said.size()));
  }

  private static void endToEnd(Figures.Builder figures, List<EndToEnd> articles) {
    List<Row> matched = articles.stream().flatMap(one -> one.matched.stream()).toList();
    List<Double> gold = articles.stream().map(EndToEnd::goldUnnamed).toList();
    List<Double> ours = articles.stream().map(EndToEnd::predictedUnnamed).toList();
    figures.count("end_to_end.matched", matched.size());
    figures.score("end_to_end.grouped_accuracy", weights -> groups(matched, weights).accuracy());
    figures.error("end_to_end.unnamed_share_error", weights -> error(gold, ours, weights));
    figures.score(
        "end_to_end.unnamed_share_correlation", weights -> RankCorrelation.of(gold, ours, weights));
    double mean = gold.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    double constant =
        gold.stream().mapToDouble(share -> Math.abs(share - mean)).average().orElse(Double.NaN);
    figures.note("end_to_end.constant_error", constant);
  }

  private static double error(List<Double> gold, List<Double> ours, int[] weights) {
    double sum = 0;
    long n = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * Math.abs(gold.get(i) - ours.get(i));
      n += weights[i];
    }
    return n == 0 ? Double.NaN : sum / n;
  }

  private static Code code(SourcedAttribution said) {
    Source source = said.source();
    return new Code(said.naming(), source == null ? "" : source.name(), said.channel());
  }

  private static Row row(int unit, CodedArticle coded, Marked marked, Code gold, Code predicted) {
    String text = coded.article().text();
    return row(
        unit,
        Samples.place(coded.article().name(), text, marked.cue().get(0).start()),
        Marked.text(text, marked.source()),
        Samples.around(text, marked.cue().get(0)),
        gold,
        predicted);
  }

  private static Row row(
      int unit, String place, String source, String context, Code gold, Code predicted) {
    boolean sameGroup = NamingGroup.of(gold.naming()) == NamingGroup.of(predicted.naming());
    String verdict = "right";
    double wrong = 0;
    if (!sameGroup || gold.naming() == Naming.UNRESOLVED) {
      verdict = "wrong group";
      wrong = 4;
    } else if (gold.naming() != predicted.naming()) {
      verdict = "wrong code";
      wrong = 3;
    } else if (gold.naming().isNamed()
        && !Names.agree(gold.naming(), gold.name(), predicted.name())) {
      verdict = "wrong name";
      wrong = 2;
    } else if (gold.channel() != predicted.channel()) {
      verdict = "wrong channel";
      wrong = 1;
    }
    Case shown =
        new Case(
            place,
            verdict,
            List.of(
                new Case.Sides("source", Samples.line(source), Samples.line(source)),
                new Case.Sides("naming", gold.naming().name(), predicted.naming().name()),
                new Case.Sides("name", gold.name(), predicted.name()),
                new Case.Sides("channel", gold.channel().name(), predicted.channel().name())),
            context,
            wrong);
    return new Row(unit, gold, predicted, Names.isPronoun(source), shown);
  }
}
