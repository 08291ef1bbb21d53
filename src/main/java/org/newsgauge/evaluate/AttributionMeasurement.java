package org.newsgauge.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.AttributionTagger;
import org.newsgauge.attribution.Role;
import org.newsgauge.evaluate.Workers.Timed;
import org.newsgauge.evaluate.gold.AnnotatedArticle;
import org.newsgauge.evaluate.gold.Marked;
import org.newsgauge.evaluate.gold.Reading;
import org.newsgauge.evaluate.metric.AttributionScore;
import org.newsgauge.evaluate.metric.SpeechCue;
import org.newsgauge.evaluate.metric.Tally;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.Document;
import org.newsgauge.text.Sentence;

/** Measures who says what: a tagger against people, or people against each other. */
public final class AttributionMeasurement {
  /** How wrong it is to miss or invent plain speech: more than any slip in a role. */
  private static final int WORST = 5;

  private AttributionMeasurement() {}

  private record Measured(AttributionScore score, List<Case> cases, long tokens, long time) {}

  /**
   * Measures a tagger. The text is taken as it is: no cleaning, no headline taken off. The time is
   * that of annotator and tagger together, on one core.
   */
  public static Result of(
      List<AnnotatedArticle> articles,
      Annotator annotator,
      AttributionTagger tagger,
      Workers workers) {
    List<Measured> measured =
        workers.map(articles, article -> measure(article, annotator, tagger, workers));
    Figures.Builder figures = builder(measured);
    long tokens = measured.stream().mapToLong(Measured::tokens).sum();
    long time = measured.stream().mapToLong(Measured::time).sum();
    figures.speed("tokens_per_second", tokens, time);
    List<Case> cases = measured.stream().flatMap(one -> one.cases.stream()).toList();
    return new Result(Task.ATTRIBUTION, figures.build(), cases);
  }

  /**
   * Measures people: wherever several read an article, each against each, in both directions. The
   * ceiling for any tagger.
   */
  public static Result human(List<AnnotatedArticle> articles, Workers workers) {
    List<AnnotatedArticle> several =
        articles.stream().filter(article -> article.readings().size() > 1).toList();
    List<Measured> measured = workers.map(several, AttributionMeasurement::pairs);
    long pairs = 0;
    for (AnnotatedArticle article : several) {
      pairs += (long) article.readings().size() * (article.readings().size() - 1);
    }
    Figures.Builder figures = builder(measured).count("pairs", pairs);
    return new Result(Task.ATTRIBUTION, figures.build(), List.of());
  }

  private static Measured pairs(AnnotatedArticle article) {
    AttributionScore sum = AttributionScore.none();
    List<Reading> readings = article.readings();
    for (int i = 0; i < readings.size(); i++) {
      for (int j = 0; j < readings.size(); j++) {
        if (i != j) {
          List<Marked> gold = readings.get(i).attributions();
          List<Marked> other = readings.get(j).attributions();
          sum = sum.plus(AttributionScore.of(article.text(), gold, other));
        }
      }
    }
    return new Measured(sum, List.of(), 0, 0);
  }

  private static Measured measure(
      AnnotatedArticle article, Annotator annotator, AttributionTagger tagger, Workers workers) {
    record Tagged(Document document, List<Marked> attributions) {}
    Timed<Tagged> timed =
        workers.time(
            () -> {
              Document document =
                  annotator.annotate(
                      Samples.asIs(article.name(), article.outlet(), article.text()));
              return new Tagged(document, Marked.of(article.text(), tagger.tag(document)));
            });
    long tokens = 0;
    for (Sentence sentence : timed.value().document.sentences()) {
      tokens += sentence.tokens().size();
    }
    List<Marked> predicted = timed.value().attributions;
    return new Measured(
        AttributionScore.of(article.text(), article.gold(), predicted),
        cases(article, predicted),
        tokens,
        timed.nanoseconds());
  }

  private static Figures.Builder builder(List<Measured> measured) {
    AttributionScore all = AttributionScore.none();
    for (Measured one : measured) {
      all = all.plus(one.score);
    }
    Figures.Builder figures =
        new Figures.Builder(Samples.bootstrap(measured.size()))
            .count("articles", measured.size())
            .count("attributions", all.attributions());
    for (Role role : Role.values()) {
      figures.tally("exact." + role.key(), tallies(measured, score -> score.exact(role)));
    }
    for (Role role : Role.values()) {
      figures.tally("token." + role.key(), tallies(measured, score -> score.token(role)));
    }
    figures.tally("cue_source", tallies(measured, AttributionScore::cueSource));
    figures.count("speech.attributions", all.speech().gold());
    recall(figures, measured, "source_overlap", AttributionScore.Speech::sourceOverlap);
    recall(figures, measured, "source_exact", AttributionScore.Speech::sourceExact);
    recall(figures, measured, "cue_overlap", AttributionScore.Speech::cueOverlap);
    recall(figures, measured, "content_overlap", AttributionScore.Speech::contentOverlap);
    List<Tally> cues = tallies(measured, score -> score.speech().cues());
    figures.score("speech.cue_precision", weights -> Tally.sum(cues, weights).precision());
    figures.count("direct.attributions", all.direct().gold());
    return figures.tally("direct", tallies(measured, AttributionScore::direct));
  }

  private static List<Tally> tallies(
      List<Measured> measured, Function<AttributionScore, Tally> part) {
    return measured.stream().map(one -> part.apply(one.score)).toList();
  }

  private static void recall(
      Figures.Builder figures,
      List<Measured> measured,
      String key,
      Function<AttributionScore.Speech, Long> found) {
    List<Tally> tallies =
        tallies(
            measured, score -> new Tally(0, 0, found.apply(score.speech()), score.speech().gold()));
    figures.score("speech." + key, weights -> Tally.sum(tallies, weights).recall());
  }

  /** Gold attributions, each beside the prediction with the most cue in common, then the rest. */
  private static List<Case> cases(AnnotatedArticle article, List<Marked> predicted) {
    List<Case> cases = new ArrayList<>();
    BitSet used = new BitSet();
    for (Marked gold : article.gold()) {
      int best = -1;
      int largest = 0;
      for (int i = 0; i < predicted.size(); i++) {
        int overlap = used.get(i) ? 0 : Marked.overlap(gold.cue(), predicted.get(i).cue());
        if (overlap > largest) {
          largest = overlap;
          best = i;
        }
      }
      if (best < 0) {
        cases.add(alone(article, gold, true));
      } else {
        used.set(best);
        cases.add(pair(article, gold, predicted.get(best)));
      }
    }
    for (int i = used.nextClearBit(0); i < predicted.size(); i = used.nextClearBit(i + 1)) {
      cases.add(alone(article, predicted.get(i), false));
    }
    return cases;
  }

  private static Case alone(AnnotatedArticle article, Marked marked, boolean isGold) {
    String text = article.text();
    List<Case.Sides> sides = new ArrayList<>();
    for (Role role : Role.values()) {
      String words = Marked.text(text, marked.fragments(role));
      sides.add(isGold ? sides(role, words, "") : sides(role, "", words));
    }
    boolean speech = SpeechCue.in(Marked.text(text, marked.cue()));
    return new Case(
        place(article, marked),
        (isGold ? "missed" : "invented") + (speech ? ", speech" : ""),
        sides,
        Samples.around(text, marked.cue().get(0)),
        speech ? WORST : WORST - 1);
  }

  private static Case pair(AnnotatedArticle article, Marked gold, Marked predicted) {
    String text = article.text();
    double wrong = 0;
    List<String> slips = new ArrayList<>();
    List<Case.Sides> sides = new ArrayList<>();
    for (Role role : Role.values()) {
      List<Span> some = gold.fragments(role);
      List<Span> others = predicted.fragments(role);
      sides.add(sides(role, Marked.text(text, some), Marked.text(text, others)));
      if (!some.equals(others)) {
        int common = Marked.overlap(some, others);
        double all = length(some) + length(others);
        wrong += 1 - 2 * common / all;
        slips.add(common > 0 ? role.key() + " edge" : "wrong " + role.key());
      }
    }
    return new Case(
        place(article, gold),
        slips.isEmpty() ? "right" : String.join(", ", slips),
        sides,
        Samples.around(text, gold.cue().get(0)),
        wrong);
  }

  private static Case.Sides sides(Role role, String gold, String predicted) {
    return new Case.Sides(role.key(), Samples.line(gold), Samples.line(predicted));
  }

  private static int length(List<Span> fragments) {
    return fragments.stream().mapToInt(Span::length).sum();
  }

  private static String place(AnnotatedArticle article, Marked marked) {
    return Samples.place(article.name(), article.text(), marked.cue().get(0).start());
  }
}
