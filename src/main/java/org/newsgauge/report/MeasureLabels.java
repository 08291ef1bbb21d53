package org.newsgauge.report;

import java.util.List;
import java.util.Map;

/** The measures of {@code outlets.csv} in words. */
final class MeasureLabels {
  /** What the measures of single categories begin with. */
  static final String CATEGORY = "loaded_author_per_1000:";

  /** In the order in which a reader should meet them: those first that a page opens with. */
  static final List<String> MAIN =
      List.of(
          "loaded_author_per_1000", "named_share", "unnamed_share", "vague_share", "relayed_share");

  private record Words(String label, String definition) {}

  private static final Map<String, Words> WORDS =
      Map.ofEntries(
          entry(
              "loaded_author_per_1000",
              "Loaded phrases in the outlet’s own voice, per 1,000 words",
              "Listed phrases outside quotations, headline and dek apart, over the words of all"
                  + " articles."),
          entry(
              "loaded_quoted_per_1000",
              "Loaded phrases in quotations, per 1,000 words",
              "Listed phrases inside direct speech, over the words of all articles."),
          entry(
              "loaded_headline_share",
              "Articles with a loaded headline",
              "Share of articles with a listed phrase in headline or dek."),
          entry(
              "loaded_weighted_author_per_1000",
              "Loaded phrases in the outlet’s own voice, weighted, per 1,000 words",
              "As above, each phrase counted by the weight of its entry."),
          entry("named_share", "Statements of named sources", "Persons, organizations and places."),
          entry(
              "unnamed_share",
              "Statements of unnamed sources",
              "Described, by role only, or bare."),
          entry(
              "vague_share",
              "Statements of vague sources",
              "Sources by role only or bare, and statements without a source."),
          entry("document_share", "Statements of documents", "Records, polls, studies, laws."),
          entry("sourceless_share", "Statements without a source", "“It was reported that …”."),
          entry(
              "unresolved_share",
              "Statements whose source could not be resolved",
              "References that Newsgauge cannot tell: neither named nor unnamed."),
          entry(
              "relayed_share",
              "Relayed statements",
              "Taken from another outlet or person, not gathered."),
          entry("named_share_by_source", "Named sources", "Share of an article’s sources."),
          entry("unnamed_share_by_source", "Unnamed sources", "Share of an article’s sources."),
          entry("direct_share", "Direct speech", "Statements quoted whole."),
          entry("mixed_share", "Partly quoted", "Statements quoted in part."),
          entry("indirect_share", "Indirect speech", "Statements without quotation marks."),
          entry("doubting_cue_share", "Doubting cues", "“Claimed”, “alleged”."),
          entry("endorsing_cue_share", "Endorsing cues", "“Pointed out”, “revealed”."),
          entry("heated_cue_share", "Heated cues", "“Blasted”, “slammed”."),
          entry("sources_per_article", "Sources per article", "Distinct sources, mean."),
          entry(
              "first_source_share",
              "Statements of the source heard most",
              "How far an article rests on one source."),
          entry("single_source_share", "Articles with a single source", "Share of articles."),
          entry("any_unnamed_share", "Articles with an unnamed source", "Share of articles."),
          entry(
              "only_unnamed_share",
              "Articles that rest on unnamed sources only",
              "Share of articles."));

  private MeasureLabels() {}

  private static Map.Entry<String, Words> entry(String name, String label, String definition) {
    return Map.entry(name, new Words(label, definition));
  }

  static String label(String measure) {
    if (measure.startsWith(CATEGORY)) {
      return "Loaded phrases in the outlet’s own voice, per 1,000 words: "
          + Screen.clean(Labels.category(measure.substring(CATEGORY.length())));
    }
    Words words = WORDS.get(measure);
    return words == null ? Screen.clean(measure) : words.label();
  }

  static String definition(String measure) {
    Words words = WORDS.get(measure);
    return words == null ? "" : words.definition();
  }

  static boolean isShare(String measure) {
    return measure.contains("_share");
  }

  /** A value of the measure as people read it. */
  static String figure(String measure, double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    return isShare(measure) ? Labels.percent(value) : Labels.rate(value);
  }

  /** An interval of the measure as people read it; empty where there is none. */
  static String interval(String measure, double low, double high) {
    return Double.isFinite(low) && Double.isFinite(high)
        ? figure(measure, low) + "–" + figure(measure, high)
        : "";
  }
}
