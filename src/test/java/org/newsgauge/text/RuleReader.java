package org.newsgauge.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.newsgauge.article.Span;

/**
 * Reads a text by the rules alone, without models: its sentences, tokens and quotations. Loaded a
 * second time by {@link RuleRemovalTest}, beside classes of which a rule was taken out.
 */
public final class RuleReader implements UnaryOperator<String> {
  /**
   * Sentences by {@code |}, tokens by a space, clitics with {@code +}, a line each for quotations.
   */
  @Override
  public String apply(String text) {
    Abbreviations abbreviations = Abbreviations.ofNews();
    Set<String> elisions = Words.words("elisions.txt");
    byte[] roles = new byte[text.length()];
    List<Span> paragraphs = NewsAnnotator.paragraphs(text);
    List<Quotation> quotations =
        new QuotationFinder(elisions, QuotationKinds.ofNews()).find(text, paragraphs, 0, roles);
    SentenceSplitter splitter =
        new SentenceSplitter(abbreviations, Words.words("sentence-starters.txt"));
    TokenSpans tokens = new TokenSpans();
    List<String> read = new ArrayList<>();
    for (Span paragraph : paragraphs) {
      new Tokenizer(abbreviations, elisions)
          .tokenize(text, paragraph.start(), paragraph.end(), roles, tokens);
      int first = 0;
      while (first < tokens.size()) {
        int end = first + splitter.length(text, tokens, first, roles);
        read.add(read.isEmpty() ? "" : "|");
        for (int i = first; i < end; i++) {
          String clitic = tokens.is(i, TokenSpans.CLITIC) ? "+" : "";
          read.add(clitic + text.substring(tokens.start(i), tokens.end(i)));
        }
        first = end;
      }
    }
    for (Quotation one : quotations) {
      read.add("\n" + "+".repeat(one.depth()) + one.kind() + one.inner() + one.continues());
    }
    return String.join(" ", read);
  }
}
