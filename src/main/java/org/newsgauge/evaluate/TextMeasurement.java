package org.newsgauge.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.newsgauge.article.Span;
import org.newsgauge.evaluate.Workers.Timed;
import org.newsgauge.evaluate.gold.NamesGold.TaggedArticle;
import org.newsgauge.evaluate.gold.NamesGold.TaggedToken;
import org.newsgauge.evaluate.metric.FalseBreak;
import org.newsgauge.evaluate.metric.Tally;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.Document;
import org.newsgauge.text.Sentence;
import org.newsgauge.text.Token;

/** Measures sentences and tokens against another program's: silver, not gold. */
public final class TextMeasurement {
  private TextMeasurement() {}

  private record Measured(
      Tally sentences,
      Tally mended,
      Tally tokens,
      long falseBreaks,
      List<Case> cases,
      long count,
      long time) {}

  /**
   * Measures an annotator. A sentence is right where it ends: at the same last character that is
   * not white space; a token is right where both its ends are. {@code sentence_f1_mended} is the
   * same against the other program's sentences without two mistakes that can be seen in the text: a
   * {@code ''} that opens a quotation counted to the sentence before, and a sentence that runs over
   * the end of a line. The time is that of the whole text layer, on one core.
   */
  public static Result of(List<TaggedArticle> articles, Annotator annotator, Workers workers) {
    List<Measured> measured =
        workers.map(articles, article -> measure(article, annotator, workers));
    List<Tally> sentences = measured.stream().map(Measured::sentences).toList();
    List<Tally> mended = measured.stream().map(Measured::mended).toList();
    List<Tally> tokens = measured.stream().map(Measured::tokens).toList();
    Figures figures =
        new Figures.Builder(Samples.bootstrap(measured.size()))
            .count("articles", measured.size())
            .score("sentence_f1", weights -> Tally.sum(sentences, weights).f1())
            .score("sentence_f1_mended", weights -> Tally.sum(mended, weights).f1())
            .score("token_f1", weights -> Tally.sum(tokens, weights).f1())
            .slips("false_breaks", measured.stream().mapToLong(Measured::falseBreaks).sum())
            .speed(
                "tokens_per_second",
                measured.stream().mapToLong(Measured::count).sum(),
                measured.stream().mapToLong(Measured::time).sum())
            .build();
    List<Case> cases = measured.stream().flatMap(one -> one.cases.stream()).toList();
    return new Result(Task.TEXT, figures, cases);
  }

  private static Measured measure(TaggedArticle article, Annotator annotator, Workers workers) {
    String text = article.text();
    Timed<Document> timed =
        workers.time(() -> annotator.annotate(Samples.asIs(article.name(), "", text)));
    Set<Integer> goldEnds = new HashSet<>();
    Set<Span> goldTokens = new HashSet<>();
    for (List<TaggedToken> sentence : article.sentences()) {
      int end = 0;
      for (TaggedToken token : sentence) {
        goldTokens.add(token.span());
        end = Math.max(end, token.span().end());
      }
      goldEnds.add(new Span(0, end).trim(text).end());
    }
    Set<Integer> ends = new TreeSet<>();
    Set<Span> tokens = new HashSet<>();
    for (Sentence sentence : timed.value().sentences()) {
      ends.add(sentence.span().trim(text).end());
      for (Token token : sentence.tokens()) {
        tokens.add(token.span());
      }
    }
    long falseBreaks = 0;
    List<Case> cases = new ArrayList<>();
    for (int end : ends) {
      boolean right = goldEnds.contains(end);
      boolean slip = !right && FalseBreak.at(text, end);
      falseBreaks += slip ? 1 : 0;
      if (!right) {
        cases.add(ending(article, end, slip ? "false break" : "sentence invented"));
      }
    }
    for (int end : new TreeSet<>(goldEnds)) {
      if (!ends.contains(end)) {
        cases.add(ending(article, end, "sentence missed"));
      }
    }
    return new Measured(
        agreement(goldEnds, ends),
        agreement(mended(text, article.sentences()), ends),
        agreement(goldTokens, tokens),
        falseBreaks,
        cases,
        tokens.size(),
        timed.nanoseconds());
  }

  /** The ends of sentences, the two mistakes mended. */
  private static Set<Integer> mended(String text, List<List<TaggedToken>> sentences) {
    Set<Integer> ends = new HashSet<>();
    for (List<TaggedToken> sentence : sentences) {
      int last = sentence.size() - 1;
      while (last > 0 && opensQuotation(text, sentence.get(last).span())) {
        last--;
      }
      for (int i = 0; i < last; i++) {
        int end = sentence.get(i).span().end();
        int next = sentence.get(i + 1).span().start();
        if (end < next && text.substring(end, next).indexOf('\n') >= 0) {
          ends.add(end);
        }
      }
      ends.add(sentence.get(last).span().end());
    }
    return ends;
  }

  /** Two apostrophes with white space before them and none after. */
  private static boolean opensQuotation(String text, Span span) {
    return span.in(text).equals("''")
        && (span.start() == 0 || Character.isWhitespace(text.charAt(span.start() - 1)))
        && span.end() < text.length()
        && !Character.isWhitespace(text.charAt(span.end()));
  }

  private static Case ending(TaggedArticle article, int end, String verdict) {
    String text = article.text();
    Span span = new Span(Math.max(0, end - 1), end);
    boolean missed = verdict.equals("sentence missed");
    String cut = text.substring(Math.max(0, end - 30), end).replaceAll("\\s+", " ") + "|";
    return new Case(
        Samples.place(article.name(), text, end),
        verdict,
        List.of(new Case.Sides("end", missed ? cut : "", missed ? "" : cut)),
        Samples.around(text, span),
        verdict.equals("false break") ? 2 : 1);
  }

  private static <T> Tally agreement(Set<T> gold, Set<T> predicted) {
    long right = predicted.stream().filter(gold::contains).count();
    return Tally.of(right, predicted.size(), gold.size());
  }
}
