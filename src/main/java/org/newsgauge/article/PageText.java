package org.newsgauge.article;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The text of a page without any search for its article: what naive methods take, against which
 * cleaning is measured.
 */
public final class PageText {
  private static final String NO_TEXT = "script, style, noscript, template";

  private PageText() {}

  /** All text that a reader could see. */
  public static String all(byte[] page) throws UnreadableException {
    return document(page).body().text();
  }

  /** The text of the {@code <article>} with most text; all text where there is none. */
  public static String largestArticle(byte[] page) throws UnreadableException {
    Document document = document(page);
    String largest = "";
    for (Element article : document.getElementsByTag("article")) {
      String text = article.text();
      largest = text.length() > largest.length() ? text : largest;
    }
    return largest.isEmpty() ? document.body().text() : largest;
  }

  private static Document document(byte[] page) throws UnreadableException {
    Document document = Parser.htmlParser().parseInput(Decoder.decode(page, null).text(), "");
    document.select(NO_TEXT).remove();
    return document;
  }
}
