package org.newsgauge.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Divides a paragraph into tokens.
 *
 * <p>Close to the Penn Treebank's conventions, which the labelled news corpora follow: clitics are
 * cut off ("do|n't", "Trump|'s", "Smiths|'"), hyphenated words, numbers, addresses and handles stay
 * whole, an abbreviation keeps its full stop, dashes and quotation marks stand alone however
 * tightly they are set. Immutable and thread-safe.
 */
final class Tokenizer {
  /** Longest run of characters looked up as an abbreviation. */
  private static final int LONGEST_ABBREVIATION = 8;

  private static final Set<String> DOMAINS =
      Set.of("com", "org", "net", "gov", "edu", "co", "us", "uk", "tv", "info", "io", "biz", "mil");

  private final Abbreviations abbreviations;
  private final Set<String> elisions;

  Tokenizer(Abbreviations abbreviations, Set<String> elisions) {
    this.abbreviations = abbreviations;
    this.elisions = Set.copyOf(elisions);
  }

  /**
   * Reads the tokens of {@code text} from {@code from} to {@code to} into {@code out}.
   *
   * @param roles which characters are quotation marks, as {@link QuotationFinder} found
   */
  void tokenize(String text, int from, int to, byte[] roles, TokenSpans out) {
    out.clear();
    int i = from;
    while (i < to) {
      if (Words.isSpace(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < to && !Words.isSpace(text.charAt(end))) {
        end++;
      }
      chunk(text, i, end, to, roles, out);
      i = end;
    }
  }

  /** The tokens between two white spaces. */
  private void chunk(String text, int from, int to, int limit, byte[] roles, TokenSpans out) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      int end;
      if (startsWord(text, i, to, roles)) {
        end = addressEnd(text, i, to);
        if (end > i) {
          out.add(i, end, TokenSpans.WORD);
        } else {
          end = word(text, i, to, limit, roles, out);
        }
      } else if (roles[i] != QuotationFinder.NONE) {
        // '' and `` are one mark of two characters.
        boolean doubled =
            c != '"' && i + 1 < to && text.charAt(i + 1) == c && roles[i + 1] == roles[i];
        end = doubled && isHalfMark(c) ? i + 2 : i + 1;
        out.add(i, end, 0);
      } else {
        end = runEnd(text, i, to);
        out.add(i, end, 0);
      }
      i = end;
    }
  }

  private static boolean isHalfMark(char c) {
    return c == '\'' || c == '`' || c == '‘' || c == '’';
  }

  /** Whether a word starts here: a letter, a digit, or a mark that belongs to the word after it. */
  private boolean startsWord(String text, int i, int to, byte[] roles) {
    char c = text.charAt(i);
    if (isWordChar(c)) {
      return true;
    }
    if (i + 1 >= to || roles[i] != QuotationFinder.NONE) {
      return false;
    }
    char next = text.charAt(i + 1);
    return switch (c) {
      case '@', '#' -> Character.isLetter(next) || (c == '@' && next == '_');
      case '.' -> isDigit(next) && (i == 0 || !isWordChar(text.charAt(i - 1)));
      case '\'', '’', '‘' -> isWordChar(next) && (i == 0 || !isWordChar(text.charAt(i - 1)));
      default -> false;
    };
  }

  private static boolean dotBefore(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) != '.') {
      i++;
    }
    return i < to;
  }

  /** End of a web or mail address that starts here; {@code start} if none does. */
  private static int addressEnd(String text, int start, int to) {
    boolean address =
        text.startsWith("http://", start)
            || text.startsWith("https://", start)
            || text.startsWith("www.", start);
    if (!address) {
      int at = start;
      while (at < to && (isWordChar(text.charAt(at)) || "._-+%".indexOf(text.charAt(at)) >= 0)) {
        at++;
      }
      address =
          at > start
              && at + 3 < to
              && text.charAt(at) == '@'
              && Character.isLetter(text.charAt(at + 1))
              && dotBefore(text, at, to - 1);
      if (!address) {
        return start;
      }
    }
    int end = start;
    while (end < to && "<>\"“”«»".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > start && ".,;:!?)]}'’".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** End of a run of dots, dashes or closing marks of exclamation; else of one character. */
  private static int runEnd(String text, int i, int to) {
    char c = text.charAt(i);
    int end = i + 1;
    switch (c) {
      case '.', '-', '–', '—', '*', '=', '_', '~' -> {
        while (end < to && text.charAt(end) == c) {
          end++;
        }
      }
      case '!', '?' -> {
        while (end < to && (text.charAt(end) == '!' || text.charAt(end) == '?')) {
          end++;
        }
      }
      default -> {
        if (Character.isHighSurrogate(c)
            && end < to
            && Character.isLowSurrogate(text.charAt(end))) {
          end++;
        }
      }
    }
    return end;
  }

  /** Reads one word with its clitics and its full stop, and returns its end. */
  private int word(String text, int start, int to, int limit, byte[] roles, TokenSpans out) {
    int end = wordEnd(text, start, to, roles);
    int full = end;
    int flags = TokenSpans.WORD;
    if (end < to && text.charAt(end) == '.' && ownsStop(text, start, end, to, limit, out)) {
      full = end + 1;
      flags |= TokenSpans.ABBREVIATION;
    }
    int clitic = full > end ? full : cliticStart(text, start, end);
    if (clitic < end) {
      addWithClitics(text, start, end, flags, out);
      return end;
    }
    if (full == end && isPossessiveStop(text, start, end, to, roles)) {
      out.add(start, end, flags);
      out.add(end, end + 1, TokenSpans.WORD | TokenSpans.CLITIC);
      return end + 1;
    }
    if (full == end && end < to && droppedG(text, start, end, roles)) {
      out.add(start, end + 1, flags);
      return end + 1;
    }
    if (full > end && full + 1 < to && Words.isApostrophe(text.charAt(full))) {
      // "the U.S.'s share"
      int after = wordEnd(text, full + 1, to, roles);
      if (cliticStart(text, full - 1, after) == full) {
        out.add(start, full, flags);
        out.add(full, after, TokenSpans.WORD | TokenSpans.CLITIC);
        return after;
      }
    }
    out.add(start, full, flags);
    return full;
  }

  /** A word and the clitics that hang on it, one on the other: "should|n't|'ve". */
  private static void addWithClitics(String text, int start, int end, int flags, TokenSpans out) {
    int clitic = cliticStart(text, start, end);
    if (clitic == end) {
      out.add(start, end, flags);
      return;
    }
    addWithClitics(text, start, clitic, flags, out);
    out.add(clitic, end, TokenSpans.WORD | TokenSpans.CLITIC);
  }

  /** Where the word that starts at {@code start} ends: before its full stop, after its clitics. */
  private int wordEnd(String text, int start, int to, byte[] roles) {
    int i = start + 1;
    while (i < to) {
      char c = text.charAt(i);
      if (isWordChar(c)) {
        i++;
      } else if (c == '.' && holdsHyphen(text, start, i, to)) {
        i += 3;
      } else if (i + 1 < to && roles[i] == QuotationFinder.NONE && joins(text, start, i, to)) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  /** Whether the mark at {@code i} holds together the word before and the word after it. */
  private boolean joins(String text, int start, int i, int to) {
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    if (!isWordChar(before) || !isWordChar(after)) {
      return false;
    }
    return switch (text.charAt(i)) {
      case '-', '‐', '‑', '\'', '’', '‘', '´', 'ʼ', '&', '_' -> true;
      case '–', ':', '/' -> isDigit(before) && isDigit(after);
      case ',' -> isDigit(before) && isDigit(after);
      case '.' -> joinsAtStop(text, start, i, to);
      default -> false;
    };
  }

  /** Whether a stop ends letters with stops that a hyphen follows: "U.S.-led", "J.-P.". */
  private static boolean holdsHyphen(String text, int start, int i, int to) {
    return i + 2 < to
        && text.charAt(i + 1) == '-'
        && isWordChar(text.charAt(i + 2))
        && (isLetters(text, start, i)
            || (i == start + 1 && Character.isUpperCase(text.charAt(start))));
  }

  /** A stop inside a word ("U.S", "3.5", "example.com"), or two sentences run together? */
  private boolean joinsAtStop(String text, int start, int i, int to) {
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    if (isDigit(before) && isDigit(after)) {
      return true;
    }
    if (isDigit(after)) {
      return abbreviation(text, start, i, false) == null;
    }
    int end = i + 1;
    while (end < to && isWordChar(text.charAt(end))) {
      end++;
    }
    boolean initials = (i - 2 < start || !isWordChar(text.charAt(i - 2)));
    if (initials || end - i <= 2) {
      return Character.isLetter(before)
          && (end - i <= 2 || !Character.isUpperCase(after) || end - i <= 3);
    }
    if (Character.isUpperCase(after)) {
      String next = Words.lowerCase(text.substring(i + 1, end));
      return DOMAINS.contains(next)
          || abbreviations.kind(text.substring(start, end), false) != null;
    }
    return true;
  }

  /** Whether the full stop at {@code end} belongs to the word before it. */
  private boolean ownsStop(String text, int start, int end, int to, int limit, TokenSpans out) {
    if (end + 1 < to && text.charAt(end + 1) == '.') {
      return false;
    }
    int next = end + 1;
    while (next < limit && Words.isSpace(text.charAt(next))) {
      next++;
    }
    boolean inCapitals =
        next + 1 < limit
            && Character.isUpperCase(text.charAt(next))
            && Character.isUpperCase(text.charAt(next + 1));
    int last = end; // "R-Fla."
    while (last > start && text.charAt(last - 1) != '-') {
      last--;
    }
    Abbreviations.Kind kind = abbreviation(text, last, end, inCapitals);
    if (kind != null) {
      return kind != Abbreviations.Kind.NUMBER || (next < limit && isDigit(text.charAt(next)));
    }
    if (end - start == 1) {
      return isInitial(text, start, out);
    }
    if (end - last == 1 && last - start == 2) {
      return Character.isUpperCase(text.charAt(last)); // "D-W. Va."
    }
    return isLetters(text, start, end);
  }

  private Abbreviations.@Nullable Kind abbreviation(
      String text, int start, int end, boolean inCapitals) {
    if (end - start > LONGEST_ABBREVIATION) {
      return null;
    }
    return abbreviations.kind(text.substring(start, end), inCapitals);
  }

  /** A capital letter and a stop is an initial; "I." only within a name. */
  private static boolean isInitial(String text, int start, TokenSpans out) {
    char c = text.charAt(start);
    if (!Character.isUpperCase(c)) {
      return false;
    }
    if (c != 'I') {
      return true;
    }
    int last = out.size() - 1;
    return last < 0 || Character.isUpperCase(text.charAt(out.start(last)));
  }

  /** Letters with stops between them: "U.S", "p.m", "Ph.D", "D-N.Y", "A.F.L.-C.I.O". */
  private static boolean isLetters(String text, int start, int end) {
    int run = 0;
    boolean stops = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        if (run == 0 || run > 2) {
          return false;
        }
        stops = true;
        run = 0;
      } else if (c == '-') {
        run = 0;
      } else if (Character.isLetter(c)) {
        run++;
      } else {
        return false;
      }
    }
    return stops && run == 1;
  }

  /** Where the clitic of a word starts; {@code end} if it has none. */
  private static int cliticStart(String text, int start, int end) {
    int length = end - start;
    char last = Character.toLowerCase(text.charAt(end - 1));
    if (length > 2 && isApostrophe(text.charAt(end - 2))) {
      if (last == 's' || last == 'd' || last == 'm') {
        return end - 2;
      }
      if (last == 't' && length > 3 && Character.toLowerCase(text.charAt(end - 3)) == 'n') {
        return end - 3;
      }
    } else if (length > 3 && isApostrophe(text.charAt(end - 3))) {
      char first = Character.toLowerCase(text.charAt(end - 2));
      if ((last == 'e' && (first == 'r' || first == 'v')) || (last == 'l' && first == 'l')) {
        return end - 3;
      }
    } else if (length == 6 && text.regionMatches(true, start, "cannot", 0, 6)) {
      return end - 3;
    } else if (length == 5
        && (text.regionMatches(true, start, "gonna", 0, 5)
            || text.regionMatches(true, start, "gotta", 0, 5)
            || text.regionMatches(true, start, "wanna", 0, 5))) {
      return end - 2;
    }
    return end;
  }

  private static boolean isApostrophe(char c) {
    return Words.isApostrophe(c);
  }

  /** An apostrophe that is no quotation mark, after a word in "s", "x" or "z": "the Smiths'". */
  private static boolean isPossessiveStop(String text, int start, int end, int to, byte[] roles) {
    if (end >= to || !isApostrophe(text.charAt(end)) || roles[end] != QuotationFinder.NONE) {
      return false;
    }
    char last = Character.toLowerCase(text.charAt(end - 1));
    return end - start > 1 && (last == 's' || last == 'x' || last == 'z');
  }

  /** "talkin'", "o'" */
  private boolean droppedG(String text, int start, int end, byte[] roles) {
    if (!isApostrophe(text.charAt(end)) || roles[end] != QuotationFinder.NONE) {
      return false;
    }
    char last = text.charAt(end - 1);
    return (last == 'n' && end - start > 3 && text.charAt(end - 2) == 'i')
        || (end - start <= 2
            && elisions.contains(
                Words.lowerCase(text.substring(start, end)).replaceAll("[^a-z]", "")))
        || (last == 'o' && end - start == 1);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Letters, digits and what is written on top of or inside them. */
  private static boolean isWordChar(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    if (c == '\u00ad' || Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
