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
import java.util.Locale;
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
import org.newsgauge.source.Naming;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Both pages as a browser shows them. Skipped, and said so, where there is no Chromium. */
class PagesInBrowserIT {
  @TempDir static Path folder;
  private static Browser browser;
  private static Path article;
  private static Path comparison;

  /** The kept pages of the samples, which {@code SamplesIT} holds to what is written. */
  private static final Path SAMPLE = Path.of("reports/sample/article.html").toAbsolutePath();

  private static final Path SAMPLES = Path.of("reports/sample/comparison.html").toAbsolutePath();

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
    assertEquals("dashed", style(".text .src.g-unnamed", "borderTopStyle"));
    browser.find(By.id("layer-unnamed")).click();
    assertEquals("none", style(".text .src.g-unnamed", "borderTopStyle"));
    assertEquals("none", style(".text .badge.g-unnamed", "display"));
    assertEquals("solid", style(".text .src.g-named", "borderTopStyle"));
  }

  /** Every number in the tables and every finding in the text, followed. */
  @Test
  void linksReachWhatTheyCount() {
    for (Path page : List.of(comparison, SAMPLES, SAMPLE, article)) {
      linksReach(page);
    }
    assertEquals(0, count(".figures td.num:empty"));
    assertTrue(count(".figures a[href^='#'], .lead a[href^='#']") > 40);
  }

  /** In portions: Chromium follows no more than 200 links in ten seconds. */
  private static void linksReach(Path page) {
    for (int from = 0, all = 1; from < all; from += 150) {
      browser.open(page);
      browser.run("document.querySelectorAll('details').forEach(d => { d.open = true; })");
      all =
          ((Long)
                  browser.run(
                      "window.links = Array.from(new Map(Array.from("
                          + "document.querySelectorAll('a[href^=\"#\"]'), a => [a.hash, a])).values());"
                          + "return window.links.length"))
              .intValue();
      List<Object> lost =
          browser.list(
              "const lost = [];"
                  + "for (const a of window.links.slice(arguments[0], arguments[0] + 150)) {"
                  + " a.click();"
                  + " const to = document.getElementById(a.hash.slice(1));"
                  + " const at = to && to.getBoundingClientRect();"
                  + " if (!at || at.bottom < -2 || at.top > innerHeight + 2)"
                  + "  lost.push(a.outerHTML); }"
                  + "return lost",
              from);
      assertEquals(List.of(), lost, page.toString());
    }
  }

  /**
   * Every number of the article page outside of the article and of the lists that numbers lead to
   * is a link, but 0, the 1,000 of a rate, the 1 of a confidence, days, and what the article's own
   * words hold.
   */
  @ParameterizedTest
  @ValueSource(strings = {"made", "sample"})
  void everyNumberLeadsToItsSpans(String which) {
    browser.open(which.equals("made") ? article : SAMPLE);
    List<Object> loose =
        browser.list(
            "const loose = [];"
                + "for (const part of document.querySelectorAll('.lead, .figures, header')) {"
                + " const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);"
                + " for (let node = walk.nextNode(); node; node = walk.nextNode()) {"
                + "  if (node.parentElement.closest('a, bdi, details, h1, .dek')) continue;"
                + "  const text = node.data.replace('1,000', '').replace('of 1.', '');"
                + "  if (/[1-9]/.test(text)) loose.push(text); } }"
                + "return loose");
    assertEquals(List.of(), loose);
    List<Object> wrong =
        browser.list(
            "const wrong = [];"
                + "for (const a of document.querySelectorAll('.figures td.num a, .lead .short a')) {"
                + " if (!/^[0-9,]+$/.test(a.textContent)) continue;"
                + " const to = document.getElementById(a.hash.slice(1));"
                + " const cards = to.tagName === 'H2' ? null : to.querySelectorAll('.card').length;"
                + " const number = Number(a.textContent.replace(',', ''));"
                + " if (cards !== null && cards < number) wrong.push(a.outerHTML + ' ' + cards); }"
                + "return wrong");
    assertEquals(List.of(), wrong, "fewer listed than counted");
  }

  /** On a phone a reader meets the figures in words and the key before the text. */
  @Test
  void tellsWhatMarksMeanBeforeTheText() {
    browser.size(375, 800);
    browser.open(SAMPLE);
    assertEquals(
        List.of("h1", "short", "fieldset", "text", "figures"),
        browser.list(
            "const top = (what, selector) => [what, document.querySelector(selector)"
                + ".getBoundingClientRect().top];"
                + "return [top('h1', 'h1'), top('short', '.short'), top('fieldset', 'fieldset'),"
                + " top('text', '#text'), top('figures', '#figures')]"
                + ".sort((a, b) => a[1] - b[1]).map(a => a[0])"));
  }

  /** One colour for a code on pages and in charts. */
  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void hasTheColoursOfTheCharts(String scheme) throws IOException {
    browser.show("screen", scheme);
    browser.open(article);
    for (Naming naming : Naming.values()) {
      String name = naming.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertEquals(
          ChartDrawer.colour(naming, scheme.equals("dark")),
          browser.run(
              "return getComputedStyle(document.documentElement)"
                  + ".getPropertyValue('--' + arguments[0]).trim()",
              name),
          name);
    }
  }

  /** A chart of a hostile article, as a document of its own: it runs nothing and asks nothing. */
  @Test
  void chartsOfHostileArticlesRunNothing() throws IOException {
    Path run = folder.resolve("hostile-run");
    ChartDrawerTest.writeAnalysis(run, List.of(Hostile.article()));
    Path compared = folder.resolve("hostile-comparison-run");
    ChartDrawerTest.writeComparison(compared, 3, true, Hostile.PAYLOAD);
    List<Path> charts = new ArrayList<>(ChartDrawer.draw(run, ChartOptions.DEFAULT));
    charts.addAll(ChartDrawer.draw(compared, ChartOptions.DEFAULT));
    assertTrue(charts.size() > 14, charts.toString());
    for (Path chart : charts) {
      if (chart.toString().endsWith(".svg")) {
        browser.open(chart);
        assertEquals(List.of(), browser.list("return window.ran"), chart.toString());
        assertEquals(List.of(), browser.complaints(), chart.toString());
        assertEquals(0, count("script, image, foreignObject, a, [onload], [onerror]"));
        assertEquals("svg", browser.run("return document.documentElement.tagName"));
      }
    }
  }

  @Test
  void keysGoThroughThePageInItsOrder() {
    browser.open(article);
    browser.press(Keys.TAB);
    assertEquals("#text", browser.run("return document.activeElement.getAttribute('href')"));
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
    for (Path page : List.of(article, comparison, SAMPLE, SAMPLES)) {
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
    for (Path page : List.of(article, comparison, SAMPLE, SAMPLES)) {
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
      assertEquals("none", style(page == article ? "fieldset input" : ".noprint", "display"));
      assertEquals("none", style(".skip", "display"));
      assertTrue(
          ((String) browser.command("Page.printToPDF", Map.of()).get("data")).length() > 10_000);
      assertEquals(0, count("details:not(.ex):not([open])"));
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
