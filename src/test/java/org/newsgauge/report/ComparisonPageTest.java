package org.newsgauge.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgauge.Golden;
import org.newsgauge.source.Kind;
import org.newsgauge.source.Naming;

class ComparisonPageTest {
  private static final double NONE = Double.NaN;

  static String page(Comparison comparison) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ComparisonPage.write(out, comparison);
    return out.toString(UTF_8);
  }

  private static Run run(String name) {
    return new Run(
        "0.0.0",
        "compare",
        List.of(new Run.Option("sample", "500"), new Run.Option("seed", "7")),
        List.of(name),
        List.of(new Run.LexiconUsed("labels.txt", "ab12", 40)),
        List.of(new Run.ModelUsed("pos", "cd34")),
        new Run.RunCounts(120, 2, 3, 4, 50_000, 900, 300, 6));
  }

  /** Everything that a page can show, of two outlets of these names. */
  static Comparison comparison(String first, String second) {
    List<OutletRow> rows = new ArrayList<>();
    for (String name : List.of(first, second)) {
      double unit = name.equals(first) ? 1 : 0.5;
      rows.add(row(name, "loaded_author_per_1000", 8 * unit));
      rows.add(row(name, "loaded_author_per_1000:labels", 3 * unit));
      rows.add(row(name, "named_share", 0.4 * unit));
      rows.add(row(name, "unnamed_share", 0.3 * unit));
      rows.add(row(name, "document_share", 0.1));
      rows.add(new OutletRow(name, "sources_per_article", 4, NONE, NONE, 60, 1, 1, first));
    }
    Excerpts excerpts = new Excerpts();
    excerpts.plus(first, withOutlet(first));
    excerpts.plus(first, withOutlet(first));
    return new Comparison(
        run(first),
        rows,
        List.of(
            new ContrastRow(
                "named_share", first, second, .2, .1, .3, .4, .01, .02, 0, 60, 60, "", first)),
        List.of(new DistinctiveRow("cue", first, second, 1.5, 3.2, 12, 2, 9)),
        List.of(
            new TrendRow(first, "2026-01", "named_share", .4, .3, .5, 20, ""),
            new TrendRow(first, "2026-02", "named_share", .5, NONE, NONE, 20, "")),
        excerpts);
  }

  private static OutletRow row(String outlet, String measure, double value) {
    return new OutletRow(outlet, measure, value, value * .8, value * 1.2, 60, 25_000, 450, "");
  }

  private static org.newsgauge.analysis.Analysis withOutlet(String outlet) {
    org.newsgauge.analysis.Analysis made =
        outlet.matches("[A-Za-z0-9 ]+") ? MadeArticle.harbour() : Hostile.article(outlet);
    return new org.newsgauge.analysis.Analysis(
        new org.newsgauge.text.Document(
            made.article().withOutlet(outlet),
            made.document().paragraphs(),
            made.document().sentences(),
            made.document().quotations()),
        made.sourcing(),
        made.phrases(),
        made.counts());
  }

  @Test
  void showsAComparison() throws IOException {
    Golden.check(
        "comparison.html",
        ArticlePageTest.content(page(comparison("The Tidewater Examiner", "Morning Loudhailer"))));
  }

  @Test
  void escapesEveryField() throws IOException {
    String page = ArticlePageTest.content(page(comparison(Hostile.PAYLOAD, "x" + Hostile.PAYLOAD)));
    assertFalse(page.contains("<script>alert"));
    assertFalse(page.contains("<img"));
    assertFalse(page.contains("href=\"javascript"));
    assertFalse(page.contains("\u202E"));
    assertEquals(2, page.split("<script>", -1).length, "one script, ours");
  }

  @Test
  void showsWhatIsThereAndNothingElse() throws IOException {
    String page =
        ArticlePageTest.content(
            page(
                new Comparison(
                    run("x"), List.of(), List.of(), List.of(), List.of(), new Excerpts())));
    assertTrue(page.contains("No attribution found"));
    assertFalse(page.contains("id=\"trends\""));
    assertFalse(page.contains("id=\"distinctive\""));
    assertFalse(page.contains("id=\"differences\""));
  }

  @Test
  void keepsAFewExcerptsHoweverManyArticles() {
    Excerpts excerpts = new Excerpts();
    for (int i = 0; i < 50; i++) {
      excerpts.plus("a", withOutlet("a"));
    }
    assertEquals(Excerpts.MOST, excerpts.of("a", "loaded_author_per_1000").size());
    assertEquals("outrageous", excerpts.of("a", "loaded_author_per_1000").get(0).mark());
    assertEquals("Court records", excerpts.of("a", "document_share").get(0).mark());
    assertEquals(List.of(), excerpts.of("b", "document_share"));
  }

  /** As {@code outlets.csv} has them, but the categories. */
  private static final List<String> MEASURES =
      List.of(
          "loaded_author_per_1000",
          "loaded_quoted_per_1000",
          "loaded_headline_share",
          "loaded_weighted_author_per_1000",
          "named_share",
          "unnamed_share",
          "vague_share",
          "document_share",
          "sourceless_share",
          "unresolved_share",
          "relayed_share",
          "named_share_by_source",
          "unnamed_share_by_source",
          "direct_share",
          "mixed_share",
          "indirect_share",
          "doubting_cue_share",
          "endorsing_cue_share",
          "heated_cue_share",
          "sources_per_article",
          "first_source_share",
          "single_source_share",
          "any_unnamed_share",
          "only_unnamed_share");

  @Test
  void hasExcerptsBehindEveryMeasure() {
    Excerpts excerpts = new Excerpts();
    excerpts.plus("group", withOutlet("a"));
    Excerpts alone = new Excerpts();
    MadeArticle made = new MadeArticle("x", "a", "", "", "Critics said it would fail.");
    made.says(
        made.source("", Naming.UNNAMED_BARE, Kind.OTHER, false, "Critics"),
        "Critics",
        "said",
        "it would fail");
    alone.plus("group", made.analysis());
    for (String measure : MEASURES) {
      boolean single =
          measure.equals("single_source_share") || measure.equals("only_unnamed_share");
      assertFalse((single ? alone : excerpts).of("group", measure).isEmpty(), measure);
      assertTrue(!single || excerpts.of("group", measure).isEmpty(), measure);
    }
  }

  @Test
  void saysOnceWhatIsTrueOfAll() throws IOException {
    List<OutletRow> rows = new ArrayList<>();
    for (String name : List.of("A", "B")) {
      rows.add(new OutletRow(name, "named_share", .5, .4, .6, 6, 1, 1, "few: not ranked"));
      rows.add(
          new OutletRow(
              name, "vague_share", .5, NONE, NONE, 6, 1, 1, "few: not ranked; no interval"));
      rows.add(
          new OutletRow(
              name,
              "unnamed_share",
              .5,
              .4,
              .6,
              6,
              1,
              1,
              "few: not ranked" + (name.equals("A") ? "; odd" : "")));
    }
    String page =
        page(new Comparison(run("x"), rows, List.of(), List.of(), List.of(), new Excerpts()));
    assertEquals(2, page.split("Few: not ranked", -1).length, "once, above");
    assertFalse(page.contains("few: not ranked"));
    assertEquals(2, page.split(">no interval<", -1).length, "once, over its table");
    assertEquals(2, page.split(">odd<", -1).length, "once, beside its outlet");
    assertTrue(page.contains("Seed 7."));
  }

  @Test
  void callsGroupsWhatTheyAre() throws IOException {
    Run run = run("x");
    Comparison comparison =
        new Comparison(
            new Run(
                run.version(),
                run.command(),
                List.of(new Run.Option("group", "section")),
                run.inputs(),
                run.lexicons(),
                run.models(),
                run.counts()),
            List.of(row("Sport", "named_share", .4), row("World", "named_share", .3)),
            List.of(),
            List.of(),
            List.of(),
            new Excerpts());
    String page = ArticlePageTest.content(page(comparison));
    assertTrue(page.contains("<th scope=\"col\">Section</th>"));
    assertFalse(page.contains("<th scope=\"col\">Outlet</th>"));
    assertTrue(page.contains("in 2 groups (section)"));
    assertTrue(page.contains("Seed " + Run.SEED + "."));
  }

  @Test
  void staysSmallWithAHundredOutlets() throws IOException {
    List<OutletRow> rows = new ArrayList<>();
    Excerpts excerpts = new Excerpts();
    for (int i = 0; i < 100; i++) {
      String name = "The Outlet of Number " + i;
      org.newsgauge.analysis.Analysis article = withOutlet(name);
      for (int n = 0; n < 1000; n++) {
        excerpts.plus(name, article);
      }
      for (int m = 0; m < 16; m++) {
        rows.add(row(name, "loaded_author_per_1000:category-" + m, m + i));
      }
      for (String measure : MEASURES) {
        rows.add(row(name, measure, .2));
      }
    }
    List<ContrastRow> contrasts = new ArrayList<>();
    List<DistinctiveRow> distinctive = new ArrayList<>();
    List<TrendRow> trends = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String name = "The Outlet of Number " + i;
      for (int j = 0; j < i; j++) {
        String other = "The Outlet of Number " + j;
        for (String measure : MeasureLabels.MAIN) {
          contrasts.add(
              new ContrastRow(
                  measure, name, other, .2, .1, .3, .4, .01, .02, 0, 60, 60, "section", "note"));
        }
      }
      for (String kind : List.of("loaded", "cue", "source")) {
        for (int n = 0; n < 50; n++) {
          distinctive.add(
              new DistinctiveRow(kind, name, "a phrase of some words " + n, 2, 3, 9, 8, 7));
        }
      }
      for (String measure : MeasureLabels.MAIN) {
        for (int week = 10; week < 90; week++) {
          trends.add(new TrendRow(name, "2026-W" + week, measure, .2, .1, .3, 12, ""));
        }
      }
    }
    String page = page(new Comparison(run("x"), rows, contrasts, distinctive, trends, excerpts));
    int size = page.getBytes(UTF_8).length;
    assertTrue(size < 3_000_000, "" + size);
    assertTrue(page.contains("The clearest differences"));
    assertTrue(page.contains("Shown: the 2 outlets with most articles"));
    assertTrue(page.split("<mark>", -1).length > 1500, "many excerpts all the same");
  }
}
