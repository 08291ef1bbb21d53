package org.newsgauge.lexicon;

import java.util.Arrays;

/**
 * Lists of numbers under words in lower case. Looks up by hash code and letters where they stand in
 * a text, so that no string is made for a word that is not listed. Grows while it is filled; not
 * changed after that, it may be read by several threads.
 */
final class WordTable {
  private static final int[] NOTHING = {};
  private static final String FREE = "";

  private String[] words = new String[16];
  private int[] hashes = new int[16];
  private int[][] numbers = new int[16][];
  private int size;

  WordTable() {
    Arrays.fill(words, FREE);
  }

  /** Adds a number to the list of a word; twice is once. */
  void add(String word, int number) {
    if (2 * ++size > words.length) {
      grow();
    }
    int at = slot(word.hashCode());
    while (!words[at].isEmpty() && !words[at].equals(word)) {
      at = next(at);
    }
    numbers[at] = words[at].isEmpty() ? new int[] {number} : with(numbers[at], number);
    words[at] = word;
    hashes[at] = word.hashCode();
  }

  /** The list of the unit's form. */
  int[] ofForm(Units units, int unit) {
    int hash = units.formHash(unit);
    int at = slot(hash);
    while (!words[at].isEmpty()) {
      if (hashes[at] == hash && units.isForm(unit, words[at])) {
        return numbers[at];
      }
      at = next(at);
    }
    return NOTHING;
  }

  /** The list of the unit's lemma. */
  int[] ofLemma(Units units, int unit) {
    int hash = units.lemmaHash(unit);
    int at = slot(hash);
    while (!words[at].isEmpty()) {
      if (hashes[at] == hash && words[at].equals(units.lemma(unit))) {
        return numbers[at];
      }
      at = next(at);
    }
    return NOTHING;
  }

  private void grow() {
    String[] oldWords = words;
    int[][] oldNumbers = numbers;
    words = new String[2 * oldWords.length];
    Arrays.fill(words, FREE);
    hashes = new int[words.length];
    numbers = new int[words.length][];
    for (int i = 0; i < oldWords.length; i++) {
      if (!oldWords[i].isEmpty()) {
        int at = slot(oldWords[i].hashCode());
        while (!words[at].isEmpty()) {
          at = next(at);
        }
        words[at] = oldWords[i];
        hashes[at] = oldWords[i].hashCode();
        numbers[at] = oldNumbers[i];
      }
    }
  }

  private int slot(int hash) {
    int mixed = hash * 0x9E3779B1;
    return (mixed ^ (mixed >>> 15)) & (words.length - 1);
  }

  private int next(int at) {
    return (at + 1) & (words.length - 1);
  }

  /** The list with the number, which stands in it once. */
  static int[] with(int[] list, int number) {
    for (int known : list) {
      if (known == number) {
        return list;
      }
    }
    int[] longer = Arrays.copyOf(list, list.length + 1);
    longer[list.length] = number;
    return longer;
  }
}
