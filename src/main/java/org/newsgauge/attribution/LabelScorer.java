package org.newsgauge.attribution;

import java.util.ArrayList;
import java.util.List;
import org.newsgauge.article.Model;
import org.newsgauge.text.Document;

/**
 * A model that scores the labels of every token: the part of a trained tagger that differs from one
 * to the next. Implementations are thread-safe and keep nothing between calls.
 */
public interface LabelScorer {
  /**
   * The score of every label for every token of each passage, token by token: {@code scores[i *
   * Labels.COUNT + label]}.
   *
   * @param passages all those of the document, in text order
   */
  List<float[]> score(Document document, List<Passage> passages);

  /** How likely each label follows each, in the same unit as the scores. */
  Transitions transitions();

  /** The labels of every token of each passage: legal, and the best under the scores. */
  default List<byte[]> label(Document document, List<Passage> passages) {
    List<float[]> scores = score(document, passages);
    List<byte[]> labels = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      labels.add(transitions().decode(scores.get(i), passages.get(i).size()));
    }
    return labels;
  }

  /** The trained models in use. */
  List<Model> models();
}
