package org.newsgauge.train.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.attribution.Labels;
import org.newsgauge.attribution.Passage;
import org.newsgauge.attribution.Window;
import org.newsgauge.attribution.WordPiece;
import org.newsgauge.evaluate.gold.AnnotatedArticle;
import org.newsgauge.evaluate.gold.Reading;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.Document;
import org.newsgauge.train.LabelledArticle;

/**
 * An article to learn from.
 *
 * @param passage index of the passage of each token
 * @param readings labels of all tokens, as each annotator has them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Lesson(Document document, List<Passage> passages, int[] passage, List<byte[]> readings) {

  /**
   * A window to learn from.
   *
   * @param labels of its tokens
   * @param passage of each token
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Exercise(Window window, byte[] labels, int[] passage) {
    int pieces() {
      return window.pieces().length;
    }

    /** Index after the last token of the row of labels that begins at {@code from}. */
    int end(int from) {
      int to = from + 1;
      while (to < labels.length && passage[to] == passage[from]) {
        to++;
      }
      return to;
    }
  }

  static Lesson of(AnnotatedArticle article, Annotator annotator) {
    Document document = annotator.annotate(Article.asIs(article.text(), Origin.of(article.name())));
    List<Passage> passages = Passage.of(document);
    int size = passages.stream().mapToInt(Passage::size).sum();
    int[] passage = new int[size];
    int filled = 0;
    for (int i = 0; i < passages.size(); i++) {
      int end = filled + passages.get(i).size();
      Arrays.fill(passage, filled, end, i);
      filled = end;
    }
    List<byte[]> readings = new ArrayList<>();
    for (Reading reading : article.readings()) {
      byte[] labels = new byte[size];
      int at = 0;
      for (byte[] row : LabelledArticle.labels(passages, reading.attributions())) {
        System.arraycopy(row, 0, labels, at, row.length);
        at += row.length;
      }
      readings.add(labels);
    }
    return new Lesson(document, passages, passage, readings);
  }

  /**
   * The article's windows, cut elsewhere each time, as one of its annotators read it.
   *
   * @param most the most pieces of a window
   */
  List<Exercise> exercises(WordPiece words, int most, Random random) {
    byte[] labels = readings.get(random.nextInt(readings.size()));
    int first = most / 4 + random.nextInt(most * 3 / 4);
    List<Exercise> exercises = new ArrayList<>();
    int from = 0;
    for (Window window : Window.of(document, passages, words, first, most)) {
      int to = from + window.firsts().length;
      byte[] own = Arrays.copyOfRange(labels, from, to);
      if (!Labels.starts(own[0])) {
        own[0]--;
      }
      exercises.add(new Exercise(window, own, Arrays.copyOfRange(passage, from, to)));
      from = to;
    }
    return exercises;
  }
}
