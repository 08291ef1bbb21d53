package org.newsgauge.article;

import java.util.Arrays;
import java.util.Locale;

/** Small questions about text that cleaning asks of every line. */
final class Words {
  /** Whether each ASCII character is part of a word. */
  private static final boolean[] WORD = new boolean[128];

  static {
    for (char c = 0; c < WORD.length; c++) {
      WORD[c] = Character.isLetterOrDigit(c) || c == '_';
    }
  }

  private Words() {}

  /** Runs of letters, digits and underscores; two ideographs or kana count as a word. */
  static int count(CharSequence text) {
    int words = 0;
    int ideographs = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x2E80 && c <= 0x9FFF) {
        ideographs++;
        inside = false;
      } else if (isWordCharacter(c)) {
        words += inside ? 0 : 1;
        inside = true;
      } else {
        inside = false;
      }
    }
    return words + (ideographs + 1) / 2;
  }

  static boolean isWordCharacter(char c) {
    return c < 128 ? WORD[c] : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** A hash of each word, the same in any case. */
  static int[] hashes(CharSequence text) {
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

  static boolean endsSentence(CharSequence text) {
    int i = text.length() - 1;
    while (i >= 0 && " \n\"'”’»)]*_".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".!?…。！？:;".indexOf(text.charAt(i)) >= 0;
  }

  /** Full stops, question and exclamation marks that are followed by space, quote or the end. */
  static int sentenceEnds(CharSequence text) {
    int ends = 0;
    int n = text.length();
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '!' || c == '?' || c == '…') {
        char next = i + 1 < n ? text.charAt(i + 1) : ' ';
        ends += next == ' ' || next == '\n' || "\"'”’»)".indexOf(next) >= 0 ? 1 : 0;
      } else if (c == '。' || c == '！' || c == '？') {
        ends++;
      }
    }
    return ends;
  }

  /** Letters and digits in lower case with single blanks between words: for "is it the same?". */
  static String fold(CharSequence text) {
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

  /** White space, also the kinds that HTML does not fold, to single blanks; none at the ends. */
  static String squeeze(CharSequence text) {
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
