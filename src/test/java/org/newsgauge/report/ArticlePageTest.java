package org.newsgauge.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgauge.Golden;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.report.page.ArticleView.Ref;

class ArticlePageTest {
  static String page(Analysis analysis) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArticlePage.write(out, analysis, "0.0.0");
    return out.toString(UTF_8);
  }

  /** Without style, script and their hashes, which have tests of their own: they would hide it. */
  static String content(String page) {
    return page.replaceAll("(?s)<style>.*?</style>", "<style></style>")
        .replaceAll("(?s)<script>.*?</script>", "<script></script>")
        .replaceAll("sha256-[A-Za-z0-9+/=]*", "sha256-");
  }

  @Test
  void showsAnArticle() throws IOException {
    Golden.check("report.html", content(page(MadeArticle.harbour())));
  }

  @Test
  void everyLinkLeadsSomewhereInThePage() throws IOException {
    String page = content(page(MadeArticle.harbour()));
    Set<String> ids = new HashSet<>();
    Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
    while (id.find()) {
      assertTrue(ids.add(id.group(1)), "twice: " + id.group(1));
    }
    Matcher link = Pattern.compile(" href=\"#([^\"]*)\"").matcher(page);
    int links = 0;
    while (link.find()) {
      assertTrue(ids.contains(link.group(1)), link.group(1));
      links++;
    }
    assertTrue(links > 80, "" + links);
  }

  /** The text of the page, without badges, is the text of the article. */
  @Test
  void losesNothingOfTheText() throws IOException {
    String page = content(page(MadeArticle.harbour()));
    String article =
        (page.substring(page.indexOf("<h1"), page.indexOf("</header>"))
                + page.substring(page.indexOf("<article"), page.indexOf("</article>")))
            .replaceAll("(?s)<sup.*?</sup>", "")
            .replaceAll("<[^>]*>", "")
            .replace("&amp;", "&");
    assertEquals(
        MadeArticle.harbour().article().text().replaceAll("\\s+", " "),
        article.strip().replaceAll("\\s+", " "));
  }

  @Test
  void putsTheFiguresInWords() {
    assertEquals(
        List.of(
            "7 of 15 statements come from 4 named sources; 5 rest on sources whom the article does"
                + " not name, 1 of them relayed by Brine Gazette.",
            "Of the others, 1 rests on a document, 1 has no source and 1 has a source that could"
                + " not be resolved.",
            "Loaded phrasing found: 2 in the outlet’s own voice (10.1 per 1,000 words), 2 in the"
                + " headline or dek and 4 in quotations."),
        words(MadeArticle.harbour()));
    assertEquals(
        List.of(
            "No attribution was found: the article tells everything itself.",
            "No listed phrasing was found."),
        words(new MadeArticle("a", "", "", "", "It rained.").analysis()));
  }

  private static List<String> words(Analysis analysis) {
    return InWords.of(analysis).stream()
        .map(parts -> parts.stream().map(Ref::text).collect(Collectors.joining()))
        .toList();
  }

  /** Every number in the sentences leads to what it counts, but the 1,000 of a rate. */
  @Test
  void linksTheNumbersInWords() {
    for (List<Ref> sentence : InWords.of(MadeArticle.harbour())) {
      for (Ref part : sentence) {
        boolean number = part.text().replace("1,000", "").matches(".*[0-9].*");
        assertEquals(number, !part.target().isEmpty(), part.toString());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org/x",
        "https:",
        "https://a b"
      })
  void linksOnlyToTheWeb(String url) {
    assertNull(ArticlePage.link(url), url);
  }

  @Test
  void keepsGoodLinks() {
    assertEquals("https://a.example/x?y=1&z=2", ArticlePage.link("https://a.example/x?y=1&z=2"));
  }

  @Test
  void escapesEveryField() throws IOException {
    String page = content(page(Hostile.article()));
    assertFalse(page.contains("<script>alert"));
    assertFalse(page.contains("<img"));
    assertFalse(page.contains("href=\"javascript"), "no link");
    assertFalse(page.contains("\u202E"));
    assertFalse(page.contains(" onerror=\"") || page.contains(" onload=\""));
    assertEquals(2, page.split("<script>", -1).length, "one script, ours");
    assertEquals(2, page.split("<style>", -1).length, "one style, ours");
  }
}
