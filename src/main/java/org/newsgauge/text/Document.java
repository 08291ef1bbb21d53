package org.newsgauge.text;

import java.io.Serializable;
import java.util.List;
import org.newsgauge.article.Article;
import org.newsgauge.article.Span;

/**
 * An article with its paragraphs, sentences, tokens and quotations. Immutable and thread-safe.
 *
 * @param article the article that all spans point into
 * @param paragraphs the lines that are not blank, white space trimmed, in text order; headline and
 *     dek are the first where the article has them
 * @param sentences in text order; each lies in one paragraph
 * @param quotations by start, then the longer first; nested ones follow the one that holds them
 */
public record Document(
    Article article, List<Span> paragraphs, List<Sentence> sentences, List<Quotation> quotations)
    implements Serializable {

  public Document {
    paragraphs = List.copyOf(paragraphs);
    sentences = List.copyOf(sentences);
    quotations = List.copyOf(quotations);
  }

  /** The article's text. */
  public String text() {
    return article.text();
  }

  /** The characters at {@code span}. */
  public String text(Span span) {
    return span.in(article.text());
  }

  /** The characters of {@code token}, as written. */
  public String text(Token token) {
    return token.span().in(article.text());
  }

  /** Number of words: tokens with a letter or digit in them. What "per 1,000 words" counts. */
  public int words() {
    int words = 0;
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        if (isWord(token)) {
          words++;
        }
      }
    }
    return words;
  }

  /**
   * Whether the token is a word: has a letter or digit, and is not a clitic ("'s", "n't"), which
   * readers count with the word before it.
   */
  public boolean isWord(Token token) {
    String text = article.text();
    int start = token.start();
    boolean lettered = false;
    for (int i = start; i < token.end(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        lettered = true;
        break;
      }
    }
    return lettered && (start == 0 || !isClitic(text, token));
  }

  private static boolean isClitic(String text, Token token) {
    boolean glued = Character.isLetterOrDigit(text.charAt(token.start() - 1));
    if (!glued) {
      return false;
    }
    for (int i = token.start(); i < token.end(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '’') {
        return true;
      }
    }
    return false;
  }
}
