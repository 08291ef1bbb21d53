package org.newsgauge.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Article;
import org.newsgauge.article.Span;
import org.newsgauge.evaluate.gold.LoadedGold.GoldPhrase;
import org.newsgauge.evaluate.gold.LoadedGold.GoldSentence;
import org.newsgauge.evaluate.gold.LoadedGold.MarkedText;
import org.newsgauge.evaluate.metric.Auc;
import org.newsgauge.evaluate.metric.CrossFitted;
import org.newsgauge.evaluate.metric.Tally;
import org.newsgauge.evaluate.metric.Words;
import org.newsgauge.loaded.LoadedPhrase;
import org.newsgauge.loaded.SentenceScore;
import org.newsgauge.loaded.Voice;
import org.newsgauge.text.Document;
import org.newsgauge.text.Sentence;
import org.newsgauge.text.Token;

/**
 * Measures loaded phrasing. The whole text is analysed, then its hits are read off per gold
 * sentence: those that lie wholly inside it. One operating point, the shipped one, for everything
 * but AUC.
 */
public final class LoadedMeasurement {
  private static final int LEAST_OF_A_CLASS = 20;
  private static final long SEED = 1;

  private LoadedMeasurement() {}

  /** What is read off one gold sentence. */
  private record Measured(
      Span span,
      int unit,
      String outlet,
      boolean loaded,
      boolean authorLoaded,
      int tokens,
      List<LoadedPhrase> hits,
      Tally words,
      Map<String, Tally> wordsByCategory,
      Tally spans,
      Tally authorSpans,
      List<Double> style,
      Case shown) {
    double score() {
      return score(hits);
    }

    double authorScore() {
      return score(hits.stream().filter(hit -> hit.voice() == Voice.AUTHOR).toList());
    }

    private double score(List<LoadedPhrase> phrases) {
      return new SentenceScore(span, tokens, phrases).value();
    }
  }

  /** Measures an analysis against what people marked. */
  public static Result of(
      List<MarkedText> texts, Function<Article, Analysis> analysis, Workers workers) {
    Map<String, Integer> units = new LinkedHashMap<>();
    for (MarkedText text : texts) {
      units.putIfAbsent(text.article(), units.size());
    }
    List<Measured> sentences =
        workers
            .map(texts, text -> measure(text, units.getOrDefault(text.article(), 0), analysis))
            .stream()
            .flatMap(List::stream)
            .toList();
    boolean voiced =
        texts.stream().anyMatch(text -> text.phrases().stream().anyMatch(p -> p.voice() != null));
    Figures.Builder figures =
        new Figures.Builder(Samples.bootstrap(units.size())).count("sentences", sentences.size());
    figures.score("sentence.auc", auc(sentences, Measured::score)::value);
    figures.score("sentence.macro_f1", weights -> macroF1(sentences, weights));
    if (voiced) {
      Auc author =
          new Auc(
              sentences.stream()
                  .map(one -> new Auc.Item(one.authorScore(), one.authorLoaded, one.unit))
                  .toList());
      figures.score("sentence.author_auc", author::value);
    }
    List<Tally> words = perUnit(sentences, units.size(), Measured::words);
    figures.tally("phrase", words);
    List<Tally> spans = perUnit(sentences, units.size(), Measured::spans);
    figures.score("span_recall", weights -> Tally.sum(spans, weights).recall());
    if (voiced) {
      List<Tally> authorSpans = perUnit(sentences, units.size(), Measured::authorSpans);
      figures.score("author_span_recall", weights -> Tally.sum(authorSpans, weights).recall());
    }
    long tokens = sentences.stream().mapToLong(Measured::tokens).sum();
    long hits = sentences.stream().mapToLong(one -> one.hits.size()).sum();
    figures.note("flags_per_1000", tokens == 0 ? Double.NaN : 1000.0 * hits / tokens);
    figures.score("within_outlet", withinOutlet(sentences));
    for (String category : categories(sentences)) {
      byCategory(figures, category, sentences, units.size());
    }
    figures.score("baselines.length_auc", auc(sentences, Measured::tokens)::value);
    figures.score("baselines.style_auc", style(sentences, units.size())::value);
    return new Result(
        Task.LOADED, figures.build(), sentences.stream().map(Measured::shown).toList());
  }

  private static List<Measured> measure(
      MarkedText text, int unit, Function<Article, Analysis> analysis) {
    Analysis found = analysis.apply(Samples.asIs(text.id(), text.outlet(), text.text()));
    Document document = found.document();
    List<Token> tokens = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      tokens.addAll(sentence.tokens());
    }
    List<Span> words = contentWords(text.text(), tokens);
    List<Measured> measured = new ArrayList<>();
    for (GoldSentence sentence : text.sentences()) {
      Span span = sentence.span();
      List<Token> inside = tokens.stream().filter(token -> span.contains(token.start())).toList();
      List<LoadedPhrase> hits =
          found.phrases().stream().filter(hit -> span.contains(hit.span())).toList();
      List<GoldPhrase> gold =
          text.phrases().stream().filter(phrase -> phrase.span().overlaps(span)).toList();
      List<Span> here = words.stream().filter(span::contains).toList();
      Map<String, Tally> byCategory = new TreeMap<>();
      for (LoadedPhrase hit : hits) {
        byCategory.merge(hit.category(), words(here, List.of(hit), gold), Tally::plus);
      }
      measured.add(
          new Measured(
              span,
              unit,
              text.outlet(),
              sentence.loaded(),
              gold.stream().anyMatch(GoldPhrase::isAuthor),
              inside.size(),
              hits,
              words(here, hits, gold),
              byCategory,
              touched(gold, hits),
              touched(gold.stream().filter(GoldPhrase::isAuthor).toList(), hits),
              StyleFeatures.of(document, inside),
              shown(text, sentence, gold, hits)));
    }
    return measured;
  }

  /** The words, as cleaning cuts them, of content tags: each has the tag of the token it is in. */
  private static List<Span> contentWords(String text, List<Token> tokens) {
    List<Span> words = new ArrayList<>();
    int i = 0;
    for (Span word : Words.spans(text)) {
      while (i < tokens.size() && tokens.get(i).end() <= word.start()) {
        i++;
      }
      if (i < tokens.size()
          && tokens.get(i).start() <= word.start()
          && tokens.get(i).tag().isContent()) {
        words.add(word);
      }
    }
    return words;
  }

  private static Tally words(List<Span> words, List<LoadedPhrase> hits, List<GoldPhrase> gold) {
    long predicted = 0;
    long marked = 0;
    long right = 0;
    for (Span word : words) {
      boolean ours = hits.stream().anyMatch(hit -> hit.span().contains(word));
      boolean theirs = gold.stream().anyMatch(phrase -> phrase.span().contains(word));
      predicted += ours ? 1 : 0;
      marked += theirs ? 1 : 0;
      right += ours && theirs ? 1 : 0;
    }
    return Tally.of(right, predicted, marked);
  }

  private static Tally touched(List<GoldPhrase> gold, List<LoadedPhrase> hits) {
    long touched =
        gold.stream()
            .filter(phrase -> hits.stream().anyMatch(hit -> hit.span().overlaps(phrase.span())))
            .count();
    return new Tally(0, 0, touched, gold.size());
  }

  private static Auc auc(List<Measured> sentences, Function<Measured, ? extends Number> score) {
    return new Auc(
        sentences.stream()
            .map(one -> new Auc.Item(score.apply(one).doubleValue(), one.loaded, one.unit))
            .toList());
  }

  private static double macroF1(List<Measured> sentences, int[] weights) {
    Tally loaded = Tally.NONE;
    Tally plain = Tally.NONE;
    long[] counts = new long[4];
    for (Measured one : sentences) {
      boolean predicted = one.score() > SentenceScore.THRESHOLD;
      counts[(one.loaded ? 2 : 0) + (predicted ? 1 : 0)] += weights[one.unit];
    }
    loaded = loaded.plus(Tally.of(counts[3], counts[3] + counts[1], counts[3] + counts[2]));
    plain = plain.plus(Tally.of(counts[0], counts[0] + counts[2], counts[0] + counts[1]));
    return (loaded.f1() + plain.f1()) / 2;
  }

  private static List<Tally> perUnit(
      List<Measured> sentences, int units, Function<Measured, Tally> part) {
    List<Tally> tallies = new ArrayList<>(java.util.Collections.nCopies(units, Tally.NONE));
    for (Measured one : sentences) {
      tallies.set(one.unit, tallies.get(one.unit).plus(part.apply(one)));
    }
    return tallies;
  }

  /** Mean AUC of the outlets that have enough sentences of each class. */
  private static java.util.function.ToDoubleFunction<int[]> withinOutlet(List<Measured> sentences) {
    SortedMap<String, List<Measured>> byOutlet = new TreeMap<>();
    for (Measured one : sentences) {
      byOutlet.computeIfAbsent(one.outlet, outlet -> new ArrayList<>()).add(one);
    }
    List<Auc> outlets = new ArrayList<>();
    for (List<Measured> own : byOutlet.values()) {
      long loaded = own.stream().filter(Measured::loaded).count();
      if (loaded >= LEAST_OF_A_CLASS && own.size() - loaded >= LEAST_OF_A_CLASS) {
        outlets.add(auc(own, Measured::score));
      }
    }
    return weights ->
        outlets.stream()
            .mapToDouble(auc -> auc.value(weights))
            .filter(value -> !Double.isNaN(value))
            .average()
            .orElse(Double.NaN);
  }

  private static Set<String> categories(List<Measured> sentences) {
    Set<String> categories = new TreeSet<>();
    for (Measured one : sentences) {
      one.hits.forEach(hit -> categories.add(hit.category()));
    }
    return categories;
  }

  private static void byCategory(
      Figures.Builder figures, String category, List<Measured> sentences, int units) {
    long hits = 0;
    for (Measured one : sentences) {
      hits += one.hits.stream().filter(hit -> hit.category().equals(category)).count();
    }
    List<Tally> words =
        perUnit(sentences, units, one -> one.wordsByCategory.getOrDefault(category, Tally.NONE));
    figures.count("by_category." + category + ".hits", hits);
    figures.score(
        "by_category." + category + ".precision", weights -> Tally.sum(words, weights).precision());
  }

  private static Auc style(List<Measured> sentences, int units) {
    List<CrossFitted.Row> rows =
        sentences.stream()
            .map(one -> new CrossFitted.Row(one.style, one.loaded, one.unit))
            .toList();
    double[] scores = CrossFitted.scores(rows, units, SEED);
    List<Auc.Item> items = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      items.add(new Auc.Item(scores[i], rows.get(i).label(), rows.get(i).unit()));
    }
    return new Auc(items);
  }

  private static Case shown(
      MarkedText text, GoldSentence sentence, List<GoldPhrase> gold, List<LoadedPhrase> hits) {
    List<String> marked = new ArrayList<>();
    for (GoldPhrase phrase : gold) {
      String voice = phrase.voice() == null ? "" : " (" + phrase.voice() + ")";
      marked.add(phrase.span().in(text.text()) + voice);
    }
    List<String> found = new ArrayList<>();
    int wrong = 0;
    for (LoadedPhrase hit : hits) {
      String voice = hit.voice().name().toLowerCase(Locale.ROOT);
      found.add(hit.span().in(text.text()) + " (" + hit.category() + ", " + voice + ")");
      wrong += gold.stream().anyMatch(phrase -> phrase.span().overlaps(hit.span())) ? 0 : 1;
    }
    for (GoldPhrase phrase : gold) {
      wrong += hits.stream().anyMatch(hit -> hit.span().overlaps(phrase.span())) ? 0 : 1;
    }
    boolean flagged = !hits.isEmpty();
    String verdict =
        sentence.loaded() == flagged
            ? (wrong == 0 ? "right" : "other words")
            : sentence.loaded() ? "missed" : "invented";
    return new Case(
        text.id(),
        verdict,
        List.of(
            new Case.Sides(
                "sentence", sentence.loaded() ? "loaded" : "plain", flagged ? "loaded" : "plain"),
            new Case.Sides("phrases", String.join("; ", marked), String.join("; ", found))),
        Samples.line(sentence.span().in(text.text())),
        sentence.loaded() == flagged ? wrong : wrong + 0.5);
  }
}
