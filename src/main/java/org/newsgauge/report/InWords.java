package org.newsgauge.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.analysis.Counts;
import org.newsgauge.loaded.Voice;
import org.newsgauge.report.page.ArticleView.Ref;
import org.newsgauge.source.Channel;
import org.newsgauge.source.Naming;
import org.newsgauge.source.SourcedAttribution;

/**
 * The figures of an article in a few plain sentences, which say no more than the figures do. Each
 * number leads to what it counts on the article page.
 */
final class InWords {
  private final List<Ref> parts = new ArrayList<>();

  private InWords() {}

  /** Sentences in parts; a part without a target is plain text. */
  static List<List<Ref>> of(Analysis analysis) {
    List<List<Ref>> sentences = new ArrayList<>();
    Counts counts = analysis.counts();
    if (counts.attributions() == 0) {
      sentences.add(
          new InWords()
              .say("No attribution was found: the article tells everything itself.")
              .parts());
    } else {
      sentences.add(new InWords().named(counts).unnamed(analysis.attributions()).say(".").parts());
      InWords rest = new InWords().rest(counts);
      if (!rest.parts.isEmpty()) {
        sentences.add(rest.parts());
      }
    }
    sentences.add(new InWords().loaded(counts).parts());
    return sentences;
  }

  private List<Ref> parts() {
    return List.copyOf(parts);
  }

  private InWords say(String words) {
    parts.add(new Ref(words, ""));
    return this;
  }

  private InWords count(String figure, String target) {
    parts.add(new Ref(figure, target));
    return this;
  }

  private InWords named(Counts counts) {
    int named = counts.named();
    String all = Labels.number(counts.attributions());
    String statements = counts.attributions() == 1 ? " statement" : " statements";
    if (named == 0) {
      return say("None of ")
          .count(all, ArticlePage.STATEMENTS)
          .say(statements + " comes from a named source");
    }
    int sources =
        counts.sourcesByNaming().entrySet().stream()
            .filter(entry -> entry.getKey().isNamed())
            .mapToInt(Map.Entry::getValue)
            .sum();
    return count(Labels.number(named), ArticlePage.family(Naming.NAMED_PERSON))
        .say(" of ")
        .count(all, ArticlePage.STATEMENTS)
        .say(statements + (named == 1 ? " comes from " : " come from "))
        .count(Labels.number(sources), ArticlePage.family(Naming.NAMED_PERSON))
        .say(sources == 1 ? " named source" : " named sources");
  }

  private InWords unnamed(List<SourcedAttribution> all) {
    List<SourcedAttribution> unnamed =
        all.stream().filter(said -> said.naming().isUnnamed()).toList();
    if (unnamed.isEmpty()) {
      return this;
    }
    say("; ")
        .count(Labels.number(unnamed.size()), ArticlePage.family(Naming.UNNAMED_ROLE))
        .say(unnamed.size() == 1 ? " rests on " : " rest on ")
        .say("sources whom the article does not name");
    long relayed = unnamed.stream().filter(said -> said.channel() == Channel.RELAYED).count();
    if (relayed == 0) {
      return this;
    }
    Set<String> relays = new LinkedHashSet<>();
    unnamed.forEach(said -> relays.addAll(said.relays()));
    String by = relays.isEmpty() ? "" : " by " + Screen.clean(join(new ArrayList<>(relays), "or"));
    if (relayed == unnamed.size()) {
      return say((relayed == 1 ? ", relayed" : ", all relayed") + by);
    }
    return say(", ").count(Labels.number(relayed), ArticlePage.RELAYS).say(" of them relayed" + by);
  }

  private InWords rest(Counts counts) {
    record Rest(Naming naming, String one, String more) {}
    List<Rest> rests =
        List.of(
                new Rest(Naming.DOCUMENT, "rests on a document", "rest on documents"),
                new Rest(Naming.SOURCELESS, "has no source", "have no source"),
                new Rest(Naming.AUTHOR, "is the outlet’s own", "are the outlet’s own"),
                new Rest(
                    Naming.UNRESOLVED,
                    "has a source that could not be resolved",
                    "have a source that could not be resolved"))
            .stream()
            .filter(rest -> counts.byNaming().getOrDefault(rest.naming(), 0) > 0)
            .toList();
    for (int i = 0; i < rests.size(); i++) {
      Rest rest = rests.get(i);
      int number = counts.byNaming().getOrDefault(rest.naming(), 0);
      say(between(i, rests.size(), "Of the others, "))
          .count(Labels.number(number), ArticlePage.anchor(rest.naming()))
          .say(" " + (number == 1 ? rest.one() : rest.more()));
    }
    return rests.isEmpty() ? this : say(".");
  }

  private static String between(int index, int all, String first) {
    return index == 0 ? first : index == all - 1 ? " and " : ", ";
  }

  private InWords loaded(Counts counts) {
    int own = counts.loaded().getOrDefault(Voice.AUTHOR, 0);
    int headline = counts.loaded().getOrDefault(Voice.HEADLINE, 0);
    int quoted = counts.loaded().getOrDefault(Voice.QUOTED, 0);
    if (own + headline + quoted == 0) {
      return say("No listed phrasing was found.");
    }
    int places = 1 + (headline > 0 ? 1 : 0) + (quoted > 0 ? 1 : 0);
    say("Loaded phrasing found: ");
    phrases(own, Voice.AUTHOR).say(" in the outlet’s own voice (");
    String rate = Labels.rate(1000.0 * own / Math.max(1, counts.words()));
    count(rate, own > 0 ? ArticlePage.anchor(Voice.AUTHOR) : "").say(" per 1,000 words)");
    if (headline > 0) {
      say(between(1, places, "")).phrases(headline, Voice.HEADLINE).say(" in the headline or dek");
    }
    if (quoted > 0) {
      say(between(places - 1, places, "")).phrases(quoted, Voice.QUOTED).say(" in quotations");
    }
    return say(".");
  }

  private InWords phrases(int number, Voice voice) {
    return count(Labels.number(number), number > 0 ? ArticlePage.anchor(voice) : "");
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
