package org.newsgauge.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.newsgauge.article.Article;
import org.newsgauge.article.Model;
import org.newsgauge.article.Span;

/**
 * The text layer for English-language news: paragraphs, quotations, tokens, sentences, tags and
 * lemmas, in this order.
 *
 * <p>Loading starts in the background when one is made, and the first {@link #annotate} waits for
 * it. Thread-safe: make one and share it.
 */
public final class NewsAnnotator implements Annotator {
  private final CompletableFuture<Loaded> loaded = CompletableFuture.supplyAsync(Loaded::load);

  private record Loaded(
      QuotationFinder quotations,
      Tokenizer tokenizer,
      SentenceSplitter splitter,
      SentenceTagger tagger) {

    static Loaded load() {
      CompletableFuture<Tagger> tagger = CompletableFuture.supplyAsync(Tagger::load);
      Abbreviations abbreviations = Abbreviations.ofNews();
      Set<String> elisions = Words.words("elisions.txt");
      QuotationKinds kinds = QuotationKinds.ofNews();
      QuotationFinder quotations = new QuotationFinder(elisions, kinds);
      Tokenizer tokenizer = new Tokenizer(abbreviations, elisions);
      SentenceSplitter splitter =
          new SentenceSplitter(abbreviations, Words.words("sentence-starters.txt"));
      Lemmatizer lemmatizer = new Lemmatizer(word -> tagger.join().hasSeen(word));
      return new Loaded(
          quotations, tokenizer, splitter, new SentenceTagger(tagger.join(), lemmatizer));
    }
  }

  @Override
  public Document annotate(Article article) {
    Loaded ready = loaded();
    String text = article.text();
    List<Span> paragraphs = paragraphs(text);
    byte[] roles = new byte[text.length()];
    List<Quotation> quotations =
        ready.quotations.find(text, paragraphs, article.body().start(), roles);
    List<Sentence> sentences = new ArrayList<>();
    TokenSpans tokens = new TokenSpans();
    for (Span paragraph : paragraphs) {
      ready.tokenizer.tokenize(text, paragraph.start(), paragraph.end(), roles, tokens);
      int first = 0;
      while (first < tokens.size()) {
        int length = ready.splitter.length(text, tokens, first, roles);
        sentences.add(ready.tagger.tag(text, tokens, first, first + length));
        first += length;
      }
    }
    return new Document(article, paragraphs, sentences, quotations);
  }

  @Override
  public List<Model> models() {
    return List.of(Tagger.model());
  }

  private Loaded loaded() {
    try {
      return loaded.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** The lines that are not blank. */
  static List<Span> paragraphs(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isLineEnd(text.charAt(i))) {
        Span line = trim(text, start, i);
        if (!line.isEmpty()) {
          paragraphs.add(line);
        }
        start = i + 1;
      }
    }
    return paragraphs;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  private static Span trim(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Words.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Words.isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
