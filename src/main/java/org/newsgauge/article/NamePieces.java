package org.newsgauge.article;

import java.util.Map;

/**
 * Words that are found wherever they begin in a name, each with a set of bits (Aho and Corasick
 * 1975): after {@link #step} from {@link #ROOT} over the symbols of {@link KnownWords}, {@link
 * #bits} has those of all words that end there.
 *
 * <p>Immutable and thread-safe.
 */
final class NamePieces {
  /** Where every word begins. */
  static final int ROOT = 0;

  private static final int SYMBOLS = 36;

  /** Where each symbol leads, row after row; a node is the place of its row. */
  private final char[] next;

  /** From this node on a word ends at every one, and at none before: few have to be looked up. */
  private final int ends;

  private final int[] bits;

  NamePieces(Map<String, Integer> words) {
    int most = 1 + words.keySet().stream().mapToInt(String::length).sum();
    if (most * SYMBOLS > Character.MAX_VALUE) {
      throw new IllegalArgumentException("too many words");
    }
    int[][] children = new int[most][SYMBOLS];
    int[] found = new int[most];
    int size = 1;
    for (Map.Entry<String, Integer> word : words.entrySet()) {
      int node = ROOT;
      for (char c : word.getKey().toCharArray()) {
        int symbol = KnownWords.symbol(c);
        if (children[node][symbol] == ROOT) {
          children[node][symbol] = size++;
        }
        node = children[node][symbol];
      }
      found[node] |= word.getValue();
    }
    close(children, found, size);
    int[] place = new int[size];
    int at = 0;
    for (int node = 0; node < size; node++) {
      place[node] = found[node] == 0 ? at++ * SYMBOLS : 0;
    }
    ends = at * SYMBOLS;
    bits = new int[size - at];
    next = new char[size * SYMBOLS];
    for (int node = 0; node < size; node++) {
      if (found[node] != 0) {
        bits[at - ends / SYMBOLS] = found[node];
        place[node] = at++ * SYMBOLS;
      }
    }
    for (int node = 0; node < size; node++) {
      for (int symbol = 0; symbol < SYMBOLS; symbol++) {
        next[place[node] + symbol] = (char) place[children[node][symbol]];
      }
    }
  }

  /** Leads every missing step to where the longest ending that begins a word leads. */
  private static void close(int[][] children, int[] found, int size) {
    int[] suffix = new int[size];
    int[] queue = new int[size];
    for (int head = 0, tail = 1; head < tail; head++) {
      int node = queue[head];
      int[] shorter = node == ROOT ? new int[SYMBOLS] : children[suffix[node]];
      for (int symbol = 0; symbol < SYMBOLS; symbol++) {
        int child = children[node][symbol];
        if (child == ROOT) {
          children[node][symbol] = shorter[symbol];
        } else {
          suffix[child] = shorter[symbol];
          found[child] |= found[shorter[symbol]];
          queue[tail++] = child;
        }
      }
    }
  }

  /** Where a symbol that is not -1 leads from a node. */
  int step(int node, int symbol) {
    return next[node + symbol];
  }

  /** The bits of the words that end at a node. */
  int bits(int node) {
    return node < ends ? 0 : bits[(node - ends) / SYMBOLS];
  }
}
