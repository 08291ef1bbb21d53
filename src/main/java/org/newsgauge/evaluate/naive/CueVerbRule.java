package org.newsgauge.evaluate.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.attribution.AttributionTagger;
import org.newsgauge.attribution.Connotation;
import org.newsgauge.attribution.Form;
import org.newsgauge.evaluate.metric.SpeechCue;
import org.newsgauge.text.Document;
import org.newsgauge.text.Sentence;
import org.newsgauge.text.Tag;
import org.newsgauge.text.Token;

/**
 * Who says what by the nearest words: a plain word of saying with its helping verbs is the cue.
 * What follows it up to the sentence's end is the source where a mark stands before and a noun
 * phrase and a mark behind it ("…," said Lee, the mayor.); else the source is the noun phrase
 * before it. The content is the rest of the sentence on the other side.
 */
final class CueVerbRule implements AttributionTagger {
  private static final Set<Tag> PHRASE =
      Set.of(Tag.DET, Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.NUM, Tag.PART);
  private static final Set<String> ENDS = Set.of(".", ":", ";", "\"", "“", "”", "''");

  @Override
  public List<Attribution> tag(Document document) {
    List<Attribution> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        boolean accordingTo =
            isWord(document, tokens, i, "according") && isWord(document, tokens, i + 1, "to");
        boolean verb =
            tokens.get(i).tag() == Tag.VERB
                && !isWord(document, tokens, i - 1, "to")
                && SpeechCue.in(document.text(tokens.get(i)));
        if (accordingTo || verb) {
          Attribution one = attribution(document, tokens, i, accordingTo ? i + 1 : i, accordingTo);
          if (one != null) {
            found.add(one);
          }
        }
      }
    }
    return found;
  }

  private static @Nullable Attribution attribution(
      Document document, List<Token> tokens, int first, int last, boolean sourceFollows) {
    int cue = first;
    while (!sourceFollows && cue > 0 && isHelper(tokens.get(cue - 1).tag())) {
      cue--;
    }
    while (cue < first && tokens.get(cue).tag() == Tag.ADV) {
      cue++;
    }
    int from = last + 1;
    int to = from;
    while (to < tokens.size() && isInPhrase(tokens.get(to).tag())) {
      to++;
    }
    boolean afterMark = cue == 0 || tokens.get(cue - 1).tag() == Tag.PUNCT;
    boolean beforeMark = to == tokens.size() || tokens.get(to).tag() == Tag.PUNCT;
    boolean follows = sourceFollows || (afterMark && from < to && beforeMark);
    if (!follows) {
      to = cue;
      while (to > 0
          && (isHelper(tokens.get(to - 1).tag()) || tokens.get(to - 1).tag() == Tag.PUNCT)) {
        to--;
      }
      from = to;
      while (from > 0 && isInPhrase(tokens.get(from - 1).tag())) {
        from--;
      }
      while (from < to && tokens.get(from).tag() == Tag.ADP) {
        from++;
      }
    } else if (!sourceFollows && isWord(document, tokens, to, ",")) {
      int stop = to;
      while (stop < tokens.size() && !ENDS.contains(document.text(tokens.get(stop)))) {
        stop++;
      }
      to = isWord(document, tokens, stop, ".") ? stop : to;
    }
    int begin = Math.min(cue, from < to ? from : cue);
    int end = Math.max(last + 1, from < to ? to : last + 1);
    Span after = trim(document, tokens, end, tokens.size());
    Span before = trim(document, tokens, 0, begin);
    Span content = follows ? (before == null ? after : before) : (after == null ? before : after);
    if (content == null) {
      return null;
    }
    Span words = new Span(tokens.get(cue).start(), tokens.get(last).end());
    Span source = from < to ? new Span(tokens.get(from).start(), tokens.get(to - 1).end()) : null;
    return new Attribution(
        source, words, List.of(content), Form.INDIRECT, true, Connotation.NEUTRAL, false);
  }

  private static boolean isInPhrase(Tag tag) {
    return PHRASE.contains(tag) || tag == Tag.ADP;
  }

  private static boolean isHelper(Tag tag) {
    return tag == Tag.AUX || tag == Tag.ADV || tag == Tag.PART;
  }

  /** The tokens' span without commas and stops at its ends; null if nothing is left. */
  private static @Nullable Span trim(Document document, List<Token> tokens, int from, int to) {
    int first = from;
    int last = to;
    while (first < last && isStop(document.text(tokens.get(first)))) {
      first++;
    }
    while (last > first && isStop(document.text(tokens.get(last - 1)))) {
      last--;
    }
    return first < last ? new Span(tokens.get(first).start(), tokens.get(last - 1).end()) : null;
  }

  private static boolean isStop(String token) {
    return token.equals(",") || token.equals(".") || token.equals(":") || token.equals(";");
  }

  private static boolean isWord(Document document, List<Token> tokens, int i, String word) {
    return i >= 0
        && i < tokens.size()
        && document.text(tokens.get(i)).toLowerCase(Locale.ROOT).equals(word);
  }
}
