package org.newsgauge.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Span;
import org.newsgauge.text.Document;
import org.newsgauge.text.Quotation;

/** Quotations that go on in a paragraph without a cue of its own. */
final class Inheritance {
  private Inheritance() {}

  /**
   * The attribution of {@code passage} to the speaker of {@code before}, the last attribution of
   * the paragraph before; null unless the passage is quoted from its first word and the one before
   * ended in a quotation, or its quotation was left open.
   */
  static @Nullable Attribution of(
      Document document, Passage previous, Passage passage, Attribution before) {
    if (passage.quotations().isEmpty() || !before.speech()) {
      return null;
    }
    Quotation first = passage.quotations().get(0);
    boolean opens = first.span().start() == passage.token(0).start();
    if (!opens || first.kind() != Quotation.Kind.SPEECH || unquotedWords(document, passage)) {
      return null;
    }
    Span last = before.content().get(before.content().size() - 1);
    boolean endsQuoted =
        before.form() != Form.INDIRECT
            && !previous.quotations().isEmpty()
            && last.overlaps(previous.quotations().get(previous.quotations().size() - 1).span())
            && last.end() >= previous.token(previous.size() - 1).start();
    if (!first.continues() && !endsQuoted) {
      return null;
    }
    List<Span> content = List.of(first.span());
    Span source = before.source();
    if (source != null && source.overlaps(first.span())) {
      return null;
    }
    return new Attribution(
        source,
        null,
        content,
        Forms.of(document, passage.quotations(), content),
        before.speech(),
        before.connotation(),
        true);
  }

  /** Whether more than a word or two stand outside the passage's quotations. */
  private static boolean unquotedWords(Document document, Passage passage) {
    int words = 0;
    for (int i = 0; i < passage.size(); i++) {
      if (passage.quotation(i) == Passage.UNQUOTED && document.isWord(passage.token(i))) {
        words++;
      }
    }
    return words > 2;
  }
}
