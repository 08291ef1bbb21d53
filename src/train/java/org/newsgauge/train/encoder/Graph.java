package org.newsgauge.train.encoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes an encoder as an ONNX model for {@code org.newsgauge.attribution.Encoder}: one window in,
 * emissions of its tokens out.
 *
 * <p>Matrices have one scale per column, word vectors one per row. Weights keep within seven bits:
 * on processors without VNNI, ONNX Runtime adds pairs of products of bytes in 16 bits, which larger
 * weights would overflow. What is multiplied with them is quantised as it comes, over one window.
 */
final class Graph {
  private static final int FLOAT = 1;
  private static final int INT8 = 3;
  private static final int INT32 = 6;
  private static final String ONNX = "";
  private static final String MICROSOFT = "com.microsoft";
  private static final float EPSILON = 1e-12f;

  private final Weights weights;
  private final int most;
  private final Protobuf graph = new Protobuf();

  /**
   * @param most the largest int8 weight; 0: leave all weights as they are
   */
  private Graph(Weights weights, int most) {
    this.weights = weights;
    this.most = most;
  }

  /** The file's bytes. */
  static byte[] onnx(Weights weights, int most, Map<String, String> metadata) {
    Graph graph = new Graph(weights, most);
    graph.write();
    Protobuf model =
        new Protobuf()
            .number(1, 8)
            .text(2, "newsgauge")
            .message(7, graph.graph)
            .message(8, new Protobuf().text(1, ONNX).number(2, 17))
            .message(8, new Protobuf().text(1, MICROSOFT).number(2, 1));
    metadata.forEach((key, value) -> model.message(14, new Protobuf().text(1, key).text(2, value)));
    return model.toBytes();
  }

  private void write() {
    graph.text(2, "encoder");
    for (String input : List.of("pieces", "kinds", "positions", "firsts")) {
      graph.message(11, value(input, INT32, input.equals("firsts") ? "tokens" : "length"));
    }
    graph.message(12, value("emissions", FLOAT, "tokens", "labels"));
    String words = most == 0 ? lookup("words") : quantizedWords();
    node(ONNX, "Add", "placed", List.of(words, lookup("positions")));
    node(ONNX, "Add", "embedded", List.of("placed", lookup("kinds")));
    ints("batch.axis", 0);
    node(ONNX, "Unsqueeze", "batched", List.of("embedded", "batch.axis"));
    Protobuf norm =
        start(
            ONNX,
            "LayerNormalization",
            "x",
            List.of("batched", all("norm.weight"), all("norm.bias")));
    real(norm, "epsilon", EPSILON);
    graph.message(1, norm);
    String x = "x";
    int last = weights.layers() - 1;
    for (int layer = 0; layer < last; layer++) {
      x = layer(x, x, "." + layer, weights.heads(layer));
    }
    // What is not read at the end need not be computed there.
    Protobuf read = start(ONNX, "Gather", "read", List.of(x, "firsts"));
    integer(read, "axis", 1);
    graph.message(1, read);
    x = layer("read", x, "." + last, weights.heads(last));
    node(ONNX, "MatMul", "scored", List.of(x, transposed("head")));
    node(ONNX, "Add", "shifted", List.of("scored", all("head.bias")));
    node(ONNX, "Squeeze", "emissions", List.of("shifted", "batch.axis"));
  }

  /** What a layer makes of {@code x}, which attends to {@code all}. */
  private String layer(String x, String all, String layer, int heads) {
    Protobuf attention =
        start(MICROSOFT, "MultiHeadAttention", "context" + layer, projected(x, all, layer));
    integer(attention, "num_heads", heads);
    graph.message(1, attention);
    String mixed = normed(x, multiply("context" + layer, "mix", layer), "mix.norm", layer);
    String up = multiply(mixed, "up", layer);
    // Gelu by tanh, which is faster; it differs by less than rounding to bytes does.
    node(MICROSOFT, "FastGelu", "bent" + layer, List.of(up));
    return normed(mixed, multiply("bent" + layer, "down", layer), "down.norm", layer);
  }

  /** Query, key and value. */
  private List<String> projected(String x, String all, String layer) {
    List<String> parts = List.of("query" + layer, "key" + layer, "value" + layer);
    if (x.equals(all)) {
      split(multiply(x, "attend", layer), parts);
      return parts;
    }
    Weights.Values matrix = weights.get("attend" + layer);
    Weights.Values bias = weights.get("attend.bias" + layer);
    int one = matrix.rows() / 3;
    IntStream rest = IntStream.range(one, 3 * one);
    String query =
        multiply(
            x,
            "ask" + layer,
            matrix.rows(IntStream.range(0, one)),
            bias.rows(IntStream.range(0, one)));
    String both =
        multiply(
            all, "answer" + layer, matrix.rows(IntStream.range(one, 3 * one)), bias.rows(rest));
    split(both, parts.subList(1, 3));
    return List.of(query, parts.get(1), parts.get(2));
  }

  private void split(String whole, List<String> parts) {
    Protobuf split = new Protobuf().text(1, whole);
    parts.forEach(part -> split.text(2, part));
    split.text(4, "Split");
    integer(split, "axis", 2);
    graph.message(1, split);
  }

  private String normed(String x, String more, String name, String layer) {
    Protobuf norm =
        start(
            MICROSOFT,
            "SkipLayerNormalization",
            name + ".out" + layer,
            List.of(x, more, all(name + ".weight" + layer), all(name + ".bias" + layer)));
    real(norm, "epsilon", EPSILON);
    graph.message(1, norm);
    return name + ".out" + layer;
  }

  private String multiply(String x, String name, String layer) {
    return multiply(
        x, name + layer, weights.get(name + layer), weights.get(name + ".bias" + layer));
  }

  private String multiply(String x, String name, Weights.Values matrix, Weights.Values bias) {
    String out = name + ".out";
    all(name + ".bias", bias);
    if (most == 0) {
      all(name, Weights.transposed(matrix));
      node(ONNX, "MatMul", name + ".product", List.of(x, name));
      node(ONNX, "Add", out, List.of(name + ".product", name + ".bias"));
      return out;
    }
    int rows = matrix.rows();
    int columns = matrix.columns();
    float[] scales = new float[rows];
    byte[] bytes = new byte[rows * columns];
    for (int r = 0; r < rows; r++) {
      scales[r] = scale(matrix, r);
      for (int c = 0; c < columns; c++) {
        bytes[c * rows + r] = (byte) Math.round(matrix.values()[r * columns + c] / scales[r]);
      }
    }
    tensor(name + ".int8", INT8, bytes, columns, rows);
    tensor(name + ".scales", FLOAT, floats(scales), rows);
    tensor(name + ".zeros", INT8, new byte[rows], rows);
    node(
        MICROSOFT,
        "DynamicQuantizeMatMul",
        out,
        List.of(x, name + ".int8", name + ".scales", name + ".zeros", name + ".bias"));
    return out;
  }

  private float scale(Weights.Values matrix, int row) {
    float largest = 1e-9f;
    int columns = matrix.columns();
    for (int c = 0; c < columns; c++) {
      largest = Math.max(largest, Math.abs(matrix.values()[row * columns + c]));
    }
    return largest / most;
  }

  private String quantizedWords() {
    Weights.Values matrix = weights.get("words");
    int rows = matrix.rows();
    int columns = matrix.columns();
    float[] scales = new float[rows];
    byte[] bytes = new byte[rows * columns];
    for (int r = 0; r < rows; r++) {
      scales[r] = scale(matrix, r) * most / 127;
      for (int c = 0; c < columns; c++) {
        bytes[r * columns + c] = (byte) Math.round(matrix.values()[r * columns + c] / scales[r]);
      }
    }
    tensor("words.int8", INT8, bytes, rows, columns);
    tensor("words.scales", FLOAT, floats(scales), rows, 1);
    node(ONNX, "Gather", "words.bytes", List.of("words.int8", "pieces"));
    node(ONNX, "Gather", "words.scale", List.of("words.scales", "pieces"));
    Protobuf cast = start(ONNX, "Cast", "words.floats", List.of("words.bytes"));
    integer(cast, "to", FLOAT);
    graph.message(1, cast);
    node(ONNX, "Mul", "words.out", List.of("words.floats", "words.scale"));
    return "words.out";
  }

  private String lookup(String name) {
    String input = name.equals("words") ? "pieces" : name;
    all(name + ".table", weights.get(name));
    node(ONNX, "Gather", name + ".out", List.of(name + ".table", input));
    return name + ".out";
  }

  private String all(String name) {
    all(name, weights.get(name));
    return name;
  }

  /** A tensor as it is. */
  private void all(String name, Weights.Values values) {
    tensor(name, FLOAT, floats(values.values()), values.shape());
  }

  private String transposed(String name) {
    all(name, Weights.transposed(weights.get(name)));
    return name;
  }

  private void ints(String name, int value) {
    byte[] bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
    tensor(name, 7, bytes, 1);
  }

  private void tensor(String name, int type, byte[] raw, long... shape) {
    Protobuf tensor = new Protobuf();
    for (long dimension : shape) {
      tensor.number(1, dimension);
    }
    graph.message(5, tensor.number(2, type).text(8, name).bytes(9, raw));
  }

  private static byte[] floats(float[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  private static Protobuf value(String name, int type, String... dimensions) {
    Protobuf shape = new Protobuf();
    for (String dimension : dimensions) {
      shape.message(1, new Protobuf().text(2, dimension));
    }
    Protobuf tensor = new Protobuf().number(1, type).message(2, shape);
    return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
  }

  private void node(String domain, String operation, String output, List<String> inputs) {
    graph.message(1, start(domain, operation, output, inputs));
  }

  private static Protobuf start(
      String domain, String operation, String output, List<String> inputs) {
    Protobuf node = new Protobuf();
    inputs.forEach(input -> node.text(1, input));
    return node.text(2, output).text(4, operation).text(7, domain);
  }

  private static void integer(Protobuf node, String name, long value) {
    node.message(5, new Protobuf().text(1, name).number(3, value).number(20, 2));
  }

  private static void real(Protobuf node, String name, float value) {
    node.message(5, new Protobuf().text(1, name).real(2, value).number(20, 1));
  }
}
