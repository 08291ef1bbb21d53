package org.newsgauge.loaded;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Span;

/**
 * A place where the text uses a phrase that a lexicon lists. It says that the phrasing is listed,
 * not that it is untrue, unfair or biased.
 *
 * @param span the phrase
 * @param category of the lexicon: {@code pejorative-labels}
 * @param weight of the entry, 0 to 1
 * @param voice whose words
 * @param sourceId the source whose speech, direct or indirect, the phrase lies in: with {@link
 *     Voice#QUOTED} it said so itself, with {@link Voice#AUTHOR} the outlet paraphrases it
 * @param negated whether a negation governs the phrase: flagged, neither flipped nor dropped
 * @param asked whether its sentence is a question: flagged likewise
 * @param sentence the sentence that holds it
 * @param lexicon the file name of the lexicon
 * @param entry the entry as the lexicon writes it
 */
public record LoadedPhrase(
    Span span,
    String category,
    double weight,
    Voice voice,
    @Nullable String sourceId,
    boolean negated,
    boolean asked,
    Span sentence,
    String lexicon,
    String entry)
    implements Serializable {

  public LoadedPhrase {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(voice, "voice");
    Objects.requireNonNull(lexicon, "lexicon");
    Objects.requireNonNull(entry, "entry");
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException("weight " + weight + " is not within 0 to 1");
    }
    if (!sentence.contains(span)) {
      throw new IllegalArgumentException("phrase " + span + " outside its sentence " + sentence);
    }
  }
}
