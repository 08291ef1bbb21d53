package org.newsgauge.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Divides the tokens of a paragraph into sentences.
 *
 * <p>A sentence ends with a full stop, question or exclamation mark and the closing marks set tight
 * behind it, where what follows can begin one. Abbreviations end one only if their kind allows it
 * and a word follows that begins sentences. Immutable and thread-safe.
 */
final class SentenceSplitter {
  /** Words that no sentence ends with: dots behind one leave something out ("the … Lind plan"). */
  static final Set<String> OPEN_ENDED =
      Set.of(
          "a", "an", "the", "my", "our", "your", "his", "their", "its", "and", "but", "or", "of");

  /** Letters of the words that have a capital in a headline whatever they are. */
  private static final int LONGER = 4;

  private final Abbreviations abbreviations;
  private final Set<String> starters;

  SentenceSplitter(Abbreviations abbreviations, Set<String> starters) {
    this.abbreviations = abbreviations;
    this.starters = Set.copyOf(starters);
  }

  /**
   * The number of tokens, from {@code first} on, that make the next sentence.
   *
   * @param first index of its first token; less than the number of tokens
   */
  int length(String text, TokenSpans tokens, int first, byte[] roles) {
    int i = first;
    while (i < tokens.size()) {
      boolean stop = isStop(text, tokens, i);
      if (stop || tokens.is(i, TokenSpans.ABBREVIATION)) {
        int last = stop ? endOfDots(text, tokens, i) : i;
        int next = last + 1;
        while (next < tokens.size() && isCloser(text, tokens, next, roles)) {
          next++;
        }
        if (next == tokens.size()) {
          break;
        }
        boolean ends =
            stop
                ? endsAtStop(text, tokens, first, i, last, next, roles)
                : endsAtAbbreviation(text, tokens, first, i, next, roles);
        if (ends) {
          return next - first;
        }
        i = last;
      }
      i++;
    }
    return tokens.size() - first;
  }

  /** The last of dots set apart: ". . .". */
  private static int endOfDots(String text, TokenSpans tokens, int i) {
    int last = i;
    while (last + 1 < tokens.size()
        && tokens.length(i) == 1
        && tokens.length(last + 1) == 1
        && text.charAt(tokens.start(i)) == '.'
        && text.charAt(tokens.start(last + 1)) == '.') {
      last++;
    }
    return last;
  }

  /** Whether a token is a mark that ends sentences. */
  private static boolean isStop(String text, TokenSpans tokens, int i) {
    char c = text.charAt(tokens.start(i));
    return switch (c) {
      case '.', '!', '?', '…' -> !tokens.is(i, TokenSpans.WORD);
      default -> false;
    };
  }

  /** Whether a token closes what stands before it: a bracket or mark with no space before. */
  private static boolean isCloser(String text, TokenSpans tokens, int i, byte[] roles) {
    int start = tokens.start(i);
    char c = text.charAt(start);
    if (roles[start] != QuotationFinder.NONE) {
      return roles[start] == QuotationFinder.CLOSING;
    }
    boolean tight = tokens.end(i - 1) == start;
    return switch (c) {
      case ')', ']', '}', '”', '»', '"', '\'', '’', '.', '!', '?', '…' ->
          tight && !tokens.is(i, TokenSpans.WORD);
      default -> false;
    };
  }

  private boolean endsAtStop(
      String text, TokenSpans tokens, int first, int stop, int last, int next, byte[] roles) {
    int word = skipOpeners(text, tokens, next, roles);
    if (word == tokens.size()) {
      return true;
    }
    boolean tight = tokens.end(next - 1) == tokens.start(next);
    if (!tight && isDash(text, tokens, word) && word + 1 < tokens.size()) {
      // "… it is over. — A reader"
      word++;
    }
    int c = text.codePointAt(tokens.start(word));
    if (tight && word == next && !Character.isUpperCase(c)) {
      return false;
    }
    char mark = text.charAt(tokens.start(stop));
    if (mark == '…' || (mark == '.' && (last > stop || tokens.length(stop) > 1))) {
      return stop > first
          && !tight
          && Character.isUpperCase(c)
          && !OPEN_ENDED.contains(lowerCase(text, tokens, stop - 1));
    }
    if (isNumberOfList(text, tokens, first, stop)) {
      return false;
    }
    return Character.isLowerCase(c)
        ? text.startsWith("http", tokens.start(word))
        : !isMiddle(text, tokens, word);
  }

  private static String lowerCase(String text, TokenSpans tokens, int i) {
    return Words.lowerCase(text.substring(tokens.start(i), tokens.end(i)));
  }

  private static boolean isDash(String text, TokenSpans tokens, int i) {
    return "—–-".indexOf(text.charAt(tokens.start(i))) >= 0 && !tokens.is(i, TokenSpans.WORD);
  }

  /** Marks that stand between words and never begin a sentence. */
  private static boolean isMiddle(String text, TokenSpans tokens, int i) {
    return ",;:/%&".indexOf(text.charAt(tokens.start(i))) >= 0 || isDash(text, tokens, i);
  }

  /** "1. The mayor": the number is no sentence. */
  private static boolean isNumberOfList(String text, TokenSpans tokens, int first, int stop) {
    return stop == first + 1
        && text.charAt(tokens.start(stop)) == '.'
        && tokens.length(first) <= 3
        && Character.isDigit(text.charAt(tokens.start(first)));
  }

  private boolean endsAtAbbreviation(
      String text, TokenSpans tokens, int first, int i, int next, byte[] roles) {
    String form = text.substring(tokens.start(i), tokens.end(i) - 1);
    Abbreviations.@Nullable Kind kind = abbreviations.kind(form, true);
    if (kind != null && kind != Abbreviations.Kind.EITHER) {
      return false;
    }
    int word = skipOpeners(text, tokens, next, roles);
    if (word == tokens.size()) {
      return true;
    }
    return starters.contains(text.substring(tokens.start(word), tokens.end(word)))
        && !isHeadline(text, tokens, first);
  }

  /**
   * Whether the words from {@code first} to the next stop are a headline whose words have capitals,
   * where a capital begins nothing: "The U.S. And Iran Meet". Short words may be small where no
   * stop ends it.
   */
  private static boolean isHeadline(String text, TokenSpans tokens, int first) {
    int end = first;
    while (end < tokens.size() && !isStop(text, tokens, end)) {
      end++;
    }
    int least = end == tokens.size() ? LONGER : 1;
    int large = 0;
    for (int i = first; i < end; i++) {
      int start = tokens.start(i);
      boolean part = i > first && tokens.end(i - 1) == start;
      if (Character.isUpperCase(text.charAt(start))) {
        large++;
      } else if (Character.isLowerCase(text.charAt(start)) && tokens.length(i) >= least && !part) {
        return false;
      }
    }
    return large > 3;
  }

  private static int skipOpeners(String text, TokenSpans tokens, int i, byte[] roles) {
    int next = i;
    while (next < tokens.size()) {
      int start = tokens.start(next);
      char c = text.charAt(start);
      boolean opener =
          roles[start] == QuotationFinder.OPENING
              || (!tokens.is(next, TokenSpans.WORD) && "([{\"“'‘«„".indexOf(c) >= 0);
      if (!opener) {
        return next;
      }
      next++;
    }
    return next;
  }
}
