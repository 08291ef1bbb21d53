package org.newsgauge.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The small learned model of cleaning: how likely each block of a page is body. Trained by {@code
 * train.CleaningTraining}; the card beside the model's file says on what.
 *
 * <p>Immutable and thread-safe.
 */
public final class BlockModel {
  private static final String BLOCKS = "blocks.trees";
  private static final String LINES = "lines.trees";

  private static final float HOPELESS = -9;

  private final Trees trees;

  /**
   * A model of these trees.
   *
   * @param trees take the rows of {@link CleaningSample#rows()}
   */
  public BlockModel(Trees trees) {
    if (trees.features() != BlockFeatures.WIDTH) {
      throw new IllegalArgumentException(
          "a model of "
              + trees.features()
              + " features, where this version has "
              + BlockFeatures.WIDTH
              + ": train it again");
    }
    this.trees = trees;
  }

  /** The model that Newsgauge ships, or null if this build has none. */
  static @Nullable BlockModel shipped() {
    return Shipped.MODEL;
  }

  /** The same for the lines of scraped text. */
  static @Nullable BlockModel shippedForLines() {
    return ShippedForLines.MODEL;
  }

  /** The name and checksum of the model that Newsgauge ships. */
  static Model shippedModel() {
    return Model.ofResource(BlockModel.class, BLOCKS);
  }

  /** The same of the model for lines. */
  static Model shippedModelForLines() {
    return Model.ofResource(BlockModel.class, LINES);
  }

  private static final class Shipped {
    static final @Nullable BlockModel MODEL = load(BLOCKS);
  }

  private static final class ShippedForLines {
    static final @Nullable BlockModel MODEL = load(LINES);
  }

  private static @Nullable BlockModel load(String resource) {
    try (InputStream in = BlockModel.class.getResourceAsStream(resource)) {
      return in == null
          ? null
          : read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(resource + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads what {@link #write()} wrote.
   *
   * @throws IOException if the text is not one of {@link #write()} for rows as this version makes
   */
  public static BlockModel read(BufferedReader in) throws IOException {
    try {
      return new BlockModel(Trees.read(in));
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The file's text. */
  public String write() {
    return trees.write();
  }

  /** For each block the log-odds that it is body; hopeless ones where it is not asked. */
  float[] score(Page page, Metadata metadata, MainContent rules) {
    float[][] rows = BlockFeatures.of(page, metadata, rules);
    float[] scores = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      scores[i] = rows[i].length == 0 ? HOPELESS : trees.score(rows[i]);
    }
    return scores;
  }
}
