package org.newsgauge.lexicon;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Whether the words around a match let it stand: proper names and an entry's conditions. */
final class Context {
  private final boolean capital;
  private final List<Around> conditions;

  private Context(boolean capital, List<Around> conditions) {
    this.capital = capital;
    this.conditions = conditions;
  }

  /**
   * What {@code entry} asks of the words around it.
   *
   * @param index lists the words of its conditions, too
   * @param known the conditions met before: those of a section are the same for all its entries
   */
  static Context of(Entry entry, WordIndex index, Map<Condition, Around> known) {
    return new Context(
        hasCapital(entry),
        entry.conditions().stream()
            .map(condition -> known.computeIfAbsent(condition, it -> new Around(it, index)))
            .toList());
  }

  /** An empty table of conditions met. */
  static Map<Condition, Around> noneKnown() {
    return new IdentityHashMap<>();
  }

  /** Whether the entry may match the units from {@code from} up to, not including, {@code to}. */
  boolean allows(Units units, int from, int to) {
    if (!capital && isName(units, from, to)) {
      return false;
    }
    for (int i = 0; i < conditions.size(); i++) {
      if (!conditions.get(i).allows(units, from, to)) {
        return false;
      }
    }
    return true;
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

  /** A condition, its phrases by the number of their first word. */
  static final class Around {
    private final boolean wanted;
    private final Condition.Place place;
    private final int[] firsts;
    private final Word[][] phrases;

    /** The phrases that begin with a word that cannot be looked up. */
    private final Word[][] others;

    private final int longest;

    /**
     * What of {@link WordIndex#bits(Units, int)} a unit must share to be one of the first words.
     */
    private final long bits;

    private Around(Condition condition, WordIndex index) {
      wanted = condition.wanted();
      place = condition.place();
      Comparator<Word[]> byNumber = Comparator.comparingInt(words -> index.number(words[0]));
      phrases =
          condition.phrases().stream()
              .map(phrase -> phrase.words().toArray(Word[]::new))
              .filter(words -> isLookedUp(words[0]))
              .sorted(byNumber)
              .toArray(Word[][]::new);
      firsts = Arrays.stream(phrases).mapToInt(words -> index.number(words[0])).toArray();
      bits = Arrays.stream(firsts).mapToLong(index::bits).reduce(0, (a, b) -> a | b);
      others =
          condition.phrases().stream()
              .map(phrase -> phrase.words().toArray(Word[]::new))
              .filter(words -> !isLookedUp(words[0]))
              .toArray(Word[][]::new);
      longest = condition.phrases().stream().mapToInt(p -> p.words().size()).max().orElse(0);
    }

    private static boolean isLookedUp(Word word) {
      return word.isAnchor() && word.kind() != Word.Kind.GLOB;
    }

    private boolean allows(Units units, int from, int to) {
      boolean holds =
          switch (place) {
            case AFTER -> isAt(units, to, from, to);
            case BEFORE -> isWithin(units, from - longest, from, from, to);
            case NEAR ->
                isWithin(units, from - Condition.REACH, from, from, to)
                    || isWithin(units, to, to + Condition.REACH, from, to);
          };
      return holds == wanted;
    }

    /** Whether a phrase begins at one of the units, and lies where it must. */
    private boolean isWithin(Units units, int first, int end, int from, int to) {
      for (int at = Math.max(0, first); at < Math.min(end, units.size()); at++) {
        if (isAt(units, at, from, to)) {
          return true;
        }
      }
      return false;
    }

    private boolean isAt(Units units, int at, int from, int to) {
      if (at >= units.size()) {
        return false;
      }
      if ((WordIndex.bits(units, at) & bits) != 0) {
        for (int number : units.listed(at)) {
          int i = Arrays.binarySearch(firsts, number);
          while (i > 0 && firsts[i - 1] == number) {
            i--;
          }
          for (; i >= 0 && i < firsts.length && firsts[i] == number; i++) {
            if (isPhrase(phrases[i], units, at, from, to)) {
              return true;
            }
          }
        }
      }
      for (Word[] phrase : others) {
        if (isPhrase(phrase, units, at, from, to)) {
          return true;
        }
      }
      return false;
    }

    private boolean isPhrase(Word[] words, Units units, int at, int from, int to) {
      int end = at + words.length;
      boolean inPlace =
          switch (place) {
            case AFTER -> at == to;
            case BEFORE -> end == from;
            case NEAR -> (end <= from || at >= to) && end <= to + Condition.REACH;
          };
      if (!inPlace || end > units.size()) {
        return false;
      }
      for (int i = 0; i < words.length; i++) {
        if (!words[i].matches(units, at + i)) {
          return false;
        }
      }
      return true;
    }
  }
}
