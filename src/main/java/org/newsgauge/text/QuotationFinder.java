package org.newsgauge.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Span;

/**
 * Finds quotations, and tells quotation marks from apostrophes.
 *
 * <p>Knows straight, curly, low-high, guillemet, doubled-single ({@code ''} and {@code ``}) and
 * single marks. Works paragraph by paragraph: a mark without its partner costs at most the rest of
 * its own paragraph. Immutable and thread-safe.
 */
final class QuotationFinder {
  /** What the character at an offset is, as far as quotation goes. */
  static final byte NONE = 0;

  /** Part of an opening mark. */
  static final byte OPENING = 1;

  /** Part of a closing mark. */
  static final byte CLOSING = 2;

  private static final Comparator<Quotation> ORDER =
      Comparator.<Quotation>comparingInt(q -> q.span().start())
          .thenComparingInt(q -> -q.span().end())
          .thenComparingInt(Quotation::depth);

  private final Set<String> elisions;
  private final QuotationKinds kinds;

  /**
   * @param elisions words written with an apostrophe in front, lower case, without it ("em")
   */
  QuotationFinder(Set<String> elisions, QuotationKinds kinds) {
    this.elisions = Set.copyOf(elisions);
    this.kinds = kinds;
  }

  /**
   * The quotations of a text.
   *
   * @param roles filled with {@link #OPENING} and {@link #CLOSING} at the characters of quotation
   *     marks; as long as the text
   * @param separate offset before which no quotation runs on to the next paragraph: where the body
   *     starts
   */
  List<Quotation> find(String text, List<Span> paragraphs, int separate, byte[] roles) {
    List<Quotation> found = new ArrayList<>();
    Family leftOpen = null;
    for (int i = 0; i < paragraphs.size(); i++) {
      Span paragraph = paragraphs.get(i);
      Span next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
      Paragraph scan = new Paragraph(text, paragraph, next, roles);
      leftOpen = scan.find(leftOpen, found);
      if (paragraph.start() < separate) {
        leftOpen = null;
      }
    }
    found.sort(ORDER);
    return found;
  }

  /** Marks that close each other. */
  private enum Family {
    DOUBLE,
    SINGLE,
    GUILLEMET,
    ANGLE
  }

  private enum Side {
    OPEN,
    CLOSE,
    /** Form does not tell: closes what is open, else opens. */
    EITHER
  }

  /** How a mark is set; a quotation inside another of its family often looks different. */
  private enum Look {
    STRAIGHT,
    CURLY,
    DOUBLED
  }

  private record Mark(int start, int end, Family family, Look look, Side side) {
    boolean matches(Mark other) {
      return family == other.family && look == other.look;
    }
  }

  private record Opened(Mark mark, int start, int innerStart, boolean continues) {}

  private record Closed(Span span, Span inner, boolean continues) {}

  /** One paragraph's marks and the quotations they make. */
  private final class Paragraph {
    private final String text;
    private final int from;
    private final int to;
    private final @Nullable Span next;
    private final byte[] roles;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Closed> closed = new ArrayList<>();
    private final Deque<Opened> open = new ArrayDeque<>();

    Paragraph(String text, Span paragraph, @Nullable Span next, byte[] roles) {
      this.text = text;
      this.from = paragraph.start();
      this.to = paragraph.end();
      this.next = next;
      this.roles = roles;
    }

    /** Adds this paragraph's quotations and returns the family left open at its end, if any. */
    @Nullable Family find(@Nullable Family before, List<Quotation> found) {
      scan();
      if (marks.isEmpty()) {
        return null;
      }
      carryOver(before);
      for (int i = 0; i < marks.size(); i++) {
        Mark mark = marks.get(i);
        boolean reopens = before == mark.family && mark.start == from;
        switch (side(mark)) {
          case OPEN -> open(i, reopens);
          case CLOSE -> {
            if (!isMeasure(i)) {
              close(mark);
            }
          }
          case EITHER -> {
            if (isOpen(mark.family)) {
              close(mark);
            } else {
              open(i, reopens);
            }
          }
        }
      }
      Family left = null;
      while (!open.isEmpty()) {
        Opened last = open.pop();
        left = last.mark.family;
        end(last, to, to);
      }
      closed.sort(
          Comparator.<Closed>comparingInt(c -> c.span.start())
              .thenComparingInt(c -> -c.span.end()));
      Deque<Span> around = new ArrayDeque<>();
      for (Closed quotation : closed) {
        while (!around.isEmpty() && !around.peek().contains(quotation.span)) {
          around.pop();
        }
        int depth = around.size();
        around.push(quotation.span);
        Quotation.Kind kind =
            kinds.kind(text, from, to, quotation.span, quotation.inner, quotation.continues);
        found.add(new Quotation(quotation.span, quotation.inner, kind, depth, quotation.continues));
      }
      return left;
    }

    /** A quotation left open before that goes on here without being reopened, but is closed. */
    private void carryOver(@Nullable Family before) {
      if (before == null) {
        return;
      }
      for (Mark mark : marks) {
        if (mark.family == before) {
          if (mark.side == Side.CLOSE) {
            open.push(new Opened(mark, from, from, true));
          }
          return;
        }
      }
    }

    /** The side of a mark, given what is open: marks set the wrong way round are turned. */
    private Side side(Mark mark) {
      boolean isOpen = isOpen(mark.family);
      if (mark.family == Family.SINGLE || mark.side == Side.EITHER) {
        return mark.side;
      }
      boolean opens = canOpen(mark.start, mark.end);
      boolean closes = canClose(mark.start, mark.end);
      if (mark.side == Side.CLOSE && !isOpen && opens && !closes) {
        return Side.OPEN;
      }
      if (mark.side == Side.OPEN && !opens && (isOpen || mark.end == to)) {
        return Side.CLOSE;
      }
      return mark.side;
    }

    /** Inches within a quotation: "the 12” pipe burst,” he said"; another mark closes it. */
    private boolean isMeasure(int index) {
      Mark mark = marks.get(index);
      boolean after =
          isOpen(mark.family)
              && mark.start > from
              && Character.isDigit(text.charAt(mark.start - 1))
              && mark.end + 1 < to
              && text.charAt(mark.end) == ' '
              && Character.isLowerCase(text.charAt(mark.end + 1));
      for (int i = index + 1; after && i < marks.size(); i++) {
        if (marks.get(i).family == mark.family) {
          return marks.get(i).side == Side.CLOSE;
        }
      }
      return false;
    }

    private boolean isOpen(Family family) {
      for (Opened opened : open) {
        if (opened.mark.family == family) {
          return true;
        }
      }
      return false;
    }

    private void open(int index, boolean continues) {
      Mark mark = marks.get(index);
      if (mark.family == Family.SINGLE) {
        Mark partner = partner(index);
        if (partner == null && !runsOn(mark)) {
          return;
        }
      } else {
        Opened around = around(mark);
        if (around != null && around.mark.matches(mark) && !isNested(index)) {
          // The one before was never closed: it ends where this one starts.
          Opened unclosed;
          do {
            unclosed = open.pop();
            int end = new Span(unclosed.start, mark.start).trim(text).end();
            end = Math.max(end, unclosed.innerStart);
            end(unclosed, end, end);
          } while (!unclosed.equals(around));
        }
      }
      role(mark, OPENING);
      open.push(new Opened(mark, mark.start, mark.end, continues));
    }

    /** Whether there are closing marks enough for this one and for the one around it. */
    private boolean isNested(int index) {
      int balance = 0;
      for (int i = index; i < marks.size(); i++) {
        Mark mark = marks.get(i);
        if (mark.matches(marks.get(index))) {
          balance += mark.side == Side.OPEN ? 1 : -1;
        }
      }
      return balance < 0;
    }

    private void close(Mark mark) {
      if (!isOpen(mark.family)) {
        if (mark.family != Family.SINGLE) {
          role(mark, CLOSING);
        }
        return;
      }
      if (mark.family == Family.SINGLE && !closesSingle(mark)) {
        return;
      }
      Opened partner = around(mark);
      Opened opened = open.pop();
      while (!opened.equals(partner)) {
        end(opened, mark.start, mark.start);
        opened = open.pop();
      }
      role(mark, CLOSING);
      end(opened, mark.start, mark.end);
    }

    /** The innermost open quotation whose mark looks the same, else one of the same family. */
    private @Nullable Opened around(Mark mark) {
      Opened related = null;
      for (Opened opened : open) {
        if (opened.mark.matches(mark)) {
          return opened;
        }
        if (related == null && opened.mark.family == mark.family) {
          related = opened;
        }
      }
      return related;
    }

    private void end(Opened opened, int innerEnd, int end) {
      closed.add(
          new Closed(
              new Span(opened.start, end),
              new Span(opened.innerStart, innerEnd),
              opened.continues));
    }

    private void role(Mark mark, byte role) {
      for (int i = mark.start; i < mark.end; i++) {
        roles[i] = role;
      }
    }

    // Single marks: an opening one counts only if a closing one follows; an apostrophe after "s"
    // closes only if nothing better does.

    private boolean closesSingle(Mark mark) {
      for (Iterator<Opened> all = open.iterator(); all.hasNext(); ) {
        Opened opened = all.next();
        if (opened.mark.family == Family.SINGLE) {
          Mark partner = partner(marks.indexOf(opened.mark));
          return partner == null || partner.start <= mark.start;
        }
      }
      return false;
    }

    private @Nullable Mark partner(int index) {
      Mark opening = marks.get(index);
      boolean insideDouble = isOpen(Family.DOUBLE);
      int doubles = 0;
      Mark soft = null;
      for (int i = index + 1; i < marks.size(); i++) {
        Mark mark = marks.get(i);
        if (mark.family == Family.DOUBLE) {
          if (mark.side == Side.OPEN || (mark.side == Side.EITHER && !insideDouble)) {
            doubles++;
          } else if (--doubles < 0 && insideDouble) {
            break;
          }
        }
        if (mark.family != Family.SINGLE) {
          continue;
        }
        if (mark.side == Side.OPEN) {
          if (mark.look == opening.look) {
            break;
          }
          continue;
        }
        if (mark.end - opening.end < 2) {
          continue;
        }
        if (!looksPossessive(mark)) {
          return mark;
        }
        if (soft == null) {
          soft = mark;
        }
      }
      return soft;
    }

    /**
     * After "s", before another word or the mark that closes: "the Smiths' house", "not theirs'.'"
     */
    private boolean looksPossessive(Mark mark) {
      if (mark.start == from || mark.end + 1 >= to) {
        return false;
      }
      char last = text.charAt(mark.start - 1);
      boolean word = last == 's' || last == 'S' || last == 'n' || last == 'x' || last == 'z';
      char after = text.charAt(mark.end);
      char second = text.charAt(mark.end + 1);
      return word
          && ((after == ' ' && Character.isLetterOrDigit(second))
              || (".,!?".indexOf(after) >= 0 && second == text.charAt(mark.start)));
    }

    /** Whether a curly single mark without a partner is reopened by the next paragraph. */
    private boolean runsOn(Mark mark) {
      return mark.look == Look.CURLY
          && next != null
          && text.charAt(next.start()) == '‘'
          && !isElision(next.start() + 1, next.end());
    }

    // Reading the marks.

    private void scan() {
      int i = from;
      while (i < to) {
        int length = mark(i);
        i += Math.max(1, length);
      }
    }

    /** Adds the mark at an offset, if there is one, and returns its length. */
    private int mark(int i) {
      char c = text.charAt(i);
      boolean doubled = i + 1 < to && text.charAt(i + 1) == c;
      switch (c) {
        case '"', '＂' -> {
          if (!isMarkup(i)) {
            add(i, 1, Family.DOUBLE, Look.STRAIGHT, straightSide(i, i + 1));
          }
        }
        case '“', '‟' -> add(i, 1, Family.DOUBLE, Look.CURLY, Side.OPEN);
        case '„' -> add(i, 1, Family.DOUBLE, Look.CURLY, Side.OPEN);
        case '”' -> add(i, 1, Family.DOUBLE, Look.CURLY, Side.CLOSE);
        case '«' -> add(i, 1, Family.GUILLEMET, Look.CURLY, Side.OPEN);
        case '»' -> add(i, 1, Family.GUILLEMET, Look.CURLY, Side.CLOSE);
        case '‹' -> add(i, 1, Family.ANGLE, Look.CURLY, Side.OPEN);
        case '›' -> add(i, 1, Family.ANGLE, Look.CURLY, Side.CLOSE);
        case '`' -> {
          if (doubled) {
            add(i, 2, Family.DOUBLE, Look.DOUBLED, Side.OPEN);
            return 2;
          }
          single(i, true, Look.STRAIGHT);
        }
        case '‘', '‚', '‛' -> {
          if (doubled && c != '‚') {
            add(i, 2, Family.DOUBLE, Look.DOUBLED, Side.OPEN);
            return 2;
          }
          single(i, true, Look.CURLY);
        }
        case '\'' -> {
          if (doubled) {
            boolean third = i + 2 < to && text.charAt(i + 2) == c;
            if (third && !canOpen(i, i + 1) && single(i, false, Look.STRAIGHT)) {
              // Three at a close: the single one is the inner one.
              return 1;
            }
            add(i, 2, Family.DOUBLE, Look.DOUBLED, straightSide(i, i + 2));
            return 2;
          }
          single(i, true, Look.STRAIGHT);
        }
        case '’' -> {
          if (doubled) {
            add(i, 2, Family.DOUBLE, Look.DOUBLED, Side.CLOSE);
            return 2;
          }
          single(i, false, Look.CURLY);
        }
        default -> {
          return 0;
        }
      }
      return 1;
    }

    private void add(int start, int length, Family family, Look look, Side side) {
      marks.add(new Mark(start, start + length, family, look, side));
    }

    /** Whether a straight mark belongs to a tag that was left in the text: {@code <a href="…">}. */
    private boolean isMarkup(int i) {
      return (i > from && text.charAt(i - 1) == '=') || (i + 1 < to && text.charAt(i + 1) == '>');
    }

    /** Adds a single mark that is no apostrophe for certain. */
    private boolean single(int i, boolean mayOpen, Look look) {
      boolean letterBefore = i > from && isWord(text.charAt(i - 1));
      boolean letterAfter = i + 1 < to && isWord(text.charAt(i + 1));
      if (letterBefore && letterAfter) {
        return false;
      }
      if (mayOpen && !letterBefore && canOpen(i, i + 1)) {
        if (!isElision(i + 1, to)) {
          marks.add(new Mark(i, i + 1, Family.SINGLE, look, Side.OPEN));
          return true;
        }
      } else if (canClose(i, i + 1) && !isElidedAnd(i)) {
        marks.add(new Mark(i, i + 1, Family.SINGLE, look, Side.CLOSE));
        return true;
      }
      return false;
    }

    /** Whether the word at an offset is one written with an apostrophe in front. */
    private boolean isElision(int start, int limit) {
      int end = start;
      while (end < limit && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end == start) {
        return false;
      }
      if (Character.isDigit(text.charAt(start))) {
        // '90s, '16: but not '1,000 people'
        return end - start <= 3 && (end >= limit || text.charAt(end) != ',');
      }
      return end - start <= 8 && elisions.contains(Words.lowerCase(text.substring(start, end)));
    }

    /** The second apostrophe of "rock 'n' roll". */
    private boolean isElidedAnd(int i) {
      return i - 2 >= from
          && (text.charAt(i - 1) == 'n' || text.charAt(i - 1) == 'N')
          && Words.isApostrophe(text.charAt(i - 2));
    }

    private Side straightSide(int start, int end) {
      boolean opens = canOpen(start, end);
      boolean closes = canClose(start, end);
      if (opens == closes) {
        return Side.EITHER;
      }
      return opens ? Side.OPEN : Side.CLOSE;
    }

    private boolean canOpen(int start, int end) {
      if (end >= to || isSpace(text.charAt(end))) {
        return false;
      }
      if (start == from) {
        return true;
      }
      char before = text.charAt(start - 1);
      return isSpace(before) || "([{-–—―/".indexOf(before) >= 0 || isQuote(before);
    }

    private boolean canClose(int start, int end) {
      if (start == from || isSpace(text.charAt(start - 1))) {
        return false;
      }
      if (end >= to) {
        return true;
      }
      char after = text.charAt(end);
      return isSpace(after) || ".,;:!?)]}-–—―…/".indexOf(after) >= 0 || isQuote(after);
    }
  }

  private static boolean isQuote(char c) {
    return "\"'“”„‟‘’‚‛`«»‹›＂".indexOf(c) >= 0;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isSpace(char c) {
    return Words.isSpace(c);
  }
}
