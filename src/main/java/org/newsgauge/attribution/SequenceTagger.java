package org.newsgauge.attribution;

import java.util.ArrayList;
import java.util.List;
import org.newsgauge.article.Model;
import org.newsgauge.text.Document;

/**
 * A trained tagger: scores every token, takes the best row of labels of each paragraph, and links
 * the roles to attributions. Thread-safe.
 */
public final class SequenceTagger implements AttributionTagger {
  private final LabelScorer scorer;
  private final Linker linker;

  /** A tagger by the given model, linked as Newsgauge ships it. */
  public SequenceTagger(LabelScorer scorer) {
    this(scorer, Linker.shipped());
  }

  SequenceTagger(LabelScorer scorer, Linker linker) {
    this.scorer = scorer;
    this.linker = linker;
  }

  @Override
  public List<Attribution> tag(Document document) {
    List<Passage> passages = Passage.of(document);
    List<float[]> scores = scorer.score(document, passages);
    Transitions transitions = scorer.transitions();
    List<byte[]> labels = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      labels.add(transitions.decode(scores.get(i), passages.get(i).size()));
    }
    return linker.link(document, passages, labels);
  }

  @Override
  public List<Model> models() {
    return scorer.models();
  }
}
