package org.newsgauge.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.newsgauge.article.Bisection;
import org.newsgauge.article.Span;
import org.newsgauge.text.Document;
import org.newsgauge.text.Quotation;
import org.newsgauge.text.Sentence;
import org.newsgauge.text.Tag;
import org.newsgauge.text.Token;

/**
 * A document's tokens as one row of words, each with its sentence, its paragraph and whether it
 * stands inside somebody's quotation. Words are addressed by index; text and offsets stay those of
 * the article.
 */
final class Words {
  private static final Pattern CAMEL =
      Pattern.compile(
          "\\p{Lu}\\p{L}*\\p{Ll}\\p{Lu}\\p{L}*|[\\p{L}\\p{N}-]+\\.(com|org|net|info|tv|fr|de|co|uk|eu)");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final String article;
  private final String[] texts;
  private final String[] lowers;
  private final Tag[] tags;
  private final int[] starts;
  private final int[] ends;
  private final int[] sentences;
  private final int[] sentenceStarts;
  private final int[] paragraphs;
  private final boolean[] lettered;
  private final boolean[] capital;
  private final boolean[] quoted;
  private final boolean[] titled;

  private Words(String article, Document document, List<Token> tokens, int[] sentences) {
    this.article = article;
    this.sentences = sentences;
    int n = tokens.size();
    texts = new String[n];
    lowers = new String[n];
    tags = new Tag[n];
    starts = new int[n];
    ends = new int[n];
    paragraphs = new int[n];
    lettered = new boolean[n];
    capital = new boolean[n];
    quoted = new boolean[n];
    int paragraph = 0;
    for (int i = 0; i < n; i++) {
      Token token = tokens.get(i);
      starts[i] = token.start();
      ends[i] = token.end();
      texts[i] = token.span().in(article);
      lowers[i] = texts[i].toLowerCase(Locale.ROOT).replace('’', '\'');
      tags[i] = token.tag();
      lettered[i] = hasLetterOrDigit(texts[i]);
      capital[i] = Character.isUpperCase(texts[i].codePointAt(0));
      while (paragraph + 1 < document.paragraphs().size()
          && document.paragraphs().get(paragraph + 1).start() <= starts[i]) {
        paragraph++;
      }
      paragraphs[i] = paragraph;
    }
    for (Quotation quotation : document.quotations()) {
      if (quotation.kind() == Quotation.Kind.SPEECH && quotation.depth() == 0) {
        Range range = range(quotation.inner());
        for (int i = range.from(); i < range.to(); i++) {
          quoted[i] = true;
        }
      }
    }
    int count = n == 0 ? 0 : sentences[n - 1] + 1;
    sentenceStarts = new int[count + 1];
    sentenceStarts[count] = n;
    for (int i = n - 1; i >= 0; i--) {
      sentenceStarts[sentences[i]] = i;
    }
    titled = new boolean[count];
    for (int s = 0; s < count; s++) {
      titled[s] = looksLikeTitle(sentenceStarts[s], sentenceStarts[s + 1]);
    }
  }

  /** The words of {@code document}. */
  static Words of(Document document) {
    String text = document.text();
    List<Token> tokens = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      tokens.addAll(sentence.tokens());
    }
    int[] sentences = new int[tokens.size()];
    int number = 0;
    int at = 0;
    for (Sentence sentence : document.sentences()) {
      int end = at + sentence.tokens().size();
      Arrays.fill(sentences, at, end, number++);
      at = end;
    }
    return new Words(text, document, tokens, sentences);
  }

  private static boolean hasLetterOrDigit(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  private boolean looksLikeTitle(int from, int to) {
    int capital = 0;
    int small = 0;
    for (int i = from + 1; i < to; i++) {
      boolean counts =
          Character.isLetter(texts[i].charAt(0)) && (texts[i].length() > 3 || tags[i].isContent());
      if (counts && Character.isUpperCase(texts[i].charAt(0))) {
        capital++;
      } else if (counts) {
        small++;
      }
    }
    boolean stopped = to > from && texts[to - 1].equals(".");
    return capital > 2 * small && capital >= (stopped ? 4 : 2) && (!stopped || small == 0);
  }

  int size() {
    return texts.length;
  }

  /** The word as written. */
  String text(int i) {
    return texts[i];
  }

  /** The word in lower case, with straight apostrophes. */
  String lower(int i) {
    return lowers[i];
  }

  Tag tag(int i) {
    return tags[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  int sentence(int i) {
    return sentences[i];
  }

  int paragraph(int i) {
    return paragraphs[i];
  }

  /** Index of the first word of the sentence that word {@code i} stands in. */
  int sentenceStart(int i) {
    return sentenceStarts[sentences[i]];
  }

  /** Index after the last word of the sentence that word {@code i} stands in. */
  int sentenceEnd(int i) {
    return sentenceStarts[sentences[i] + 1];
  }

  /** Whether the word stands inside somebody's quoted speech. */
  boolean quoted(int i) {
    return quoted[i];
  }

  /** Whether the word's sentence is set like a headline, most words with a capital. */
  boolean inTitle(int i) {
    return titled[sentences[i]];
  }

  boolean is(int i, String lower) {
    return i >= 0 && i < texts.length && lowers[i].equals(lower);
  }

  boolean capital(int i) {
    return capital[i];
  }

  /** Whether the word is "a" or "an". */
  boolean indefinite(int i) {
    return is(i, "a") || is(i, "an");
  }

  /** Whether the word has a capital inside, or is the address of a site: names are written so. */
  boolean camelCase(int i) {
    return CAMEL.matcher(texts[i]).matches();
  }

  /** Whether a relative clause may begin with the word; "that report" is none. */
  boolean relative(int i) {
    return FunctionWords.RELATIVE.contains(lowers[i])
        && !(lowers[i].equals("that") && tags[i] == Tag.DET);
  }

  /** Whether the word has a letter or digit. */
  boolean word(int i) {
    return lettered[i] && !possessiveMark(i);
  }

  /** Whether the word is a quotation mark. */
  boolean quotationMark(int i) {
    return switch (lowers[i]) {
      case "\"", "“", "”", "''", "``" -> true;
      default -> false;
    };
  }

  /** Whether the word is the mark of the possessive, "'s" or an apostrophe. */
  boolean possessiveMark(int i) {
    return i >= 0
        && i < texts.length
        && (lowers[i].equals("'s") || (lowers[i].equals("'") && tags[i] == Tag.PART));
  }

  /** The words that share a character with {@code span}; empty where it lies between words. */
  Range range(Span span) {
    int from = firstEndingAfter(span.start());
    int to = from;
    while (!span.isEmpty() && to < texts.length && starts[to] < span.end()) {
      to++;
    }
    return new Range(from, to);
  }

  /** Index of the first word that ends after {@code offset}. */
  int firstEndingAfter(int offset) {
    return Bisection.first(ends.length, i -> ends[i] > offset);
  }

  /** Where the words of {@code range}, which is not empty, stand in the article. */
  Span span(Range range) {
    return new Span(starts[range.from()], ends[range.to() - 1]);
  }

  /** The words of {@code range} as written, white space folded. */
  String text(Range range) {
    if (range.isEmpty()) {
      return "";
    }
    String written = range.length() == 1 ? texts[range.from()] : span(range).in(article);
    return isFolded(written) ? written : SPACES.matcher(written).replaceAll(" ");
  }

  /** Whether the only white space is single blanks, as nearly everywhere. */
  private static boolean isFolded(String text) {
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        if (blank) {
          return false;
        }
        blank = true;
      } else if (c >= '\t' && c <= '\r') {
        return false;
      } else {
        blank = false;
      }
    }
    return true;
  }

  /** Whether white space follows the word, so that a phrase from it on begins with all of it. */
  boolean endsAtSpace(int i) {
    return ends[i] < article.length() && Character.isWhitespace(article.charAt(ends[i]));
  }

  /** The words of {@code range} in lower case, joined by one space. */
  String lower(Range range) {
    if (range.length() == 1) {
      return lowers[range.from()];
    }
    StringBuilder joined = new StringBuilder();
    for (int i = range.from(); i < range.to(); i++) {
      joined.append(i == range.from() ? "" : " ").append(lowers[i]);
    }
    return joined.toString();
  }

  /** {@code range} without the words at its edges that {@code unwanted} accepts. */
  Range trim(Range range, IntPredicate unwanted) {
    int from = range.from();
    int to = range.to();
    while (from < to && unwanted.test(from)) {
      from++;
    }
    while (to > from && unwanted.test(to - 1)) {
      to--;
    }
    return new Range(from, to);
  }
}
