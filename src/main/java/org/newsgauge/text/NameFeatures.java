package org.newsgauge.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the name tagger looks at, as hashes: a word, its beginning, ending, shape and tag, its
 * neighbours, and how the article writes it elsewhere. Made once for an article.
 */
public final class NameFeatures {
  /** Number of features of one token. */
  public static final int COUNT = 34;

  /** A word with a small letter first. */
  private static final int SMALL = 2;

  /** A word with a capital that its place does not explain. */
  private static final int CAPITAL = 1;

  private static final int GOLDEN = 0x9E3779B9;
  private static final int EDGE = 0x51ED270B;

  private final String text;

  /** How the article writes words: {@link #SMALL}, {@link #CAPITAL} or both, added up. */
  private final Map<String, Integer> written = new HashMap<>();

  /** The features that know the word itself, not only its shape and company. */
  private static final Set<Integer> OF_THE_WORD = Set.of(1, 2, 7, 8, 18, 19, 20, 21, 22, 23);

  /** Looks through the article once. */
  public NameFeatures(Document document) {
    text = document.text();
    for (Sentence sentence : document.sentences()) {
      List<Token> tokens = sentence.tokens();
      boolean title = inTitle(tokens);
      for (int i = 0; i < tokens.size(); i++) {
        String word = word(tokens.get(i));
        if (!Character.isLetter(word.charAt(0))) {
          continue;
        }
        if (!Character.isUpperCase(word.charAt(0))) {
          written.merge(word, SMALL, (a, b) -> a | b);
        } else if (!title && i > 0 && Character.isLetterOrDigit(last(word(tokens.get(i - 1))))) {
          written.merge(word.toLowerCase(Locale.ROOT), CAPITAL, (a, b) -> a | b);
        }
      }
    }
  }

  /** {@code features} of a token, but for those that know the word itself. */
  public static int[] withoutWord(int[] features) {
    int[] rest = new int[COUNT - OF_THE_WORD.size()];
    int k = 0;
    for (int i = 0; i < COUNT; i++) {
      if (!OF_THE_WORD.contains(i)) {
        rest[k++] = features[i];
      }
    }
    return rest;
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }

  private String word(Token token) {
    return token.span().in(text);
  }

  /** The features of every token of {@code sentence}. */
  public int[][] of(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    int n = tokens.size();
    int[] lower = new int[n];
    int[] shape = new int[n];
    int[] tag = new int[n];
    int[] form = new int[n];
    int title = inTitle(tokens) ? 1 : 0;
    String[] words = new String[n];
    String[] lowers = new String[n];
    for (int i = 0; i < n; i++) {
      words[i] = SentenceTagger.plainForm(word(tokens.get(i)));
      lowers[i] = words[i].toLowerCase(Locale.ROOT);
      lower[i] = lowers[i].hashCode();
      shape[i] = shapeHash(words[i]);
      tag[i] = tokens.get(i).tag().name().hashCode();
      form[i] = seen(lowers[i]);
    }
    int[][] result = new int[n][];
    for (int i = 0; i < n; i++) {
      int edge = i == 0 ? 1 : Character.isLetterOrDigit(last(words[i - 1])) ? 0 : 2;
      result[i] = features(lowers[i], lower, shape, tag, form, title, edge, i);
    }
    return result;
  }

  private int seen(String word) {
    return written.getOrDefault(word, 0);
  }

  private static int[] features(
      String word, int[] lower, int[] shape, int[] tag, int[] form, int title, int edge, int i) {
    int n = lower.length;
    int p1 = i > 0 ? lower[i - 1] : EDGE;
    int p2 = i > 1 ? lower[i - 2] : EDGE;
    int n1 = i + 1 < n ? lower[i + 1] : EDGE;
    int n2 = i + 2 < n ? lower[i + 2] : EDGE;
    int ps = i > 0 ? shape[i - 1] : EDGE;
    int ns = i + 1 < n ? shape[i + 1] : EDGE;
    int pt = i > 0 ? tag[i - 1] : 0;
    int nt = i + 1 < n ? tag[i + 1] : 0;
    int length = word.length();
    int[] f = new int[COUNT];
    int k = 0;
    f[k++] = mix(1, 0, 0);
    f[k++] = mix(2, lower[i], 0);
    f[k++] = mix(3, lower[i], shape[i]);
    f[k++] = mix(4, p1, 0);
    f[k++] = mix(5, n1, 0);
    f[k++] = mix(6, p2, 0);
    f[k++] = mix(7, n2, 0);
    f[k++] = mix(8, p1, lower[i]);
    f[k++] = mix(9, lower[i], n1);
    f[k++] = mix(10, p2, p1);
    f[k++] = mix(11, n1, n2);
    f[k++] = mix(12, shape[i], 0);
    f[k++] = mix(13, ps, shape[i]);
    f[k++] = mix(14, shape[i], ns);
    f[k++] = mix(15, mix(0, ps, shape[i]), ns);
    f[k++] = mix(16, tag[i], 0);
    f[k++] = mix(17, pt, tag[i]);
    f[k++] = mix(18, tag[i], nt);
    f[k++] = mix(19, hash(word, 0, Math.min(3, length)), shape[i]);
    f[k++] = mix(20, hash(word, Math.max(0, length - 3), length), shape[i]);
    f[k++] = mix(21, hash(word, Math.max(0, length - 2), length), shape[i]);
    f[k++] = mix(22, hash(word, Math.max(0, length - 4), length), 0);
    f[k++] = mix(23, form[i], edge * 3 + title);
    f[k++] = mix(24, form[i], tag[i]);
    f[k++] = mix(25, p1, shape[i]);
    f[k++] = mix(26, n1, shape[i]);
    f[k++] = mix(27, p1, n1);
    f[k++] = mix(28, shape[i], edge * 3 + title);
    f[k++] = mix(29, pt, shape[i]);
    f[k++] = mix(30, nt, shape[i]);
    f[k++] = mix(31, ns, n2);
    f[k++] = mix(32, mix(0, shape[i], ns), i + 2 < n ? shape[i + 2] : EDGE);
    f[k++] = mix(33, mix(0, shape[i], ps), i > 1 ? shape[i - 2] : EDGE);
    f[k] = mix(34, n1, title);
    return f;
  }

  /** The hash code that the piece of {@code word} would have as a string. */
  private static int hash(String word, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return hash;
  }

  private static int mix(int kind, int a, int b) {
    int h = kind * GOLDEN;
    h = (h ^ a) * 0x85EBCA6B;
    h ^= h >>> 13;
    h = (h ^ b) * 0xC2B2AE35;
    h ^= h >>> 16;
    h *= 0x27D4EB2D;
    return h ^ (h >>> 15);
  }

  /**
   * The hash code of the shape of a word: "Trump" is Xx, "McCain" XxXx, "U.S." X.X., "al-Sudani"
   * x-Xx, "2016" d.
   */
  private static int shapeHash(String word) {
    int hash = 0;
    int length = 0;
    char before = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
      if (kind != before || (kind == 'X' && length < 2)) {
        hash = 31 * hash + kind;
        length++;
      }
      before = kind;
    }
    return hash;
  }

  private boolean inTitle(List<Token> tokens) {
    int capital = 0;
    int small = 0;
    for (int i = 1; i < tokens.size(); i++) {
      char c = text.charAt(tokens.get(i).start());
      boolean counts =
          Character.isLetter(c)
              && (tokens.get(i).span().length() > 3 || tokens.get(i).tag().isContent());
      if (counts && Character.isUpperCase(c)) {
        capital++;
      } else if (counts) {
        small++;
      }
    }
    boolean stopped = word(tokens.get(tokens.size() - 1)).equals(".");
    return capital > 2 * small && capital >= (stopped ? 4 : 2) && (!stopped || small == 0);
  }
}
