package org.newsgauge.evaluate.metric;

import java.util.regex.Pattern;

/**
 * The places where English sentence splitters break news by mistake: after an abbreviation or an
 * initial that a capital letter follows. A fixed list of the measurement; the text layer's own list
 * of abbreviations is another matter.
 */
public final class FalseBreak {
  private static final int LONGEST = 6;
  private static final Pattern ENDING =
      Pattern.compile(
          "(?:^|[^\\p{L}\\p{N}_])(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Sgt|Lt|Col|Capt|Rev|Hon|Jr|Sr|St"
              + "|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|vs)|\\p{Lu})\\.$");

  private FalseBreak() {}

  /**
   * Whether a sentence that ends before {@code end} ends right after such a word, whole and in this
   * case, with a capital letter next on the same line.
   */
  public static boolean at(String text, int end) {
    int next = end;
    while (next < text.length() && isBlank(text.charAt(next))) {
      next++;
    }
    return next < text.length()
        && Character.isUpperCase(text.codePointAt(next))
        && ENDING.matcher(text.substring(Math.max(0, end - LONGEST), end)).find();
  }

  private static boolean isBlank(char c) {
    return c != '\n' && c != '\r' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
