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
  private static final Origin ORIGIN = Origin.of("sample");

  private final String body;
  private final Page page;
  private final float[][] rows;
  private final boolean[] labels;
  private final boolean[] ruled;

  private CleaningSample(Page page, Metadata metadata, String body) {
    this.body = body;
    this.page = page;
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
    Page read = read(page);
    return new CleaningSample(read, Metadata.of(read, ORIGIN), body);
  }

  /** The same page as somebody would have scraped it to text: {@link #flatten}. */
  public static CleaningSample ofLines(byte[] page, String body) throws UnreadableException {
    ScrapedText.Lines lines = ScrapedText.Lines.of(flatten(page));
    Page read = Page.ofLines(lines.texts(), lines.gaps());
    return new CleaningSample(read, Metadata.ofText(ORIGIN, null, List.of()), body);
  }

  /**
   * All text of a page as a browser would copy it, furniture and all: what scraped text is measured
   * on, as no public data has any.
   */
  public static String flatten(byte[] page) throws UnreadableException {
    return read(page).flattened();
  }

  private static Page read(byte[] page) throws UnreadableException {
    return Page.read(Parser.htmlParser().parseInput(Decoder.decode(page, null).text(), ""));
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

  /** What is known of each block: a row of features; an empty one where no model is asked. */
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
