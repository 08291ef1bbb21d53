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
  /** Where every word begins. */
  static final int ROOT = 1;

  /** Where no word goes on. */
  private static final int DEAD = 0;

  private static final int SYMBOLS = 36;

  /** Number of each ASCII letter and digit, in any case; -1 for all else. */
  private static final byte[] SYMBOL = new byte[128];

  static {
    for (char c = 0; c < SYMBOL.length; c++) {
      boolean part = c != '_' && Words.isWordCharacter(c);
      SYMBOL[c] = (byte) (part ? Character.digit(c, SYMBOLS) : -1);
    }
  }

  private int[] next = new int[64 * SYMBOLS];
  private int[] bits = new int[64];
  private int size = 2;

  WordTrie(Map<String, Integer> words) {
    words.forEach(this::add);
  }

  /**
   * The same words to be found wherever they begin (Aho and Corasick 1975): after {@link #step}
   * from {@link #ROOT} over any symbols, {@link #bits} has those of all words that end there.
   */
  WordTrie anywhere() {
    WordTrie all = new WordTrie(Map.of());
    all.next = next.clone();
    all.bits = bits.clone();
    all.size = size;
    int[] suffix = new int[size];
    int[] queue = new int[size];
    queue[0] = ROOT;
    for (int head = 0, tail = 1; head < tail; head++) {
      int node = queue[head];
      for (int symbol = 0; symbol < SYMBOLS; symbol++) {
        int at = node * SYMBOLS + symbol;
        int shorter = node == ROOT ? ROOT : all.next[suffix[node] * SYMBOLS + symbol];
        if (all.next[at] == DEAD) {
          all.next[at] = shorter;
        } else {
          suffix[all.next[at]] = shorter;
          all.bits[all.next[at]] |= all.bits[shorter];
          queue[tail++] = all.next[at];
        }
      }
    }
    return all;
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
    int node = ROOT;
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

  /** The number of a letter or digit of ASCII, the same in any case; -1 for all else. */
  static int symbol(char c) {
    return c < 128 ? SYMBOL[c] : -1;
  }

  /** Where a symbol that is not -1 leads from a node. */
  int step(int node, int symbol) {
    return next[node * SYMBOLS + symbol];
  }

  /** The bits of the word that ends at a node. */
  int bits(int node) {
    return bits[node];
  }

  /**
   * The bits of the word from {@code start} up to {@code end}, in any case; 0 if it is not known.
   */
  int exactly(CharSequence text, int start, int end) {
    int node = ROOT;
    for (int i = start; i < end && node != DEAD; i++) {
      int symbol = symbol(text.charAt(i));
      node = symbol < 0 ? DEAD : step(node, symbol);
    }
    return bits[node];
  }
}
