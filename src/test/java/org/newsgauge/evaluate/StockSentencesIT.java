package org.newsgauge.evaluate;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.junit.jupiter.api.Test;
import org.newsgauge.article.Article;
import org.newsgauge.article.Span;
import org.newsgauge.evaluate.gold.NamesGold;
import org.newsgauge.evaluate.gold.NamesGold.TaggedArticle;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.Document;
import org.newsgauge.text.NewsAnnotator;
import org.newsgauge.text.Sentence;
import org.newsgauge.text.Tag;
import org.newsgauge.text.Token;

/** Our sentences beside those of the stock model, by the same measure on the same texts. */
class StockSentencesIT {
  private static final Path GOLD = Path.of("../shared/gold/names/train.tsv.gz");

  @Test
  void breaksAtMostATenthAsOftenByMistake() throws IOException {
    assumeTrue(Files.isRegularFile(GOLD), "no development texts at " + GOLD);
    List<TaggedArticle> articles = NamesGold.read(GOLD, NamesGold.textsBeside(GOLD));
    SentenceModel model;
    try (InputStream in =
        StockSentencesIT.class.getResourceAsStream("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")) {
      model = new SentenceModel(in);
    }
    Figures stock = measure(articles, article -> stock(article, new SentenceDetectorME(model)));
    Figures ours = measure(articles, new NewsAnnotator());
    System.out.printf("stock sentences: %s%nour sentences: %s%n", stock, ours);
    assertTrue(
        ours.value("false_breaks") <= stock.value("false_breaks") / 10,
        ours.value("false_breaks") + " against " + stock.value("false_breaks"));
    assertTrue(ours.value("sentence_f1") > stock.value("sentence_f1"));
  }

  private static Figures measure(List<TaggedArticle> articles, Annotator annotator) {
    Workers workers = new Workers(Runtime.getRuntime().availableProcessors(), () -> 0);
    return TextMeasurement.of(articles, annotator, workers).figures();
  }

  /** The stock model's sentences, each as one token. */
  private static Document stock(Article article, SentenceDetectorME detector) {
    List<Sentence> sentences = new ArrayList<>();
    for (opennlp.tools.util.Span found : detector.sentPosDetect(article.text())) {
      Span span = new Span(found.getStart(), found.getEnd());
      sentences.add(new Sentence(span, List.of(new Token(span, Tag.X, "-"))));
    }
    return new Document(article, List.of(), sentences, List.of());
  }
}
