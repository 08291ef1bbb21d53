package org.newsgauge.article;

import java.util.Arrays;
import java.util.Locale;

/** Small questions about text that cleaning asks of every line. */
final class Words {
  /** Whether each ASCII character is part of a word. */
  private static final boolean[] WORD = new boolean[128];

  /** The same as 1 and 0: ends of words are hard to foresee, and a sum has no branch. */
  private static final byte[] ONE_IN_WORD = new byte[128];

  /** Whether each ASCII character may end a sentence. */
  private static final boolean[] ENDS = new boolean[128];

  static {
    for (char c = 0; c < WORD.length; c++) {
      WORD[c] = Character.isLetterOrDigit(c) || c == '_';
      ONE_IN_WORD[c] = (byte) (WORD[c] ? 1 : 0);
      ENDS[c] = c == '.' || c == '!' || c == '?';
    }
  }

  private Words() {}

  /** Runs of letters, digits and underscores; two ideographs or kana count as a word. */
  static int count(String text) {
    int words = 0;
    int ideographs = 0;
    int before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int part;
      if (c < ONE_IN_WORD.length) {
        part = ONE_IN_WORD[c];
      } else {
        boolean ideograph = c >= 0x2E80 && c <= 0x9FFF;
        ideographs += ideograph ? 1 : 0;
        part = !ideograph && isWordCharacter(c) ? 1 : 0;
      }
      words += part & ~before;
      before = part;
    }
    return words + (ideographs + 1) / 2;
  }

  static boolean isWordCharacter(char c) {
    return c < 128 ? WORD[c] : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** A hash of each word, the same in any case. */
  static int[] hashes(String text) {
    int[] hashes = new int[text.length() / 2 + 1];
    int count = 0;
    int hash = 0;
    boolean inside = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (isWordCharacter(c)) {
        hash = 31 * hash + Character.toLowerCase(c);
        inside = true;
      } else if (inside) {
        hashes[count++] = hash;
        hash = 0;
        inside = false;
      }
    }
    return Arrays.copyOf(hashes, count);
  }

  static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i >= 0 && " \n\"'”’»)]*_".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".!?…。！？:;".indexOf(text.charAt(i)) >= 0;
  }

  /** Full stops, question and exclamation marks that are followed by space, quote or the end. */
  static int sentenceEnds(String text) {
    int ends = 0;
    int n = text.length();
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      if (c < ENDS.length ? !ENDS[c] : c < '…') {
        continue;
      }
      if (c == '.' || c == '!' || c == '?' || c == '…') {
        char next = i + 1 < n ? text.charAt(i + 1) : ' ';
        ends += next == ' ' || next == '\n' || "\"'”’»)".indexOf(next) >= 0 ? 1 : 0;
      } else if (c >= '。') {
        ends += c == '。' || c == '！' || c == '？' ? 1 : 0;
      }
    }
    return ends;
  }

  /** Letters and digits in lower case with single blanks between words: for "is it the same?". */
  static String fold(String text) {
    int n = text.length();
    char[] folded = new char[n];
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      if (c >= WORD.length) {
        return foldBeyondAscii(text);
      }
      if (WORD[c]) {
        if (gap && length > 0) {
          folded[length++] = ' ';
        }
        gap = false;
        folded[length++] = lower(c);
      } else if (c != '\'') {
        gap = true;
      }
    }
    return new String(folded, 0, length);
  }

  private static String foldBeyondAscii(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isWordCharacter(c)) {
        if (gap && folded.length() > 0) {
          folded.append(' ');
        }
        gap = false;
        folded.append(c);
      } else if (c != '\'' && c != '’') {
        gap = true;
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  private static char lower(char ascii) {
    return ascii >= 'A' && ascii <= 'Z' ? (char) (ascii + ('a' - 'A')) : ascii;
  }

  /**
   * A hash of the length and of about so many characters, for tables that compare what they find.
   */
  static int sampledHash(String text, int characters) {
    int n = text.length();
    int step = 1 + n / characters;
    int hash = n;
    for (int i = n - 1; i >= 0; i -= step) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  /** Whether a text is {@code folded} once it is folded, which it is not for most texts. */
  static boolean foldsTo(String text, String folded) {
    int at = 0;
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= WORD.length) {
        return foldBeyondAscii(text).equals(folded);
      }
      if (WORD[c]) {
        if (gap && at > 0 && (at == folded.length() || folded.charAt(at++) != ' ')) {
          return false;
        }
        if (at == folded.length() || folded.charAt(at++) != lower(c)) {
          return false;
        }
        gap = false;
      } else if (c != '\'') {
        gap = true;
      }
    }
    return at == folded.length();
  }

  /** White space, also the kinds that HTML does not fold, to single blanks; none at the ends. */
  static String squeeze(CharSequence text) {
    if (isSqueezed(text)) {
      return text.toString();
    }
    StringBuilder squeezed = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c) && c != '\u001f') {
        gap = true;
      } else if (!isInvisible(c)) {
        if (gap && squeezed.length() > 0) {
          squeezed.append(' ');
        }
        gap = false;
        squeezed.append(c);
      }
    }
    return squeezed.toString();
  }

  /** Whether a text is ASCII and has nothing to squeeze, as most short ones are. */
  private static boolean isSqueezed(CharSequence text) {
    boolean gap = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 127 || (c == ' ' && gap)) {
        return false;
      }
      gap = c == ' ';
    }
    return !gap || text.isEmpty();
  }

  static boolean isSpace(char c) {
    return c < 127
        ? c <= ' '
        : c == 0xA0 || (c > 127 && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }

  /** Soft hyphens, zero-width characters, marks of direction: they only break words apart. */
  static boolean isInvisible(char c) {
    return c > 127
        && (c == 0xAD
            || (c >= 0x200B && c <= 0x200F)
            || c == 0x2060
            || c == 0xFEFF
            || (c >= 0x202A && c <= 0x202E));
  }
}
