package org.newsgauge.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Undoes what happens to text that is UTF-8, is taken for windows-1252 and is written as UTF-8 once
 * more: {@code itâ€™s} for {@code it’s}. Quotation marks are lost in it, and with them who said
 * what.
 */
final class DoubleEncoding {
  /** How quotation marks and dashes begin. */
  private static final String SIGN = "â€";

  /** A single one may be what the text is about. */
  private static final int FEW = 2;

  /** What the bytes from 0x80 on are taken for. */
  private static final String UPPER_HALF = upperHalf();

  private DoubleEncoding() {}

  private static String upperHalf() {
    byte[] bytes = new byte[128];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (128 + i);
    }
    return new String(bytes, Charset.forName("windows-1252"));
  }

  /**
   * The text as it was meant, if the quotation marks and dashes that were encoded twice outnumber
   * those that were not; else the same text. A warning says either.
   */
  static String undo(String text, List<String> warnings) {
    if (!text.contains(SIGN)) {
      return text;
    }
    StringBuilder meant = new StringBuilder(text.length());
    int twice = 0;
    int once = 0;
    for (int i = 0; i < text.length(); ) {
      String character = sequence(text, i);
      if (character.isEmpty()) {
        char c = text.charAt(i++);
        once += "‘’“”–—".indexOf(c) >= 0 ? 1 : 0;
        meant.append(c);
      } else {
        twice += text.startsWith(SIGN, i) ? 1 : 0;
        i += length(text.charAt(i));
        meant.append(character);
      }
    }
    boolean most = twice >= FEW && twice > once;
    if (twice > 0) {
      warnings.add(
          "characters were encoded twice (â€™ for ’): "
              + (most ? "read as they were meant" : "left as they are, since others were not"));
    }
    // The last byte of a closing mark is nothing in windows-1252, and often lost on the way.
    return most ? meant.toString().replace(SIGN + '\ufffd', "”").replace(SIGN, "”") : text;
  }

  /** The character whose bytes stand here, each as a character of its own; empty if none does. */
  private static String sequence(String text, int at) {
    int length = length(text.charAt(at));
    if (length == 0 || at + length > text.length()) {
      return "";
    }
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      int b = byteOf(text.charAt(at + i));
      if (i > 0 && (b & 0xC0) != 0x80) {
        return "";
      }
      bytes[i] = (byte) b;
    }
    String character = new String(bytes, StandardCharsets.UTF_8);
    return character.indexOf('\ufffd') < 0 ? character : "";
  }

  /** Bytes of the character that begins with the byte that was taken for this one, 0 if none. */
  private static int length(char c) {
    int b = byteOf(c);
    return b < 0xC2 || b > 0xF4 ? 0 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
  }

  /** The byte that was taken for a character; 0 for none. */
  private static int byteOf(char c) {
    if (c >= 0x80 && c < 0xA0) {
      return c;
    }
    int at = c < 0x80 || c == '\ufffd' ? -1 : UPPER_HALF.indexOf(c);
    return at < 0 ? 0 : 128 + at;
  }
}
