package org.newsgauge.train.encoder;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.newsgauge.attribution.Window;

/**
 * The numbers of an encoder with its classifier, by name. Matrices are rows of outputs, as PyTorch
 * has them.
 *
 * @param tensors by name; "words" is never trained
 */
record Weights(Map<String, Values> tensors) {
  /** How wide one head of attention is: 384 of twelve. Layers may have lost heads. */
  static final int HEAD = 32;

  /** A tensor: its shape, and its values in row order. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Values(long[] shape, float[] values) {
    int rows() {
      return (int) shape[0];
    }

    int columns() {
      return shape.length < 2 ? 1 : (int) shape[1];
    }

    /** Some of the rows, in the order given. */
    Values rows(IntStream which) {
      int[] rows = which.toArray();
      int columns = columns();
      float[] some = new float[rows.length * columns];
      for (int r = 0; r < rows.length; r++) {
        System.arraycopy(values, rows[r] * columns, some, r * columns, columns);
      }
      long[] shorter = shape.clone();
      shorter[0] = rows.length;
      return new Values(shorter, some);
    }
  }

  int layers() {
    int layers = 0;
    while (tensors.containsKey("up." + layers)) {
      layers++;
    }
    return layers;
  }

  /** How many heads a layer has. */
  int heads(int layer) {
    return get("attend." + layer).rows() / 3 / HEAD;
  }

  Values get(String name) {
    Values values = tensors.get(name);
    if (values == null) {
      throw new IllegalArgumentException("no tensor " + name);
    }
    return values;
  }

  /** The encoder of an ONNX file that transformers exported from BERT, with a new classifier. */
  static Weights ofBert(ByteBuffer onnx, int labels, long seed) {
    Protobuf.Message graph = Protobuf.read(onnx).messages(7).get(0);
    Map<String, Values> values = new LinkedHashMap<>();
    for (Protobuf.Message tensor : graph.messages(5)) {
      if (tensor.all(2).get(0).equals(1L)) {
        values.put(tensor.text(8, 0), values(tensor));
      }
    }
    Weights named = new Weights(values);
    List<Values> matrices = new ArrayList<>();
    for (Protobuf.Message node : graph.messages(1)) {
      if (node.text(4, 0).equals("MatMul") && values.containsKey(node.text(1, 1))) {
        matrices.add(transposed(named.get(node.text(1, 1))));
      }
    }
    Map<String, Values> tensors = new LinkedHashMap<>();
    tensors.put("words", named.get("embeddings.word_embeddings.weight"));
    tensors.put("positions", named.get("embeddings.position_embeddings.weight"));
    Values segments = named.get("embeddings.token_type_embeddings.weight");
    int hidden = segments.columns();
    float[] kinds = new float[Window.KINDS * hidden];
    for (int kind = 0; kind < Window.KINDS; kind++) {
      System.arraycopy(segments.values, 0, kinds, kind * hidden, hidden);
    }
    tensors.put("kinds", new Values(new long[] {Window.KINDS, hidden}, kinds));
    tensors.put("norm.weight", named.get("embeddings.LayerNorm.weight"));
    tensors.put("norm.bias", named.get("embeddings.LayerNorm.bias"));
    for (int layer = 0; layer < matrices.size() / 6; layer++) {
      String from = "encoder.layer." + layer + ".";
      List<Values> six = matrices.subList(6 * layer, 6 * layer + 6);
      tensors.put("attend." + layer, stacked(six.get(0), six.get(1), six.get(2)));
      tensors.put(
          "attend.bias." + layer,
          stacked(
              named.get(from + "attention.self.query.bias"),
              named.get(from + "attention.self.key.bias"),
              named.get(from + "attention.self.value.bias")));
      tensors.put("mix." + layer, six.get(3));
      tensors.put("mix.bias." + layer, named.get(from + "attention.output.dense.bias"));
      tensors.put(
          "mix.norm.weight." + layer, named.get(from + "attention.output.LayerNorm.weight"));
      tensors.put("mix.norm.bias." + layer, named.get(from + "attention.output.LayerNorm.bias"));
      tensors.put("up." + layer, six.get(4));
      tensors.put("up.bias." + layer, named.get(from + "intermediate.dense.bias"));
      tensors.put("down." + layer, six.get(5));
      tensors.put("down.bias." + layer, named.get(from + "output.dense.bias"));
      tensors.put("down.norm.weight." + layer, named.get(from + "output.LayerNorm.weight"));
      tensors.put("down.norm.bias." + layer, named.get(from + "output.LayerNorm.bias"));
    }
    Random random = new Random(seed);
    float[] head = new float[labels * hidden];
    for (int i = 0; i < head.length; i++) {
      head[i] = (float) (0.02 * random.nextGaussian());
    }
    tensors.put("head", new Values(new long[] {labels, hidden}, head));
    tensors.put("head.bias", new Values(new long[] {labels}, new float[labels]));
    return new Weights(tensors);
  }

  private static Values values(Protobuf.Message tensor) {
    List<Long> shape = new ArrayList<>();
    for (Object dimension : tensor.all(1)) {
      if (dimension instanceof ByteBuffer packed) {
        ByteBuffer in = packed.duplicate();
        while (in.hasRemaining()) {
          shape.add(Protobuf.varint(in));
        }
      } else {
        shape.add((Long) dimension);
      }
    }
    ByteBuffer raw = (ByteBuffer) tensor.all(9).get(0);
    float[] values = new float[raw.remaining() / Float.BYTES];
    raw.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return new Values(shape.stream().mapToLong(Long::longValue).toArray(), values);
  }

  static Values transposed(Values matrix) {
    int rows = matrix.rows();
    int columns = matrix.columns();
    float[] values = new float[rows * columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        values[c * rows + r] = matrix.values[r * columns + c];
      }
    }
    return new Values(new long[] {columns, rows}, values);
  }

  private static Values stacked(Values... parts) {
    int rows = 0;
    int size = 0;
    for (Values part : parts) {
      rows += part.rows();
      size += part.values.length;
    }
    float[] values = new float[size];
    int at = 0;
    for (Values part : parts) {
      System.arraycopy(part.values, 0, values, at, part.values.length);
      at += part.values.length;
    }
    long[] shape = parts[0].shape.clone();
    shape[0] = rows;
    return new Values(shape, values);
  }

  /** The mean of weights that were trained from the same start. */
  static Weights mean(List<Weights> all) {
    Map<String, Values> tensors = new LinkedHashMap<>();
    for (Map.Entry<String, Values> entry : all.get(0).tensors.entrySet()) {
      float[] sum = new float[entry.getValue().values.length];
      for (Weights weights : all) {
        float[] values = weights.get(entry.getKey()).values;
        for (int i = 0; i < sum.length; i++) {
          sum[i] += values[i] / all.size();
        }
      }
      tensors.put(entry.getKey(), new Values(entry.getValue().shape, sum));
    }
    return new Weights(tensors);
  }

  void write(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 20))) {
      out.writeInt(tensors.size());
      for (Map.Entry<String, Values> entry : tensors.entrySet()) {
        Values tensor = entry.getValue();
        out.writeUTF(entry.getKey());
        out.writeInt(tensor.shape.length);
        for (long dimension : tensor.shape) {
          out.writeLong(dimension);
        }
        ByteBuffer bytes = ByteBuffer.allocate(tensor.values.length * Float.BYTES);
        bytes.asFloatBuffer().put(tensor.values);
        out.write(bytes.array());
      }
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  static Weights read(Path file) throws IOException {
    Map<String, Values> tensors = new LinkedHashMap<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      for (int left = in.readInt(); left > 0; left--) {
        String name = in.readUTF();
        long[] shape = new long[in.readInt()];
        long size = 1;
        for (int i = 0; i < shape.length; i++) {
          shape[i] = in.readLong();
          size *= shape[i];
        }
        float[] values = new float[(int) size];
        ByteBuffer.wrap(in.readNBytes(values.length * Float.BYTES)).asFloatBuffer().get(values);
        tensors.put(name, new Values(shape, values));
      }
    }
    return new Weights(tensors);
  }
}
