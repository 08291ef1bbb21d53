package org.newsgauge.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text for a terminal: measures in columns, not characters, and lets nothing through that
 * could steer the terminal. Not thread-safe.
 */
final class Screen {
  /** ANSI ways to show a piece of text. */
  enum Look {
    PLAIN(""),
    BOLD("1"),
    FAINT("2"),
    MARKED("1;4"),
    WARNING("33");

    private final String code;

    Look(String code) {
      this.code = code;
    }
  }

  private final Style style;
  private final StringBuilder out = new StringBuilder();

  Screen(Style style) {
    this.style = style;
  }

  int width() {
    return style.width();
  }

  /** One line, cut at the screen's edge. */
  Screen line(String text, Look look) {
    out.append(look(cut(clean(text), style.width()), look)).append('\n');
    return this;
  }

  Screen line(String text) {
    return line(text, Look.PLAIN);
  }

  Screen blank() {
    out.append('\n');
    return this;
  }

  /** A line that holds looks already, or whose parts were cut before. */
  Screen raw(String line) {
    out.append(line.stripTrailing()).append('\n');
    return this;
  }

  /** As many lines as it takes, at most {@code most}; later lines are indented. */
  Screen wrapped(String text, int indent, int most, Look look) {
    List<String> lines = wrap(clean(text), style.width() - indent);
    for (int i = 0; i < Math.min(most, lines.size()); i++) {
      boolean last = i == most - 1 && lines.size() > most;
      String shown = last ? cut(lines.get(i) + " …", style.width() - indent) : lines.get(i);
      if (last && !shown.endsWith("…")) {
        shown = shown + "…";
      }
      out.append(" ".repeat(i == 0 ? 0 : indent)).append(look(shown, look)).append('\n');
    }
    return this;
  }

  String look(String text, Look look) {
    return !style.colour() || look == Look.PLAIN || text.isEmpty()
        ? text
        : "\u001B[" + look.code + "m" + text + "\u001B[0m";
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /**
   * Text that a terminal only shows: white space folded, and neither control characters nor those
   * that change the direction of what follows.
   */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085') {
        space = clean.length() > 0;
        continue;
      }
      switch (Character.getType(c)) {
        case Character.CONTROL, Character.FORMAT -> {}
        case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {
          clean.append(space ? " " : "").append('\uFFFD');
          space = false;
        }
        default -> {
          clean.append(space ? " " : "").appendCodePoint(c);
          space = false;
        }
      }
    }
    return clean.toString();
  }

  /** Columns that clean text takes. */
  static int columns(String text) {
    return text.codePoints().map(Screen::columns).sum();
  }

  /**
   * Columns of a character: 2 for those of East Asian width W or F and for pictures, 0 for marks.
   */
  private static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0x303E)
            || (c >= 0x3041 && c <= 0xA4CF)
            || (c >= 0xA960 && c <= 0xA97F)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF01 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x16FE0 && c <= 0x18AFF)
            || (c >= 0x1B000 && c <= 0x1B2FF)
            || (c >= 0x1F300 && c <= 0x1F64F)
            || (c >= 0x1F680 && c <= 0x1F6FF)
            || (c >= 0x1F900 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  /** Clean text cut to a width, with {@code …} where something is missing. */
  static String cut(String text, int width) {
    if (columns(text) <= width) {
      return text;
    }
    return head(text, width - 1).stripTrailing() + "…";
  }

  /** Cut, then filled with spaces on the right. */
  static String left(String text, int width) {
    String cut = cut(text, width);
    return cut + " ".repeat(Math.max(0, width - columns(cut)));
  }

  /** Cut, then filled with spaces on the left. */
  static String right(String text, int width) {
    String cut = cut(text, width);
    return " ".repeat(Math.max(0, width - columns(cut))) + cut;
  }

  /** The longest beginning that fits; a mark stays with its letter. */
  static String head(String text, int width) {
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (used + columns(c) > width) {
        break;
      }
      used += columns(c);
      end += Character.charCount(c);
    }
    return text.substring(0, end);
  }

  /** The longest end that fits. */
  static String tail(String text, int width) {
    int used = 0;
    int start = text.length();
    while (start > 0) {
      int c = text.codePointBefore(start);
      if (used + columns(c) > width) {
        break;
      }
      used += columns(c);
      start -= Character.charCount(c);
    }
    return text.substring(start);
  }

  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && columns(line.toString()) + 1 + columns(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      String rest = word;
      while (columns(rest) > width) {
        String head = head(rest, width);
        lines.add(head);
        rest = rest.substring(head.length());
      }
      line.append(line.length() > 0 ? " " : "").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }
}
