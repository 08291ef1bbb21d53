package org.newsgauge.article;

import java.util.HashMap;
import java.util.Map;

/**
 * Words of ASCII letters and digits, each with a set of bits, found in text without making strings:
 * cleaning asks of every word of every page whether it is one of a few hundred.
 *
 * <p>A word is looked up by its key, which {@link #longer} makes one character after another: the
 * word as a number of base 37. Keys of words of more than 12 characters are cut to 64 bits, so that
 * two of those are taken for each other once in 10^16 times.
 *
 * <p>Immutable and thread-safe.
 */
final class KnownWords {
  /** The key of a word before its first character. */
  static final long EMPTY = 0;

  private static final int SYMBOLS = 36;

  /** Number of each ASCII letter and digit, in any case; -1 for all else. */
  private static final byte[] SYMBOL = new byte[128];

  static {
    for (char c = 0; c < SYMBOL.length; c++) {
      boolean part = c != '_' && Words.isWordCharacter(c);
      SYMBOL[c] = (byte) (part ? Character.digit(c, SYMBOLS) : -1);
    }
  }

  /** Open addressing; {@link #EMPTY} where nothing is. */
  private final long[] keys;

  private final int[] bits;

  KnownWords(Map<String, Integer> words) {
    int size = Integer.highestOneBit(Math.max(8, words.size())) * 4;
    keys = new long[size];
    bits = new int[size];
    words.forEach(this::add);
  }

  /** The words of a list divided by blanks, each with bit 1. */
  static KnownWords of(String list) {
    Map<String, Integer> words = new HashMap<>();
    for (String word : list.split(" ", -1)) {
      words.put(word, 1);
    }
    return new KnownWords(words);
  }

  private void add(String word, int value) {
    long key = EMPTY;
    for (int i = 0; i < word.length(); i++) {
      int symbol = symbol(word.charAt(i));
      if (symbol < 0) {
        throw new IllegalArgumentException("only ASCII letters and digits: " + word);
      }
      key = longer(key, symbol);
    }
    int slot = slot(key);
    keys[slot] = key;
    bits[slot] |= value;
  }

  /** The number of a letter or digit of ASCII, the same in any case; -1 for all else. */
  static int symbol(char c) {
    return c < 128 ? SYMBOL[c] : -1;
  }

  /** The key of a word with one symbol more, which is not -1. */
  static long longer(long key, int symbol) {
    return key * (SYMBOLS + 1) + symbol + 1;
  }

  /** The bits of the word with this key; 0 if it is not known. */
  int bits(long key) {
    int slot = slot(key);
    return keys[slot] == key ? bits[slot] : 0;
  }

  /** Where the key stands, or where it would. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (keys[at] != key && keys[at] != EMPTY) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /**
   * The bits of the word from {@code start} up to {@code end}, in any case; 0 if it is not known.
   */
  int exactly(String text, int start, int end) {
    long key = EMPTY;
    for (int i = start; i < end; i++) {
      int symbol = symbol(text.charAt(i));
      if (symbol < 0) {
        return 0;
      }
      key = longer(key, symbol);
    }
    return bits(key);
  }
}
