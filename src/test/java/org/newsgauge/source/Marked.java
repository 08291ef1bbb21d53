package org.newsgauge.source;

import java.util.ArrayList;
import java.util.List;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.attribution.Connotation;
import org.newsgauge.attribution.Form;
import org.newsgauge.text.Document;
import org.newsgauge.text.NewsAnnotator;
import org.newsgauge.text.Sentence;

/**
 * An article in which the sources are marked: {@code "[Two nurses] said the lift was stuck."} The
 * word behind a source is its cue, what follows it or a later "that" is its content, and so is the
 * sentence before the source; {@code []} is an attribution without a source.
 */
final class Marked {
  private static final NewsAnnotator ANNOTATOR = new NewsAnnotator();
  private static final RuleSourceResolver RESOLVER = new RuleSourceResolver();

  private final Sourcing sourcing;

  private Marked(Sourcing sourcing) {
    this.sourcing = sourcing;
  }

  static Marked read(String marked) {
    return read(marked, "");
  }

  static Marked read(String marked, String outlet) {
    StringBuilder text = new StringBuilder();
    List<Span> sources = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '[') {
        open = text.length();
      } else if (c == ']') {
        sources.add(new Span(open, text.length()));
      } else {
        text.append(c);
      }
    }
    Document document = document(text.toString(), outlet);
    List<Attribution> attributions = new ArrayList<>();
    for (Span source : sources) {
      attributions.add(attribution(document, source));
    }
    return new Marked(RESOLVER.resolve(document, attributions));
  }

  static Document document(String text, String outlet) {
    return ANNOTATOR.annotate(Article.asIs(text, Origin.of("test").withOutlet(outlet)));
  }

  private static Attribution attribution(Document document, Span source) {
    String text = document.text();
    int cueStart = source.end();
    while (cueStart < text.length() && !Character.isLetter(text.charAt(cueStart))) {
      cueStart++;
    }
    int cueEnd = cueStart;
    while (cueEnd < text.length() && Character.isLetter(text.charAt(cueEnd))) {
      cueEnd++;
    }
    Span sentence = new Span(0, text.length());
    for (Sentence candidate : document.sentences()) {
      if (candidate.span().contains(source.start())) {
        sentence = candidate.span();
      }
    }
    List<Span> content = new ArrayList<>();
    if (sentence.start() < source.start()) {
      content.add(new Span(sentence.start(), source.start()));
    }
    int that = text.indexOf(" that ", cueEnd);
    int from = that < 0 || that > sentence.end() ? cueEnd : that + 1;
    content.add(new Span(from, Math.max(from, sentence.end())));
    return new Attribution(
        source.isEmpty() ? null : source,
        new Span(cueStart, cueEnd),
        content,
        Form.INDIRECT,
        true,
        Connotation.NEUTRAL,
        false);
  }

  Sourcing sourcing() {
    return sourcing;
  }

  SourcedAttribution attribution(int i) {
    return sourcing.attributions().get(i);
  }

  SourcedAttribution last() {
    return attribution(sourcing.attributions().size() - 1);
  }

  /** Code and name of each attribution: {@code "NAMED_PERSON Ann Lee"}. */
  List<String> codes() {
    return sourcing.attributions().stream().map(a -> (a.naming() + " " + name(a)).trim()).toList();
  }

  private static String name(SourcedAttribution attribution) {
    Source source = attribution.source();
    return source == null ? "" : source.name();
  }
}
