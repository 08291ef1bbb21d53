package org.newsgauge.article;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Words of ASCII letters and digits, each with a set of bits, found in text without making strings:
 * cleaning asks of every word of every page whether it is one of a few hundred.
 *
 * <p>Immutable once built; then thread-safe.
 */
final class WordTrie {
  private static final int SYMBOLS = 36;

  private int[] next = new int[64 * SYMBOLS];
  private int[] bits = new int[64];
  private int size = 1;

  WordTrie(Map<String, Integer> words) {
    words.forEach(this::add);
  }

  /** The words of a list divided by blanks, each with bit 1. */
  static WordTrie of(String list) {
    Map<String, Integer> words = new HashMap<>();
    for (String word : list.split(" ", -1)) {
      words.put(word, 1);
    }
    return new WordTrie(words);
  }

  private void add(String word, int value) {
    int node = 0;
    for (int i = 0; i < word.length(); i++) {
      int symbol = symbol(word.charAt(i));
      if (symbol < 0) {
        throw new IllegalArgumentException("only ASCII letters and digits: " + word);
      }
      int at = node * SYMBOLS + symbol;
      if (next[at] == 0) {
        if (size == bits.length) {
          bits = Arrays.copyOf(bits, size * 2);
          next = Arrays.copyOf(next, size * 2 * SYMBOLS);
        }
        next[at] = size++;
      }
      node = next[at];
    }
    bits[node] |= value;
  }

  /**
   * The bits of the word from {@code start} up to {@code end}, in any case; 0 if it is not known.
   */
  int exactly(CharSequence text, int start, int end) {
    int node = 0;
    for (int i = start; i < end; i++) {
      int symbol = symbol(text.charAt(i));
      if (symbol < 0) {
        return 0;
      }
      node = next[node * SYMBOLS + symbol];
      if (node == 0) {
        return 0;
      }
    }
    return bits[node];
  }

  /** The bits of all words that begin at {@code start} and end at or before {@code end}. */
  int beginningAt(CharSequence text, int start, int end) {
    int node = 0;
    int found = 0;
    for (int i = start; i < end; i++) {
      int symbol = symbol(text.charAt(i));
      if (symbol < 0) {
        break;
      }
      node = next[node * SYMBOLS + symbol];
      if (node == 0) {
        break;
      }
      found |= bits[node];
    }
    return found;
  }

  private static int symbol(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    return c >= '0' && c <= '9' ? 26 + c - '0' : -1;
  }
}
