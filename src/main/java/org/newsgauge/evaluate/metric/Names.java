package org.newsgauge.evaluate.metric;

import java.util.HashSet;
import java.util.Set;
import org.newsgauge.source.Naming;

/** Whether two names are the same. Case, white space and punctuation are folded. */
public final class Names {
  private static final Set<String> PRONOUNS =
      Set.of(
          "i",
          "me",
          "my",
          "mine",
          "myself",
          "we",
          "us",
          "our",
          "ours",
          "ourselves",
          "you",
          "your",
          "yours",
          "yourself",
          "yourselves",
          "he",
          "him",
          "his",
          "himself",
          "she",
          "her",
          "hers",
          "herself",
          "it",
          "its",
          "itself",
          "they",
          "them",
          "their",
          "theirs",
          "themselves",
          "who",
          "whom",
          "whose",
          "which",
          "that",
          "this",
          "these",
          "those");

  private Names() {}

  /**
   * Whether the names agree: persons by their last word, organizations and places by the whole name
   * without a leading "the"; of names joined by {@code " & "} all must.
   */
  public static boolean agree(Naming kind, String gold, String predicted) {
    return keys(kind == Naming.NAMED_PERSON, gold)
        .equals(keys(kind == Naming.NAMED_PERSON, predicted));
  }

  /** Whether the whole names agree, but for a leading "the" of organizations and places. */
  public static boolean agreeWhole(Naming kind, String gold, String predicted) {
    boolean person = kind == Naming.NAMED_PERSON;
    return whole(person, gold).equals(whole(person, predicted));
  }

  /** Whether the words of a source are a pronoun and nothing else. */
  public static boolean isPronoun(String source) {
    return PRONOUNS.contains(Words.fold(source));
  }

  private static Set<String> keys(boolean person, String names) {
    Set<String> keys = new HashSet<>();
    for (String name : names.split(" & ", -1)) {
      String stripped = name.strip();
      String last = stripped.substring(stripped.lastIndexOf(' ') + 1);
      keys.add(person ? Words.fold(last) : withoutThe(name));
    }
    return keys;
  }

  private static Set<String> whole(boolean person, String names) {
    Set<String> whole = new HashSet<>();
    for (String name : names.split(" & ", -1)) {
      whole.add(person ? Words.fold(name) : withoutThe(name));
    }
    return whole;
  }

  private static String withoutThe(String name) {
    String folded = Words.fold(name);
    return folded.startsWith("the ") ? folded.substring("the ".length()) : folded;
  }
}
