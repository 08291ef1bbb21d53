package org.newsgauge.attribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FastWeightsTest {
  private static final int KEPT = 3000;

  private final Random random = new Random(7);
  private final long[] features = random.longs(KEPT).toArray();
  private final byte[][] rows = new byte[KEPT][States.COUNT];
  private final FastWeights weights;

  FastWeightsTest() {
    for (byte[] row : rows) {
      random.nextBytes(row);
    }
    rows[0] = filled(Byte.MIN_VALUE);
    rows[1] = filled(Byte.MAX_VALUE);
    int steps = States.COUNT * States.COUNT + States.COUNT;
    weights = FastWeights.of(features, rows, 0.5f, new float[steps]);
  }

  private static byte[] filled(byte value) {
    byte[] row = new byte[States.COUNT];
    Arrays.fill(row, value);
    return row;
  }

  @Test
  void addsTheWeightsOfTheFeaturesThatWereKept() {
    int count = FastFeatures.COUNT;
    int tokens = 50;
    long[] asked = new long[tokens * count];
    float[] expected = new float[tokens * States.COUNT];
    for (int i = 0; i < asked.length; i++) {
      // The first tokens ask for nothing but the lowest, and the highest, weight there is.
      int one = i < count ? 0 : i < 2 * count ? 1 : random.nextInt(2 * KEPT);
      asked[i] = one < KEPT ? features[one] : random.nextLong();
      for (int state = 0; one < KEPT && state < States.COUNT; state++) {
        expected[i / count * States.COUNT + state] += rows[one][state] * 0.5f;
      }
    }
    float[] scores = new float[expected.length];

    weights.add(asked, count, tokens, scores);

    assertArrayEquals(expected, scores);
  }

  @Test
  void areReadAsTheyWereWritten() throws IOException {
    ByteArrayOutputStream once = new ByteArrayOutputStream();
    weights.write(new DataOutputStream(once));
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    FastWeights read =
        FastWeights.read(new DataInputStream(new ByteArrayInputStream(once.toByteArray())));
    read.write(new DataOutputStream(twice));

    assertArrayEquals(once.toByteArray(), twice.toByteArray());
    assertEquals(KEPT, read.size());
  }
}
