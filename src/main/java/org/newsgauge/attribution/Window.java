package org.newsgauge.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.newsgauge.text.Document;
import org.newsgauge.text.Token;

/**
 * A stretch of an article as an encoder reads it: paragraphs that follow each other, as many as
 * fit. Paragraphs read together are each other's context. What is in a window depends on the
 * article alone, so that results do, too.
 *
 * @param pieces ids of {@link WordPiece}: a start, and a separator after each paragraph
 * @param kinds of each piece: what the uncased pieces do not tell; see {@link #KINDS}
 * @param firsts index of the first piece of each token
 */
@SuppressWarnings("ArrayRecordComponent") // rows of numbers for a native library, never compared
public record Window(int[] pieces, int[] kinds, int[] firsts) {
  /**
   * Number of kinds: separators have kind 0; pieces of tokens have 1 + their token's shape (four of
   * them), + 4 when quoted, + 8 in the first paragraph, where the headline stands.
   */
  public static final int KINDS = 17;

  /** A token has no more pieces than this; the rest of a monster is not read. */
  private static final int MOST_PIECES = 12;

  /**
   * The windows of a document. All tokens of all paragraphs that have any stand in them, in text
   * order, each once.
   *
   * @param passages all those of the document
   * @param first the most pieces of the first window
   * @param most the most pieces of all others; paragraphs longer than this are cut at sentence
   *     ends, sentences anywhere
   */
  public static List<Window> of(
      Document document, List<Passage> passages, WordPiece words, int first, int most) {
    Builder builder = new Builder(words, first, most);
    for (int p = 0; p < passages.size(); p++) {
      Passage passage = passages.get(p);
      List<int[]> pieces = new ArrayList<>(passage.size());
      int[] kinds = new int[passage.size()];
      for (int i = 0; i < passage.size(); i++) {
        Token token = passage.token(i);
        String text = document.text(token);
        int[] cut = words.pieces(written(document, passage, i));
        pieces.add(cut.length > MOST_PIECES ? Arrays.copyOf(cut, MOST_PIECES) : cut);
        boolean quoted = passage.quotation(i) != Passage.UNQUOTED;
        kinds[i] = 1 + shape(text) + (quoted ? 4 : 0) + (p == 0 ? 8 : 0);
      }
      builder.add(passage, pieces, kinds);
    }
    return builder.windows();
  }

  /**
   * The token as texts that the encoder has learned from have it: {@code "} for two apostrophes,
   * and "don" + "'t" where we cut "do" + "n't".
   */
  private static String written(Document document, Passage passage, int i) {
    String text = document.text(passage.token(i));
    if (text.equals("''") || text.equals("``")) {
      return "\"";
    }
    if (isNot(passage, i)) {
      return text.substring(1);
    }
    return i + 1 < passage.size() && isNot(passage, i + 1) ? text + "n" : text;
  }

  private static boolean isNot(Passage passage, int i) {
    return i > 0
        && (passage.lower(i).equals("n't") || passage.lower(i).equals("n’t"))
        && passage.token(i - 1).end() == passage.token(i).start();
  }

  /** 0: no capital; 1: first letter alone is a capital; 2: more capitals; 3: no letter. */
  private static int shape(String token) {
    boolean letter = false;
    boolean first = false;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (Character.isUpperCase(c)) {
        if (i > 0) {
          return 2;
        }
        first = true;
      }
      letter |= Character.isLetter(c);
    }
    return first ? 1 : letter ? 0 : 3;
  }

  /** Fills one window after the other. */
  private static final class Builder {
    private final WordPiece words;
    private final int most;
    private final List<Window> windows = new ArrayList<>();
    private final int[] pieces;
    private final int[] kinds;
    private final int[] firsts;
    private int limit;
    private int size;
    private int tokens;

    Builder(WordPiece words, int first, int most) {
      this.words = words;
      this.most = most;
      limit = first;
      pieces = new int[Math.max(first, most)];
      kinds = new int[pieces.length];
      firsts = new int[pieces.length];
      pieces[size++] = words.start();
    }

    void add(Passage passage, List<int[]> cut, int[] kind) {
      if (!fits(count(cut, 0, cut.size()))) {
        close();
      }
      if (fits(count(cut, 0, cut.size()))) {
        append(cut, kind, 0, cut.size());
      } else {
        for (int from = 0; from < cut.size(); ) {
          int to = passage.sentenceEnd(from);
          if (!fits(count(cut, from, to))) {
            close();
          }
          append(cut, kind, from, to);
          from = to;
        }
      }
      pieces[size] = words.separator();
      kinds[size++] = 0;
    }

    private static int count(List<int[]> cut, int from, int to) {
      int count = 0;
      for (int i = from; i < to; i++) {
        count += cut.get(i).length;
      }
      return count;
    }

    /** Whether so many pieces and a separator have room. */
    private boolean fits(int more) {
      return size + more < limit;
    }

    private void append(List<int[]> cut, int[] kind, int from, int to) {
      for (int i = from; i < to; i++) {
        int[] token = cut.get(i);
        if (!fits(token.length)) {
          close();
        }
        firsts[tokens++] = size;
        for (int piece : token) {
          pieces[size] = piece;
          kinds[size++] = kind[i];
        }
      }
    }

    private void close() {
      if (tokens > 0) {
        windows.add(
            new Window(
                Arrays.copyOf(pieces, size),
                Arrays.copyOf(kinds, size),
                Arrays.copyOf(firsts, tokens)));
      }
      limit = most;
      size = 1;
      tokens = 0;
    }

    List<Window> windows() {
      close();
      return windows;
    }
  }
}
