package org.newsgauge.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newsgauge.article.Span;

/**
 * Tells speech from scare quotes and titles of works, by form alone: length, capitals and the words
 * around. Immutable and thread-safe.
 *
 * <p>In news, quotation marks mean speech; the other two need a reason. A title has capitals on all
 * its words where its sentence has not. A scare quote is one or two small words in a sentence in
 * which nobody says anything.
 */
final class QuotationKinds {
  /** Most words of a scare quote. */
  private static final int LONGEST_SCARE = 2;

  /** Most words of a title. */
  private static final int LONGEST_TITLE = 10;

  /** How many characters around a quotation are read for words that tell its kind. */
  private static final int REACH = 160;

  /** How many characters after a quotation are read for the verb of "…," she said. */
  private static final int NEAR = 25;

  private static final class Hints {
    private final Set<String> words = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    void addAll(List<String> entries) {
      for (String entry : entries) {
        if (entry.endsWith("-")) {
          beginnings.add(entry.substring(0, entry.length() - 1));
        } else {
          words.add(entry);
        }
      }
    }

    boolean has(String word) {
      if (words.contains(word)) {
        return true;
      }
      for (int i = 3; i <= word.length(); i++) {
        if (beginnings.contains(word.substring(0, i))) {
          return true;
        }
      }
      return false;
    }
  }

  private final Hints cues = new Hints();
  private final Hints works = new Hints();
  private final Hints aloof = new Hints();
  private final Hints small = new Hints();

  QuotationKinds(List<Words.Line> lines) {
    for (Words.Line line : lines) {
      String[] fields = line.text().split("\\s+", -1);
      Hints list =
          switch (fields[0]) {
            case "cue" -> cues;
            case "work" -> works;
            case "aloof" -> aloof;
            case "small" -> small;
            default -> throw line.error("\"" + fields[0] + "\" is none of cue, work, aloof, small");
          };
      list.addAll(List.of(fields).subList(1, fields.length));
    }
  }

  /** By the words that come with the program. */
  static QuotationKinds ofNews() {
    return new QuotationKinds(Words.lines("quotation-words.txt"));
  }

  /** The kind of the quotation at {@code span} in the paragraph from {@code from} to {@code to}. */
  Quotation.Kind kind(String text, int from, int to, Span span, Span inner, boolean continues) {
    boolean isWhole = span.start() == from || inner.end() == span.end() || continues;
    if (isWhole) {
      return Quotation.Kind.SPEECH;
    }
    Shape shape = new Shape(text, inner);
    if (shape.words == 0 || shape.words > LONGEST_TITLE) {
      return Quotation.Kind.SPEECH;
    }
    int left = sentenceStart(text, Math.max(from, span.start() - REACH), span.start());
    int right = sentenceEnd(text, inner.end(), span.end(), Math.min(to, span.end() + REACH));
    if (shape.isCapitalised
        && !shape.isQuestion
        && !isSentence(text, left, span, inner, to)
        && !(shape.endsInComma && says(text, span.end(), Math.min(right, span.end() + NEAR)))
        && !isCapitalised(text, left, span.start(), span.end(), right)
        && isTitlePlace(text, left, span.start(), shape)) {
      return Quotation.Kind.TITLE;
    }
    if (shape.words <= LONGEST_SCARE && shape.isSmall) {
      String before = lastWord(text, left, span.start());
      if (aloof.has(before)
          || (!says(text, left, span.start()) && !says(text, span.end(), right))) {
        return Quotation.Kind.SCARE;
      }
    }
    return Quotation.Kind.SPEECH;
  }

  /** Whether a quotation is a sentence of its own: "… in May. “That Was Ida Brandt.”" */
  private static boolean isSentence(String text, int left, Span span, Span inner, int to) {
    int after = span.end();
    while (after < to && Words.isSpace(text.charAt(after))) {
      after++;
    }
    String before = lastWord(text, left, span.start());
    return isStop(text.charAt(inner.end() - 1))
        && (before.isEmpty() || isStop(before.charAt(before.length() - 1)))
        && (after == to || !Character.isLowerCase(text.charAt(after)));
  }

  /** Whether a title may stand here: not right after a comma, colon or word of saying. */
  private boolean isTitlePlace(String text, int left, int start, Shape shape) {
    int i = start;
    while (i > left && Words.isSpace(text.charAt(i - 1))) {
      i--;
    }
    if (i > left && text.charAt(i - 1) == ',') {
      return works.has(lastWord(text, left, i - 1));
    }
    if (i > left && text.charAt(i - 1) == ':') {
      return false;
    }
    String before = lastWord(text, left, start);
    if (works.has(before) || before.endsWith("'s") || before.endsWith("’s")) {
      return true;
    }
    return shape.words > 1 && !cues.has(before);
  }

  private boolean says(String text, int from, int to) {
    int i = from;
    while (i < to) {
      if (!Character.isLetter(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < to && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '-')) {
        i++;
      }
      if (cues.has(Words.lowerCase(text.substring(start, i)))) {
        return true;
      }
    }
    return false;
  }

  private static String lastWord(String text, int from, int to) {
    int end = to;
    while (end > from && Words.isSpace(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > from && !Words.isSpace(text.charAt(start - 1))) {
      start--;
    }
    return Words.lowerCase(text.substring(start, end));
  }

  /** Where the sentence starts that ends at {@code to}, roughly: after the last stop and space. */
  private static int sentenceStart(String text, int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (!Words.isSpace(text.charAt(i))) {
        continue;
      }
      int end = i;
      while (end > from && "\"”’')]»".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      boolean goesOn = end < i && Character.isLowerCase(text.charAt(i + 1)); // "No!" he said
      if (end > from && isStop(text.charAt(end - 1)) && !goesOn && !isShort(text, from, end - 1)) {
        return i;
      }
    }
    return from;
  }

  /** Whether the word that ends here is an abbreviation, by its length. */
  private static boolean isShort(String text, int from, int end) {
    int start = end;
    while (start > from && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return end - start <= 3 && start < end && Character.isUpperCase(text.charAt(start));
  }

  private static int sentenceEnd(String text, int inner, int from, int to) {
    if (inner > 0 && isStop(text.charAt(inner - 1))) {
      return from;
    }
    for (int i = from; i < to; i++) {
      if (isStop(text.charAt(i)) && (i + 1 == to || Words.isSpace(text.charAt(i + 1)))) {
        return i;
      }
    }
    return to;
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?';
  }

  /** Whether the words around a quotation have capitals too, as a headline's have. */
  private boolean isCapitalised(String text, int left, int start, int end, int right) {
    Shape before = new Shape(text, new Span(left, start));
    Shape after = new Shape(text, new Span(end, Math.max(end, right)));
    int large = before.large + after.large;
    return large > 1 && before.small + after.small <= large / 4;
  }

  /** The look of a run of words. Small words ("of", "the") may have any letters. */
  private final class Shape {
    private final int words;
    private final int large;
    private final int small;
    private final boolean isCapitalised;
    private final boolean isSmall;
    private final boolean endsInComma;
    private final boolean isQuestion;

    Shape(String text, Span span) {
      int count = 0;
      int capitals = 0;
      int smalls = 0;
      boolean firstIsCapital = false;
      int i = span.start();
      while (i < span.end()) {
        if (!Character.isLetterOrDigit(text.charAt(i))) {
          i++;
          continue;
        }
        int start = i;
        while (i < span.end() && !Words.isSpace(text.charAt(i))) {
          i++;
        }
        count++;
        if (!Character.isLowerCase(text.charAt(start))) {
          capitals++;
          firstIsCapital |= count == 1;
        } else if (!QuotationKinds.this.small.has(text.substring(start, i))) {
          smalls++;
        }
      }
      char last = span.isEmpty() ? ' ' : text.charAt(span.end() - 1);
      words = count;
      large = capitals;
      small = smalls;
      isCapitalised = firstIsCapital && small == 0;
      isSmall = count > 0 && capitals == 0;
      endsInComma = last == ',';
      isQuestion = last == '?';
    }
  }
}
