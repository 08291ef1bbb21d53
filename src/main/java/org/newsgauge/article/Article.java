package org.newsgauge.article;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One news article, cleaned: what every later step reads, and what all offsets point into.
 *
 * <p>The text is paragraphs divided by line breaks ({@code \n}, one or more). Headline and dek,
 * where known, are its first paragraphs; {@code title} and {@code dek} say where they lie, and
 * {@code body} is all that follows them. An article says nothing of who wrote it down or when it
 * was read: the same page gives the same article.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id names the article within a run, never blank: the input's name, a row's number
 * @param outlet who published it, as given or found on the page; empty if not known
 * @param url where it was published
 * @param author the names of its byline, joined by {@code "; "}
 * @param published the day of publication in the outlet's own time zone
 * @param section the outlet's section ("Politics", "Opinion"), as the page gives it
 * @param text headline, dek and body
 * @param title where the headline lies in {@code text}
 * @param dek where the standfirst below the headline lies in {@code text}
 * @param body where the body lies in {@code text}; may be empty
 * @param confidence of the cleaning, 0 to 1: how sure it is that {@code text} is the article and
 *     nothing else; 1 where the text was given as it is
 * @param warnings what a reader should know of the cleaning, in plain words, in the order found
 * @param removed what was left out as page furniture, in page order
 */
public record Article(
    String id,
    String outlet,
    @Nullable String url,
    @Nullable String author,
    @Nullable LocalDate published,
    @Nullable String section,
    String text,
    @Nullable Span title,
    @Nullable Span dek,
    Span body,
    double confidence,
    List<String> warnings,
    List<Removed> removed)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if the id is blank, a span lies outside the text or out of
   *     order, or the confidence is not within 0 to 1
   */
  public Article {
    Objects.requireNonNull(outlet, "outlet");
    Objects.requireNonNull(text, "text");
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
    if (body.end() > text.length()) {
      throw new IllegalArgumentException("body " + body + " outside a text of " + text.length());
    }
    requireBefore("title", title, body);
    requireBefore("dek", dek, body);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not within 0 to 1");
    }
    warnings = List.copyOf(warnings);
    removed = List.copyOf(removed);
  }

  /**
   * The article in a page: the library's front door to {@link Cleaner#html}. Its id is the last
   * part of the address's path that is not empty, without an ending such as {@code .html}; without
   * one, the host; without an address, {@code article}.
   *
   * @param html a whole page
   * @param url where it was published, or null
   */
  public static Article fromHtml(String html, @Nullable String url) {
    return new Cleaner().html(html, new Origin(idOf(url), null, url, null));
  }

  /**
   * The article in text that was scraped from a page, or that is an article already: the library's
   * front door to {@link Cleaner#text}. Its id is the first words of its headline, or of its text,
   * joined by hyphens; {@code article} if it has none.
   */
  public static Article fromText(String text) {
    Article article = new Cleaner().text(text, Origin.of("article"));
    String folded = Words.fold(article.title == null ? article.text : article.titleText());
    String[] words = folded.split(" ", 9);
    String id = String.join("-", Arrays.copyOf(words, Math.min(8, words.length)));
    return id.isEmpty() ? article : article.withId(id.substring(0, Math.min(80, id.length())));
  }

  private static String idOf(@Nullable String url) {
    if (url == null || url.isBlank()) {
      return "article";
    }
    String path = url.strip().replaceFirst("[?#].*$", "").replaceFirst("^[a-zA-Z]+://", "");
    String[] parts = path.split("/", -1);
    for (int i = parts.length - 1; i > 0; i--) {
      String part = parts[i].replaceFirst("\\.[a-zA-Z]{2,5}$", "").strip();
      if (!part.isEmpty()) {
        return part;
      }
    }
    return parts.length > 0 && !parts[0].isBlank() ? parts[0] : "article";
  }

  private static void requireBefore(String name, @Nullable Span part, Span body) {
    if (part != null && part.end() > body.start()) {
      throw new IllegalArgumentException(name + " " + part + " is not before body " + body);
    }
  }

  /**
   * A text taken as it is, not a character changed: all of it is body. What is cleaned or measured
   * elsewhere, and whose offsets must point into the text as given.
   */
  public static Article asIs(String text, Origin origin) {
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

  /** The headline, or the empty string. */
  public String titleText() {
    return title == null ? "" : title.in(text);
  }

  /** The standfirst, or the empty string. */
  public String dekText() {
    return dek == null ? "" : dek.in(text);
  }

  /** The text without headline and dek. */
  public String bodyText() {
    return body.in(text);
  }

  /** This article under another outlet's name. */
  public Article withOutlet(String newOutlet) {
    return new Article(
        id,
        newOutlet,
        url,
        author,
        published,
        section,
        text,
        title,
        dek,
        body,
        confidence,
        warnings,
        removed);
  }

  /** This article under another id. */
  public Article withId(String newId) {
    return new Article(
        newId,
        outlet,
        url,
        author,
        published,
        section,
        text,
        title,
        dek,
        body,
        confidence,
        warnings,
        removed);
  }

  /** This article with what is known of it from elsewhere. */
  public Article withMetadata(
      @Nullable String newAuthor,
      @Nullable LocalDate newPublished,
      @Nullable String newSection,
      List<String> newWarnings) {
    return new Article(
        id,
        outlet,
        url,
        newAuthor,
        newPublished,
        newSection,
        text,
        title,
        dek,
        body,
        confidence,
        newWarnings,
        removed);
  }

  /**
   * This article with its headline known from elsewhere, white space folded, in place of the one
   * that it has. A blank headline changes nothing.
   */
  public Article withTitle(String newTitle) {
    String headline = newTitle.strip().replaceAll("\\s+", " ");
    if (headline.isEmpty() || headline.equals(titleText())) {
      return this;
    }
    int from = title == null ? 0 : dek == null ? body.start() : Math.min(dek.start(), body.start());
    int shift = headline.length() + 2 - from;
    return new Article(
        id,
        outlet,
        url,
        author,
        published,
        section,
        headline + "\n\n" + text.substring(from),
        new Span(0, headline.length()),
        dek == null ? null : new Span(dek.start() + shift, dek.end() + shift),
        new Span(body.start() + shift, body.end() + shift),
        confidence,
        warnings,
        removed);
  }
}
