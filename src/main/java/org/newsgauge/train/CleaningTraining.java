package org.newsgauge.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsgauge.article.BlockModel;
import org.newsgauge.article.CleaningSample;
import org.newsgauge.article.Trees;
import org.newsgauge.article.UnreadableException;

/**
 * Trains the block model of cleaning on pages with gold bodies, in the layout of EVALUATION's
 * cleaning data: {@code ground-truth.json} and {@code html/ID.html.gz}.
 *
 * <p>What it reports is measured on sites that the model was not trained on: pages of one site
 * never stand on both sides of a fold. The same data gives the same model.
 */
public final class CleaningTraining {
  private static final int FOLDS = 5;

  /** Of the blocks that rules and gold agree to leave out, one in so many is learned from. */
  private static final int EASY_STEP = 4;

  static final TreeBooster BOOSTER = new TreeBooster(120, 24, 0.1, 2, 2, 0.6, 0.4, 1);

  /** A page of the data, and the fold that its site is in. */
  record Page(String id, int fold, CleaningSample sample) {}

  private final List<Page> pages;
  private final PrintStream progress;

  CleaningTraining(List<Page> pages, PrintStream progress) {
    this.pages = pages;
    this.progress = progress;
  }

  /**
   * Reads the data, trains, and prints what the model is worth on unseen sites.
   *
   * @param gold folders of pages with {@code ground-truth.json}
   * @param lines whether to train for lines of scraped text instead of blocks of pages
   * @throws IOException if a folder cannot be read; the message names it
   */
  public static BlockModel train(List<Path> gold, boolean lines, PrintStream progress)
      throws IOException {
    List<Page> pages = new ArrayList<>();
    for (Path folder : gold) {
      read(folder, lines, pages);
    }
    if (pages.isEmpty()) {
      throw new IOException("no pages with a body in " + gold);
    }
    return new CleaningTraining(pages, progress).train();
  }

  static void read(Path folder, boolean lines, List<Page> pages) throws IOException {
    Path truth = folder.resolve("ground-truth.json");
    JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(truth));
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      JsonNode body = entry.getValue().path("articleBody");
      if (!body.isTextual()) {
        continue;
      }
      Path html = folder.resolve("html").resolve(entry.getKey() + ".html.gz");
      try {
        byte[] page = Files.readAllBytes(html);
        CleaningSample sample =
            lines
                ? CleaningSample.ofLines(page, body.asText())
                : CleaningSample.of(page, body.asText());
        String site = site(entry.getValue().path("url").asText(""), entry.getKey());
        pages.add(new Page(entry.getKey(), Math.floorMod(site.hashCode() * 31 + 7, FOLDS), sample));
      } catch (UnreadableException e) {
        throw new IOException(html + ": " + e.getMessage(), e);
      }
    }
  }

  /** The name that a site registered: {@code bbc} of {@code www.bbc.co.uk}. */
  static String site(String url, String otherwise) {
    String host;
    try {
      host = URI.create(url.replace(' ', '+')).getHost();
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
    if (host == null) {
      return otherwise;
    }
    String[] parts = host.toLowerCase(Locale.ROOT).split("\\.", -1);
    int at = parts.length - 2;
    if (at > 0 && parts[at].length() <= 3) {
      at--;
    }
    return at < 0 ? host : parts[at];
  }

  private BlockModel train() {
    progress.printf(Locale.ROOT, "pages: %d%n", pages.size());
    float[][] ruled = new float[pages.size()][];
    for (int i = 0; i < ruled.length; i++) {
      boolean[] kept = pages.get(i).sample.ruled();
      ruled[i] = new float[kept.length];
      for (int b = 0; b < kept.length; b++) {
        ruled[i][b] = kept[b] ? 1 : -1;
      }
    }
    progress.printf(Locale.ROOT, "F1 of words, rules: %.4f%n", wordF1(ruled));
    progress.printf(
        Locale.ROOT, "F1 of words, model on unseen sites: %.4f%n", wordF1(unseen(BOOSTER)));
    return new BlockModel(fit(BOOSTER, -1));
  }

  /** The scores of every page by trees that were grown on other sites. */
  float[][] unseen(TreeBooster booster) {
    float[][] scores = new float[pages.size()][];
    for (int fold = 0; fold < FOLDS; fold++) {
      score(fit(booster, fold), fold, scores);
    }
    return scores;
  }

  private void score(Trees trees, int fold, float[][] scores) {
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).fold == fold) {
        float[][] rows = pages.get(i).sample.rows();
        scores[i] = new float[rows.length];
        for (int b = 0; b < rows.length; b++) {
          scores[i][b] = trees.score(rows[b]);
        }
      }
    }
  }

  /** Trains on all pages outside the fold. Blocks weigh by their share of the body's words. */
  private Trees fit(TreeBooster booster, int fold) {
    List<float[]> rows = new ArrayList<>();
    List<Float> labels = new ArrayList<>();
    List<Float> weights = new ArrayList<>();
    for (Page page : pages) {
      if (page.fold == fold) {
        continue;
      }
      int[] words = page.sample.words();
      boolean[] label = page.sample.labels();
      boolean[] ruled = page.sample.ruled();
      int bodyWords = 0;
      for (int i = 0; i < words.length; i++) {
        bodyWords += label[i] ? words[i] : 0;
      }
      for (int i = 0; i < words.length; i++) {
        boolean easy = !label[i] && !ruled[i];
        if (words[i] == 0 || (easy && i % EASY_STEP != 0)) {
          continue;
        }
        float weight = Math.min(20, (words[i] + 3f) / Math.max(60, bodyWords) * 100);
        rows.add(page.sample.rows()[i]);
        labels.add(label[i] ? 1f : 0f);
        weights.add(easy ? weight * EASY_STEP : weight);
      }
    }
    return booster.fit(rows, array(labels), array(weights));
  }

  private static float[] array(List<Float> values) {
    float[] array = new float[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = values.get(i);
    }
    return array;
  }

  /**
   * Mean over pages of the F1 of words in blocks rightly kept; without scores, that of the rules.
   */
  private double wordF1(float[][] scores) {
    double sum = 0;
    for (int p = 0; p < pages.size(); p++) {
      CleaningSample sample = pages.get(p).sample;
      int[] words = sample.words();
      boolean[] labels = sample.labels();
      double right = 0;
      double either = 0;
      for (int i = 0; i < words.length; i++) {
        boolean kept = scores[p][i] > 0;
        right += kept && labels[i] ? 2 * words[i] : 0;
        either += (kept ? words[i] : 0) + (labels[i] ? words[i] : 0);
      }
      sum += either == 0 ? 1 : right / either;
    }
    return sum / pages.size();
  }
}
