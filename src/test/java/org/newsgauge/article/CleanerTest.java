package org.newsgauge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pages of our own writing, as ugly as real ones. */
class CleanerTest {
  private static final String FIRST =
      "The harbor council voted on Tuesday to close the old fish market after a debate of four"
          + " hours, ending a trade that had outlived three fires.";
  private static final String SECOND =
      "“Nobody asked the people who gut the fish,” said Orla Venn, who has rented stall 12 since"
          + " 1988. She said she would appeal, and that she knew a lawyer.";
  private static final String THIRD =
      "The council's chairman, Piet Morrow, told reporters that the roof could fall in any winter"
          + " now. An engineer's report, he added, had said so twice.";

  private static Article clean(String html) {
    return new Cleaner().html(html, Origin.of("page"));
  }

  private static List<String> body(Article article) {
    return List.of(article.bodyText().split("\n\n", -1));
  }

  private static String reasonFor(Article article, String text) {
    return article.removed().stream()
        .filter(removed -> removed.text().contains(text))
        .map(Removed::reason)
        .findFirst()
        .orElse("not removed: " + text);
  }

  @Test
  void takesTheArticleOutOfItsPage() {
    Article article =
        clean(
            """
            <!doctype html><html lang="en"><head><title>Fish market to close | Tern Bay Courier</title>
            <meta property="og:site_name" content="Tern Bay Courier">
            <meta property="og:description" content="A roof, three fires and one vote">
            <meta property="article:published_time" content="2023-03-07T18:00:00+01:00">
            <meta property="article:section" content="Harbor">
            <meta name="author" content="By Ines Okoro and Tam Weller"></head><body>
            <nav><a href=/a>News</a><a href=/b>Sport</a><a href=/c>Weather</a></nav>
            <div class="wrap"><h1>Fish market to close</h1>
            <p class="standfirst">A roof, three fires and one vote</p>
            <div class="share-tools"><a>Facebook</a><a>X</a></div>
            <p>%s</p><figure><img><figcaption>Stall 12 in 1988. Photo: A. Nother</figcaption></figure>
            <p>%s</p><div class="related"><h3>Read more</h3><a>Harbor toll rises again</a></div>
            <h2>The roof</h2><p>%s</p><p>Advertisement</p></div>
            <div id="comments"><p>This is a scandal and somebody should go to prison for it, I say.</p></div>
            <footer>© 2023 Tern Bay Courier. All rights reserved.</footer></body></html>
            """
                .formatted(FIRST, SECOND, THIRD));
    assertEquals(
        "Fish market to close\n\nA roof, three fires and one vote\n\n"
            + String.join("\n\n", FIRST, SECOND, "The roof", THIRD),
        article.text());
    assertEquals("Fish market to close", article.titleText());
    assertEquals("A roof, three fires and one vote", article.dekText());
    assertEquals(List.of(FIRST, SECOND, "The roof", THIRD), body(article));
    assertEquals("Tern Bay Courier", article.outlet());
    assertEquals("Ines Okoro; Tam Weller", article.author());
    assertEquals(LocalDate.of(2023, 3, 7), article.published());
    assertEquals("Harbor", article.section());
    assertEquals("navigation", reasonFor(article, "Weather"));
    assertEquals("share bar", reasonFor(article, "Facebook"));
    assertEquals("picture caption", reasonFor(article, "Stall 12 in 1988."));
    assertEquals("related links", reasonFor(article, "Harbor toll"));
    assertEquals("comments", reasonFor(article, "scandal"));
    assertEquals("page footer", reasonFor(article, "All rights reserved"));
  }

  @Test
  void readsParagraphsThatAreOnlyLineBreaks() {
    Article article =
        clean(
            "<body><div class=menu><a>Home</a> <a>News</a></div><h1>Fish market to close</h1><div>"
                + String.join("<br> <br/>", FIRST, SECOND, THIRD)
                + "</div></body>");
    assertEquals(List.of(FIRST, SECOND, THIRD), body(article));
  }

  @Test
  void whatIsGivenWinsOverWhatThePageSays() {
    Article article =
        new Cleaner()
            .html(
                "<meta property=og:site_name content=Courier><h1>A b c</h1><p>" + FIRST,
                new Origin("x", "Gazette", "https://gazette.example/x", null));
    assertEquals("Gazette", article.outlet());
    assertEquals("https://gazette.example/x", article.url());
  }

  @Test
  void brokenMarkupIsReadAsBrowsersDo() {
    Article article =
        clean(
            "<html><body<div><h1>Fish market to close</h2><p>"
                + FIRST
                + "<p><b>"
                + SECOND
                + "</p></b></div></div></td><table><p>"
                + THIRD
                + "<a href='x");
    assertTrue(article.bodyText().contains(FIRST), article.text());
    assertTrue(article.bodyText().contains(SECOND), article.text());
    assertTrue(article.bodyText().contains(THIRD), article.text());
  }

  @Test
  void aPageWithoutTextSaysSo() {
    Article article =
        clean("<html><title>Loading</title><body><div id=app></div><script>x()</script>");
    assertTrue(article.body().isEmpty());
    assertFalse(article.warnings().isEmpty());
    assertTrue(article.confidence() < 0.2);
    assertNull(article.published());
  }

  @Test
  void deepNestingIsNoTrouble() {
    String deep = "<div>".repeat(100_000) + "<p>" + FIRST + "<p>" + SECOND;
    assertTrue(clean(deep).bodyText().contains(FIRST));
    String spans = "<b><i>".repeat(50_000) + FIRST;
    assertTrue(clean("<p>" + THIRD + "<p>" + spans).bodyText().contains("outlived three fires"));
  }

  @Test
  void manyBlocksAndSillySpansAreNoTrouble() {
    StringBuilder page = new StringBuilder("<h1>Fish market to close</h1><div>");
    for (int i = 0; i < 200_000; i++) {
      page.append("<p>Stall ").append(i).append(" was let to a family of fishermen that year.</p>");
    }
    page.append("</div><table><tr><td colspan=99999999 rowspan=99999999>").append(FIRST);
    Article article = clean(page.toString());
    assertTrue(body(article).size() >= 199_000, "paragraphs: " + body(article).size());
  }

  @Test
  void aPageOfTwentyMegabytesIsRead() throws UnreadableException {
    StringBuilder page = new StringBuilder("<html><body><h1>Fish market to close</h1>");
    while (page.length() < 20_000_000) {
      page.append("<script>var filler='").append("x".repeat(900)).append("'</script>\n<p>");
      page.append(page.length()).append(' ').append(FIRST).append("</p>");
    }
    Article article =
        new Cleaner().read(page.toString().getBytes(StandardCharsets.UTF_8), Origin.of("large"));
    assertTrue(
        article.bodyText().length() > 1_500_000, "characters: " + article.bodyText().length());
  }

  @Test
  void randomBytesAndRandomMarkupNeverThrowAnythingElse() {
    Random random = new Random(11);
    String[] pieces = {
      "<p>",
      "</p>",
      "<div class=comments>",
      "</div>",
      "<a href=x>",
      "</a>",
      "<br>",
      "<table>",
      "<td>",
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",",
      "</script>",
      "\"author\":[{",
      "&#x1F600;",
      "&bogus;",
      FIRST,
      " ",
      "\n",
      "<h1>",
      "Tuesday, 3 May 2021",
      "By ",
      "©",
      "<time datetime=x>",
      "\ud83d",
      "<meta name=author content='",
      "'>",
      "<!--",
      "-->",
      "<svg>",
      "<noscript>",
      "<b>",
      "\0"
    };
    for (int round = 0; round < 400; round++) {
      StringBuilder page = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        page.append(pieces[random.nextInt(pieces.length)]);
      }
      String text = page.toString();
      for (Article article : List.of(clean(text), new Cleaner().text(text, Origin.of("t")))) {
        assertEquals(article.text().length(), article.body().end());
        if (article.title() != null) {
          assertEquals(0, article.title().start());
        }
      }
      try {
        new Cleaner().read(text.getBytes(StandardCharsets.UTF_16BE), Origin.of("t"));
      } catch (UnreadableException e) {
        assertFalse(e.getMessage().contains("\n"));
      }
    }
  }

  @Test
  void theFrontDoorNamesArticles() {
    assertEquals(
        "storm-hits", Article.fromHtml("<p>x", "https://a.example/2021/storm-hits.html?x=1").id());
    assertEquals("a.example", Article.fromHtml("<p>x", "https://a.example/").id());
    assertEquals("article", Article.fromHtml("<p>x", null).id());
    assertEquals(
        "fish-market-to-close",
        Article.fromText("Fish market to close\n\n" + FIRST + "\n" + SECOND).id());
  }
}
