package org.newsgauge.attribution;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The learned weights of {@link Links}. Immutable and thread-safe. */
public final class LinkWeights {
  /** Number of weights; features are folded into so many. */
  public static final int SIZE = 1 << 14;

  private static final int MAGIC = 0x4c494e31;

  private final float[] weights;

  /**
   * @param weights {@link #SIZE} of them
   */
  public LinkWeights(float[] weights) {
    if (weights.length != SIZE) {
      throw new IllegalArgumentException(weights.length + " weights, not " + SIZE);
    }
    this.weights = weights.clone();
  }

  /** The sum of the weights of features. */
  public float score(int[] features) {
    float sum = 0;
    for (int feature : features) {
      sum += weights[feature];
    }
    return sum;
  }

  /** Reads what {@link #write} wrote. */
  public static LinkWeights read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new GZIPInputStream(stream));
    if (in.readInt() != MAGIC) {
      throw new IOException("not the weights of links");
    }
    float[] weights = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      weights[i] = in.readShort() / 256f;
    }
    return new LinkWeights(weights);
  }

  /** Writes the weights, rounded to 1/256, compressed; the stream stays open. */
  public void write(OutputStream stream) throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(stream);
    DataOutputStream out = new DataOutputStream(zipped);
    out.writeInt(MAGIC);
    for (float weight : weights) {
      out.writeShort(Math.max(-32768, Math.min(32767, Math.round(weight * 256))));
    }
    out.flush();
    zipped.finish();
  }
}
