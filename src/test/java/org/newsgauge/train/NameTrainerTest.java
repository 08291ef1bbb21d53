package org.newsgauge.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newsgauge.text.NameFeatures;
import org.newsgauge.text.NameModel;
import org.newsgauge.text.NameType;

class NameTrainerTest {
  private static final int BEGIN = NameModel.begin(NameType.ORGANIZATION);

  /** Feature 5 begins a name, feature 6 goes on; the others tell nothing. */
  private static List<NameTrainer.Example> examples() {
    Random random = new Random(11);
    List<NameTrainer.Example> examples = new ArrayList<>();
    for (int e = 0; e < 60; e++) {
      List<int[]> features = new ArrayList<>();
      List<Integer> labels = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        boolean begin = i % 3 == 1;
        boolean inside = i % 3 == 2;
        features.add(token(begin ? 5 : inside ? 6 : 7, random.nextInt(100)));
        labels.add(begin ? BEGIN : inside ? BEGIN + 1 : 0);
      }
      examples.add(new NameTrainer.Example(features, labels));
    }
    return examples;
  }

  private static int[] token(int telling, int noise) {
    int[] features = new int[NameFeatures.COUNT];
    for (int i = 0; i < features.length; i++) {
      features[i] = 1000 + noise * 31 + i;
    }
    features[0] = telling;
    return features;
  }

  @Test
  void learnsWhatTellsAName() {
    NameModel model = new NameTrainer(12, 5, 0.2, 2, 1).train(examples());
    int[][] sentence = {token(7, 3), token(5, 12), token(6, 40), token(7, 2)};
    assertArrayEquals(new int[] {0, BEGIN, BEGIN + 1, 0}, model.label(sentence));
  }

  @Test
  void twoTrainingsGiveTheSameBytes() throws IOException {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    new NameTrainer(12, 3, 0.2, 2, 1).train(examples()).write(first);
    new NameTrainer(12, 3, 0.2, 2, 1).train(examples()).write(second);
    assertArrayEquals(first.toByteArray(), second.toByteArray());
  }

  @Test
  void refusesLabelsThatDoNotFit() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new NameTrainer.Example(List.of(token(1, 1)), List.of()));
  }
}
