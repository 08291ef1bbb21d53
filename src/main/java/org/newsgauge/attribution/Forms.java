package org.newsgauge.attribution;

import java.util.List;
import org.newsgauge.article.Bisection;
import org.newsgauge.article.Span;
import org.newsgauge.text.Document;
import org.newsgauge.text.Quotation;

/** Tells direct, mixed and indirect content apart by the letters inside quotation marks. */
final class Forms {
  private Forms() {}

  /**
   * The form of content pieces.
   *
   * @param quotations those that may overlap the content, in text order, none overlapping; titles
   *     of works do not count, words at arm's length do, as within somebody's statement they are
   *     that person's words
   */
  static Form of(Document document, List<Quotation> quotations, List<Span> content) {
    boolean quoted = false;
    boolean plain = false;
    for (Span piece : content) {
      for (int i = piece.start(); i < piece.end(); i++) {
        if (!Character.isLetterOrDigit(document.text().charAt(i))) {
          continue;
        }
        if (inside(quotations, i)) {
          quoted = true;
        } else {
          plain = true;
        }
      }
    }
    if (!quoted) {
      return Form.INDIRECT;
    }
    return plain ? Form.MIXED : Form.DIRECT;
  }

  private static boolean inside(List<Quotation> quotations, int offset) {
    int at = Bisection.first(quotations.size(), q -> quotations.get(q).span().end() > offset);
    return at < quotations.size()
        && quotations.get(at).span().contains(offset)
        && quotations.get(at).kind() != Quotation.Kind.TITLE;
  }
}
