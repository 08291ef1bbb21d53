package org.newsgauge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages say of themselves, in ways that real ones have. */
class MetadataTest {
  private static final String BODY =
      "<p>The lock keeper counted eleven boats on Monday and twelve on Tuesday, and said that this"
          + " was what people meant by a boom.</p><p>Nobody on the boats agreed with her.</p>";

  private static Article page(String head, String beforeBody, String afterBody) {
    String html =
        "<html><head>%s</head><body><h1>Eleven boats pass the lock</h1>%s%s%s</body></html>"
            .formatted(head, beforeBody, BODY, afterBody);
    return new Cleaner().html(html, Origin.of("page"));
  }

  private static Article withJsonLd(String json, String beforeBody) {
    return page("<script type='application/ld+json'>" + json + "</script>", beforeBody, "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta name='w-published-date' content='2021-06-01T06:03:43Z'> | |",
        "<meta name=published content='June 1, 2021'> | |",
        " | | <p>Posted on June 1, 2021</p>",
        " | | <p style='text-align:right'>Last updated: 1 June 2021</p>",
        " | | <div>Page last modified <time datetime='2021-06-01T13:39-0500'>June 1</time></div>",
        " | <div class=pub-dates>Updated June 1, 2021</div> |",
      })
  void findsTheDay(@Nullable String head, @Nullable String before, @Nullable String after) {
    Article article =
        page(head == null ? "" : head, before == null ? "" : before, after == null ? "" : after);
    assertEquals(LocalDate.of(2021, 6, 1), article.published());
  }

  @Test
  void aDayOfPublicationWinsOverOneOfChange() {
    Article article = page("", "", "<p>Updated 3 June 2021</p><p>Published: 1 June 2021</p>");
    assertEquals(LocalDate.of(2021, 6, 1), article.published());
  }

  @Test
  void jsonLdThatWasEscapedIsRead() {
    Article article =
        withJsonLd(
            "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:"
                + "&quot;2021-06-01&quot;,&quot;author&quot;:&quot;Ines Okoro&quot;}",
            "");
    assertEquals(LocalDate.of(2021, 6, 1), article.published());
    assertEquals("Ines Okoro", article.author());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><span><a href='/authors/ines-okoro'>Ines Okoro</a></span></div>",
        "<div><p>Written by</p><p>Ines Okoro</p></div>",
        "<p>By Ines Okoro | 1 June 2021</p>",
        "<a rel=author href=/x>Ines Okoro</a>",
      })
  void findsTheAuthor(String byline) {
    assertEquals("Ines Okoro", page("", byline, "").author());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ines-okoro", "ines.okoro", "page.head.author", "canalpost.net", "admin"})
  void accountsAndAddressesAreNoAuthors(String name) {
    assertNull(page("<meta name=author content='" + name + "'>", "", "").author());
  }

  @Test
  void theOutletIsAuthorOnlyWhereThePageShowsIt() {
    String json =
        "{'@type':'NewsArticle','author':{'@type':'Organization','name':'Canal Post'},"
            + "'publisher':{'@type':'Organization','name':'Canal Post'}}";
    String article = json.replace('\'', '"');
    assertNull(withJsonLd(article, "").author());
    assertEquals("Canal Post", withJsonLd(article, "<p>By Canal Post</p>").author());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'@type':'Organization','name':'Lock Keepers Union'} | Lock Keepers Union",
        "[{'@type':'Person','name':'Ines Okoro'},{'@type':'Organization','name':'Ropewalk Wire'}]"
            + " | Ines Okoro; Ropewalk Wire",
        "{'@type':['NewsMediaOrganization','Organization'],'name':'Ropewalk Wire'} | Ropewalk Wire",
        "[{'@type':'Organization','name':'Canal Post'},{'@type':'Person','name':'Ines Okoro'}]"
            + " | Ines Okoro",
        "['Ines Okoro','Bo Lind'] | Ines Okoro; Bo Lind",
      })
  void organisationsAreAuthorsLikePeople(String author, String expected) {
    String json =
        "{'@type':'NewsArticle','publisher':{'@type':'Organization','name':'Canal Post'},'author':"
            + author
            + "}";
    assertEquals(expected, withJsonLd(json.replace('\'', '"'), "").author());
  }

  @Test
  void aWireInTheBylineIsAnAuthor() {
    assertEquals("Ropewalk Wire", page("", "<p class=byline>By Ropewalk Wire</p>", "").author());
  }

  @Test
  void theDayIsNotThatOfCommentsOrOfOtherArticles() {
    Article article =
        page(
            "",
            "<time>1 June 2021</time>",
            "<div class=comments><time datetime=2021-06-04>4 June</time><p>Nonsense.</p></div>"
                + "<div class=related><a href=/x>Twelve boats</a><time datetime=2019-01-02></time>"
                + "</div>");
    assertEquals(LocalDate.of(2021, 6, 1), article.published());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta property=og:site_name content='Canal Post'> | Canal Post",
        "<meta property=og:site_name content='https://www.canal.example'> | canal.example",
        " | canal.example",
      })
  void theSitesNameComesBeforeItsDomain(@Nullable String head, String outlet) {
    String html =
        "<head>%s</head><h1>Eleven boats</h1>%s".formatted(head == null ? "" : head, BODY);
    Origin origin = new Origin("page", null, "https://www.canal.example:8080/boats?x=1", null);
    assertEquals(outlet, new Cleaner().html(html, origin).outlet());
  }

  @Test
  void theDekIsNotTheHeadlineNorTheBody() {
    Article article =
        page(
            "<meta property=og:description content='The keeper calls it a boom; skippers do not.'>",
            "<p class=standfirst>The keeper calls it a boom; skippers do not.</p>",
            "");
    assertEquals("Eleven boats pass the lock", article.titleText());
    assertEquals("The keeper calls it a boom; skippers do not.", article.dekText());
    assertTrue(article.bodyText().startsWith("The lock keeper counted"), article.bodyText());
  }

  @Test
  void theOnlyFirstHeadingWinsOverALaterOneThatIsMoreLikeThePagesName() {
    Article article =
        new Cleaner()
            .html(
                "<title>Five boats to watch this summer</title><h1>Best boats to see this June</h1>"
                    + BODY
                    + "<h2>Five boats to watch this year</h2>"
                    + BODY,
                Origin.of("x"));
    assertEquals("Best boats to see this June", article.titleText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Something other than the headline stands in the first heading.
        "Ferry pilots strike | Tern Courier | <h1>Tern Courier</h1><h2>Ferry pilots strike</h2>",
        "Harbor fees to double in May | | <h1>Money</h1>",
        // What stands beside the headline in its heading is not part of it.
        "Ferry pilots strike | | <h1>Dec 18 2025 Ferry pilots strike</h1>",
        "Ferry pilots strike again | | <h1>Ferry pilots strike again / Dec 2025</h1>",
        "Ferry pilots strike again | | <h1>Blog: Ferry pilots strike again</h1>",
        "8 ferries that never sailed | | <div>8</div><h1>ferries that never sailed</h1>",
      })
  void theHeadlineIsWhatPageAndHeadAgreeOn(String title, @Nullable String outlet, String shown) {
    String html =
        "<html><head><meta property='og:title' content='%s'></head><body>%s%s</body></html>"
            .formatted(title, shown, BODY);
    Article article = new Cleaner().html(html, new Origin("page", outlet, null, null));
    assertEquals(title, article.titleText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The 2031 rope prize: The best knots of a year | The best knots of a year",
        "2031 guide to knots and what they cost | guide to knots and what they cost",
        "The future of knots and rope marketing | The future of knots and rope",
      })
  void wordsOfTheHeadlineAreNoLabel(String shown, String declared) {
    String html =
        "<html><head><meta property='og:title' content='%s'></head><body><h1>%s</h1>%s</body></html>"
            .formatted(declared, shown, BODY);
    assertEquals(shown, new Cleaner().html(html, Origin.of("page")).titleText());
  }

  @ParameterizedTest
  @CsvSource({
    "tern.example Ferry pilots strike, Ferry pilots strike",
    "tern.example: Ferry pilots strike, Ferry pilots strike",
    "tern.example, tern.example",
  })
  void theSiteBeforeTheHeadlineIsTakenOff(String titleTag, String headline) {
    String html =
        "<html><head><title>%s</title></head><body>%s</body></html>".formatted(titleTag, BODY);
    Origin origin = new Origin("page", null, "https://tern.example/1", null);
    assertEquals(headline, new Cleaner().html(html, origin).titleText());
  }
}
