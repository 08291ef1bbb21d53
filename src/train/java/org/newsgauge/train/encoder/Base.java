package org.newsgauge.train.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** The encoder to start from: the two files of langchain4j's artefact, found on the class path. */
final class Base {
  private static final String MODEL = "/all-minilm-l6-v2.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";

  private Base() {}

  /** Its weights, with a classifier that knows nothing yet. */
  static Weights weights(int labels, long seed) throws IOException {
    return Weights.ofBert(ByteBuffer.wrap(bytes(MODEL)), labels, seed);
  }

  /** Its pieces of words, by id. */
  static List<String> vocabulary() throws IOException {
    JsonNode pieces = new ObjectMapper().readTree(bytes(TOKENIZER)).path("model").path("vocab");
    String[] vocabulary = new String[pieces.size()];
    pieces.properties().forEach(entry -> vocabulary[entry.getValue().asInt()] = entry.getKey());
    return Arrays.asList(vocabulary);
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = Base.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource + " is not on the class path: build with -P train");
      }
      return in.readAllBytes();
    }
  }
}
