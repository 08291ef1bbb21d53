package org.newsgauge.attribution;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A trained encoder: reads a window, gives each token a score for each label. Thread-safe; it uses
 * the caller's thread alone, so that work is shared out by article.
 */
final class Encoder {
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Map<String, String> metadata;

  /**
   * @param model an ONNX model that {@code org.newsgauge.train.encoder} wrote
   * @throws OrtException if it is none
   * @throws LinkageError if there is no native library for this machine
   */
  Encoder(byte[] model) throws OrtException {
    environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      session = environment.createSession(model, options);
    }
    metadata = session.getMetadata().getCustomMetadata();
  }

  /** What the model says of itself. */
  String metadata(String key) {
    String value = metadata.get(key);
    if (value == null) {
      throw new IllegalArgumentException("the model does not say its " + key);
    }
    return value;
  }

  /** Scores of the window's tokens, one row of labels after the other. */
  float[] emissions(Window window) {
    int[] positions = IntStream.range(0, window.pieces().length).toArray();
    try (OnnxTensor pieces = tensor(window.pieces());
        OnnxTensor kinds = tensor(window.kinds());
        OnnxTensor places = tensor(positions);
        OnnxTensor firsts = tensor(window.firsts());
        OrtSession.Result result =
            session.run(
                Map.of("pieces", pieces, "kinds", kinds, "positions", places, "firsts", firsts))) {
      FloatBuffer scores = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] emissions = new float[scores.remaining()];
      scores.get(emissions);
      return emissions;
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed", e);
    }
  }

  private OnnxTensor tensor(int[] values) throws OrtException {
    return OnnxTensor.createTensor(environment, IntBuffer.wrap(values), new long[] {values.length});
  }
}
