package org.newsgauge.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Chunk;
import org.newsgauge.attribution.LinkWeights;
import org.newsgauge.attribution.Links;
import org.newsgauge.attribution.Passage;
import org.newsgauge.attribution.Role;
import org.newsgauge.evaluate.gold.Marked;

/**
 * Learns which source and content belong to which cue, from marked articles: two log-linear choices
 * (of a cue for each content, of a source or none for each cue), by AdaGrad. The same articles and
 * seed give the same weights.
 */
public final class LinkTrainer {
  private static final int ROUNDS = 8;
  private static final double RATE = 0.1;
  private static final double DECAY = 1e-6;

  private final long seed;

  /**
   * @param seed of the order of examples
   */
  public LinkTrainer(long seed) {
    this.seed = seed;
  }

  /** A choice: the features of each candidate, and the right one. */
  private record Choice(List<int[]> candidates, int right) {}

  /** Learns from the articles. */
  public LinkWeights train(List<LabelledArticle> articles) {
    List<Choice> choices = new ArrayList<>();
    for (LabelledArticle article : articles) {
      for (int i = 0; i < article.passages().size(); i++) {
        choices(article, i, choices);
      }
    }
    double[] weights = new double[LinkWeights.SIZE];
    double[] squares = new double[LinkWeights.SIZE];
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(choices, random);
      for (Choice choice : choices) {
        learn(choice, weights, squares);
      }
    }
    float[] result = new float[LinkWeights.SIZE];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) weights[i];
    }
    return new LinkWeights(result);
  }

  private static void learn(Choice choice, double[] weights, double[] squares) {
    int n = choice.candidates.size();
    double[] odds = new double[n];
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < n; c++) {
      for (int feature : choice.candidates.get(c)) {
        odds[c] += weights[feature];
      }
      most = Math.max(most, odds[c]);
    }
    double sum = 0;
    for (int c = 0; c < n; c++) {
      odds[c] = Math.exp(odds[c] - most);
      sum += odds[c];
    }
    for (int c = 0; c < n; c++) {
      double gradient = (c == choice.right ? 1 : 0) - odds[c] / sum;
      for (int feature : choice.candidates.get(c)) {
        double g = gradient - DECAY * weights[feature];
        squares[feature] += g * g;
        weights[feature] += RATE * g / Math.sqrt(squares[feature] + 1e-3);
      }
    }
  }

  private static void choices(LabelledArticle article, int index, List<Choice> choices) {
    Passage passage = article.passages().get(index);
    List<Chunk> chunks = Chunk.of(article.labels().get(index));
    int[] owners = article.owners(index);
    Links links = new Links(passage, chunks);
    List<Integer> cues = links.all(Role.CUE);
    List<Integer> sources = links.all(Role.SOURCE);
    for (int content : links.all(Role.CONTENT)) {
      List<int[]> candidates = new ArrayList<>();
      int right = -1;
      for (int cue : cues) {
        if (owners[chunks.get(cue).from()] == owners[chunks.get(content).from()]) {
          right = candidates.size();
        }
        candidates.add(links.features(cue, content));
      }
      if (right >= 0 && candidates.size() > 1) {
        choices.add(new Choice(candidates, right));
      }
    }
    for (int cue : cues) {
      int owner = owners[chunks.get(cue).from()];
      if (owner < 0) {
        continue;
      }
      Marked marked = article.article().gold().get(owner);
      List<int[]> candidates = new ArrayList<>();
      candidates.add(links.features(cue, -1));
      int right = 0;
      for (int source : sources) {
        Span first = passage.token(chunks.get(source).from()).span();
        if (marked.source().stream().anyMatch(first::overlaps)) {
          right = candidates.size();
        }
        candidates.add(links.features(cue, source));
      }
      if (candidates.size() > 1) {
        choices.add(new Choice(candidates, right));
      }
    }
  }
}
