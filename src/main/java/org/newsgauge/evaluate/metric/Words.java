package org.newsgauge.evaluate.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgauge.article.Span;

/** How measures cut text into words, so that no tool's own tokens decide a figure. */
public final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Pattern BETWEEN = Pattern.compile("[\\p{P}\\p{Punct}\\s\\p{Z}]+");

  private Words() {}

  /**
   * Runs of letters, digits and underscores ({@code [\p{L}\p{N}_]+}), case kept, as the public
   * article-extraction benchmark cuts them.
   */
  public static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return spans;
  }

  /** The words themselves. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    for (Span span : spans(text)) {
      words.add(span.in(text));
    }
    return words;
  }

  /**
   * Runs of letters and digits, and every other character that is not white space, each for itself:
   * what attribution roles are counted over.
   */
  public static List<Span> tokens(String text) {
    List<Span> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        continue;
      }
      if (Character.isLetterOrDigit(c)) {
        while (i < text.length() && Character.isLetterOrDigit(text.codePointAt(i))) {
          i += Character.charCount(text.codePointAt(i));
        }
      }
      tokens.add(new Span(start, i));
    }
    return tokens;
  }

  /**
   * The text with case, white space and punctuation folded: lower case, with one space for each run
   * of white space and punctuation, and none at its ends.
   */
  public static String fold(String text) {
    return BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
