package org.newsgauge.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Article;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.attribution.Connotation;
import org.newsgauge.loaded.LoadedPhrase;
import org.newsgauge.loaded.Voice;
import org.newsgauge.source.Channel;
import org.newsgauge.source.Naming;
import org.newsgauge.source.SourcedAttribution;

/**
 * A few pieces of text behind each outlet's numbers: at most {@value #MOST} for an outlet and
 * measure, of different articles; the strongest phrases, the first statements. Bounded however
 * large the corpus is. Give it the articles in one order to get the same pieces. Not thread-safe.
 */
public final class Excerpts implements Serializable {
  private static final long serialVersionUID = 1L;

  static final int MOST = 3;
  private static final int BEFORE = 90;
  private static final int MARK = 110;
  private static final int AFTER = 130;

  /** A piece of text; {@code strength} orders pieces, the first of equals stays. */
  record Excerpt(
      String articleId,
      String title,
      @Nullable String url,
      String before,
      String mark,
      String after,
      double strength)
      implements Serializable {}

  private final Map<String, Map<String, List<Excerpt>>> byOutlet = new TreeMap<>();

  /** Looks for pieces in one article more, which is compared as {@code outlet}. */
  public void plus(String outlet, Analysis analysis) {
    Map<String, Excerpt> best = new HashMap<>();
    for (LoadedPhrase phrase : analysis.phrases()) {
      String measure =
          switch (phrase.voice()) {
            case AUTHOR -> "loaded_author_per_1000";
            case QUOTED -> "loaded_quoted_per_1000";
            case HEADLINE -> "loaded_headline_share";
          };
      offer(best, measure, analysis, phrase.sentence(), phrase.span(), phrase.weight());
      if (phrase.voice() == Voice.AUTHOR) {
        String category = measure + ":" + phrase.category();
        offer(best, category, analysis, phrase.sentence(), phrase.span(), phrase.weight());
      }
    }
    List<String> ofArticle = measures(analysis);
    String most = heardMost(analysis);
    for (SourcedAttribution said : analysis.attributions()) {
      List<String> measures = new ArrayList<>(measures(said));
      measures.addAll(ofArticle);
      if (said.source() != null && said.source().id().equals(most)) {
        measures.add("first_source_share");
      }
      for (String measure : measures) {
        Span mark = mark(said.attribution());
        Span whole = mark;
        for (Span content : said.attribution().content()) {
          whole = whole.cover(content);
        }
        offer(best, measure, analysis, whole, mark, 0);
      }
    }
    Map<String, List<Excerpt>> kept = byOutlet.computeIfAbsent(outlet, name -> new HashMap<>());
    best.forEach(
        (measure, excerpt) -> {
          List<Excerpt> list = kept.computeIfAbsent(measure, name -> new ArrayList<>());
          list.add(excerpt);
          list.sort(Comparator.comparingDouble(Excerpt::strength).reversed());
          if (list.size() > MOST) {
            list.remove(MOST);
          }
        });
  }

  /** Measures that count the whole article: its first statement stands for it. */
  private static List<String> measures(Analysis analysis) {
    List<String> measures = new ArrayList<>(List.of("sources_per_article"));
    if (analysis.counts().sources() == 1) {
      measures.add("single_source_share");
    }
    int unnamed =
        analysis.counts().sourcesByNaming().entrySet().stream()
            .filter(entry -> entry.getKey().isUnnamed())
            .mapToInt(Map.Entry::getValue)
            .sum();
    if (unnamed > 0 && unnamed == analysis.counts().sources()) {
      measures.add("only_unnamed_share");
    }
    return measures;
  }

  /** The source with most attributions, the first of equals; empty if there is none. */
  private static String heardMost(Analysis analysis) {
    Map<String, Integer> heard = new LinkedHashMap<>();
    for (SourcedAttribution said : analysis.attributions()) {
      if (said.source() != null) {
        heard.merge(said.source().id(), 1, Integer::sum);
      }
    }
    String most = "";
    for (Map.Entry<String, Integer> source : heard.entrySet()) {
      if (most.isEmpty() || source.getValue() > heard.getOrDefault(most, 0)) {
        most = source.getKey();
      }
    }
    return most;
  }

  private static Span mark(Attribution attribution) {
    Span cue = attribution.cue();
    if (attribution.source() != null && !attribution.inherited()) {
      return attribution.source();
    }
    return cue != null ? cue : attribution.content().get(0);
  }

  private static List<String> measures(SourcedAttribution said) {
    List<String> measures = new ArrayList<>();
    Naming naming = said.naming();
    if (naming.isNamed()) {
      measures.add("named_share");
    }
    if (naming.isUnnamed()) {
      measures.add("unnamed_share");
    }
    if (naming.isVague()) {
      measures.add("vague_share");
    }
    switch (naming) {
      case DOCUMENT -> measures.add("document_share");
      case SOURCELESS -> measures.add("sourceless_share");
      case UNRESOLVED -> measures.add("unresolved_share");
      default -> {}
    }
    if (said.channel() == Channel.RELAYED) {
      measures.add("relayed_share");
    }
    measures.add(
        switch (said.attribution().form()) {
          case DIRECT -> "direct_share";
          case MIXED -> "mixed_share";
          case INDIRECT -> "indirect_share";
        });
    Connotation connotation = said.attribution().connotation();
    switch (connotation) {
      case DOUBTING -> measures.add("doubting_cue_share");
      case ENDORSING -> measures.add("endorsing_cue_share");
      case HEATED -> measures.add("heated_cue_share");
      case NEUTRAL -> {}
    }
    return measures;
  }

  private static void offer(
      Map<String, Excerpt> best,
      String measure,
      Analysis analysis,
      Span whole,
      Span mark,
      double strength) {
    Excerpt earlier = best.get(measure);
    if (earlier != null && earlier.strength() >= strength) {
      return;
    }
    Article article = analysis.article();
    String text = article.text();
    best.put(
        measure,
        new Excerpt(
            article.id(),
            article.titleText(),
            article.url(),
            last(text, whole.start(), mark.start()),
            first(text, mark.start(), mark.end(), MARK),
            first(text, mark.end(), whole.end(), AFTER),
            strength));
  }

  private static String first(String text, int start, int end, int most) {
    String piece = text.substring(start, Math.min(end, start + most));
    return end - start > most ? piece + "…" : piece;
  }

  private static String last(String text, int start, int end) {
    String piece = text.substring(Math.max(start, end - BEFORE), end);
    return end - start > BEFORE ? "…" + piece : piece;
  }

  /** Measures of the same text as another one. */
  private static final Map<String, String> SAME =
      Map.of(
          "loaded_weighted_author_per_1000", "loaded_author_per_1000",
          "named_share_by_source", "named_share",
          "unnamed_share_by_source", "unnamed_share",
          "any_unnamed_share", "unnamed_share");

  /** What was kept for an outlet and measure, the strongest first. */
  List<Excerpt> of(String outlet, String measure) {
    return byOutlet
        .getOrDefault(outlet, Map.of())
        .getOrDefault(SAME.getOrDefault(measure, measure), List.of());
  }
}
