package org.newsgauge.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgauge.Newsgauge;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Both pages as a browser shows them. Skipped, and said so, where there is no Chromium. */
class PagesInBrowserIT {
  @TempDir static Path folder;
  private static Browser browser;
  private static Path article;
  private static Path comparison;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.openOrSkip(folder.resolve("profile"));
    article = keep("article.html", ArticlePageTest.page(MadeArticle.harbour()));
    comparison =
        keep(
            "comparison.html",
            ComparisonPageTest.page(
                ComparisonPageTest.comparison("The Tidewater Examiner", "Morning Loudhailer")));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void asMostSeeIt() {
    browser.show("screen", "light");
    browser.size(1280, 900);
  }

  private static Path keep(String name, String page) throws IOException {
    return Files.writeString(folder.resolve(name), page, UTF_8);
  }

  private static String style(String selector, String property) {
    return (String)
        browser.run(
            "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]",
            selector,
            property);
  }

  private static long count(String selector) {
    return (Long) browser.run("return document.querySelectorAll(arguments[0]).length", selector);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Hostile.PAYLOAD,
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "\"><img src=https://evil.example/x.png onerror=alert(1)>",
        "' onmouseover='alert(1)' autofocus onfocus='alert(1)' x='",
        "\" onfocus=alert(1) autofocus tabindex=1 \"",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
        "<svg><style><img title=\"</style><img src=x onerror=alert(1)>\">",
        "<details open ontoggle=alert(1)><summary>x</summary></details>",
        "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
        "<base href=https://evil.example/><link rel=stylesheet href=//evil.example/a.css>",
        "</title></style></textarea></noscript></template><body onload=alert(1)>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1"
            + " onerror=alert(1)&gt;\">",
        "<style>@import 'https://evil.example/a.css';*{background:url(//evil.example/b)}</style>",
        "javascript:alert(1)",
        "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe><object data=//evil.example>",
        "<form action=https://evil.example><input autofocus onfocus=alert(1)><button>x</form>",
        "\u202E\u2066<b>\u0000\u0008&#60;script&#62;alert(1)&#60;/script&#62; &lt;img src=x>"
      })
  void nothingInAnArticleRunsOrAsks(String payload) throws IOException {
    List<Path> pages =
        List.of(
            keep("hostile-article.html", ArticlePageTest.page(Hostile.article(payload))),
            keep(
                "hostile-comparison.html",
                ComparisonPageTest.page(ComparisonPageTest.comparison(payload, "x" + payload))));
    for (Path page : pages) {
      browser.open(page);
      // Whatever waits for a pointer, the focus or an open fold gets it.
      browser.run(
          "document.querySelectorAll('details').forEach(d => { d.open = true; });"
              + "for (const e of document.querySelectorAll('body *')) {"
              + " e.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));"
              + " e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));"
              + " if (e.focus) e.focus(); }");
      assertEquals(List.of(), browser.list("return window.ran"), payload);
      assertEquals(List.of(), browser.complaints(), payload);
      assertEquals(1, count("script"), payload);
      assertEquals(1, count("style"), payload);
      assertEquals(0, count("img, iframe, object, form, base, link, [onerror], [onload]"), payload);
      assertEquals(page.toUri().toString(), browser.run("return location.href.split('#')[0]"));
    }
  }

  @Test
  void layersSwitchOnAndOff() {
    browser.open(article);
    assertEquals("underline", style(".text .lp.own", "textDecorationLine"));
    browser.find(By.id("layer-own")).click();
    assertEquals("none", style(".text .lp.own", "textDecorationLine"));
    assertEquals("underline", style(".text .lp.quoted", "textDecorationLine"));
    browser.find(By.id("layer-own")).click();
    assertEquals("underline", style(".text .lp.own", "textDecorationLine"));
    assertNotEquals("none", style(".text .src.g-unnamed", "boxShadow"));
    browser.find(By.id("layer-unnamed")).click();
    assertEquals("none", style(".text .src.g-unnamed", "boxShadow"));
    assertEquals("none", style(".text .badge.g-unnamed", "display"));
    assertNotEquals("none", style(".text .src.g-named", "boxShadow"));
  }

  /** Every number in the tables and every finding in the text, followed. */
  @Test
  void linksReachWhatTheyCount() {
    browser.open(article);
    List<Object> lost =
        browser.list(
            "const lost = [];"
                + "for (const a of document.querySelectorAll('a[href^=\"#\"]')) {"
                + " a.click();"
                + " const to = document.getElementById(a.getAttribute('href').slice(1));"
                + " const at = to && to.getBoundingClientRect();"
                + " if (!at || at.bottom < -2 || at.top > innerHeight + 2)"
                + "  lost.push(a.outerHTML); }"
                + "return lost");
    assertEquals(List.of(), lost);
    assertEquals(0, count("aside td.num:empty"));
    assertTrue(count("aside a[href^='#']") > 40);
  }

  @Test
  void keysGoThroughThePageInItsOrder() {
    browser.open(article);
    browser.press(Keys.TAB);
    assertEquals("#figures", browser.run("return document.activeElement.getAttribute('href')"));
    List<Object> order = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      browser.press(Keys.TAB);
      order.add(
          browser.run(
              "const all = Array.from(document.querySelectorAll('a[href], input, summary, button'));"
                  + "return all.indexOf(document.activeElement)"));
    }
    for (int i = 0; i < order.size(); i++) {
      assertEquals((long) i + 1, order.get(i));
    }
    browser.run("document.querySelector('.text a.lp').focus()");
    assertFalse((Boolean) browser.run("return document.getElementById('pop').hidden"));
    assertTrue(
        ((String) browser.run("return document.getElementById('pop').textContent"))
            .contains("weight"));
    browser.press(Keys.ESCAPE);
    assertTrue((Boolean) browser.run("return document.getElementById('pop').hidden"));
    browser.run("document.querySelector('.text a.lp').blur()");
    browser.press(Keys.TAB);
    assertEquals(
        "solid", browser.run("return getComputedStyle(document.activeElement).outlineStyle"));
  }

  @Test
  void tablesSort() {
    browser.open(comparison);
    String first = "return document.querySelector('table.sortable tbody th bdi').textContent";
    Object before = browser.run(first);
    browser.find(By.cssSelector("table.sortable th:nth-child(3) button")).click();
    assertEquals(before, browser.run(first), "from high to low as it stands");
    browser.find(By.cssSelector("table.sortable th:nth-child(3) button")).click();
    assertNotEquals(before, browser.run(first));
    assertEquals(
        "ascending",
        browser.run("return document.querySelector('th[aria-sort]').getAttribute('aria-sort')"));
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 375, 600, 800, 1024, 1440, 2560})
  void fitsTheWidth(int width) {
    browser.size(width, 800);
    for (Path page : List.of(article, comparison)) {
      browser.open(page);
      browser.run("document.querySelectorAll('details').forEach(d => { d.open = true; })");
      assertEquals(
          List.of(),
          browser.list(
              "return Array.from(document.querySelectorAll('body *'))"
                  + ".filter(e => e.getBoundingClientRect().right > innerWidth + 1"
                  + " && !e.closest('.scroll') && !e.closest('svg'))"
                  + ".map(e => e.outerHTML.slice(0, 200))"));
      assertTrue(
          (Boolean) browser.run("return document.documentElement.scrollWidth <= innerWidth"),
          page + " at " + width);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void isAccessible(String scheme) {
    browser.show("screen", scheme);
    for (Path page : List.of(article, comparison)) {
      browser.open(page);
      browser.run("document.querySelectorAll('details').forEach(d => { d.open = true; })");
      assertEquals(List.of(), browser.violations(), page.getFileName() + " " + scheme);
    }
    browser.open(article);
    String ground = style("body", "backgroundColor");
    assertEquals(scheme.equals("light"), ground.equals("rgb(255, 255, 255)"), ground);
  }

  /** A rule book that finds nothing anywhere would find nothing above. */
  @Test
  void seesWhatIsNotAccessible() throws IOException {
    browser.open(keep("bad.html", "<p style='color:#ccc'>pale <img src='data:image/png;base64,'>"));
    assertTrue(browser.violations().size() > 2);
  }

  @Test
  void printsOnWhiteWithWhatIsFolded() {
    for (Path page : List.of(article, comparison)) {
      browser.open(page);
      browser.show("print", "dark");
      assertEquals("rgb(255, 255, 255)", style("body", "backgroundColor"));
      assertEquals("none", style(".noprint", "display"));
      assertTrue(
          ((String) browser.command("Page.printToPDF", Map.of()).get("data")).length() > 10_000);
      assertEquals(0, count("details:not([open])"));
      browser.show("screen", "light");
    }
  }

  @Test
  void readsWithoutScript() {
    browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      for (Path page : List.of(article, comparison)) {
        browser.open(page);
        assertTrue(browser.find(By.tagName("h1")).isDisplayed());
        assertEquals(0, count("button"), "nothing that would need a script");
      }
      browser.open(article);
      browser.find(By.id("layer-own")).click();
      assertEquals("none", style(".text .lp.own", "textDecorationLine"));
      browser.find(By.cssSelector("details > summary")).click();
      assertEquals(1, count("details[open]"));
    } finally {
      browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  /** By the time that the page keeps the processor busy, whatever else the machine does. */
  @Test
  void opensALongArticleInASecond() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      while (text.toString().split("\\s+", -1).length < 10_000) {
        for (Path file : texts) {
          text.append(Files.readString(file)).append("\n\n");
        }
      }
    }
    Path page =
        keep(
            "long.html",
            ArticlePageTest.page(
                Newsgauge.withDefaults()
                    .analyze(Article.asIs(text.toString(), Origin.of("long")))));
    browser.open(page);
    browser.command("Performance.enable", Map.of("timeDomain", "threadTicks"));
    double before = busy();
    browser.open(page);
    double busy = busy() - before;
    browser.command("Performance.disable", Map.of());
    assertTrue(busy > 0 && busy < 1, busy + " s");
  }

  @SuppressWarnings("unchecked")
  private static double busy() {
    List<Map<String, Object>> metrics =
        (List<Map<String, Object>>)
            browser.command("Performance.getMetrics", Map.of()).get("metrics");
    return metrics.stream()
        .filter(metric -> metric.get("name").equals("TaskDuration"))
        .mapToDouble(metric -> ((Number) metric.get("value")).doubleValue())
        .findFirst()
        .orElseThrow();
  }
}
