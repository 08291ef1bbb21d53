package org.newsgauge.attribution;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts words into the pieces that an encoder knows, as BERT's uncased tokenizer does: lower case,
 * no accents, punctuation marks and Chinese characters each for themselves, then the longest known
 * piece first.
 *
 * <p>It takes tokens rather than whole texts, so that pieces never cross a token's edge. Immutable
 * and thread-safe.
 *
 * @see <a href="https://arxiv.org/abs/1810.04805">Devlin et al. 2019</a>
 */
public final class WordPiece {
  /** Longer runs of letters are unknown, as in the original. */
  private static final int LONGEST = 100;

  private static final String UNKNOWN = "[UNK]";

  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, Integer> continued = new HashMap<>();
  private final int unknown;
  private final int start;
  private final int separator;

  /**
   * @param vocabulary the pieces, by id; those that go on within a word begin with {@code ##}
   * @throws IllegalArgumentException if one of {@code [UNK]}, {@code [CLS]}, {@code [SEP]} is
   *     missing
   */
  public WordPiece(List<String> vocabulary) {
    for (int id = 0; id < vocabulary.size(); id++) {
      String piece = vocabulary.get(id);
      if (piece.length() > 2 && piece.startsWith("##")) {
        continued.put(piece.substring(2), id);
      } else {
        ids.put(piece, id);
      }
    }
    unknown = special(UNKNOWN);
    start = special("[CLS]");
    separator = special("[SEP]");
  }

  private int special(String piece) {
    Integer id = ids.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary has no " + piece);
    }
    return id;
  }

  /** The piece that begins a sequence. */
  public int start() {
    return start;
  }

  /** The piece that ends a paragraph. */
  public int separator() {
    return separator;
  }

  /** The pieces of a token, at least one. */
  public int[] pieces(String token) {
    Integer whole = ids.get(token);
    if (whole != null && token.charAt(0) != '[') {
      return new int[] {whole};
    }
    List<Integer> pieces = new ArrayList<>();
    String folded = fold(token);
    int from = 0;
    for (int i = 0; i <= folded.length(); ) {
      int c = i < folded.length() ? folded.codePointAt(i) : ' ';
      boolean alone = isPunctuation(c) || isChinese(c);
      if (alone || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (i > from) {
          word(folded.substring(from, i), pieces);
        }
        from = i + Character.charCount(c);
        if (alone) {
          pieces.add(ids.getOrDefault(folded.substring(i, from), unknown));
        }
      }
      i += Character.charCount(c);
    }
    if (pieces.isEmpty()) {
      pieces.add(unknown);
    }
    return pieces.stream().mapToInt(Integer::intValue).toArray();
  }

  private void word(String word, List<Integer> pieces) {
    int before = pieces.size();
    if (word.length() <= LONGEST) {
      int from = 0;
      Map<String, Integer> known = ids;
      while (from < word.length()) {
        int to = word.length();
        Integer id = known.get(word.substring(from, to));
        while (id == null && --to > from) {
          id = known.get(word.substring(from, to));
        }
        if (id == null) {
          break;
        }
        pieces.add(id);
        from = to;
        known = continued;
      }
      if (from == word.length()) {
        return;
      }
      pieces.subList(before, pieces.size()).clear();
    }
    pieces.add(unknown);
  }

  /** Lower case, without accents, control characters and joiners. */
  private static String fold(String token) {
    String lower = token.toLowerCase(Locale.ROOT);
    boolean plain = true;
    for (int i = 0; i < lower.length() && plain; i++) {
      plain = lower.charAt(i) >= ' ' && lower.charAt(i) < 0x7f;
    }
    if (plain) {
      return lower;
    }
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(WordPiece::isKept)
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isKept(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK -> false;
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE ->
          Character.isWhitespace(c);
      default -> c != 0xFFFD;
    };
  }

  private static boolean isPunctuation(int c) {
    if (c < 0x80) {
      return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isChinese(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
