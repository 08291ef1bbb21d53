package org.newsgauge.lexicon;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a lexicon: a word or phrase that is listed.
 *
 * @param text the word or phrase as the file writes it; names the entry within its lexicon
 * @param weight how strongly it loads what is said, 0 to 1; 0: it is known, and not loaded
 * @param side whose word it is; null where none is given
 * @param neutral a neutral alternative; empty if none is given
 * @param note why it is listed, for readers; may be empty
 * @param section the heading above it; empty if there is none
 * @param line of the file, from 1
 * @param phrases what it matches: one, or several where the file writes alternatives
 * @param conditions what must hold around it
 */
public record Entry(
    String text,
    double weight,
    @Nullable Side side,
    String neutral,
    String note,
    String section,
    int line,
    List<Phrase> phrases,
    List<Condition> conditions) {

  public Entry {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(neutral, "neutral");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(section, "section");
    phrases = List.copyOf(phrases);
    conditions = List.copyOf(conditions);
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException("weight " + weight + " is not within 0 to 1");
    }
  }
}
