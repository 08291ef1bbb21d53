package org.newsgauge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One page for each thing that stands in or around articles: what goes, and what stays. */
class UglyPagesTest {
  private static final String FIRST =
      "The harbor council voted on Tuesday to close the old fish market after a debate of four"
          + " hours, ending a trade that had outlived three fires.";
  private static final String SECOND =
      "“Nobody asked the people who gut the fish,” said Orla Venn, who has rented stall 12 since"
          + " 1988. She said she would appeal, and that she knew a lawyer.";
  private static final String THIRD =
      "The council's chairman, Piet Morrow, told reporters that the roof could fall in any winter"
          + " now. An engineer's report, he added, had said so twice.";
  private static final String LAST = "Venn kept the brass number of the stall.";

  /** The article with something between its second and third paragraph. */
  private static Article around(String inserted) {
    String html =
        "<html lang=en><head><title>Fish market to close</title></head><body>"
            + "<nav><a href=/a>News</a><a href=/b>Sport</a></nav><article>"
            + "<h1>Fish market to close</h1><p>%s</p><p>%s</p>%s<p>%s</p><p>%s</p></article>"
            + "<footer>© Tern Bay Courier. All rights reserved.</footer></body></html>";
    return new Cleaner()
        .html(html.formatted(FIRST, SECOND, inserted, THIRD, LAST), Origin.of("page"));
  }

  static Stream<Arguments> furniture() {
    return Stream.of(
        Arguments.of(
            "caption",
            "<figure><img src=x><figcaption>Stall 12 at dawn</figcaption></figure>",
            "Stall 12"),
        Arguments.of("credit", "<span class=photo-credit>Photo: A. Nother</span>", "A. Nother"),
        Arguments.of(
            "pull quote",
            "<aside class=pullquote>“The people who gut the fish”</aside>",
            "“The people who gut the fish”"),
        Arguments.of(
            "newsletter box",
            "<div class=newsletter-signup><h4>The Daily Gull</h4><p>Get the harbor's news in your"
                + " inbox every morning.</p><form><input><button>Sign up</button></form></div>",
            "inbox"),
        Arguments.of(
            "cookie text",
            "<div id=cookie-consent><p>We and our partners use cookies to store and read"
                + " information on your device.</p><button>Accept all</button></div>",
            "partners"),
        Arguments.of(
            "related beside its link",
            "<p>Related: <a href=/c>What the harbor toll pays for, and who paid it before</a></p>",
            "toll"),
        Arguments.of("read more", "<p><a href=/c>Read more: Harbor toll rises</a></p>", "toll"),
        Arguments.of(
            "related links",
            "<div class=related><h3>Related</h3><ul><li><a href=/c>Harbor toll rises again</a></li>"
                + "<li><a href=/d>Gull steals ring</a></li></ul></div>",
            "Gull steals"),
        Arguments.of("advertisement", "<div class=ad-slot>ADVERTISEMENT</div>", "ADVERTISEMENT"),
        Arguments.of(
            "paywall stub",
            "<div class=paywall><p>Subscribe to continue reading. Already a member? Log in.</p></div>",
            "Already a member"),
        Arguments.of(
            "share bar",
            "<ul class=share-tools><li>Facebook</li><li>Email</li><li>Copy link</li></ul>",
            "Copy link"),
        Arguments.of(
            "gallery",
            "<div class=gallery><figure><img src=x><figcaption>The hall in 1911, before the first"
                + " of the fires. (Tern Bay Archive)</figcaption></figure><figure><img src=y>"
                + "<figcaption>Stall 12 at dawn</figcaption></figure></div>",
            "Tern Bay Archive"),
        Arguments.of("script", "<script>var text = 'The gulls said no.'</script>", "gulls"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("furniture")
  void goes(String what, String inserted, String telling) {
    Article article = around(inserted);
    assertEquals(
        String.join("\n\n", FIRST, SECOND, THIRD, LAST), article.bodyText(), "with a " + what);
    boolean shown = !what.equals("script");
    assertEquals(
        shown,
        article.removed().stream().anyMatch(removed -> removed.text().contains(telling)),
        "kept as evidence: " + article.removed());
  }

  @Test
  void theDayUnderTheHeadlineGoesWithTheDeskBesideIt() {
    String html =
        "<title>Fish market to close</title><body><div class=story><h2>Fish market to close</h2>"
            + "<div class=line><time"
            + " datetime=2025-01-22>22 January 2025, 09:40</time><span>Tern Bay Desk</span></div>"
            + "<p>%s</p><p>%s</p><p>%s</p></div></body>";
    Article article = new Cleaner().html(html.formatted(FIRST, SECOND, THIRD), Origin.of("page"));
    assertEquals(String.join("\n\n", FIRST, SECOND, THIRD), article.bodyText());
    assertTrue(
        article.removed().stream()
            .anyMatch(r -> r.reason().equals("date line") && r.text().contains("Tern Bay Desk")),
        article.removed().toString());
  }

  @Test
  void commentsBelowTheArticleGo() {
    String html =
        "<body><article><h1>Fish market to close</h1><p>%s</p><p>%s</p></article><section"
            + " id=comments><h2>2 comments</h2><div class=comment><p>I bought eels there for"
            + " thirty years. Shame on the council.</p></div><div class=comment><p>Good riddance,"
            + " it smelled. They should have done it long ago.</p></div></section></body>";
    Article article = new Cleaner().html(html.formatted(FIRST, SECOND), Origin.of("page"));
    assertEquals(FIRST + "\n\n" + SECOND, article.bodyText());
    assertTrue(article.removed().toString().contains("eels"), article.removed().toString());
  }

  @Test
  void anEmbeddedTweetLosesItsFrameOnly() {
    String tweet =
        "<blockquote class=twitter-tweet><p lang=en dir=ltr>We gut fish here until they carry us"
            + " out. <a href=https://t.co/x>https://t.co/x</a></p>&mdash; Orla Venn (@stall12)"
            + " <a href=https://twitter.com/stall12/status/1>March 7, 2023</a></blockquote>"
            + "<script async src=https://platform.twitter.com/widgets.js></script>";
    Article article = around(tweet);
    String body = article.bodyText();
    assertTrue(body.startsWith(FIRST + "\n\n" + SECOND), body);
    assertTrue(body.endsWith(THIRD + "\n\n" + LAST), body);
    assertNull(article.author(), "who wrote the tweet did not write the article");
  }

  @Test
  void aCellThatClaimsMillionsOfColumnsIsACell() {
    String body =
        around("<table><tr><td colspan=99999999 rowspan=99999999>12</td><td>34</td></tr></table>")
            .bodyText();
    assertTrue(body.startsWith(FIRST + "\n\n" + SECOND) && body.endsWith(LAST), body);
    assertTrue(body.length() < 2 * (FIRST + SECOND + THIRD + LAST).length(), body);
  }

  @Test
  void aLimitThatIsHitIsSaid() {
    String html = "<h1>Stalls</h1>" + "<p>Stall.</p>".repeat(Page.MAX_BLOCKS + 5);
    Article article = new Cleaner().html(html, Origin.of("page"));
    assertTrue(
        article.warnings().toString().contains("only the first " + Page.MAX_BLOCKS + " blocks"),
        article.warnings().toString());
  }

  static Stream<Arguments> parts() {
    return Stream.of(
        Arguments.of("heading", "<h2>The roof</h2>", "The roof"),
        Arguments.of(
            "list",
            "<p>Three things must be done first:</p><ul><li>The ice house has to be emptied by"
                + " Friday.</li><li>Each stall has to be scrubbed twice.</li></ul>",
            "The ice house has to be emptied by Friday."),
        Arguments.of(
            "block quote",
            "<blockquote><p>We have gutted fish here since the second fire, and we shall gut them"
                + " after the fourth.</p></blockquote>",
            "after the fourth"),
        Arguments.of(
            "part of the body in a container of its own",
            "<div class=section-2><div><p>The ice house will be let to a bakery, the council"
                + " decided in the same session.</p></div></div>",
            "let to a bakery"),
        Arguments.of("word in bold", "<p><b>Correction:</b> the ice is not for sale.</p>", "ice"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("parts")
  void stays(String what, String inserted, String telling) {
    String body = around(inserted).bodyText();
    assertTrue(body.contains(telling), "without a " + what + ": " + body);
    assertTrue(body.startsWith(FIRST) && body.endsWith(LAST), "first and last: " + body);
  }

  @Test
  void aLiveBlogKeepsItsPosts() {
    String post = "<div class=post><time datetime='2023-03-07T1%d:00'>1%d:00</time><p>%s</p></div>";
    String html =
        "<body><h1>Fish market vote, as it happened</h1><div class=live-blog>"
            + post.formatted(8, 8, THIRD)
            + post.formatted(7, 7, SECOND)
            + post.formatted(6, 6, FIRST)
            + "</div></body>";
    String body = new Cleaner().html(html, Origin.of("page")).bodyText();
    for (String text : List.of(FIRST, SECOND, THIRD)) {
      assertTrue(body.contains(text), body);
    }
  }

  @Test
  void aBodyOnlyInJsonLdIsTakenAndSaid() {
    String text = String.join(" ", FIRST, SECOND, THIRD, FIRST.replace("Tuesday", "Monday"));
    String html =
        "<head><title>Fish market to close</title><script type='application/ld+json'>"
            + "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@id\":\"#p\",\"@type\":\"Person\","
            + "\"name\":\"Ines Okoro\"},{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#p\"},"
            + "\"headline\":\"Fish market to close\",\"articleBody\":\""
            + text
            + "\"}]}</script></head><body><div id=root></div></body>";
    Article article = new Cleaner().html(html, Origin.of("page"));
    assertEquals(text, article.bodyText());
    assertEquals("Ines Okoro", article.author());
    assertTrue(article.warnings().toString().contains("JSON-LD"), article.warnings().toString());
  }

  @Test
  void aBodyOnlyInScriptIsAWarningAndLowConfidence() {
    Article article =
        new Cleaner()
            .html(
                "<body><div id=root></div><script>window.page={body:'"
                    + FIRST
                    + "'}</script></body>",
                Origin.of("page"));
    assertEquals("", article.bodyText());
    assertTrue(article.warnings().toString().contains("scripts may load it"));
    assertTrue(article.confidence() <= 0.1);
  }
}
