package org.newsgauge.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
 * Trains the models of cleaning on pages with gold bodies, in the layout of EVALUATION's cleaning
 * data: {@code ground-truth.json} and {@code html/ID.html.gz}. The same data gives the same model.
 *
 * <p>To judge a model, {@link #unseen()} gives for each page one that was trained on other sites:
 * pages of one site never stand on both sides of a fold.
 */
public final class CleaningTraining {
  private static final int FOLDS = 5;

  /** Of the blocks that rules and gold agree to leave out, one in so many is learned from. */
  private static final int EASY_STEP = 4;

  private static final TreeBooster BOOSTER = new TreeBooster(120, 24, 0.1, 2, 2, 0.6, 0.4, 1);

  private record Page(int fold, CleaningSample sample) {}

  /** A model for each fold of sites, trained on the others. */
  public static final class Unseen {
    private final List<BlockModel> models;

    private Unseen(List<BlockModel> models) {
      this.models = List.copyOf(models);
    }

    /** All of them; each by its place. */
    public List<BlockModel> models() {
      return models;
    }

    /** The place of the model that has seen no page of this address's site. */
    public int place(String url) {
      return fold(url);
    }
  }

  private static final String TRUTH = "ground-truth.json";

  private final List<Page> pages = new ArrayList<>();

  /**
   * Reads the pages to train on.
   *
   * @param gold folders of pages with {@code ground-truth.json}
   * @param lines whether to train for lines of scraped text instead of blocks of pages
   * @throws IOException if a folder cannot be read, or holds no pages; the message names it
   */
  public CleaningTraining(List<Path> gold, boolean lines) throws IOException {
    for (Path folder : gold) {
      read(folder, lines);
    }
    if (pages.isEmpty()) {
      throw new IOException("no pages with a body in " + gold);
    }
  }

  /** How many pages were read. */
  public int pages() {
    return pages.size();
  }

  /** Trains on all pages. */
  public BlockModel train() {
    return new BlockModel(fit(-1));
  }

  /** Trains a model for each fold on the pages of the others. */
  public Unseen unseen() {
    List<BlockModel> models = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      models.add(new BlockModel(fit(fold)));
    }
    return new Unseen(models);
  }

  private void read(Path folder, boolean lines) throws IOException {
    JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve(TRUTH)));
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      JsonNode body = entry.getValue().path("articleBody");
      String url = entry.getValue().path("url").asText("");
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
        pages.add(new Page(fold(url), sample));
      } catch (UnreadableException e) {
        throw new IOException(html + ": " + e.getMessage(), e);
      }
    }
  }

  private static int fold(String url) {
    return Math.floorMod(site(url).hashCode() * 31 + 7, FOLDS);
  }

  /** The name that a site registered: {@code bbc} of {@code www.bbc.co.uk}. */
  static String site(String url) {
    String host;
    try {
      host = URI.create(url.replace(' ', '+')).getHost();
    } catch (IllegalArgumentException e) {
      return url;
    }
    if (host == null) {
      return url;
    }
    String[] parts = host.toLowerCase(Locale.ROOT).split("\\.", -1);
    int at = parts.length - 2;
    if (at > 0 && parts[at].length() <= 3) {
      at--;
    }
    return at < 0 ? host : parts[at];
  }

  /** Trains on all pages outside the fold. Blocks weigh by their share of the body's words. */
  private Trees fit(int fold) {
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
        if (page.sample.rows()[i].length == 0 || (easy && i % EASY_STEP != 0)) {
          continue;
        }
        float weight = Math.min(20, (words[i] + 3f) / Math.max(60, bodyWords) * 100);
        rows.add(page.sample.rows()[i]);
        labels.add(label[i] ? 1f : 0f);
        weights.add(easy ? weight * EASY_STEP : weight);
      }
    }
    return BOOSTER.fit(rows, array(labels), array(weights));
  }

  private static float[] array(List<Float> values) {
    float[] array = new float[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = values.get(i);
    }
    return array;
  }
}
