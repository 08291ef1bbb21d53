package org.newsgauge.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.newsgauge.article.Bisection;
import org.newsgauge.article.Span;
import org.newsgauge.text.Document;
import org.newsgauge.text.Quotation;
import org.newsgauge.text.Sentence;
import org.newsgauge.text.Tag;
import org.newsgauge.text.Token;

/**
 * A paragraph as one row of tokens, with what taggers ask of each: its sentence and whether it is
 * quoted. Indexes count the paragraph's tokens from 0.
 */
public final class Passage {
  /** Marks a token outside every quotation. */
  public static final int UNQUOTED = -1;

  private final Span span;
  private final List<Token> tokens;
  private final String[] lower;
  private final int[] sentence;
  private final int[] sentenceStart;
  private final List<Quotation> quotations;
  private final int[] quotation;

  private Passage(
      Document document, Span span, List<Sentence> sentences, List<Quotation> quotations) {
    this.span = span;
    this.quotations = quotations;
    tokens = new ArrayList<>();
    sentenceStart = new int[sentences.size() + 1];
    for (int s = 0; s < sentences.size(); s++) {
      sentenceStart[s] = tokens.size();
      tokens.addAll(sentences.get(s).tokens());
    }
    int size = tokens.size();
    sentenceStart[sentences.size()] = size;
    lower = new String[size];
    sentence = new int[size];
    quotation = new int[size];
    int s = 0;
    int q = 0;
    for (int i = 0; i < size; i++) {
      while (sentenceStart[s + 1] <= i) {
        s++;
      }
      sentence[i] = s;
      Token token = tokens.get(i);
      lower[i] = document.text(token).toLowerCase(Locale.ROOT);
      while (q < quotations.size() && quotations.get(q).span().end() <= token.start()) {
        q++;
      }
      boolean inside = q < quotations.size() && quotations.get(q).span().overlaps(token.span());
      quotation[i] = inside ? q : UNQUOTED;
    }
  }

  /** The document's paragraphs that have tokens, in text order. */
  public static List<Passage> of(Document document) {
    List<Passage> passages = new ArrayList<>();
    List<Sentence> sentences = document.sentences();
    List<Quotation> outermost =
        document.quotations().stream().filter(quotation -> quotation.depth() == 0).toList();
    int s = 0;
    int q = 0;
    for (Span paragraph : document.paragraphs()) {
      int from = s;
      while (s < sentences.size() && sentences.get(s).span().start() < paragraph.end()) {
        s++;
      }
      int quoted = q;
      while (q < outermost.size() && outermost.get(q).span().start() < paragraph.end()) {
        q++;
      }
      if (s > from) {
        passages.add(
            new Passage(
                document, paragraph, sentences.subList(from, s), outermost.subList(quoted, q)));
      }
    }
    return passages;
  }

  /** Where the paragraph stands. */
  public Span span() {
    return span;
  }

  /** Number of tokens; at least one. */
  public int size() {
    return tokens.size();
  }

  /** The token at an index. */
  public Token token(int i) {
    return tokens.get(i);
  }

  /** The token's part of speech. */
  public Tag tag(int i) {
    return tokens.get(i).tag();
  }

  /** The part of speech as a number from 1, which hashes of models are made of. */
  int tagNumber(int i) {
    return switch (tag(i)) {
      case ADJ -> 1;
      case ADP -> 2;
      case ADV -> 3;
      case AUX -> 4;
      case CCONJ -> 5;
      case DET -> 6;
      case INTJ -> 7;
      case NOUN -> 8;
      case NUM -> 9;
      case PART -> 10;
      case PRON -> 11;
      case PROPN -> 12;
      case PUNCT -> 13;
      case SCONJ -> 14;
      case SYM -> 15;
      case VERB -> 16;
      case X -> 17;
    };
  }

  /** The token as written, in lower case. */
  public String lower(int i) {
    return lower[i];
  }

  /** Number of the sentence that the token stands in. */
  public int sentence(int i) {
    return sentence[i];
  }

  /** First token of the sentence that the token stands in. */
  public int sentenceStart(int i) {
    return sentenceStart[sentence[i]];
  }

  /** Index after the last token of the sentence that the token stands in. */
  public int sentenceEnd(int i) {
    return sentenceStart[sentence[i] + 1];
  }

  /** The paragraph's outermost quotations in text order. */
  public List<Quotation> quotations() {
    return quotations;
  }

  /** Index in {@link #quotations} of the one that the token lies in, or {@link #UNQUOTED}. */
  public int quotation(int i) {
    return quotation[i];
  }

  /** Whether the token lies inside somebody's words, not a title or words at arm's length. */
  public boolean spoken(int i) {
    return quotation[i] != UNQUOTED && quotations.get(quotation[i]).kind() == Quotation.Kind.SPEECH;
  }

  /** From the first character of token {@code from} to the last of token {@code to - 1}. */
  public Span span(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** Index of the first token that ends after the offset; {@link #size} if none does. */
  public int tokenAt(int offset) {
    return Bisection.first(tokens.size(), i -> tokens.get(i).end() > offset);
  }
}
