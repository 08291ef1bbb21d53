package org.newsgauge.lexicon;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds the numbers of the listed words that a text's word may stand for, by form, lemma or glob.
 */
final class WordIndex {
  private static final int[] NOTHING = {};
  private static final int[][] NO_GLOBS = new int[0][];

  private final WordTable byForm = new WordTable();
  private final WordTable byLemma = new WordTable();
  private final Map<Integer, Word> globs = new HashMap<>();

  /** Globs by the two letters they begin or end with; empty while there are none. */
  private int[][] byStart = NO_GLOBS;

  private int[][] byEnd = NO_GLOBS;

  /** Lists a word to be looked up, {@linkplain Word#isAnchor() an anchor}, under a number. */
  void add(Word word, int id) {
    String text = word.text();
    switch (word.kind()) {
      case FORM -> byForm.add(text, id);
      case LEMMA -> {
        byLemma.add(text, id);
        for (String form : Inflection.forms(text, word.part())) {
          byForm.add(form, id);
        }
      }
      case GLOB -> {
        globs.put(id, word);
        int last = text.length() - 1;
        if (text.indexOf('-') >= 0) {
          // Units are cut at hyphens: only a whole hyphenated word can be an instance.
          break;
        }
        if (text.charAt(0) != '*') {
          byStart = addGlob(byStart, text.charAt(0), text.charAt(Math.min(1, last)), id);
        } else {
          byEnd = addGlob(byEnd, text.charAt(last), text.charAt(last - 1), id);
        }
      }
      default -> throw new IllegalArgumentException("not to be looked up: " + word);
    }
  }

  private static int[][] addGlob(int[][] pairs, char outer, char inner, int id) {
    int[][] result = pairs.length == 0 ? new int[1 << 16][] : pairs;
    int first = inner == '*' ? 0 : inner;
    int last = inner == '*' ? 255 : inner;
    for (int i = first; i <= last; i++) {
      int pair = pair(outer, i);
      result[pair] = result[pair] == null ? new int[] {id} : WordTable.with(result[pair], id);
    }
    return result;
  }

  /** The numbers of the listed words that the unit's letters are an instance of. */
  int[] lookUp(Units units, int unit) {
    int[] found = byForm.ofForm(units, unit);
    if (units.lemmaHash(unit) != units.formHash(unit)) {
      found = union(found, byLemma.ofLemma(units, unit));
    }
    if (byStart.length + byEnd.length == 0) {
      return found;
    }
    int last = units.end(unit) - units.start(unit) - 1;
    boolean mayBeGlob =
        last < 1
            || any(byStart, units.letter(unit, 0), units.letter(unit, 1))
            || any(byEnd, units.letter(unit, last), units.letter(unit, last - 1));
    if (!mayBeGlob) {
      return found;
    }
    String form = units.form(unit);
    return form.length() < 2
        ? found
        : instances(
            byEnd,
            pair(form.charAt(last), form.charAt(last - 1)),
            form,
            instances(byStart, pair(form.charAt(0), form.charAt(1)), form, found));
  }

  /** The numbers of the globs that a hyphenated word in lower case is an instance of. */
  int[] globs(String compound) {
    int[] found = NOTHING;
    for (Map.Entry<Integer, Word> glob : globs.entrySet()) {
      if (glob.getValue().globMatches(compound)) {
        found = WordTable.with(found, glob.getKey());
      }
    }
    return found;
  }

  private int[] instances(int[][] pairs, int pair, String form, int[] found) {
    int[] result = found;
    if (pairs.length > 0 && pairs[pair] != null) {
      for (int id : pairs[pair]) {
        Word glob = globs.get(id);
        if (glob != null && glob.globMatches(form)) {
          result = WordTable.with(result, id);
        }
      }
    }
    return result;
  }

  private static boolean any(int[][] pairs, char outer, char inner) {
    return pairs.length > 0 && pairs[pair(outer, inner)] != null;
  }

  private static int[] union(int[] first, int[] second) {
    if (first.length == 0) {
      return second;
    }
    int[] result = first;
    for (int id : second) {
      result = WordTable.with(result, id);
    }
    return result;
  }

  /** Two letters, of each of which the lower eight bits are looked at. */
  private static int pair(int outer, int inner) {
    return (outer & 255) << 8 | (inner & 255);
  }
}
