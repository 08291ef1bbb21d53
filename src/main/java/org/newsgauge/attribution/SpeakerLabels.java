package org.newsgauge.attribution;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Span;
import org.newsgauge.text.Document;
import org.newsgauge.text.Quotation;
import org.newsgauge.text.Tag;

/** Speakers that the layout names: before a colon, or after a dash below what they said. */
final class SpeakerLabels {
  /** A label before a colon has at most so many tokens. */
  private static final int LABEL_LENGTH = 6;

  /** A name after a dash, with what the person is, has at most so many tokens. */
  private static final int SIGNATURE_LENGTH = 14;

  private static final Set<String> DASHES = Set.of("―", "—", "–", "--");

  private SpeakerLabels() {}

  /**
   * "Mayor: I will not go" as a headline, "SMITH: I do not recall" and "Q: And then?" as a
   * transcript's line; null if the passage is nothing of the kind.
   */
  static @Nullable Attribution before(Document document, Passage p) {
    int colon = 0;
    while (colon < Math.min(p.size(), LABEL_LENGTH + 1) && !p.lower(colon).equals(":")) {
      colon++;
    }
    if (colon == 0
        || colon > LABEL_LENGTH
        || colon + 1 >= p.size()
        || !p.lower(colon).equals(":")) {
      return null;
    }
    Span label = p.span(0, colon);
    for (int i = 0; i < colon; i++) {
      if (!inName(document, p, i) || p.quotation(i) != Passage.UNQUOTED) {
        return null;
      }
    }
    boolean shouted = shouted(document.text(label));
    boolean capital = Character.isUpperCase(document.text().charAt(label.start()));
    boolean quoted = p.quotation(colon + 1) != Passage.UNQUOTED;
    if (!shouted && !(capital && (quoted || headline(document, p)))) {
      return null;
    }
    int end = p.size();
    if (quoted && !shouted) {
      end = p.tokenAt(p.quotations().get(p.quotation(colon + 1)).span().end());
    }
    int from = colon + 1;
    while (from < end && mark(p, from)) {
      from++;
    }
    while (end > from && mark(p, end - 1)) {
      end--;
    }
    return from == end
        ? null
        : attribution(document, p, label, p.span(colon, colon + 1), p.span(from, end));
  }

  /**
   * "“We stay open.” ― Ruth Abara, baker", the name in the same paragraph or alone in the next;
   * null if there is nothing of the kind.
   *
   * @param previous the passage before, if nothing else was found in it
   */
  static @Nullable Attribution after(Document document, @Nullable Passage previous, Passage p) {
    int dash = 0;
    while (dash < p.size() && (p.quotation(dash) == 0 || mark(p, dash)) && !dash(p, dash)) {
      dash++;
    }
    Passage said = dash == 0 ? previous : p;
    if (dash >= p.size() || !dash(p, dash) || said == null || said.quotations().size() != 1) {
      return null;
    }
    int from = dash + 1;
    boolean name = from < p.size() && p.tag(from) == Tag.PROPN;
    Quotation quotation = said.quotations().get(0);
    boolean whole =
        quotation.span().start() == said.token(0).start()
            && quotation.inner().length() > 0
            && (dash > 0 || quotation.span().end() >= said.token(said.size() - 1).start());
    for (int i = from; name && i < p.size(); i++) {
      name = p.quotation(i) == Passage.UNQUOTED && p.tag(i) != Tag.VERB && p.tag(i) != Tag.AUX;
    }
    if (!name || !whole || p.size() - from > SIGNATURE_LENGTH) {
      return null;
    }
    int end = p.size();
    while (end > from + 1 && mark(p, end - 1)) {
      end--;
    }
    return attribution(document, said, p.span(from, end), p.span(dash, dash + 1), quotation.span());
  }

  /**
   * A headline's "The dredging stops now, says harbour chief"; null if the passage is none.
   *
   * @param lexicon tells verbs of saying
   */
  static @Nullable Attribution headline(Document document, Passage p, CueLexicon lexicon) {
    if (!headline(document, p)) {
      return null;
    }
    int comma = p.size() - 1;
    while (comma > 0 && !(p.lower(comma).equals(",") && p.quotation(comma) == Passage.UNQUOTED)) {
      comma--;
    }
    int verb = comma + 1;
    if (comma < 2 || verb + 1 >= p.size() || p.size() - verb > SIGNATURE_LENGTH) {
      return null;
    }
    Cue cue = lexicon.at(p, verb);
    boolean says =
        cue != null
            && cue.speech()
            && cue.words().size() == 1
            && cue.takes().contains(Cue.Takes.QUOTE)
            && !p.lower(verb).equals(cue.words().get(0))
            && !p.lower(verb).endsWith("ing");
    if (cue == null || !says || finite(p, verb + 1)) {
      return null;
    }
    List<Span> content = List.of(p.span(0, comma));
    Form form = Forms.of(document, p.quotations(), content);
    return new Attribution(
        p.span(verb + 1, p.size()),
        p.span(verb, verb + 1),
        content,
        form,
        true,
        cue.connotation(),
        false);
  }

  private static boolean finite(Passage p, int from) {
    for (int i = from; i < p.size(); i++) {
      if (p.tag(i) == Tag.VERB || p.tag(i) == Tag.AUX || p.tag(i) == Tag.PUNCT) {
        return true;
      }
    }
    return false;
  }

  private static Attribution attribution(
      Document document, Passage said, Span source, Span cue, Span content) {
    List<Span> pieces = List.of(content);
    Form form = Forms.of(document, said.quotations(), pieces);
    return new Attribution(source, cue, pieces, form, true, Connotation.NEUTRAL, false);
  }

  private static boolean dash(Passage p, int i) {
    return p.quotation(i) == Passage.UNQUOTED && DASHES.contains(p.lower(i));
  }

  /** Unquoted punctuation that is no part of what is said. */
  private static boolean mark(Passage p, int i) {
    return p.quotation(i) == Passage.UNQUOTED
        && p.tag(i) == Tag.PUNCT
        && !Set.of("?", "!", "(", ")").contains(p.lower(i));
  }

  private static boolean inName(Document document, Passage p, int i) {
    return switch (p.tag(i)) {
      case NOUN, PROPN, ADJ, DET, NUM, X, PART -> true;
      case PUNCT -> p.lower(i).equals(".") || p.lower(i).equals("-");
      default -> shouted(document.text(p.token(i)));
    };
  }

  private static boolean headline(Document document, Passage p) {
    Span title = document.article().title();
    return title != null
        ? title.contains(p.span())
        : p.span().equals(document.paragraphs().get(0)) && !p.lower(p.size() - 1).equals(".");
  }

  private static boolean shouted(String text) {
    return text.chars().anyMatch(Character::isUpperCase)
        && text.chars().noneMatch(Character::isLowerCase);
  }
}
