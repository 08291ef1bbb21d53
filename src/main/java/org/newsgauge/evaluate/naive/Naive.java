package org.newsgauge.evaluate.naive;

import java.util.ArrayList;
import java.util.List;
import org.newsgauge.article.PageText;
import org.newsgauge.article.UnreadableException;
import org.newsgauge.evaluate.AttributionMeasurement;
import org.newsgauge.evaluate.Baseline;
import org.newsgauge.evaluate.CleaningMeasurement;
import org.newsgauge.evaluate.CleaningMeasurement.Extracted;
import org.newsgauge.evaluate.CleaningMeasurement.Extractor;
import org.newsgauge.evaluate.Figures;
import org.newsgauge.evaluate.NamingMeasurement;
import org.newsgauge.evaluate.Result;
import org.newsgauge.evaluate.Steps;
import org.newsgauge.evaluate.TextMeasurement;
import org.newsgauge.evaluate.Workers;
import org.newsgauge.evaluate.gold.AnnotatedArticle;
import org.newsgauge.evaluate.gold.CleaningGold.Page;
import org.newsgauge.evaluate.gold.NamesGold.TaggedArticle;
import org.newsgauge.evaluate.gold.NamingGold.CodedArticle;

/** The naive methods, measured. */
public final class Naive {
  private Naive() {}

  /** How text is taken from a page. */
  @FunctionalInterface
  private interface Taken {
    String from(byte[] page) throws UnreadableException;
  }

  /** All text of the page, and its largest {@code <article>}. */
  public static List<Baseline> cleaning(List<Page> pages, Workers workers) {
    return List.of(
        new Baseline("all text", measured(pages, PageText::all, workers)),
        new Baseline("largest <article>", measured(pages, PageText::largestArticle, workers)));
  }

  private static Figures measured(List<Page> pages, Taken taken, Workers workers) {
    Extractor extractor =
        (bytes, url) -> {
          try {
            return new Extracted(taken.from(bytes), "", "", null);
          } catch (UnreadableException e) {
            return new Extracted("", "", "", null);
          }
        };
    return CleaningMeasurement.of(pages, extractor, workers).figures();
  }

  /** Sentences by full stops and capitals. */
  public static List<Baseline> text(List<TaggedArticle> articles, Workers workers) {
    Result result = TextMeasurement.of(articles, new StopAndCapital(), workers);
    return List.of(new Baseline("stop and capital", result.figures()));
  }

  /** The cue-verb rule. */
  public static List<Baseline> attribution(
      List<AnnotatedArticle> articles, Steps steps, Workers workers) {
    Result result =
        AttributionMeasurement.of(articles, steps.annotator(), new CueVerbRule(), workers);
    return List.of(new Baseline("cue verbs", result.figures()));
  }

  /** A capitalised word is a name. */
  public static List<Baseline> naming(List<CodedArticle> articles, Steps steps, Workers workers) {
    Result result =
        NamingMeasurement.of(
            articles, steps.annotator(), steps.tagger(), new CapitalNames(), workers);
    return List.of(new Baseline("capitals", result.figures()));
  }

  /** Sentence length, and style and tags alone: measured with the rest, put beside it here. */
  public static List<Baseline> loaded(Result result) {
    List<Baseline> baselines = new ArrayList<>();
    for (String name : List.of("length", "style")) {
      Figures.Builder figures = new Figures.Builder();
      figures.note("sentence.auc", result.figures().value("baselines." + name + "_auc"));
      baselines.add(new Baseline(name, figures.build()));
    }
    return baselines;
  }
}
