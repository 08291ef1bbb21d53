package org.newsgauge.evaluate.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newsgauge.article.Article;
import org.newsgauge.article.Span;
import org.newsgauge.evaluate.metric.Words;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.Document;
import org.newsgauge.text.Sentence;
import org.newsgauge.text.Tag;
import org.newsgauge.text.Token;

/**
 * Sentences end at a line's end, or at a full stop, question or exclamation mark before white space
 * and a capital letter or quotation mark; tokens are words and single other characters. No tags.
 */
final class StopAndCapital implements Annotator {
  private static final Pattern END =
      Pattern.compile("\\R|[.?!][\"”’')]*(?=\\s+[\"“‘'(]*\\p{Lu})|$");

  @Override
  public Document annotate(Article article) {
    String text = article.text();
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    List<Span> spans = Words.tokens(text);
    Matcher ends = END.matcher(text);
    int next = 0;
    while (ends.find()) {
      while (next < spans.size() && spans.get(next).start() < ends.end()) {
        Span span = spans.get(next++);
        tokens.add(new Token(span, Tag.X, span.in(text)));
      }
      if (!tokens.isEmpty()) {
        Span whole = new Span(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
        sentences.add(new Sentence(whole, tokens));
        tokens = new ArrayList<>();
      }
    }
    return new Document(article, List.of(), sentences, List.of());
  }
}
