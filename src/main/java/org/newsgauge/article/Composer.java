package org.newsgauge.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an article's text together: headline, dek and body as paragraphs, and where they lie. */
final class Composer {
  /** What is kept of everything that was removed, in UTF-16 units; the rest is only counted. */
  private static final int MAX_REMOVED = 4 << 20;

  private static final String GAP = "\n\n";

  private final StringBuilder text = new StringBuilder();
  private final List<Removed> removed = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private @Nullable Span title;
  private @Nullable Span dek;
  private int bodyStart = -1;
  private int removedLength;
  private int dropped;

  void title(String headline) {
    title = paragraph(headline);
  }

  void dek(String standfirst) {
    dek = paragraph(standfirst);
  }

  void body(String paragraph) {
    Span span = paragraph(paragraph);
    if (bodyStart < 0) {
      bodyStart = span.start();
    }
  }

  void removed(String furniture, String reason) {
    removedLength += furniture.length();
    if (removedLength <= MAX_REMOVED) {
      removed.add(new Removed(furniture.replace('\n', ' '), reason));
    } else {
      dropped++;
    }
  }

  void warn(String warning) {
    if (!warnings.contains(warning)) {
      warnings.add(warning);
    }
  }

  private Span paragraph(String paragraph) {
    if (text.length() > 0) {
      text.append(GAP);
    }
    int start = text.length();
    text.append(paragraph);
    return new Span(start, text.length());
  }

  Article article(Origin origin, Metadata metadata, double confidence) {
    if (dropped > 0) {
      warn("of what was removed, " + dropped + " blocks are not listed");
    }
    int start = bodyStart < 0 ? text.length() : bodyStart;
    String whole = text.toString();
    String language = Language.of(whole, start).warning();
    if (language != null) {
      warn(language);
    }
    List<String> authors = metadata.authors();
    return new Article(
        origin.id(),
        metadata.outlet(),
        metadata.url(),
        authors.isEmpty() ? null : String.join("; ", authors),
        metadata.published(),
        metadata.section(),
        whole,
        title,
        dek,
        new Span(start, text.length()),
        confidence,
        warnings,
        removed);
  }
}
