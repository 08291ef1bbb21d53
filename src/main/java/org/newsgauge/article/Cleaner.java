package org.newsgauge.article;

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
        : ScrapedText.clean(content, origin, composer);
  }

  /**
   * Finds the article in a page. A page without one gives an article without body, and a warning.
   */
  public Article html(String html, Origin origin) {
    return html(html, origin, new Composer());
  }

  /** Finds the article in text that was scraped from a page, or that is an article already. */
  public Article text(String text, Origin origin) {
    return ScrapedText.clean(text, origin, new Composer());
  }

  /** Takes the text as it is: all of it is body. */
  public Article asIs(String text, Origin origin) {
    return new Article(
        origin.id(),
        origin.outlet() == null ? "" : origin.outlet(),
        origin.url(),
        null,
        null,
        null,
        text,
        null,
        null,
        new Span(0, text.length()),
        1,
        List.of(),
        List.of());
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

  private static Article html(String html, Origin origin, Composer composer) {
    Document document =
        Parser.htmlParser().parseInput(html, origin.url() == null ? "" : origin.url());
    Page page = Page.read(document);
    if (page.isCut()) {
      composer.warn("only the first " + Page.MAX_BLOCKS + " blocks of the page were read");
    }
    Metadata metadata = Metadata.of(page, origin);
    @Nullable String[] reasons = MainContent.choose(page, metadata);
    return compose(page, metadata, reasons, origin, composer);
  }

  private static Article compose(
      Page page, Metadata metadata, @Nullable String[] reasons, Origin origin, Composer composer) {
    List<Block> blocks = page.blocks();
    if (metadata.title() != null) {
      composer.title(metadata.title());
    }
    Dek dek = Dek.find(page, metadata, reasons);
    if (dek != null) {
      composer.dek(dek.text());
    }
    String headline = Words.fold(metadata.title() == null ? "" : metadata.title());
    boolean headlineSeen = false;
    int words = 0;
    for (Block block : blocks) {
      String reason = reasons[block.index()];
      if (dek != null && block.index() == dek.block()) {
        continue;
      }
      if (!headline.isEmpty()
          && !headlineSeen
          && block.words() < 80
          && Words.fold(block.text()).equals(headline)) {
        headlineSeen = true;
      } else if (reason == null) {
        composer.body(block.text());
        words += block.words();
      } else {
        composer.removed(block.text(), reason);
      }
    }
    double confidence = words < 25 ? 0.1 : words < 100 ? 0.5 : 0.9;
    if (words < 25) {
      composer.warn("hardly any text was found on the page");
    }
    return composer.article(origin, metadata, confidence);
  }
}
