package org.newsgauge.train.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.newsgauge.article.Model;
import org.newsgauge.attribution.LabelScorer;
import org.newsgauge.attribution.Labels;
import org.newsgauge.attribution.Passage;
import org.newsgauge.attribution.Transitions;
import org.newsgauge.attribution.Window;
import org.newsgauge.attribution.WordPiece;
import org.newsgauge.text.Document;

/** Scores by a network as it stands, to measure it while it learns. For one thread. */
record NetworkScorer(Network network, Transitions transitions, WordPiece words, int most)
    implements LabelScorer {
  private static final int TOGETHER = 8;

  @Override
  public List<float[]> score(Document document, List<Passage> passages) {
    List<Window> windows = Window.of(document, passages, words, most, most);
    int tokens = passages.stream().mapToInt(Passage::size).sum();
    float[] all = new float[tokens * Labels.COUNT];
    int filled = 0;
    for (int i = 0; i < windows.size(); i += TOGETHER) {
      float[] some = network.emissions(windows.subList(i, Math.min(i + TOGETHER, windows.size())));
      System.arraycopy(some, 0, all, filled, some.length);
      filled += some.length;
    }
    List<float[]> scores = new ArrayList<>();
    int at = 0;
    for (Passage passage : passages) {
      int end = at + passage.size() * Labels.COUNT;
      scores.add(Arrays.copyOfRange(all, at, end));
      at = end;
    }
    return scores;
  }

  @Override
  public List<Model> models() {
    return List.of();
  }
}
