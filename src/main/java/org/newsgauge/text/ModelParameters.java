package org.newsgauge.text;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.AbstractModelReader;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataReader;

/**
 * The parameters of one of OpenNLP's maximum-entropy models, read by its own reader.
 *
 * <p>{@code AbstractModel.getDataStructures} gives the same, but only of a model that has been
 * built: reading the parameters alone, from memory, takes a third of the time.
 */
final class ModelParameters extends AbstractModelReader {
  private final String[] outcomes;
  private final String[] features;
  private final Context[] weights;

  /**
   * @throws IOException if the bytes are no maximum-entropy model
   */
  ModelParameters(byte[] model) throws IOException {
    super(new Bytes(model));
    checkModelType();
    readInt(); // Two values that OpenNLP keeps for models of old.
    readDouble();
    outcomes = getOutcomes();
    int[][] patterns = getOutcomePatterns();
    features = getPredicates();
    weights = getParameters(patterns);
  }

  @Override
  public void checkModelType() throws IOException {
    String type = readUTF();
    if (!type.equals("GIS")) {
      throw new IOException("not a maximum-entropy model, but one of type " + type);
    }
  }

  @Override
  public AbstractModel constructModel() {
    return new GISModel(weights, features, outcomes);
  }

  String[] outcomes() {
    return outcomes;
  }

  /** Number of features. */
  int size() {
    return features.length;
  }

  String feature(int i) {
    return features[i];
  }

  /** What feature {@code i} adds to each outcome. */
  double[] weights(int i) {
    double[] all = new double[outcomes.length];
    int[] some = weights[i].getOutcomes();
    double[] values = weights[i].getParameters();
    for (int j = 0; j < some.length; j++) {
      all[some[j]] = values[j];
    }
    return all;
  }

  private static final class Bytes implements DataReader {
    private final ByteBuffer bytes;

    Bytes(byte[] bytes) {
      this.bytes = ByteBuffer.wrap(bytes);
    }

    @Override
    public double readDouble() {
      return bytes.getDouble();
    }

    @Override
    public int readInt() {
      return bytes.getInt();
    }

    @Override
    public String readUTF() throws IOException {
      int start = bytes.position();
      int length = Short.toUnsignedInt(bytes.getShort());
      byte[] array = bytes.array();
      bytes.position(start + 2 + length);
      String name = new String(array, start + 2, length, StandardCharsets.US_ASCII);
      if (name.indexOf('\uFFFD') < 0) {
        return name;
      }
      return new DataInputStream(new ByteArrayInputStream(array, start, length + 2)).readUTF();
    }
  }
}
