package org.newsgauge.train.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Makes the model that is shipped of trained weights; of several, their mean, as all began with the
 * same.
 *
 * <p>{@code EncoderExport MODEL BITS WEIGHTS...}: BITS is 8 or 7 for int8 weights, 32 for float.
 */
public final class EncoderExport {
  /** Name of the tensor that is not the network's. */
  static final String TRANSITIONS = "transitions";

  private EncoderExport() {}

  /** Writes the model; see the class. */
  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      System.err.println("usage: EncoderExport MODEL BITS WEIGHTS...");
      System.exit(2);
    }
    int bits = Integer.parseInt(args[1]);
    List<Weights> all = new ArrayList<>();
    for (String file : List.of(args).subList(2, args.length)) {
      all.add(Weights.read(Path.of(file)));
    }
    int most = bits == 32 ? 0 : (1 << (bits - 1)) - 1;
    Files.write(
        Path.of(args[0]), onnx(Weights.mean(all), Base.vocabulary(), EncoderTraining.WINDOW, most));
  }

  /**
   * The model's bytes.
   *
   * @param window the most pieces that it reads at once
   * @param most the largest int8 weight; 0 for floats
   */
  static byte[] onnx(Weights weights, List<String> vocabulary, int window, int most) {
    StringJoiner transitions = new StringJoiner(" ");
    for (float score : weights.get(TRANSITIONS).values()) {
      transitions.add(Float.toString(Math.max(score, -1e4f)));
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("window", Integer.toString(window));
    metadata.put(TRANSITIONS, transitions.toString());
    metadata.put("vocabulary", String.join("\n", vocabulary));
    return Graph.onnx(weights, most, metadata);
  }
}
