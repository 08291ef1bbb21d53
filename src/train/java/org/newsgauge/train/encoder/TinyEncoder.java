package org.newsgauge.train.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsgauge.attribution.Labels;
import org.newsgauge.attribution.Role;
import org.newsgauge.attribution.Transitions;
import org.newsgauge.attribution.Window;

/**
 * Writes the model of a few kilobytes that tests run: it knows three sources and two cues by heart,
 * and takes every other word for content.
 *
 * <p>{@code TinyEncoder MODEL}
 */
public final class TinyEncoder {
  private static final List<String> SOURCES = List.of("smith", "mayor", "he");
  private static final List<String> CUES = List.of("said", "says");
  private static final List<String> VOCABULARY =
      List.of(
          "[UNK]", "[CLS]", "[SEP]", "smith", "mayor", "he", "said", "says", ".", ",", "\"", "“",
          "”", "the");
  private static final int HIDDEN = Weights.HEAD;
  private static final int WINDOW = 48;
  private static final int BETWEEN = 4;

  private TinyEncoder() {}

  /** Writes the model; see the class. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: TinyEncoder MODEL");
      System.exit(2);
    }
    Map<String, Weights.Values> tensors = new LinkedHashMap<>();
    Weights.Values words = zeros(VOCABULARY.size(), HIDDEN);
    for (int id = 0; id < VOCABULARY.size(); id++) {
      words.values()[id * HIDDEN + axis(VOCABULARY.get(id))] = 1;
    }
    tensors.put("words", words);
    tensors.put("positions", zeros(WINDOW, HIDDEN));
    tensors.put("kinds", zeros(Window.KINDS, HIDDEN));
    norm(tensors, "norm", "");
    tensors.put("attend.0", zeros(3 * HIDDEN, HIDDEN));
    tensors.put("attend.bias.0", zeros(3 * HIDDEN));
    tensors.put("mix.0", zeros(HIDDEN, HIDDEN));
    tensors.put("mix.bias.0", zeros(HIDDEN));
    norm(tensors, "mix.norm", ".0");
    tensors.put("up.0", zeros(BETWEEN, HIDDEN));
    tensors.put("up.bias.0", zeros(BETWEEN));
    tensors.put("down.0", zeros(HIDDEN, BETWEEN));
    tensors.put("down.bias.0", zeros(HIDDEN));
    norm(tensors, "down.norm", ".0");
    Weights.Values head = zeros(Labels.COUNT, HIDDEN);
    head.values()[0] = 1;
    Weights.Values bias = zeros(Labels.COUNT);
    for (Role role : Role.values()) {
      head.values()[Labels.begin(role) * HIDDEN + Labels.begin(role)] = 1;
      head.values()[Labels.inside(role) * HIDDEN + Labels.begin(role)] = 1;
      bias.values()[Labels.inside(role)] = 0.1f;
    }
    tensors.put("head", head);
    tensors.put("head.bias", bias);
    tensors.put(EncoderExport.TRANSITIONS, zeros(Transitions.SIZE));
    byte[] model = EncoderExport.onnx(new Weights(tensors), VOCABULARY, WINDOW, 63);
    Files.write(Path.of(args[0]), model);
  }

  private static int axis(String piece) {
    if (SOURCES.contains(piece)) {
      return Labels.begin(Role.SOURCE);
    }
    if (CUES.contains(piece)) {
      return Labels.begin(Role.CUE);
    }
    return piece.length() > 1 ? Labels.begin(Role.CONTENT) : 0;
  }

  private static Weights.Values zeros(int... shape) {
    long[] dimensions = Arrays.stream(shape).asLongStream().toArray();
    return new Weights.Values(
        dimensions, new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)]);
  }

  private static void norm(Map<String, Weights.Values> tensors, String name, String layer) {
    Weights.Values ones = zeros(HIDDEN);
    Arrays.fill(ones.values(), 1);
    tensors.put(name + ".weight" + layer, ones);
    tensors.put(name + ".bias" + layer, zeros(HIDDEN));
  }
}
