package org.newsgauge.loaded;

import java.util.ArrayList;
import java.util.List;
import org.newsgauge.article.Span;
import org.newsgauge.text.Document;
import org.newsgauge.text.Sentence;

/**
 * How loaded a sentence's wording is, and the phrases that make it so.
 *
 * @param sentence where it stands
 * @param tokens how many it has
 * @param phrases those inside it, in text order, in whatever voice
 */
public record SentenceScore(Span sentence, int tokens, List<LoadedPhrase> phrases) {
  /**
   * The shipped operating point: a sentence that scores more is counted as loaded. Zero: one listed
   * phrase is enough.
   */
  public static final double THRESHOLD = 0;

  public SentenceScore {
    phrases = List.copyOf(phrases);
    if (tokens < 0) {
      throw new IllegalArgumentException("tokens " + tokens);
    }
  }

  /** The scores of the document's sentences, in text order, of what was found in it. */
  public static List<SentenceScore> of(Document document, List<LoadedPhrase> phrases) {
    List<SentenceScore> scores = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : document.sentences()) {
      int first = next;
      while (next < phrases.size() && phrases.get(next).span().start() < sentence.span().end()) {
        next++;
      }
      scores.add(
          new SentenceScore(
              sentence.span(), sentence.tokens().size(), phrases.subList(first, next)));
    }
    return scores;
  }

  /**
   * The sum of the weights of the phrases, divided by the tokens; 0 for a sentence without tokens.
   */
  public double value() {
    double sum = 0;
    for (LoadedPhrase phrase : phrases) {
      sum += phrase.weight();
    }
    return tokens == 0 ? 0 : sum / tokens;
  }
}
