package org.newsgauge.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.analysis.Counts;
import org.newsgauge.loaded.Voice;
import org.newsgauge.source.Channel;
import org.newsgauge.source.Naming;
import org.newsgauge.source.SourcedAttribution;

/** The figures of an article in a few plain sentences, which say no more than the figures do. */
final class InWords {
  private InWords() {}

  static List<String> of(Analysis analysis) {
    List<String> sentences = new ArrayList<>();
    Counts counts = analysis.counts();
    if (counts.attributions() == 0) {
      sentences.add("No attribution was found: the article tells everything itself.");
    } else {
      sentences.add(named(analysis) + unnamed(analysis) + ".");
      String rest = rest(counts);
      if (!rest.isEmpty()) {
        sentences.add(rest);
      }
    }
    sentences.add(loaded(counts));
    return sentences;
  }

  private static String named(Analysis analysis) {
    Counts counts = analysis.counts();
    int named = counts.named();
    String all = Labels.count(counts.attributions(), "statement", "statements");
    if (named == 0) {
      return "None of " + all + " comes from a named source";
    }
    int sources =
        counts.sourcesByNaming().entrySet().stream()
            .filter(entry -> entry.getKey().isNamed())
            .mapToInt(java.util.Map.Entry::getValue)
            .sum();
    return Labels.number(named)
        + " of "
        + all
        + (named == 1 ? " comes from " : " come from ")
        + Labels.count(sources, "named source", "named sources");
  }

  private static String unnamed(Analysis analysis) {
    List<SourcedAttribution> unnamed =
        analysis.attributions().stream().filter(said -> said.naming().isUnnamed()).toList();
    if (unnamed.isEmpty()) {
      return "";
    }
    long relayed = unnamed.stream().filter(said -> said.channel() == Channel.RELAYED).count();
    Set<String> relays = new LinkedHashSet<>();
    unnamed.forEach(said -> relays.addAll(said.relays()));
    String by = relays.isEmpty() ? "" : " by " + join(new ArrayList<>(relays), "or");
    String rest =
        "; "
            + Labels.number(unnamed.size())
            + (unnamed.size() == 1 ? " rests on " : " rest on ")
            + "sources whom the article does not name";
    if (relayed == 0) {
      return rest;
    }
    if (relayed == unnamed.size()) {
      return rest + (relayed == 1 ? ", relayed" : ", all relayed") + by;
    }
    return rest + ", " + Labels.number(relayed) + " of them relayed" + by;
  }

  private static String rest(Counts counts) {
    List<String> parts = new ArrayList<>();
    add(parts, counts, Naming.DOCUMENT, "rests on a document", "rest on documents");
    add(parts, counts, Naming.SOURCELESS, "has no source", "have no source");
    add(parts, counts, Naming.AUTHOR, "is the outlet’s own", "are the outlet’s own");
    add(
        parts,
        counts,
        Naming.UNRESOLVED,
        "has a source that could not be resolved",
        "have a source that could not be resolved");
    return parts.isEmpty() ? "" : "Of the others, " + join(parts, "and") + ".";
  }

  private static void add(
      List<String> parts, Counts counts, Naming naming, String one, String more) {
    int number = counts.byNaming().getOrDefault(naming, 0);
    if (number > 0) {
      parts.add(Labels.number(number) + " " + (number == 1 ? one : more));
    }
  }

  private static String loaded(Counts counts) {
    int own = counts.loaded().getOrDefault(Voice.AUTHOR, 0);
    int headline = counts.loaded().getOrDefault(Voice.HEADLINE, 0);
    int quoted = counts.loaded().getOrDefault(Voice.QUOTED, 0);
    if (own + headline + quoted == 0) {
      return "No listed phrasing was found.";
    }
    List<String> places = new ArrayList<>();
    places.add(
        Labels.number(own)
            + " in the outlet’s own voice ("
            + Labels.rate(1000.0 * own / Math.max(1, counts.words()))
            + " per 1,000 words)");
    if (headline > 0) {
      places.add(Labels.number(headline) + " in the headline or dek");
    }
    if (quoted > 0) {
      places.add(Labels.number(quoted) + " in quotations");
    }
    return "Loaded phrasing found: " + join(places, "and") + ".";
  }

  private static String join(List<String> parts, String last) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1))
        + " "
        + last
        + " "
        + parts.get(parts.size() - 1);
  }
}
