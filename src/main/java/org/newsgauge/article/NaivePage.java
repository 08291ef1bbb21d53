package org.newsgauge.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page gives to those who do not clean: the methods that {@code evaluate --baseline} puts
 * beside {@link Cleaner}. Thread-safe.
 */
public final class NaivePage {
  private NaivePage() {}

  /** All text of the page. */
  public static String allText(byte[] bytes) {
    return parse(bytes).body().text();
  }

  /** The text of the {@code <article>} that has most of it; all text where there is none. */
  public static String largestArticle(byte[] bytes) {
    Document page = parse(bytes);
    String largest = "";
    for (Element article : page.getElementsByTag("article")) {
      String text = article.text();
      if (text.length() > largest.length()) {
        largest = text;
      }
    }
    return largest.isEmpty() ? page.body().text() : largest;
  }

  private static Document parse(byte[] bytes) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
