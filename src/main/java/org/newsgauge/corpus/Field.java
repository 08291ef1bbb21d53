package org.newsgauge.corpus;

import java.util.List;
import java.util.Locale;

/** What a table may say of an article, and the names that its columns usually have. */
public enum Field {
  ID("id", "article_id", "uuid", "uid"),
  OUTLET(
      "outlet",
      "source",
      "publisher",
      "publication",
      "newspaper",
      "source_name",
      "media_name",
      "medium",
      "site",
      "domain"),
  TITLE("title", "headline"),
  TEXT("text", "body", "content", "maintext", "article_body", "full_text", "article"),
  HTML("html", "raw_html", "page"),
  URL("url", "link", "uri", "web_url"),
  DATE(
      "date",
      "published",
      "publish_date",
      "published_date",
      "publication_date",
      "date_published",
      "date_publish",
      "pub_date",
      "published_at",
      "datetime"),
  AUTHOR("author", "authors", "byline", "writer"),
  SECTION("section", "section_name", "category", "desk", "news_desk");

  private final String names;

  Field(String... names) {
    this.names = String.join(" ", names);
  }

  /** The names by which a column is found, the surest first; case and separators do not matter. */
  public List<String> names() {
    return List.of(names.split(" ", -1));
  }

  /** The name as on the command line: {@code outlet}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A column's name as it is compared: letters and digits in lower case. */
  static String fold(String column) {
    StringBuilder folded = new StringBuilder();
    column
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
