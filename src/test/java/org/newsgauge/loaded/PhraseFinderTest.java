package org.newsgauge.loaded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgauge.article.Article;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.attribution.Connotation;
import org.newsgauge.attribution.Form;
import org.newsgauge.lexicon.Lexicons;
import org.newsgauge.source.Channel;
import org.newsgauge.source.Kind;
import org.newsgauge.source.Naming;
import org.newsgauge.source.Source;
import org.newsgauge.source.SourcedAttribution;
import org.newsgauge.source.Sourcing;
import org.newsgauge.text.Document;
import org.newsgauge.text.NewsAnnotator;
import org.newsgauge.text.Quotation;

class PhraseFinderTest {
  private static final String TITLE = "Mayor calls rival a crook";
  private static final String BODY =
      "The thugs left. \"He is a liar,\" Smith said. Smith said that the bill was a sham. Some"
          + " \"thugs\" stayed.";
  private static final String TEXT = TITLE + "\n" + BODY;
  private static final PhraseFinder FINDER = new PhraseFinder(Lexicons.shipped());

  private static Span span(String part) {
    int start = TEXT.indexOf(part);
    return new Span(start, start + part.length());
  }

  private static Document document(Quotation.Kind secondKind) {
    int body = TITLE.length() + 1;
    Article article =
        new Article(
            "a",
            "",
            null,
            null,
            null,
            null,
            TEXT,
            new Span(0, TITLE.length()),
            null,
            new Span(body, TEXT.length()),
            1,
            List.of(),
            List.of());
    Document plain = new NewsAnnotator().annotate(article);
    return new Document(
        article,
        plain.paragraphs(),
        plain.sentences(),
        List.of(
            quotation("\"He is a liar,\"", Quotation.Kind.SPEECH),
            quotation("\"thugs\"", secondKind)));
  }

  private static Quotation quotation(String part, Quotation.Kind kind) {
    Span span = span(part);
    return new Quotation(span, new Span(span.start() + 1, span.end() - 1), kind, 0, false);
  }

  private static Sourcing sourcing() {
    Source smith =
        new Source("S1", "Smith", Naming.NAMED_PERSON, Kind.OTHER, List.of(span("Smith")), false);
    return new Sourcing(
        List.of(smith),
        List.of(
            said(smith, span("Smith said."), "\"He is a liar,\"", Form.DIRECT),
            said(smith, span("Smith said that"), "the bill was a sham", Form.INDIRECT)));
  }

  private static SourcedAttribution said(Source source, Span words, String content, Form form) {
    Span name = new Span(words.start(), words.start() + 5);
    Span cue = new Span(words.start() + 6, words.start() + 10);
    return new SourcedAttribution(
        new Attribution(name, cue, List.of(span(content)), form, true, Connotation.NEUTRAL, false),
        source,
        Channel.FIRST_HAND,
        List.of(),
        null);
  }

  @Test
  void givesEveryPhraseAVoice() {
    List<LoadedPhrase> phrases = FINDER.find(document(Quotation.Kind.SCARE), sourcing());
    assertEquals(
        List.of("crook", "thugs", "liar", "sham", "thugs"),
        phrases.stream().map(phrase -> phrase.span().in(TEXT)).toList());
    assertEquals(
        List.of(Voice.HEADLINE, Voice.AUTHOR, Voice.QUOTED, Voice.AUTHOR, Voice.AUTHOR),
        phrases.stream().map(LoadedPhrase::voice).toList());
    assertNull(phrases.get(1).sourceId());
    assertEquals("S1", phrases.get(2).sourceId());
    assertEquals("S1", phrases.get(3).sourceId());
    assertNull(phrases.get(4).sourceId());
    assertEquals("pejorative-labels", phrases.get(0).category());
    assertEquals("thug", phrases.get(1).entry());
  }

  @Test
  void theTitleOfAWorkIsNobodysWording() {
    assertEquals(4, FINDER.find(document(Quotation.Kind.TITLE), sourcing()).size());
  }
}
