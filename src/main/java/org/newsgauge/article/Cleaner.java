package org.newsgauge.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a page or in scraped text, and what the page says of it.
 *
 * <p>What it finds is text of the input, in its order: nothing is added, and everything left out is
 * in {@link Article#removed()}. The text of an article is its headline, its dek and its body, as
 * paragraphs with an empty line between them.
 *
 * <p>Immutable and thread-safe. Time and memory grow with the input's length and are bounded: what
 * lies beyond a limit is left out, and a warning says so.
 */
public final class Cleaner {
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:!doctype\\s+html|/?(?:html|head|body|div|p|span|a|script|meta|title|article|section|br"
              + "|h[1-6]|table|tr|td|ul|ol|li|link|style|img|main|header|strong|em))\\b[^<>]{0,2000}>",
          Pattern.CASE_INSENSITIVE);

  /** Log-odds above which a block is body; balances precision and recall on unseen sites. */
  private static final float THRESHOLD = -0.2f;

  /** Where the model keeps less than one word of so many of the rules', the rules are believed. */
  private static final int LOST = 25;

  /**
   * Blocks of a page up to which a model is asked. It learned from pages of at most 1,540; far down
   * a much longer one, where a block stands tells it nothing.
   */
  private static final int MOST_BLOCKS = 10_000;

  private static final double RULES_CONFIDENCE = 0.8;

  /** Confidence where rules and model disagree wholly. */
  private static final double UNSURE = 0.4;

  /** A body of fewer words is hardly an article. */
  private static final int FEW_WORDS = 25;

  private final @Nullable BlockModel model;
  private final @Nullable BlockModel lineModel;

  /** With the learned models that Newsgauge ships. */
  public Cleaner() {
    this(BlockModel.shipped(), BlockModel.shippedForLines());
  }

  /**
   * With other models, or with rules alone.
   *
   * @param model decides which blocks of a page are body; null for rules alone
   * @param lineModel the same for lines of scraped text
   */
  public Cleaner(@Nullable BlockModel model, @Nullable BlockModel lineModel) {
    this.model = model;
    this.lineModel = lineModel;
  }

  /** The shipped models in use; none where others were given, which have no name. */
  public List<Model> models() {
    List<Model> models = new ArrayList<>();
    if (model != null && model == BlockModel.shipped()) {
      models.add(BlockModel.shippedModel());
    }
    if (lineModel != null && lineModel == BlockModel.shippedForLines()) {
      models.add(BlockModel.shippedModelForLines());
    }
    return models;
  }

  /**
   * Reads bytes as they were found: HTML or text, perhaps compressed with gzip, in any encoding;
   * content decides, not a name.
   *
   * @throws UnreadableException if the bytes are empty, binary, or hold no text
   */
  public Article read(byte[] bytes, Origin origin) throws UnreadableException {
    Decoder.Decoded decoded = Decoder.decode(bytes, origin.contentType());
    String content = decoded.text();
    Composer composer = new Composer();
    decoded.warnings().forEach(composer::warn);
    return looksLikeHtml(content)
        ? html(content, origin, composer)
        : ScrapedText.clean(content, origin, composer, lineModel);
  }

  /**
   * Finds the article in a page. A page without one gives an article without body, and a warning.
   */
  public Article html(String html, Origin origin) {
    return html(html, origin, new Composer());
  }

  /** Finds the article in text that was scraped from a page, or that is an article already. */
  public Article text(String text, Origin origin) {
    return ScrapedText.clean(text, origin, new Composer(), lineModel);
  }

  /** Whether tags come often enough for markup: a doctype, or two tags near the start. */
  static boolean looksLikeHtml(String content) {
    String start = content.length() > 65_536 ? content.substring(0, 65_536) : content;
    Matcher tags = TAG.matcher(start);
    int found = 0;
    while (tags.find()) {
      found += tags.group().charAt(1) == '!' ? 2 : 1;
      if (found >= 2) {
        return true;
      }
    }
    return false;
  }

  private Article html(String html, Origin origin, Composer composer) {
    Document document =
        Parser.htmlParser().parseInput(html, origin.url() == null ? "" : origin.url());
    Page page = Page.read(document);
    if (page.isCut()) {
      composer.warn("only the first " + Page.MAX_BLOCKS + " blocks of the page were read");
    }
    Metadata metadata = Metadata.of(page, origin);
    MainContent rules = MainContent.choose(page, metadata);
    @Nullable String[] reasons = rules.reasons();
    double confidence = RULES_CONFIDENCE;
    if (model != null && page.blocks().size() <= MOST_BLOCKS) {
      float[] scores = model.score(page, metadata, rules);
      @Nullable String[] learned = reasons(page, rules, scores);
      if (words(page, learned) * LOST >= words(page, reasons)) {
        confidence = expectedF1(page, scores);
        reasons = learned;
      } else {
        confidence = UNSURE;
      }
    }
    return compose(page, metadata, reasons, confidence, origin, composer);
  }

  /** The rules' reasons where they agree with the model, and one of its own where they do not. */
  private static @Nullable String[] reasons(Page page, MainContent rules, float[] scores) {
    @Nullable String[] ruled = rules.reasons();
    @Nullable String[] reasons = new String[ruled.length];
    for (Block block : page.blocks()) {
      int i = block.index();
      String reason = ruled[i];
      boolean body = scores[i] > THRESHOLD && block.words() > 0 && !rules.isSure(block);
      reasons[i] = body ? null : reason != null ? reason : "reads like page furniture";
    }
    return reasons;
  }

  private static int words(Page page, @Nullable String[] reasons) {
    int words = 0;
    for (Block block : page.blocks()) {
      words += reasons[block.index()] == null ? block.words() : 0;
    }
    return words;
  }

  /** The F1 of words that the model expects of its own choice. */
  private static double expectedF1(Page page, float[] scores) {
    double right = 0;
    double kept = 0;
    double body = 0;
    for (Block block : page.blocks()) {
      float score = scores[block.index()];
      double likely = block.words() / (1 + Math.exp(-score));
      body += likely;
      if (score > THRESHOLD) {
        kept += block.words();
        right += likely;
      }
    }
    return kept == 0 ? 0 : Math.min(1, 2 * right / (kept + body));
  }

  private static Article compose(
      Page page,
      Metadata metadata,
      @Nullable String[] reasons,
      double sure,
      Origin origin,
      Composer composer) {
    List<Block> blocks = page.blocks();
    if (metadata.title() != null) {
      composer.title(metadata.title());
    }
    Dek dek = Dek.find(page, metadata, reasons);
    if (dek != null) {
      composer.dek(dek.text());
    }
    String headline = Words.fold(metadata.title() == null ? "" : metadata.title());
    int headlineWords = Words.count(headline);
    List<String> declared = declaredBody(metadata, blocks, reasons);
    boolean headlineSeen = false;
    int words = 0;
    for (Block block : blocks) {
      String reason = reasons[block.index()];
      if (dek != null && block.index() == dek.block()) {
        continue;
      }
      boolean repeats =
          !headline.isEmpty()
              && Math.abs(block.words() - headlineWords) <= 2
              && Words.foldsTo(block.text(), headline);
      if (repeats && !headlineSeen) {
        headlineSeen = true;
      } else if (repeats) {
        composer.removed(block.text(), "repeats the headline");
      } else if (reason != null) {
        composer.removed(block.text(), reason);
      } else if (!declared.isEmpty()) {
        composer.removed(block.text(), "the page's metadata have a longer body");
      } else {
        composer.body(block.text());
        words += block.words();
      }
    }
    double confidence = sure;
    for (String paragraph : declared) {
      composer.body(paragraph);
      words += Words.count(paragraph);
    }
    if (!declared.isEmpty()) {
      composer.warn("the body was taken from the page's metadata (JSON-LD): the page shows less");
      confidence = Math.max(0.5, confidence);
    }
    if (words < FEW_WORDS) {
      composer.warn(
          page.scriptCharacters() > 20 * (page.words() + 1)
              ? "hardly any text was found on the page: scripts may load it"
              : "hardly any text was found on the page");
      confidence = Math.min(confidence, 0.1);
    } else if (words < 100) {
      confidence = Math.min(confidence, 0.6);
    }
    return composer.article(origin, metadata, Math.round(confidence * 1000) / 1000.0);
  }

  /** The paragraphs of the body in the metadata, if the page itself shows far less of it. */
  private static List<String> declaredBody(
      Metadata metadata, List<Block> blocks, @Nullable String[] reasons) {
    String body = metadata.body();
    if (body == null) {
      return List.of();
    }
    int shown = 0;
    for (Block block : blocks) {
      shown += reasons[block.index()] == null ? block.words() : 0;
    }
    int declared = Words.count(body);
    if (declared < 50 || shown * 5 > declared * 2) {
      return List.of();
    }
    return Arrays.stream(body.split("\n+", -1))
        .map(Words::squeeze)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }
}
