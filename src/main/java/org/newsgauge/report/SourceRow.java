package org.newsgauge.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Bisection;
import org.newsgauge.article.CodePoints;
import org.newsgauge.article.Span;
import org.newsgauge.source.Channel;
import org.newsgauge.source.Source;
import org.newsgauge.source.SourcedAttribution;
import org.newsgauge.text.Document;
import org.newsgauge.text.Sentence;
import org.newsgauge.text.Token;

/**
 * A row of {@code sources.csv}: how much of the article a source fills.
 *
 * @param analysis the article's
 * @param source who
 * @param attributions how many rest on it
 * @param speechAttributions those whose cue is one of saying
 * @param relayed those taken from another outlet or person
 * @param contentWords words in the contents of its attributions, each word once
 * @param articleWords words of the article, of which {@code contentWords} are a part
 * @param firstStart where it is first mentioned, in code points
 */
public record SourceRow(
    Analysis analysis,
    Source source,
    int attributions,
    int speechAttributions,
    int relayed,
    int contentWords,
    int articleWords,
    int firstStart) {

  /** The rows of one article, in order of first mention. */
  public static List<SourceRow> of(Analysis analysis) {
    Map<String, List<SourcedAttribution>> bySource = new HashMap<>();
    for (SourcedAttribution said : analysis.attributions()) {
      if (said.source() != null) {
        bySource.computeIfAbsent(said.source().id(), id -> new ArrayList<>()).add(said);
      }
    }
    CodePoints offsets = CodePoints.of(analysis.article().text());
    List<SourceRow> rows = new ArrayList<>();
    for (Source source : analysis.sources()) {
      List<SourcedAttribution> said = bySource.getOrDefault(source.id(), List.of());
      rows.add(
          new SourceRow(
              analysis,
              source,
              said.size(),
              (int) said.stream().filter(s -> s.attribution().speech()).count(),
              (int) said.stream().filter(s -> s.channel() == Channel.RELAYED).count(),
              words(analysis.document(), said),
              analysis.counts().words(),
              offsets.fromUtf16(source.mentions().get(0).start())));
    }
    return rows;
  }

  private static int words(Document document, List<SourcedAttribution> said) {
    List<Span> contents =
        said.stream().flatMap(s -> s.attribution().content().stream()).sorted().toList();
    List<Sentence> sentences = document.sentences();
    int words = 0;
    int counted = 0;
    for (Span content : contents) {
      int from = Math.max(counted, content.start());
      int first = Bisection.first(sentences.size(), s -> sentences.get(s).span().end() > from);
      for (int s = first; s < sentences.size(); s++) {
        if (sentences.get(s).span().start() >= content.end()) {
          break;
        }
        for (Token token : sentences.get(s).tokens()) {
          if (token.start() >= counted && content.overlaps(token.span())) {
            words += document.isWord(token) ? 1 : 0;
            counted = token.end();
          }
        }
      }
    }
    return words;
  }
}
