package org.newsgauge.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.source.Kind;
import org.newsgauge.source.Naming;
import org.newsgauge.table.Dialect;
import org.newsgauge.table.Table;
import org.newsgauge.table.TableWriter;
import org.newsgauge.table.WholeFile;

class ChartDrawerTest {
  private static final ChartOptions SVG = svg(EnumSet.allOf(ChartOptions.Type.class));

  @TempDir Path folder;

  private static ChartOptions svg(EnumSet<ChartOptions.Type> types) {
    return new ChartOptions(
        types, EnumSet.of(ChartOptions.Format.SVG), 760, 0, ChartOptions.Theme.LIGHT);
  }

  private static <R> void write(Path folder, Table<R> table, List<R> rows) throws IOException {
    try (TableWriter<R> writer = TableWriter.create(folder, table, Dialect.PLAIN)) {
      writer.writeAll(rows);
      writer.finish();
    }
  }

  /** The tables of an analysis. */
  static void writeAnalysis(Path folder, List<Analysis> analyses) throws IOException {
    Files.createDirectories(folder);
    write(folder, Tables.ARTICLES, analyses.stream().map(ArticleRow::of).toList());
    List<AttributionRow> attributions = new ArrayList<>();
    List<PhraseRow> phrases = new ArrayList<>();
    try (WholeFile json = WholeFile.create(folder.resolve(AnalysisJson.FILE))) {
      for (Analysis analysis : analyses) {
        attributions.addAll(AttributionRow.of(analysis));
        phrases.addAll(PhraseRow.of(analysis));
        AnalysisJson.write(json.out(), analysis);
      }
      json.finish();
    }
    write(folder, Tables.ATTRIBUTIONS, attributions);
    write(folder, Tables.PHRASES, phrases);
  }

  private static void writeComparison(Path folder, int outlets, boolean intervals)
      throws IOException {
    writeComparison(folder, outlets, intervals, "");
  }

  /** Made figures of as many outlets, whose articles are all one; {@code more} is in every name. */
  static void writeComparison(Path folder, int outlets, boolean intervals, String more)
      throws IOException {
    Files.createDirectories(folder);
    Random random = new Random(5);
    List<OutletRow> rows = new ArrayList<>();
    List<ArticleRow> articles = new ArrayList<>();
    for (int i = 0; i < outlets; i++) {
      String name =
          i == 1
              ? "The Very Old and Rather Long-Winded Provincial Advertiser and Shipping Gazette"
              : "Outlet " + (char) ('A' + i % 26) + (i / 26 == 0 ? "" : "" + i / 26) + more;
      Analysis analysis = MadeArticle.harbour();
      for (int n = 0; n <= random.nextInt(4); n++) {
        articles.add(
            ArticleRow.of(
                new Analysis(
                    new org.newsgauge.text.Document(
                        analysis.article().withOutlet(name).withId(name + n),
                        analysis.document().paragraphs(),
                        analysis.document().sentences(),
                        analysis.document().quotations()),
                    analysis.sourcing(),
                    analysis.phrases(),
                    analysis.counts())));
      }
      for (String measure :
          List.of(
              "loaded_author_per_1000",
              "loaded_quoted_per_1000",
              "unnamed_share",
              "loaded_author_per_1000:alarm-words",
              "loaded_author_per_1000:pejorative-labels" + more)) {
        double value = random.nextDouble() * (measure.endsWith("share") ? 0.7 : 20);
        rows.add(
            new OutletRow(
                name,
                measure,
                value,
                intervals ? value * 0.8 : Double.NaN,
                intervals ? value * 1.3 : Double.NaN,
                30 + random.nextInt(2000),
                100_000,
                4_000,
                ""));
      }
    }
    List<DistinctiveRow> distinctive = new ArrayList<>();
    List<TrendRow> trends = new ArrayList<>();
    for (OutletRow row : rows.stream().filter(r -> r.measure().equals("unnamed_share")).toList()) {
      for (int i = 1; i <= 9; i++) {
        distinctive.add(
            new DistinctiveRow(
                "loaded", row.outlet(), "phrase " + i + more, 2.0 / i, 6.0 / i, 9, 2, 5));
        double value = row.estimate() * random.nextDouble(0.6, 1.4);
        trends.add(
            new TrendRow(
                row.outlet(), "2026-0" + i, row.measure(), value, value * .8, value * 1.2, 9, ""));
      }
    }
    write(folder, Tables.DISTINCTIVE, distinctive);
    write(folder, Tables.TRENDS, trends);
    write(folder, Tables.OUTLETS, rows);
    write(folder, Tables.ARTICLES, articles);
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(file -> file.getFileName().toString()).toList();
  }

  @Test
  void drawsAnArticle() throws IOException {
    writeAnalysis(folder, List.of(MadeArticle.harbour()));
    List<Path> files = ChartDrawer.draw(folder, ChartOptions.DEFAULT);
    assertEquals(
        List.of("timeline.png", "timeline.svg", "sources.png", "sources.svg"), names(files));
    assertEquals(1520, ImageIO.read(files.get(0).toFile()).getWidth());
    String svg = Files.readString(files.get(1));
    for (String word : List.of("Ines Okafor", "outrageous", "“Officials”", "unnamed, role only")) {
      assertTrue(svg.contains(">" + word + "<"), word);
    }
  }

  @Test
  void drawsSeveralArticlesUnderTheirNames() throws IOException {
    writeAnalysis(
        folder,
        List.of(
            MadeArticle.harbour(),
            new MadeArticle("b/../c d.html", "x", "", "", "It rained.").analysis()));
    assertEquals(
        List.of(
            "harbour-timeline.svg",
            "b-c-d-timeline.svg",
            "harbour-sources.svg",
            "b-c-d-sources.svg"),
        names(ChartDrawer.draw(folder, SVG)));
  }

  @Test
  void drawsAComparison() throws IOException {
    writeComparison(folder, 5, true);
    assertEquals(
        List.of(
            "loaded-rates.svg",
            "naming-shares.svg",
            "loaded-and-unnamed.svg",
            "categories.svg",
            "distinctive.svg",
            "trend-unnamed-share.svg"),
        names(ChartDrawer.draw(folder, SVG)));
    assertEquals(
        List.of("loaded-and-unnamed.svg"),
        names(ChartDrawer.draw(folder, svg(EnumSet.of(ChartOptions.Type.SCATTER)))));
    String svg = Files.readString(folder.resolve("categories.svg"));
    assertTrue(svg.contains(">alarm words<") && svg.contains(">Outlet C<"));
    String trend = Files.readString(folder.resolve("trend-unnamed-share.svg"));
    assertTrue(trend.contains("45 of 45 dots rest on fewer than 10 articles."), trend);
  }

  @Test
  void drawsNothingThatTheTablesDoNotHold() throws IOException {
    writeComparison(folder, 2, true);
    Files.delete(folder.resolve(Tables.TRENDS.file()));
    IOException nothing =
        assertThrows(
            IOException.class,
            () -> ChartDrawer.draw(folder, svg(EnumSet.of(ChartOptions.Type.TRENDS))));
    assertTrue(nothing.getMessage().contains("no trends: compare with --by"));
    IOException other =
        assertThrows(
            IOException.class,
            () -> ChartDrawer.draw(folder, svg(EnumSet.of(ChartOptions.Type.TIMELINE))));
    assertTrue(other.getMessage().contains("a chart of an article"), other.getMessage());
  }

  /** The table of articles knows outlets alone: groups come from the table of outlets. */
  @Test
  void comparesGroupsWhereTheRunDid() throws IOException {
    writeComparison(folder, 3, true);
    Files.writeString(folder.resolve(RunJson.FILE), "{\"options\": {\"group\": \"section\"}}");
    write(
        folder,
        Tables.OUTLETS,
        List.of(
            new OutletRow("Sport", "named_share", .6, .5, .7, 12, 1, 1, "thin"),
            new OutletRow("Sport", "unnamed_share", .3, .2, .4, 12, 1, 1, "thin"),
            new OutletRow("World", "named_share", .5, .4, .6, 12, 1, 1, ""),
            new OutletRow("World", "unnamed_share", .5, .4, .6, 12, 1, 1, "")));
    ChartDrawer.draw(folder, SVG);
    String shares = Files.readString(folder.resolve("naming-shares.svg"));
    assertTrue(shares.contains(">Sport<") && shares.contains(">World<"), shares);
    assertFalse(shares.contains(">Outlet A<"));
    assertTrue(shares.contains("in 2 groups (section)"));
    assertTrue(shares.contains("Sport: thin."), "what is weak is said under the title");
    String rates = Files.readString(folder.resolve("loaded-rates.svg"));
    assertTrue(rates.contains(">Loaded phrases per 1,000 words, by section<"));
  }

  @Test
  void placesPeriodsInTime() {
    List<String> months = List.of("2025-11", "2026-01");
    assertEquals(2, TimeScale.at("2026-01", months) - TimeScale.at("2025-11", months));
    assertEquals("Nov 2025", TimeScale.name("2025-11"));
    List<String> weeks = List.of("2025-W52", "2026-W01", "2026-W03");
    assertEquals(1, TimeScale.at("2026-W01", weeks) - TimeScale.at("2025-W52", weeks));
    assertEquals(2, TimeScale.at("2026-W03", weeks) - TimeScale.at("2026-W01", weeks));
    assertEquals("29 Dec 2025", TimeScale.name("2026-W01"));
    assertEquals(1, TimeScale.at("later", List.of("2026-01", "later")));
    assertEquals("<b>", TimeScale.name("<b>"));
  }

  /** The sources that share a lane keep their colours; the lane says so. */
  @Test
  void doesNotCallManySourcesUnresolved() throws IOException {
    MadeArticle made = new MadeArticle("a", "x", "", "", "He said no. She said no. It rained.");
    for (int i = 0; i < 9; i++) {
      made.says(
          made.source("N" + i, Naming.NAMED_PERSON, Kind.OTHER, false, "He"), "He", "said", "no");
      made.says(
          made.source("", Naming.UNNAMED_BARE, Kind.OTHER, false, "She"), "She", "said", "no");
    }
    writeAnalysis(folder, List.of(made.analysis()));
    ChartDrawer.draw(folder, SVG);
    String svg = Files.readString(folder.resolve("timeline.svg"));
    assertTrue(svg.contains(">5 other sources<") && svg.contains(">of several kinds<"));
    assertFalse(svg.contains(">not resolved<"));
  }

  @Test
  void drawsTheSameBytesTwice() throws IOException {
    writeComparison(folder, 5, true);
    List<Path> files = ChartDrawer.draw(folder, ChartOptions.DEFAULT);
    List<byte[]> first = new ArrayList<>();
    for (Path file : files) {
      first.add(Files.readAllBytes(file));
    }
    ChartDrawer.draw(folder, ChartOptions.DEFAULT);
    for (int i = 0; i < files.size(); i++) {
      org.junit.jupiter.api.Assertions.assertArrayEquals(
          first.get(i), Files.readAllBytes(files.get(i)));
    }
  }

  @Test
  void saysWhatIsMissing() {
    FileNotFoundException missing =
        assertThrows(FileNotFoundException.class, () -> ChartDrawer.draw(folder, SVG));
    assertTrue(missing.getMessage().contains("articles.csv"), missing.getMessage());
  }
}
