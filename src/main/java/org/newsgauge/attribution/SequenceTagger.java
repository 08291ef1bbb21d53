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

  /** A tagger by the given model and linker. */
  public SequenceTagger(LabelScorer scorer, Linker linker) {
    this.scorer = scorer;
    this.linker = linker;
  }

  @Override
  public List<Attribution> tag(Document document) {
    List<Passage> passages = Passage.of(document);
    return linker.link(document, passages, scorer.label(document, passages));
  }

  @Override
  public List<Model> models() {
    List<Model> models = new ArrayList<>(scorer.models());
    models.add(Linker.model());
    return List.copyOf(models);
  }
}
