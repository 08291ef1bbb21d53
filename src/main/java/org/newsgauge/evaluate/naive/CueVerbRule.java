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
 * Who says what by the nearest words: a plain word of saying is the cue, the noun phrase before it
 * (after it, where a quotation or comma stands before) the source, the rest of the sentence on the
 * other side the content.
 */
final class CueVerbRule implements AttributionTagger {
  private static final Set<Tag> PHRASE =
      Set.of(Tag.DET, Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.NUM, Tag.PART);

  @Override
  public List<Attribution> tag(Document document) {
    List<Attribution> found = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        boolean accordingTo =
            isWord(document, tokens, i, "according") && isWord(document, tokens, i + 1, "to");
        boolean verb =
            tokens.get(i).tag() == Tag.VERB && SpeechCue.in(document.text(tokens.get(i)));
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
    boolean follows = sourceFollows || first == 0 || tokens.get(first - 1).tag() == Tag.PUNCT;
    int from;
    int to;
    if (follows) {
      from = last + 1;
      to = from;
      while (to < tokens.size() && PHRASE.contains(tokens.get(to).tag())) {
        to++;
      }
    } else {
      to = first;
      while (to > 0
          && (tokens.get(to - 1).tag() == Tag.AUX || tokens.get(to - 1).tag() == Tag.ADV)) {
        to--;
      }
      from = to;
      while (from > 0 && PHRASE.contains(tokens.get(from - 1).tag())) {
        from--;
      }
    }
    int begin = Math.min(first, from < to ? from : first);
    int end = Math.max(last + 1, from < to ? to : last + 1);
    Span after = trim(document, tokens, end, tokens.size());
    Span before = trim(document, tokens, 0, begin);
    Span content = follows ? (before == null ? after : before) : (after == null ? before : after);
    if (content == null) {
      return null;
    }
    Span cue = new Span(tokens.get(first).start(), tokens.get(last).end());
    Span source = from < to ? new Span(tokens.get(from).start(), tokens.get(to - 1).end()) : null;
    return new Attribution(
        source, cue, List.of(content), Form.INDIRECT, true, Connotation.NEUTRAL, false);
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
    return i < tokens.size() && document.text(tokens.get(i)).toLowerCase(Locale.ROOT).equals(word);
  }
}
