package org.newsgauge.lexicon;

import java.util.List;

/** Whether the words around a match let it stand: proper names and an entry's conditions. */
final class Context {
  private Context() {}

  /**
   * Whether {@code entry} may match the units from {@code from} up to, not including, {@code to}.
   */
  static boolean allows(Entry entry, Units units, int from, int to) {
    for (Condition condition : entry.conditions()) {
      if (holds(condition, units, from, to) != condition.wanted()) {
        return false;
      }
    }
    return hasCapital(entry) || !isName(units, from, to);
  }

  private static boolean hasCapital(Entry entry) {
    for (int i = 0; i < entry.text().length(); i++) {
      if (Character.isUpperCase(entry.text().charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the match is a proper name or a piece of one: one word with a capital that its place
   * does not explain, or words next to which the name goes on.
   */
  private static boolean isName(Units units, int from, int to) {
    int last = to - 1;
    if (!units.isCapital(from) || (to - from > 1 && !units.isCapital(last))) {
      return false;
    }
    if (units.isTitleCase()) {
      return to - from == 1 && units.isNameElsewhere(from);
    }
    boolean goesOn = units.isName(from - 1) || (units.isName(to) && units.isName(last));
    if (to - from > 1 && !units.isPart(from)) {
      return goesOn;
    }
    if (units.isCapitalByPlace(from)) {
      return (units.isName(from) && goesOn) || units.isNameElsewhere(from);
    }
    return goesOn || units.isName(from);
  }

  private static boolean holds(Condition condition, Units units, int from, int to) {
    for (Phrase phrase : condition.phrases()) {
      if (holds(condition.place(), phrase.words(), units, from, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(
      Condition.Place place, List<Word> words, Units units, int from, int to) {
    int length = words.size();
    switch (place) {
      case AFTER -> {
        return matches(words, units, to);
      }
      case BEFORE -> {
        return matches(words, units, from - length);
      }
      case NEAR -> {
        for (int at = from - Condition.REACH; at + length <= to + Condition.REACH; at++) {
          boolean apart = at + length <= from || at >= to;
          if (apart && matches(words, units, at)) {
            return true;
          }
        }
        return false;
      }
    }
    throw new AssertionError(place);
  }

  private static boolean matches(List<Word> words, Units units, int at) {
    if (at < 0 || at + words.size() > units.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).matches(units, at + i)) {
        return false;
      }
    }
    return true;
  }
}
