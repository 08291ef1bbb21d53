package org.newsgauge.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.newsgauge.article.Model;
import org.newsgauge.text.Document;

/**
 * The fast tagger's view of tokens: a linear model over hashed features, no native code. Its scores
 * are log probabilities, so that other scorers can add them to theirs. Thread-safe.
 */
public final class FastScorer implements LabelScorer {
  private static final String MODEL = "fast.bin";

  private final FastModel model;
  private final List<Model> models;

  /** A scorer by the given model, which is not named among {@link #models}. */
  public FastScorer(FastModel model) {
    this(model, List.of());
  }

  private FastScorer(FastModel model, List<Model> models) {
    this.model = model;
    this.models = models;
  }

  /** The scorer that Newsgauge ships. */
  public static FastScorer shipped() {
    try (InputStream in = FastScorer.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("no " + MODEL);
      }
      return new FastScorer(FastModel.read(in), List.of(Model.ofResource(FastScorer.class, MODEL)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The scores of each passage's states; one set of buffers serves a whole document. */
  private List<float[]> states(Document document, List<Passage> passages) {
    FastFeatures buffers = new FastFeatures(model.statistics());
    List<float[]> all = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      boolean title = FastFeatures.isTitle(document, passages, i);
      all.add(model.score(buffers, document, passages.get(i), title));
    }
    return all;
  }

  @Override
  public List<float[]> score(Document document, List<Passage> passages) {
    List<float[]> states = states(document, passages);
    List<float[]> all = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      all.add(model.marginals(states.get(i), passages.get(i).size()));
    }
    return all;
  }

  @Override
  public List<byte[]> label(Document document, List<Passage> passages) {
    List<float[]> states = states(document, passages);
    List<byte[]> all = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      all.add(model.decode(states.get(i), passages.get(i).size()));
    }
    return all;
  }

  @Override
  public Transitions transitions() {
    return Transitions.legal();
  }

  @Override
  public List<Model> models() {
    return models;
  }
}
