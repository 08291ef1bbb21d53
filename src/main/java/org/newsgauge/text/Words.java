package org.newsgauge.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The characters that words are made of, and the lists of words beside this class. */
final class Words {
  private Words() {}

  static String lowerCase(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´' || c == 'ʼ';
  }

  /** White space of all kinds, and characters that show nothing. */
  static boolean isSpace(char c) {
    return c <= ' '
        || (c >= 0x7f && (Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c)));
  }

  /** The line end of old mainframes, zero-width spaces, byte-order marks, marks of direction. */
  private static boolean isInvisible(char c) {
    return (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || c == '\u0085'
        || c == '\u2060'
        || c == '\ufeff';
  }

  /** A line of a file of words, with its number for messages. */
  record Line(String file, int number, String text) {
    IllegalStateException error(String message) {
      return new IllegalStateException(file + ":" + number + ": " + message);
    }
  }

  /** The lines of a file beside this class; comments ({@code #}) and blank lines left out. */
  static List<Line> lines(String file) {
    InputStream in = Words.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException(file + " is missing beside " + Words.class.getName());
    }
    List<Line> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(new Line(file, number, line.strip()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** The words of such a file, divided by white space. */
  static Set<String> words(String file) {
    Set<String> words = new LinkedHashSet<>();
    for (Line line : lines(file)) {
      words.addAll(List.of(line.text().split("\\s+", -1)));
    }
    return words;
  }
}
