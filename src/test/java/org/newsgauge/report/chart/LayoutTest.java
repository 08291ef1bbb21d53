package org.newsgauge.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgauge.loaded.Voice;
import org.newsgauge.source.Naming;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the SVG of charts and holds what every good chart keeps: text inside, none on another. */
class LayoutTest {
  private static final double NONE = Double.NaN;
  private static final String LONG =
      "The Very Old and Rather Long-Winded Provincial Advertiser and Shipping Gazette of Selmouth";

  private static final List<Naming> NAMINGS = List.of(Naming.values());
  private static final List<Voice> VOICES = List.of(Voice.values());

  private record Placed(String text, Rectangle2D box) {}

  private static LoadedRates rates(int outlets, boolean intervals) {
    Random random = new Random(11);
    List<LoadedRates.Row> rows = new ArrayList<>();
    for (int i = 0; i < outlets; i++) {
      double a = random.nextDouble() * 12;
      double b = random.nextDouble() * 12;
      rows.add(
          new LoadedRates.Row(
              i % 9 == 1 ? LONG : "Outlet " + i,
              new LoadedRates.Value(a, intervals ? a * 0.7 : NONE, intervals ? a * 1.2 : NONE),
              new LoadedRates.Value(b, intervals ? b * 0.7 : NONE, intervals ? b * 1.2 : NONE),
              random.nextInt(100_000)));
    }
    return new LoadedRates(rows, "outlet", "120 articles of some outlets. Source: Newsgauge");
  }

  private static NamingShares shares(int outlets) {
    Random random = new Random(12);
    List<NamingShares.Row> rows = new ArrayList<>();
    for (int i = 0; i < outlets; i++) {
      double[] parts = random.doubles(Naming.values().length).toArray();
      double sum = Arrays.stream(parts).sum();
      Map<Naming, Double> shares = new HashMap<>();
      for (Naming naming : Naming.values()) {
        shares.put(naming, parts[shares.size()] / sum);
      }
      rows.add(
          new NamingShares.Row(
              i % 9 == 1 ? LONG : "Outlet " + i,
              shares,
              share(shares, Naming::isNamed),
              share(shares, Naming::isUnnamed),
              10 * i));
    }
    return new NamingShares(rows, "120 articles. Source: Newsgauge", LayoutTest::label);
  }

  private static LoadedRates.Value share(Map<Naming, Double> shares, Predicate<Naming> wanted) {
    double sum =
        shares.entrySet().stream()
            .filter(entry -> wanted.test(entry.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    return new LoadedRates.Value(sum, sum * 0.8, Math.min(1, sum * 1.2));
  }

  private static String label(Naming naming) {
    return naming.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  private static Timeline timeline(int phrases, int lanes) {
    Random random = new Random(13);
    List<Timeline.Phrase> marks = new ArrayList<>();
    for (int i = 0; i < phrases; i++) {
      marks.add(
          new Timeline.Phrase(
              random.nextDouble() * 4000,
              i % 7 == 0
                  ? "an utterly and completely shameless disgrace of a deal"
                  : "radical " + i,
              random.nextDouble(),
              VOICES.get(i % VOICES.size())));
    }
    List<Timeline.Lane> rows = new ArrayList<>();
    for (int i = 0; i < lanes; i++) {
      double start = random.nextDouble() * 3800;
      rows.add(
          new Timeline.Lane(
              i % 5 == 1 ? LONG : "Source " + i,
              label(NAMINGS.get(i % NAMINGS.size())),
              List.of(
                  new Timeline.Stretch(start, start + 150, NAMINGS.get(i % NAMINGS.size())),
                  new Timeline.Stretch(start + 170, start + 190, Naming.DOCUMENT)),
              1 + i));
    }
    List<Double> paragraphs = IntStream.range(0, 30).mapToObj(i -> i * 133.0).toList();
    return new Timeline(
        "timeline",
        "Loaded phrases and sources, from the headline to the end",
        "“" + LONG + "”. Source: Newsgauge",
        new Timeline.Data(4000, paragraphs, 266, marks, rows));
  }

  private static NamingBars bars(int sources) {
    List<NamingBars.Bar> bars = new ArrayList<>();
    for (Naming naming : Naming.values()) {
      bars.add(
          new NamingBars.Bar(
              naming,
              IntStream.range(0, sources)
                  .mapToObj(i -> new NamingBars.Piece(i % 4 == 1 ? LONG : "S " + i, 1 + i % 5))
                  .toList()));
    }
    return new NamingBars("naming", "One article. Source: Newsgauge", bars, LayoutTest::label);
  }

  private static LoadedRates.Value value(Random random, double most) {
    double a = random.nextDouble() * most;
    return new LoadedRates.Value(a, a * 0.8, a * 1.25);
  }

  private static String name(int i) {
    return i % 9 == 1 ? LONG : "Outlet " + i;
  }

  private static OutletScatter scatter(int outlets, double spread) {
    Random random = new Random(14);
    return new OutletScatter(
        "scatter",
        new OutletScatter.Words("Two measures", "120 articles", "a share", "a rate"),
        IntStream.range(0, outlets)
            .mapToObj(
                i ->
                    new OutletScatter.Dot(
                        name(i), value(random, 0.6 * spread), value(random, 30 * spread)))
            .toList());
  }

  private static TrendLines trends(int outlets, int periods, boolean share) {
    Random random = new Random(15);
    return new TrendLines(
        "trend",
        new TrendLines.Words("A measure", "120 dated articles", share),
        IntStream.range(0, periods)
            .mapToObj(i -> new TrendLines.Period("Month " + (10 + i), 10 + (i > 3 ? i + 2 : i)))
            .toList(),
        IntStream.range(0, outlets)
            .mapToObj(
                n ->
                    new TrendLines.Line(
                        name(n),
                        IntStream.range(0, periods)
                            .mapToObj(
                                i ->
                                    i % 5 == 3
                                        ? new LoadedRates.Value(NONE, NONE, NONE)
                                        : value(random, share ? 0.5 : 20))
                            .toList()))
            .toList());
  }

  private static CategoryHeat heat(int outlets, int categories) {
    Random random = new Random(16);
    return new CategoryHeat(
        "120 articles",
        IntStream.range(0, categories)
            .mapToObj(i -> i % 3 == 0 ? "disease and disaster metaphors " + i : "hedges " + i)
            .toList(),
        IntStream.range(0, outlets)
            .mapToObj(
                n ->
                    new CategoryHeat.Row(
                        name(n),
                        IntStream.range(0, categories)
                            .mapToObj(
                                i ->
                                    i == 2
                                        ? new LoadedRates.Value(NONE, NONE, NONE)
                                        : value(random, 40))
                            .toList()))
            .toList());
  }

  private static DistinctivePhrases distinctive(int outlets, int phrases) {
    Random random = new Random(17);
    return new DistinctivePhrases(
        "120 articles",
        IntStream.range(0, outlets)
            .mapToObj(
                n ->
                    new DistinctivePhrases.Group(
                        name(n),
                        IntStream.range(0, phrases)
                            .mapToObj(
                                i ->
                                    new DistinctivePhrases.Phrase(
                                        i == 1 ? LONG : "radical " + i, value(random, 3), 9, 1234))
                            .toList()))
            .toList());
  }

  static Stream<Chart> charts() {
    return Stream.of(
        scatter(0, 1),
        scatter(1, 1),
        scatter(2, 0),
        scatter(12, 1),
        scatter(60, 0.01),
        trends(0, 0, true),
        trends(1, 1, true),
        trends(2, 6, false),
        trends(60, 40, true),
        heat(0, 0),
        heat(1, 1),
        heat(3, 15),
        heat(60, 15),
        distinctive(0, 0),
        distinctive(1, 1),
        distinctive(3, 8),
        distinctive(60, 1),
        rates(0, false),
        rates(1, false),
        rates(2, false),
        rates(5, true),
        rates(60, true),
        shares(0),
        shares(1),
        shares(2),
        shares(60),
        timeline(0, 0),
        timeline(1, 1),
        timeline(9, 6),
        timeline(120, 14),
        bars(1),
        bars(7),
        bars(40),
        new NamingBars("naming", "Nothing", List.of(), LayoutTest::label));
  }

  private static String svg(Chart chart, int width, int height) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Picture(chart, Theme.LIGHT, width, height).writeSvg(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<Placed> texts(String svg) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    List<Placed> texts = new ArrayList<>();
    collect(document.getDocumentElement(), texts);
    return texts;
  }

  private static void collect(Element element, List<Placed> texts) {
    assertFalse(
        element.getAttribute("transform").contains("matrix"), "text would have to be transformed");
    if (element.getTagName().equals("text")) {
      float size = Float.parseFloat(inherited(element, "font-size").replace("px", ""));
      Font font =
          inherited(element, "font-family").contains("SemiBold")
              ? Theme.LIGHT.strong(size)
              : Theme.LIGHT.label(size);
      double x = Double.parseDouble(element.getAttribute("x"));
      double y = Double.parseDouble(element.getAttribute("y"));
      String text = element.getTextContent();
      texts.add(
          new Placed(
              text, new Rectangle2D.Double(x, y - size * 0.7, Pen.width(text, font), size * 0.85)));
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        collect(inner, texts);
      }
    }
  }

  private static String inherited(Element element, String attribute) {
    for (Node node = element; node instanceof Element of; node = node.getParentNode()) {
      if (of.hasAttribute(attribute)) {
        return of.getAttribute(attribute);
      }
    }
    return "";
  }

  @ParameterizedTest
  @MethodSource("charts")
  void textStaysInsideAndApart(Chart chart) throws Exception {
    for (int width : new int[] {480, 760, 1200}) {
      int height = new Picture(chart, Theme.LIGHT, width, 0).height();
      List<Placed> texts = texts(svg(chart, width, 0));
      assertTrue(texts.size() > 1, chart.file());
      Rectangle2D canvas = new Rectangle2D.Double(0, 0, width + 0.5, height);
      for (Placed text : texts) {
        assertTrue(canvas.contains(text.box()), chart.file() + " " + width + ": " + text);
      }
      for (int i = 0; i < texts.size(); i++) {
        for (int j = 0; j < i; j++) {
          Placed a = texts.get(i);
          Placed b = texts.get(j);
          assertFalse(a.box().intersects(b.box()), chart.file() + " " + width + ": " + a + b);
        }
      }
    }
  }

  /**
   * All of twelve; of sixty whose dots lie on one another some may be too many, and are counted.
   */
  @Test
  void namesEveryDotOrSaysHowManyNot() throws Exception {
    assertEquals(12, names(svg(scatter(12, 1), 760, 0)));
    String many = svg(scatter(60, 1), 760, 0);
    int nameless = many.contains("more not named") ? 60 - names(many) : 0;
    assertEquals(60, names(many) + nameless);
    assertTrue(nameless <= 3, nameless + " without a name");
    assertTrue(
        nameless == 0 || many.contains(">" + nameless + " more not named: no room<"),
        "" + nameless);
  }

  private static int names(String svg) throws Exception {
    return (int)
        texts(svg).stream()
            .filter(text -> text.text().startsWith("Outlet ") || text.text().startsWith("The Very"))
            .count();
  }

  /** What a row counts is drawn: both ends of each interval, in narrow cells as a line. */
  @Test
  void showsTheIntervalsOfCellsAndShares() throws Exception {
    assertTrue(
        texts(svg(heat(3, 15), 760, 0)).stream()
            .anyMatch(t -> t.text().matches("[0-9.]+–[0-9.]+")));
    int with = svg(heat(60, 15), 760, 0).split("<line", -1).length;
    assertTrue(with > 60 * 14, "" + with);
    int lines = svg(shares(60), 760, 0).split("<line", -1).length;
    assertTrue(lines > 60 * 4, "" + lines);
  }

  @Test
  void fitsAGivenHeight() throws Exception {
    for (Chart chart : List.of(rates(5, true), shares(5), bars(3), timeline(5, 5))) {
      String svg = svg(chart, 760, 420);
      assertTrue(svg.contains("viewBox=\"0 0 760 420\""));
      for (Placed text : texts(svg)) {
        assertTrue(text.box().getMaxY() <= 420, chart.file() + text);
      }
    }
  }

  @Test
  void keepsTextAsText() throws Exception {
    String svg = svg(rates(2, false), 760, 0);
    assertTrue(svg.contains(">Loaded phrases per 1,000 words, by outlet<"));
    assertTrue(svg.contains("font-family:'Source Sans 3'"));
    assertTrue(svg.contains("<desc"), svg);
    assertFalse(svg.contains("<image"));
  }

  @Test
  void escapesWhatNamesHold() throws Exception {
    Chart chart =
        new LoadedRates(
            List.of(
                new LoadedRates.Row(
                    "</text><script>alert(1)</script> & 'x' \"y\"",
                    new LoadedRates.Value(1, NONE, NONE),
                    new LoadedRates.Value(0, NONE, NONE),
                    1)),
            "outlet",
            "]]> <b>");
    String svg = svg(chart, 760, 0);
    assertFalse(svg.contains("<script"));
    assertTrue(texts(svg).stream().anyMatch(text -> text.text().contains("<script>")));
  }

  /** Relative luminance steps within each family keep codes apart without hue. */
  @Test
  void labelsOnColoursCanBeRead() {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      for (Naming naming : Naming.values()) {
        double a = Theme.luminance(theme.naming(naming)) + 0.05;
        double b = Theme.luminance(Theme.on(theme.naming(naming))) + 0.05;
        double contrast = Math.max(a, b) / Math.min(a, b);
        assertTrue(contrast >= 4, naming + " " + contrast);
      }
      for (Voice voice : Voice.values()) {
        double a = Theme.luminance(theme.voice(voice)) + 0.05;
        double b = Theme.luminance(theme.background()) + 0.05;
        assertTrue(Math.max(a, b) / Math.min(a, b) >= 4.5, voice.name());
      }
    }
  }

  @Test
  void wrapsAndCuts() {
    Font font = Theme.LIGHT.label(14);
    for (int width = 20; width < 400; width += 7) {
      List<String> lines = Pen.wrap(LONG + " 環球日報 🎈", font, width, 3);
      assertTrue(lines.size() <= 3);
      for (String line : lines) {
        assertTrue(Pen.width(line, font) <= width, line);
      }
    }
    assertEquals(List.of(), Pen.wrap("  ", font, 100, 3));
  }
}
