package org.newsgauge.attribution;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.newsgauge.article.Model;
import org.newsgauge.text.Document;

/**
 * Scores labels by a fine-tuned encoder that reads a few paragraphs at once. Thread-safe. Scores
 * depend on the article alone, not on other articles, the order of work or the number of threads:
 * every window is run, and its numbers quantised, by itself.
 */
final class EncoderScorer implements LabelScorer {
  /** The model that Newsgauge ships. */
  static final String SHIPPED = "encoder.onnx";

  private final Encoder encoder;
  private final WordPiece words;
  private final Transitions transitions;
  private final int window;
  private final List<Model> models;

  /**
   * @param model an ONNX model that {@code org.newsgauge.train.encoder} wrote
   * @throws UnsupportedOperationException if there is no native library for this machine, or it
   *     cannot run the model
   */
  EncoderScorer(byte[] model, List<Model> models) {
    try {
      encoder = new Encoder(model);
    } catch (OrtException | LinkageError e) {
      throw new UnsupportedOperationException(String.valueOf(e.getMessage()), e);
    }
    words = new WordPiece(List.of(encoder.metadata("vocabulary").split("\n", -1)));
    window = Integer.parseInt(encoder.metadata("window"));
    String[] numbers = encoder.metadata("transitions").split(" ", -1);
    float[] scores = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      scores[i] = Float.parseFloat(numbers[i]);
    }
    transitions = new Transitions(scores);
    this.models = List.copyOf(models);
  }

  /**
   * By the model that Newsgauge ships.
   *
   * @throws UnsupportedOperationException as the constructor does
   */
  static EncoderScorer shipped() {
    try (InputStream in = EncoderScorer.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("model " + SHIPPED + " is not on the class path");
      }
      byte[] model = in.readAllBytes();
      return new EncoderScorer(model, List.of(Model.of(SHIPPED, model)));
    } catch (IOException e) {
      throw new UncheckedIOException("model " + SHIPPED + " cannot be read", e);
    }
  }

  @Override
  public List<float[]> score(Document document, List<Passage> passages) {
    List<float[]> scores = new ArrayList<>(passages.size());
    for (Passage passage : passages) {
      scores.add(new float[passage.size() * Labels.COUNT]);
    }
    int passage = 0;
    int filled = 0;
    for (Window one : Window.of(document, passages, words, window, window)) {
      float[] emissions = encoder.emissions(one);
      for (int at = 0; at < emissions.length; ) {
        float[] row = scores.get(passage);
        int length = Math.min(row.length - filled, emissions.length - at);
        System.arraycopy(emissions, at, row, filled, length);
        at += length;
        filled += length;
        if (filled == row.length) {
          passage++;
          filled = 0;
        }
      }
    }
    return scores;
  }

  @Override
  public Transitions transitions() {
    return transitions;
  }

  @Override
  public List<Model> models() {
    return models;
  }
}
