package org.newsgauge.article;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page with the body that people found in it, as {@link BlockModel} is trained and judged on:
 * what is known of each block, and whether it is body.
 *
 * <p>Its arrays are its own: they are not to be written to.
 */
public final class CleaningSample {
  private final String body;
  private final Page page;
  private final float[][] rows;
  private final boolean[] labels;
  private final boolean[] ruled;

  private CleaningSample(String html, String body) {
    this.body = body;
    this.page = Page.read(Parser.htmlParser().parseInput(html, ""));
    Metadata metadata = Metadata.of(page, Origin.of("sample"));
    MainContent rules = MainContent.choose(page, metadata);
    this.rows = BlockFeatures.of(page, metadata, rules);
    this.labels = Alignment.parts(texts(), body);
    @Nullable String[] reasons = rules.reasons();
    this.ruled = new boolean[reasons.length];
    for (int i = 0; i < ruled.length; i++) {
      ruled[i] = reasons[i] == null;
    }
  }

  /**
   * Reads a page and labels its blocks.
   *
   * @param page bytes as they were found
   * @param body what people took out of it
   * @throws UnreadableException if the page cannot be read
   */
  public static CleaningSample of(byte[] page, String body) throws UnreadableException {
    return new CleaningSample(Decoder.decode(page, null).text(), body);
  }

  /** The body that people found. */
  public String body() {
    return body;
  }

  /** The text of each block, in page order. */
  public List<String> texts() {
    return page.blocks().stream().map(Block::text).toList();
  }

  /** Words of each block. */
  public int[] words() {
    return page.blocks().stream().mapToInt(Block::words).toArray();
  }

  /** What is known of each block: a row of features. */
  public float[][] rows() {
    return rows;
  }

  /** Whether each block is body. */
  public boolean[] labels() {
    return labels;
  }

  /** Whether the rules alone take each block for body. */
  public boolean[] ruled() {
    return ruled;
  }

  /** The body that the given blocks make. */
  public String text(boolean[] kept) {
    List<String> texts = texts();
    return String.join(
        "\n\n", IntStream.range(0, kept.length).filter(i -> kept[i]).mapToObj(texts::get).toList());
  }
}
