package org.newsgauge.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Span;
import org.newsgauge.loaded.LoadedPhrase;
import org.newsgauge.loaded.Voice;
import org.newsgauge.source.Source;
import org.newsgauge.source.SourcedAttribution;
import org.newsgauge.stats.LogOdds;

/**
 * How often each outlet uses each loaded phrase in its own voice, each cue ("claimed"), and each
 * named source; and which of them distinguish it. An outlet's own name and the names of bylines are
 * no sources here.
 *
 * <p>Bounded: of each kind it keeps {@value #KEPT} phrases of all outlets together, but {@value
 * #LEAST} of each; when an outlet has twice its part the rarest are dropped. Give it the articles
 * in one order to get the same result. Not thread-safe.
 */
public final class PhraseTally implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final List<String> KINDS = List.of("loaded", "cue", "source");
  private static final int KEPT = 60_000;
  private static final int LEAST = 600;

  /** What is told of an outlet and kind at most. */
  private static final int TOLD = 20;

  /** A phrase in fewer articles distinguishes an article, not an outlet. */
  private static final int ARTICLES = 3;

  /** Two-sided 5%. */
  private static final double CLEAR = 1.96;

  /** Uses that the prior adds to each side: as many as a short day's (Monroe et al. 2008). */
  private static final double PRIOR = 500;

  /** Uses, and articles with a use. */
  private static final class Uses implements Serializable {
    private static final long serialVersionUID = 1L;
    private long count;
    private int articles;
  }

  private final TreeMap<String, TreeMap<String, HashMap<String, Uses>>> byKind = new TreeMap<>();

  /** Counts one article of an outlet. */
  public void plus(String outlet, Analysis analysis) {
    for (String kind : KINDS) {
      Map<String, HashMap<String, Uses>> outlets =
          byKind.computeIfAbsent(kind, k -> new TreeMap<>());
      Map<String, Uses> uses = outlets.computeIfAbsent(outlet, o -> new HashMap<>());
      int kept = Math.max(LEAST, KEPT / outlets.size());
      Set<String> here = new HashSet<>();
      for (String phrase : phrases(kind, analysis)) {
        Uses of = uses.computeIfAbsent(phrase, p -> new Uses());
        of.count++;
        of.articles += here.add(phrase) ? 1 : 0;
      }
      if (uses.size() > 2 * kept) {
        List<String> rarest =
            uses.entrySet().stream()
                .sorted(
                    Comparator.comparing((Map.Entry<String, Uses> entry) -> -entry.getValue().count)
                        .thenComparing(Map.Entry::getKey))
                .skip(kept)
                .map(Map.Entry::getKey)
                .toList();
        rarest.forEach(uses::remove);
      }
    }
  }

  private static List<String> phrases(String kind, Analysis analysis) {
    List<String> phrases = new ArrayList<>();
    switch (kind) {
      case "loaded" -> {
        for (LoadedPhrase phrase : analysis.phrases()) {
          if (phrase.voice() == Voice.AUTHOR) {
            phrases.add(folded(analysis.document().text(phrase.span())));
          }
        }
      }
      case "cue" -> {
        for (SourcedAttribution said : analysis.attributions()) {
          Span cue = said.attribution().cue();
          if (cue != null) {
            phrases.add(folded(analysis.document().text(cue)));
          }
        }
      }
      default -> {
        for (SourcedAttribution said : analysis.attributions()) {
          Source source = said.source();
          if (source != null && !source.name().isEmpty() && !isOwn(source.name(), analysis)) {
            phrases.add(source.name());
          }
        }
      }
    }
    return phrases;
  }

  /** Whether a name is that of the article's outlet or of its author. */
  private static boolean isOwn(String name, Analysis analysis) {
    String plain = letters(name);
    String outlet = letters(analysis.article().outlet());
    String author = analysis.article().author();
    return plain.isEmpty()
        || (!outlet.isEmpty() && (outlet.contains(plain) || plain.contains(outlet)))
        || (author != null && letters(author).contains(plain));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("^the\\s+|[^\\p{L}\\p{N}]", "");
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }

  /** The phrases that distinguish outlets, by kind, outlet and distinction. */
  public List<Distinctive> distinctive() {
    List<Distinctive> all = new ArrayList<>();
    for (String kind : KINDS) {
      Map<String, HashMap<String, Uses>> outlets = byKind.getOrDefault(kind, new TreeMap<>());
      Map<String, Long> together = new HashMap<>();
      Map<String, Long> totals = new HashMap<>();
      outlets.forEach(
          (outlet, uses) ->
              uses.forEach(
                  (phrase, of) -> {
                    together.merge(phrase, of.count, Long::sum);
                    totals.merge(outlet, of.count, Long::sum);
                  }));
      long total = totals.values().stream().mapToLong(Long::longValue).sum();
      if (outlets.size() > 1) {
        outlets.forEach(
            (outlet, uses) -> all.addAll(distinctive(kind, outlet, uses, together, totals, total)));
      }
    }
    return all;
  }

  private static List<Distinctive> distinctive(
      String kind,
      String outlet,
      Map<String, Uses> uses,
      Map<String, Long> together,
      Map<String, Long> totals,
      long total) {
    long own = totals.getOrDefault(outlet, 0L);
    double prior = Math.min(PRIOR, (double) total);
    List<Distinctive> found = new ArrayList<>();
    uses.forEach(
        (phrase, of) -> {
          long all = together.getOrDefault(phrase, 0L);
          if (of.articles < ARTICLES || all == total) {
            return;
          }
          LogOdds odds =
              LogOdds.of(of.count, own, all - of.count, total - own, prior * all / total, prior);
          if (odds.z() >= CLEAR) {
            found.add(
                new Distinctive(kind, outlet, phrase, odds, of.count, all - of.count, of.articles));
          }
        });
    found.sort(
        Comparator.comparing((Distinctive one) -> -one.odds().z())
            .thenComparing(Distinctive::phrase));
    return found.subList(0, Math.min(TOLD, found.size()));
  }
}
