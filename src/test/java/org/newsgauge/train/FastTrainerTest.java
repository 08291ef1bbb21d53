package org.newsgauge.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.attribution.FastModel;
import org.newsgauge.attribution.FastScorer;
import org.newsgauge.attribution.SequenceTagger;
import org.newsgauge.evaluate.gold.AnnotatedArticle;
import org.newsgauge.evaluate.gold.Marked;
import org.newsgauge.evaluate.gold.Reading;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.Document;
import org.newsgauge.text.NewsAnnotator;

class FastTrainerTest {
  private static final Annotator ANNOTATOR = new NewsAnnotator();
  private static final List<String> SOURCES =
      List.of("The miller", "Two nurses", "Ines Moreau", "The harbour board", "A neighbour");
  private static final List<String> CONTENTS =
      List.of(
          "that the weir had broken", "that nobody came", "that rents were high", "that it was");

  private static LabelledArticle article(int number) {
    String source = SOURCES.get(number % SOURCES.size());
    String content = CONTENTS.get(number % CONTENTS.size());
    String text = "It rained. " + source + " said " + content + ". The road was shut.";
    int from = text.indexOf(source);
    int cue = from + source.length() + 1;
    Marked marked =
        new Marked(
            "E1",
            List.of(new Span(from, cue - 1)),
            List.of(new Span(cue, cue + 4)),
            List.of(new Span(cue + 5, cue + 5 + content.length())));
    String name = "article" + number;
    Reading reading = new Reading(name + ".ann", "", List.of(marked), List.of());
    return LabelledArticle.of(new AnnotatedArticle(name, "", text, List.of(reading)), ANNOTATOR);
  }

  private static FastModel train(List<LabelledArticle> articles, List<Integer> epochs) {
    return train(articles, epochs, List.of(0., 0., 0.));
  }

  private static FastModel train(
      List<LabelledArticle> articles, List<Integer> epochs, List<Double> lean) {
    FastTrainer.Settings settings = new FastTrainer.Settings(4, 0.5, 0.1, 2, 2000, lean, 7);
    return new FastTrainer(settings).train(articles, (epoch, model) -> epochs.add(epoch));
  }

  private static byte[] bytes(FastModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }

  @Test
  void learnsWhatItIsShownAndTheSameEachTime() throws IOException {
    List<LabelledArticle> articles = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      articles.add(article(i));
    }
    List<Integer> epochs = new ArrayList<>();
    FastModel model = train(articles, epochs);
    assertEquals(List.of(1, 2, 3, 4), epochs);
    assertArrayEquals(bytes(model), bytes(train(articles, new ArrayList<>())));

    String unseen = "It snowed. The verger said that the bell had cracked. The tower was shut.";
    Document document = ANNOTATOR.annotate(Article.asIs(unseen, Origin.of("unseen")));
    List<Attribution> found = new SequenceTagger(new FastScorer(model)).tag(document);
    assertEquals(1, found.size());
    Span source = found.get(0).source();
    assertEquals("The verger", source == null ? "" : document.text(source));
    assertEquals("that the bell had cracked", document.text(found.get(0).content().get(0)));
  }

  @Test
  void leansTowardsBeginningsAsToldTo() {
    List<LabelledArticle> articles = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      articles.add(article(i));
    }
    FastModel never = train(articles, new ArrayList<>(), List.of(-50., -50., -50.));
    assertEquals(
        List.of(), new SequenceTagger(new FastScorer(never)).tag(articles.get(0).document()));
  }
}
