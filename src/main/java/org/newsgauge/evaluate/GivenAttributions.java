package org.newsgauge.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.attribution.Connotation;
import org.newsgauge.attribution.Form;
import org.newsgauge.evaluate.gold.Marked;
import org.newsgauge.evaluate.metric.SpeechCue;
import org.newsgauge.text.Document;
import org.newsgauge.text.Quotation;

/** Attributions that people marked, in the form that our later steps take. */
final class GivenAttributions {
  private GivenAttributions() {}

  /**
   * The attribution as one of ours. Ours have one span for source and cue and no overlapping roles:
   * fragments are taken together where that touches nothing else, else the first counts, and
   * content gives way. Where people marked no content it is empty, after the cue.
   */
  static Attribution of(Document document, Marked marked) {
    List<Span> rest = new ArrayList<>(marked.content());
    rest.addAll(marked.source());
    Span cue = one(marked.cue(), rest);
    Span source =
        marked.source().isEmpty() ? null : one(marked.source(), add(marked.content(), cue));
    if (source != null && source.overlaps(cue)) {
      source = source.start() < cue.start() ? new Span(source.start(), cue.start()) : null;
    }
    List<Span> content = marked.content();
    content = without(content, cue);
    if (source != null) {
      content = without(content, source);
    }
    if (content.isEmpty()) {
      content = List.of(new Span(cue.end(), cue.end()));
    }
    boolean speech = SpeechCue.in(cue.in(document.text()));
    return new Attribution(
        source, cue, content, form(document, content), speech, Connotation.NEUTRAL, false);
  }

  private static List<Span> add(List<Span> spans, Span more) {
    List<Span> all = new ArrayList<>(spans);
    all.add(more);
    return all;
  }

  private static Span one(List<Span> fragments, List<Span> others) {
    Span cover = fragments.get(0);
    for (Span fragment : fragments) {
      cover = cover.cover(fragment);
    }
    for (Span other : others) {
      if (cover.overlaps(other)) {
        return fragments.get(0);
      }
    }
    return cover;
  }

  private static List<Span> without(List<Span> spans, Span taken) {
    List<Span> left = new ArrayList<>();
    for (Span span : spans) {
      if (!span.overlaps(taken)) {
        left.add(span);
        continue;
      }
      if (span.start() < taken.start()) {
        left.add(new Span(span.start(), taken.start()));
      }
      if (taken.end() < span.end()) {
        left.add(new Span(taken.end(), span.end()));
      }
    }
    return left;
  }

  private static Form form(Document document, List<Span> content) {
    long quoted = 0;
    long all = 0;
    for (Span piece : content) {
      @Nullable Span last = null;
      all += piece.length();
      for (Quotation quotation : document.quotations()) {
        if (quotation.depth() == 0
            && piece.overlaps(quotation.span())
            && !quotation.span().equals(last)) {
          quoted += piece.overlap(quotation.span());
          last = quotation.span();
        }
      }
    }
    return quoted == 0 ? Form.INDIRECT : 10 * quoted >= 9 * all ? Form.DIRECT : Form.MIXED;
  }
}
