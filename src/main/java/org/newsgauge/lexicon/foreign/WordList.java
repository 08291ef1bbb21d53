package org.newsgauge.lexicon.foreign;

import java.util.List;
import java.util.Objects;

/**
 * One category of another program's word list.
 *
 * @param name as that program calls it
 * @param terms in the order of the file
 */
public record WordList(String name, List<Term> terms) {
  public WordList {
    Objects.requireNonNull(name, "name");
    terms = List.copyOf(terms);
  }

  /**
   * A word or phrase as it is written there.
   *
   * @param text the words, {@code *} for any ending
   * @param weight 0 to 1 as its file gives it; {@code NaN} if it gives none
   * @param line of the file, from 1
   */
  public record Term(String text, double weight, int line) {
    public Term {
      Objects.requireNonNull(text, "text");
    }
  }
}
