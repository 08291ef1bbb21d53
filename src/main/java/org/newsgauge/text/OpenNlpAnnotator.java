package org.newsgauge.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.newsgauge.article.Article;
import org.newsgauge.article.Span;

/** The plain OpenNLP chain with its English models (Universal Dependencies EWT, 1.3). */
public final class OpenNlpAnnotator implements Annotator {
  private final SentenceModel sentenceModel;
  private final TokenizerModel tokenizerModel;
  private final POSModel posModel;

  /** Loads the models from the class path. */
  public OpenNlpAnnotator() {
    try {
      sentenceModel = new SentenceModel(model("sentence"));
      tokenizerModel = new TokenizerModel(model("tokens"));
      posModel = new POSModel(model("pos"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream model(String name) {
    String file = "/opennlp-en-ud-ewt-" + name + "-1.3-2.5.4.bin";
    InputStream in = OpenNlpAnnotator.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("model " + file + " is not on the class path");
    }
    return in;
  }

  @Override
  public Document annotate(Article article) {
    SentenceDetectorME detector = new SentenceDetectorME(sentenceModel);
    TokenizerME tokenizer = new TokenizerME(tokenizerModel);
    POSTaggerME tagger = new POSTaggerME(posModel);
    String text = article.text();
    List<Span> paragraphs = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    List<Quotation> quotations = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      Span paragraph = new Span(start, end).trim(text);
      start = end + 1;
      if (paragraph.isEmpty()) {
        continue;
      }
      paragraphs.add(paragraph);
      quote(text, paragraph, quotations);
      for (opennlp.tools.util.Span found : detector.sentPosDetect(paragraph.in(text))) {
        int offset = paragraph.start() + found.getStart();
        Span span = new Span(offset, paragraph.start() + found.getEnd());
        opennlp.tools.util.Span[] tokens = tokenizer.tokenizePos(span.in(text));
        String[] tags = tagger.tag(opennlp.tools.util.Span.spansToStrings(tokens, span.in(text)));
        List<Token> result = new ArrayList<>();
        for (int i = 0; i < tokens.length; i++) {
          Span token = new Span(offset + tokens[i].getStart(), offset + tokens[i].getEnd());
          result.add(new Token(token, tag(tags[i]), token.in(text).toLowerCase(Locale.ROOT)));
        }
        if (!result.isEmpty()) {
          sentences.add(new Sentence(span, result));
        }
      }
    }
    return new Document(article, paragraphs, sentences, quotations);
  }

  private static void quote(String text, Span paragraph, List<Quotation> quotations) {
    int open = -1;
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      char c = text.charAt(i);
      if (open < 0 && (c == '"' || c == '“')) {
        open = i;
      } else if (open >= 0 && (c == '"' || c == '”')) {
        Span span = new Span(open, i + 1);
        Span inner = new Span(open + 1, i);
        quotations.add(new Quotation(span, inner, Quotation.Kind.SPEECH, 0, false));
        open = -1;
      }
    }
  }

  private static Tag tag(String composite) {
    int plus = composite.indexOf('+');
    try {
      return Tag.valueOf(plus < 0 ? composite : composite.substring(0, plus));
    } catch (IllegalArgumentException e) {
      return Tag.X;
    }
  }
}
