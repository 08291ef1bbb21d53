package org.newsgauge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newsgauge.article.Article;
import org.newsgauge.article.Span;

/** What holds of the document of any text whatever. */
class DocumentPropertiesTest {
  private static final int TEXTS = 10_000;

  @Test
  void holdForRandomAndMutilatedTexts() {
    MutilatedTexts texts = new MutilatedTexts(4);
    for (int i = 0; i < TEXTS; i++) {
      String text = texts.next();
      Document document;
      try {
        document = Annotated.of(text).document();
        checkParagraphs(document);
        checkSentences(document);
        checkQuotations(document);
        assertEquals(document, Annotated.of(text).document());
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("text " + i + ": " + text, e);
      }
    }
  }

  private static void checkParagraphs(Document document) {
    String text = document.text();
    int end = 0;
    for (Span paragraph : document.paragraphs()) {
      assertFalse(paragraph.isEmpty());
      assertTrue(paragraph.start() >= end);
      assertFalse(document.text(paragraph).contains("\n"));
      assertTrue(isBlank(text, end, paragraph.start()));
      end = paragraph.end();
    }
    assertTrue(isBlank(text, end, text.length()));
  }

  /** Every character that shows is in one token; every token in one sentence, and so on up. */
  private static void checkSentences(Document document) {
    String text = document.text();
    int end = 0;
    for (Sentence sentence : document.sentences()) {
      assertEquals(
          1,
          document.paragraphs().stream().filter(p -> p.contains(sentence.span())).count(),
          () -> "paragraphs of sentence " + sentence.span());
      List<Token> tokens = sentence.tokens();
      assertEquals(sentence.span().start(), tokens.get(0).start());
      assertEquals(sentence.span().end(), tokens.get(tokens.size() - 1).end());
      for (Token token : tokens) {
        assertTrue(token.start() >= end);
        assertTrue(isBlank(text, end, token.start()), () -> "before " + token.span());
        assertFalse(document.text(token).isBlank());
        assertFalse(token.lemma().isEmpty());
        end = token.end();
      }
    }
    assertTrue(isBlank(text, end, text.length()));
  }

  private static void checkQuotations(Document document) {
    Quotation last = null;
    for (Quotation quotation : document.quotations()) {
      Span span = quotation.span();
      Span paragraph =
          document.paragraphs().stream().filter(p -> p.contains(span)).findFirst().orElseThrow();
      int around = 0;
      for (Quotation other : document.quotations()) {
        if (!other.equals(quotation) && other.span().overlaps(span)) {
          boolean outside = other.span().contains(span);
          assertTrue(outside || span.contains(other.span()), span + " crosses " + other.span());
          around += outside && other.depth() < quotation.depth() ? 1 : 0;
        }
      }
      assertEquals(around, quotation.depth(), () -> "depth of " + span);
      if (last != null) {
        assertTrue(last.span().start() <= span.start());
      }
      if (quotation.continues()) {
        assertEquals(paragraph.start(), span.start());
        int before = document.paragraphs().indexOf(paragraph) - 1;
        int end = document.paragraphs().get(before).end();
        assertTrue(
            document.quotations().stream()
                .anyMatch(q -> q.span().end() == end && q.inner().end() == end));
      }
      last = quotation;
    }
  }

  private static boolean isBlank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Words.isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  @Test
  void anUnbalancedMarkCostsItsOwnParagraphAtMost() {
    List<String> paragraphs =
        List.of(
            "He said, “We lost it all.” Nobody else spoke.",
            "She said, \"We won it all.\" Nobody else spoke.",
            "The Smiths' house, ''a ruin,'' is for sale.");
    for (String mark : List.of("\"", "“", "”", "''", "‘", "’", "'", "«", "„", "``")) {
      for (int i = 0; i < paragraphs.size(); i++) {
        for (int at = 0; at <= paragraphs.get(i).length(); at++) {
          List<String> changed = new ArrayList<>(paragraphs);
          changed.set(i, new StringBuilder(paragraphs.get(i)).insert(at, mark).toString());
          for (int j = 0; j < paragraphs.size(); j++) {
            if (j != i) {
              assertEquals(quotations(paragraphs, j), quotations(changed, j), changed.get(i));
            }
          }
        }
      }
    }
  }

  /** The quotations of one paragraph of a text, as written. */
  private static List<String> quotations(List<String> paragraphs, int index) {
    Document document = Annotated.of(String.join("\n", paragraphs)).document();
    Span paragraph = document.paragraphs().get(index);
    return document.quotations().stream()
        .map(Quotation::span)
        .filter(paragraph::contains)
        .map(document::text)
        .toList();
  }

  @Test
  void eightThreadsGiveWhatOneGives() throws Exception {
    MutilatedTexts texts = new MutilatedTexts(8);
    List<Article> articles =
        Stream.generate(texts::next).limit(2_000).map(Annotated::article).toList();
    List<Document> alone = articles.stream().map(Annotated.ANNOTATOR::annotate).toList();
    Annotator shared = new NewsAnnotator();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<Document>>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(pool.submit(() -> articles.stream().map(shared::annotate).toList()));
      }
      for (Future<List<Document>> documents : all) {
        assertEquals(alone, documents.get());
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
