package org.newsgauge.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgauge.report.page.ComparisonView;
import org.newsgauge.report.page.ComparisonView.Difference;
import org.newsgauge.report.page.ComparisonView.Excerpt;
import org.newsgauge.report.page.ComparisonView.Gap;
import org.newsgauge.report.page.ComparisonView.Line;
import org.newsgauge.report.page.ComparisonView.Matrix;
import org.newsgauge.report.page.ComparisonView.MeasureTable;
import org.newsgauge.report.page.ComparisonView.Point;
import org.newsgauge.report.page.ComparisonView.Segment;
import org.newsgauge.report.page.ComparisonView.Stack;
import org.newsgauge.report.page.ComparisonView.Trend;
import org.newsgauge.report.page.ComparisonView.Word;
import org.newsgauge.report.page.PageWriter;

/**
 * Writes {@code report.html} of a comparison: every measure of every outlet with its interval,
 * excerpts behind the numbers, differences, and a text on the method. One file that needs neither
 * network nor script. Static and thread-safe.
 */
public final class ComparisonPage {
  /** The file of a comparison. */
  public static final String FILE = "report.html";

  /** Larger matrices are lists of the largest differences. */
  private static final int MATRIX = 15;

  /** Differences that are listed where there are too many for matrices. */
  private static final int GAPS = 40;

  /** With more outlets than this, measures beside the main ones have one excerpt each. */
  private static final int MANY = 30;

  private static final int WORDS = 12;
  private static final int FEW_WORDS = 5;

  /** Points of all trends together: they are what could make a page large. */
  private static final int POINTS = 2000;

  private static final int WARNINGS = 12;

  private final Comparison comparison;
  private final List<MeasuredOutlet> outlets;

  private ComparisonPage(Comparison comparison) {
    this.comparison = comparison;
    this.outlets = MeasuredOutlet.group(comparison.outlets());
  }

  /** Writes the page; flushes, closes nothing. */
  public static void write(OutputStream out, Comparison comparison) throws IOException {
    PageWriter.write(out, new ComparisonPage(comparison).view());
  }

  private ComparisonView view() {
    String names =
        outlets.size() <= 4
            ? outlets.stream().map(MeasuredOutlet::shown).collect(Collectors.joining(", "))
            : Labels.count(outlets.size(), "outlet", "outlets");
    return new ComparisonView(
        "How they word it and who they rest on: " + names,
        sentences(),
        warnings(),
        shares(),
        measures(),
        matrices(),
        gaps(),
        distinctive(),
        trends(),
        "Upright lines are 95% intervals; each measure has one scale. "
            + (trending().size() < outlets.size()
                ? "Shown: the "
                    + Labels.count(trending().size(), "outlet", "outlets")
                    + " with most articles; the table of trends has all."
                : ""),
        methods(),
        comparison.run().version());
  }

  private List<String> sentences() {
    Run.RunCounts counts = comparison.run().counts();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        Labels.count(counts.articles(), "article", "articles")
            + " of "
            + Labels.count(outlets.size(), "outlet", "outlets")
            + " with "
            + Labels.count(counts.words(), "word", "words")
            + ", "
            + Labels.count(counts.attributions(), "attribution", "attributions")
            + " and "
            + Labels.count(counts.phrases(), "loaded phrase", "loaded phrases")
            + ".");
    List<String> aside = new ArrayList<>();
    if (counts.reprints() > 0) {
      aside.add(Labels.count(counts.reprints(), "reprint", "reprints"));
    }
    if (counts.notEnglish() > 0) {
      aside.add(Labels.count(counts.notEnglish(), "article", "articles") + " not in English");
    }
    if (counts.failures() > 0) {
      aside.add(Labels.count(counts.failures(), "input", "inputs") + " that could not be read");
    }
    if (!aside.isEmpty()) {
      sentences.add("Set aside: " + String.join(", ", aside) + ".");
    }
    boolean intervals = comparison.outlets().stream().anyMatch(OutletRow::hasInterval);
    sentences.add(
        intervals
            ? "Dots are estimates, lines their 95% intervals. Where lines overlap widely, do not"
                + " rank."
            : "Estimates without intervals: small differences may be chance.");
    return sentences;
  }

  private List<String> warnings() {
    Map<String, Set<String>> byNote = new LinkedHashMap<>();
    for (OutletRow row : comparison.outlets()) {
      if (!row.note().isBlank()) {
        byNote
            .computeIfAbsent(Screen.clean(row.note()), note -> new LinkedHashSet<>())
            .add(new MeasuredOutlet(row.outlet(), Map.of()).shown());
      }
    }
    List<String> warnings = new ArrayList<>();
    byNote.forEach(
        (note, names) ->
            warnings.add(
                names.stream().limit(8).collect(Collectors.joining(", "))
                    + (names.size() > 8 ? " and " + (names.size() - 8) + " more" : "")
                    + ": "
                    + note));
    return warnings.subList(0, Math.min(WARNINGS, warnings.size()));
  }

  private List<Stack> shares() {
    record Part(String measure, String label, String style) {}
    List<Part> parts =
        List.of(
            new Part("named_share", "named", "g-named"),
            new Part("document_share", "documents", "g-doc"),
            new Part("unnamed_share", "unnamed", "g-unnamed"),
            new Part("sourceless_share", "no source", "g-none"),
            new Part("unresolved_share", "not resolved", "g-other"));
    List<Stack> stacks = new ArrayList<>();
    outlets.stream()
        .filter(outlet -> Double.isFinite(outlet.estimate("named_share")))
        .sorted(
            Comparator.comparingDouble((MeasuredOutlet o) -> -o.estimate("named_share"))
                .thenComparing(MeasuredOutlet::name))
        .forEach(
            outlet -> {
              List<Segment> segments = new ArrayList<>();
              double from = 0;
              for (Part part : parts) {
                double share = outlet.estimate(part.measure());
                if (Double.isFinite(share) && share > 0) {
                  double wide = Math.min(share, 1 - from);
                  segments.add(
                      new Segment(
                          part.label(),
                          part.style(),
                          round(from * 100),
                          round(wide * 100),
                          Labels.percent(share)));
                  from += wide;
                }
              }
              if (from < 0.9995) {
                segments.add(
                    new Segment(
                        "the outlet itself",
                        "g-self",
                        round(from * 100),
                        round((1 - from) * 100),
                        Labels.percent(1 - from)));
              }
              stacks.add(new Stack(outlet.shown(), segments));
            });
    return stacks;
  }

  private static double round(double percent) {
    return Math.round(percent * 100) / 100.0;
  }

  private List<MeasureTable> measures() {
    Set<String> names = new LinkedHashSet<>(MeasureLabels.MAIN);
    comparison.outlets().forEach(row -> names.add(row.measure()));
    List<MeasureTable> tables = new ArrayList<>();
    for (String measure : names) {
      List<OutletRow> rows =
          outlets.stream()
              .map(outlet -> outlet.measure(measure))
              .filter(java.util.Objects::nonNull)
              .sorted(
                  Comparator.comparingDouble((OutletRow row) -> -row.estimate())
                      .thenComparing(OutletRow::outlet))
              .toList();
      if (!rows.isEmpty()) {
        tables.add(table("measure-" + (tables.size() + 1), measure, rows));
      }
    }
    return tables;
  }

  private MeasureTable table(String anchor, String measure, List<OutletRow> rows) {
    double top =
        rows.stream()
            .mapToDouble(row -> Math.max(row.estimate(), row.hasInterval() ? row.high() : 0))
            .max()
            .orElse(0);
    double scale = top <= 0 ? 1 : top;
    List<Line> lines = new ArrayList<>();
    for (OutletRow row : rows) {
      boolean interval = row.hasInterval();
      lines.add(
          new Line(
              new MeasuredOutlet(row.outlet(), Map.of()).shown(),
              MeasureLabels.figure(measure, row.estimate()),
              MeasureLabels.interval(measure, row.low(), row.high()),
              Labels.number(row.articles()),
              String.format(Locale.ROOT, "%.6f", row.estimate()),
              place(row.estimate(), scale),
              interval ? place(row.low(), scale) : 0,
              interval ? round(place(row.high(), scale) - place(row.low(), scale)) : 0,
              interval,
              Screen.clean(row.note()),
              excerpts(row.outlet(), measure)));
    }
    return new MeasureTable(
        anchor,
        MeasureLabels.label(measure),
        MeasureLabels.definition(measure),
        MeasureLabels.MAIN.contains(measure),
        MeasureLabels.figure(measure, 0),
        MeasureLabels.figure(measure, scale),
        lines);
  }

  /** On a scale with room for half a dot at both ends. */
  private static double place(double value, double scale) {
    return round(2 + 96 * Math.max(0, Math.min(1, value / scale)));
  }

  private List<Excerpt> excerpts(String outlet, String measure) {
    boolean few = outlets.size() > MANY && !MeasureLabels.MAIN.contains(measure);
    return comparison.excerpts().of(outlet, measure).stream()
        .limit(few ? 1 : Excerpts.MOST)
        .map(
            excerpt ->
                new Excerpt(
                    ArticlePage.show(excerpt.before()),
                    ArticlePage.show(excerpt.mark()),
                    ArticlePage.show(excerpt.after()),
                    article(excerpt),
                    ArticlePage.link(excerpt.url())))
        .toList();
  }

  private static String article(Excerpts.Excerpt excerpt) {
    String title = Screen.clean(excerpt.title());
    String name = title.isEmpty() ? Screen.clean(excerpt.articleId()) : title;
    return name.length() > 120 ? name.substring(0, 119) + "…" : name;
  }

  private List<Matrix> matrices() {
    Map<String, Map<String, ContrastRow>> byMeasure = new LinkedHashMap<>();
    for (ContrastRow row : comparison.contrasts()) {
      byMeasure
          .computeIfAbsent(row.measure(), measure -> new HashMap<>())
          .put(pair(row.outletA(), row.outletB()), row);
    }
    if (outlets.size() > MATRIX) {
      return List.of();
    }
    List<Matrix> matrices = new ArrayList<>();
    for (String measure : MeasureLabels.MAIN) {
      Map<String, ContrastRow> pairs = byMeasure.get(measure);
      if (pairs == null) {
        continue;
      }
      List<List<Difference>> rows = new ArrayList<>();
      for (MeasuredOutlet a : outlets) {
        List<Difference> row = new ArrayList<>();
        for (MeasuredOutlet b : outlets) {
          row.add(
              difference(
                  measure,
                  pairs.get(pair(a.name(), b.name())),
                  pairs.get(pair(b.name(), a.name()))));
        }
        rows.add(row);
      }
      matrices.add(
          new Matrix(
              MeasureLabels.label(measure),
              outlets.stream().map(MeasuredOutlet::shown).toList(),
              rows));
    }
    return matrices;
  }

  /** The clearest differences in the main measures, where a matrix would be too large. */
  private List<Gap> gaps() {
    if (outlets.size() <= MATRIX) {
      return List.of();
    }
    return comparison.contrasts().stream()
        .filter(row -> MeasureLabels.MAIN.contains(row.measure()) && row.pAdjusted() < 0.05)
        .sorted(
            Comparator.comparingDouble(ContrastRow::pAdjusted)
                .thenComparing(
                    Comparator.comparingDouble((ContrastRow row) -> Math.abs(row.cliffsDelta()))
                        .reversed())
                .thenComparing(ContrastRow::outletA)
                .thenComparing(ContrastRow::outletB))
        .limit(GAPS)
        .map(
            row -> {
              boolean forth = row.difference() >= 0;
              Difference difference =
                  difference(row.measure(), forth ? row : null, forth ? null : row);
              String a = new MeasuredOutlet(row.outletA(), Map.of()).shown();
              String b = new MeasuredOutlet(row.outletB(), Map.of()).shown();
              return new Gap(
                  MeasureLabels.label(row.measure()),
                  forth ? a : b,
                  forth ? b : a,
                  difference.text(),
                  difference.detail());
            })
        .toList();
  }

  private static String pair(String a, String b) {
    return a + "\n" + b;
  }

  private static Difference difference(
      String measure, @Nullable ContrastRow forth, @Nullable ContrastRow back) {
    ContrastRow row = forth != null ? forth : back;
    if (row == null || !Double.isFinite(row.difference())) {
      return new Difference("", "", "");
    }
    double sign = forth != null ? 1 : -1;
    double difference = sign * row.difference();
    boolean sure = row.pAdjusted() < 0.05;
    String text = signed(measure, difference);
    String detail =
        (Double.isFinite(row.low())
                ? "95% interval "
                    + signed(measure, sign > 0 ? row.low() : -row.high())
                    + " to "
                    + signed(measure, sign > 0 ? row.high() : -row.low())
                    + ", "
                : "")
            + (Double.isFinite(row.pAdjusted())
                ? String.format(Locale.ROOT, "adjusted p %.3f", row.pAdjusted())
                : "no test")
            + (row.note().isBlank() ? "" : "; " + Screen.clean(row.note()));
    return new Difference(
        text + (sure ? "*" : ""), detail, sure ? difference > 0 ? "more" : "less" : "unsure");
  }

  private static String signed(String measure, double value) {
    String sign = value > 0 ? "+" : value < 0 ? "−" : "";
    return MeasureLabels.isShare(measure)
        ? String.format(Locale.ROOT, "%s%d pts", sign, Math.round(Math.abs(value) * 100))
        : String.format(Locale.ROOT, "%s%.1f", sign, Math.abs(value));
  }

  private List<ComparisonView.Distinctive> distinctive() {
    Map<String, List<DistinctiveRow>> groups = new LinkedHashMap<>();
    for (DistinctiveRow row : comparison.distinctive()) {
      groups.computeIfAbsent(pair(row.outlet(), row.kind()), key -> new ArrayList<>()).add(row);
    }
    List<ComparisonView.Distinctive> lists = new ArrayList<>();
    groups.forEach(
        (key, rows) ->
            lists.add(
                new ComparisonView.Distinctive(
                    new MeasuredOutlet(rows.get(0).outlet(), Map.of()).shown(),
                    switch (rows.get(0).kind()) {
                      case "loaded" -> "loaded phrases in its own voice";
                      case "cue" -> "verbs of saying";
                      case "source" -> "sources";
                      default -> Screen.clean(rows.get(0).kind());
                    },
                    rows.stream()
                        .sorted(Comparator.comparingDouble(DistinctiveRow::z).reversed())
                        .limit(outlets.size() > MANY ? FEW_WORDS : WORDS)
                        .map(
                            row ->
                                new Word(
                                    Screen.clean(row.phrase()),
                                    Labels.rate(row.z()),
                                    Labels.number(row.count())
                                        + " here, "
                                        + Labels.number(row.restCount())
                                        + " elsewhere"))
                        .toList())));
    return lists;
  }

  /** The names of as many outlets as there is room for, those with most articles. */
  private Set<String> trending() {
    long periods = comparison.trends().stream().map(TrendRow::period).distinct().count();
    long most = Math.max(1, POINTS / Math.max(1, periods * MeasureLabels.MAIN.size()));
    return outlets.stream()
        .sorted(
            Comparator.comparingInt((MeasuredOutlet outlet) -> -outlet.articles())
                .thenComparing(MeasuredOutlet::name))
        .limit(most)
        .map(MeasuredOutlet::name)
        .collect(Collectors.toSet());
  }

  private List<Trend> trends() {
    Set<String> trending = trending();
    Map<String, List<TrendRow>> groups = new LinkedHashMap<>();
    Map<String, Double> tops = new HashMap<>();
    for (TrendRow row : comparison.trends()) {
      if (MeasureLabels.MAIN.contains(row.measure())
          && trending.contains(row.outlet())
          && Double.isFinite(row.estimate())) {
        groups
            .computeIfAbsent(pair(row.measure(), row.outlet()), key -> new ArrayList<>())
            .add(row);
        double top = Double.isFinite(row.high()) ? row.high() : row.estimate();
        tops.merge(row.measure(), top, Math::max);
      }
    }
    List<Trend> trends = new ArrayList<>();
    groups.forEach(
        (key, rows) -> {
          String measure = rows.get(0).measure();
          double top = Math.max(1e-9, tops.getOrDefault(measure, 1.0));
          List<Point> points = new ArrayList<>();
          for (int i = 0; i < rows.size(); i++) {
            TrendRow row = rows.get(i);
            double y = round(95 - 90 * row.estimate() / top);
            boolean interval = Double.isFinite(row.low()) && Double.isFinite(row.high());
            points.add(
                new Point(
                    Screen.clean(row.period()),
                    MeasureLabels.figure(measure, row.estimate()),
                    MeasureLabels.interval(measure, row.low(), row.high()),
                    Labels.number(row.articles()),
                    round(rows.size() == 1 ? 50 : 2 + 96.0 * i / (rows.size() - 1)),
                    y,
                    interval ? round(95 - 90 * row.low() / top) : y,
                    interval ? round(95 - 90 * row.high() / top) : y));
          }
          trends.add(
              new Trend(
                  MeasureLabels.label(measure),
                  new MeasuredOutlet(rows.get(0).outlet(), Map.of()).shown(),
                  points));
        });
    return trends;
  }

  /** What a paper must say; only what is known of the run. */
  private String methods() {
    Run run = comparison.run();
    StringBuilder text = new StringBuilder();
    text.append("Wording and sources were measured with Newsgauge ").append(run.version());
    text.append(" on ").append(Labels.count(run.counts().articles(), "article", "articles"));
    text.append(" of ").append(Labels.count(outlets.size(), "outlet", "outlets"));
    text.append(" (")
        .append(
            outlets.stream()
                .limit(30)
                .map(o -> o.shown() + " " + Labels.number(o.articles()))
                .collect(Collectors.joining(", ")));
    text.append(outlets.size() > 30 ? ", …). " : "). ");
    text.append(Labels.count(run.counts().reprints(), "reprint was", "reprints were"));
    text.append(" found, ").append(Labels.number(run.counts().notEnglish()));
    text.append(" articles were not in English, ").append(Labels.number(run.counts().failures()));
    text.append(" inputs could not be read. ");
    text.append(
        "Loaded phrasing is counted against lexicons, apart for the outlet’s own voice, quotations"
            + " and headlines; rates are per 1,000 words of all articles. Each attribution is coded"
            + " by how its source is named; shares are means over articles of the article’s share"
            + " of attributions. ");
    for (String measure : MeasureLabels.MAIN) {
      if (outlets.stream().anyMatch(outlet -> outlet.measure(measure) != null)) {
        text.append(MeasureLabels.label(measure))
            .append(": ")
            .append(MeasureLabels.definition(measure))
            .append(' ');
      }
    }
    if (!run.options().isEmpty()) {
      text.append("Options: ");
      text.append(
          run.options().stream()
              .map(option -> "--" + option.name() + " " + option.value())
              .collect(Collectors.joining(", ")));
      text.append(". ");
    }
    text.append("Lexicons: ");
    text.append(
        run.lexicons().isEmpty()
            ? "none"
            : run.lexicons().stream()
                .map(l -> l.file() + " (" + l.entries() + " entries, SHA-256 " + l.sha256() + ")")
                .collect(Collectors.joining("; ")));
    text.append(". Models: ");
    text.append(
        run.models().isEmpty()
            ? "none"
            : run.models().stream()
                .map(model -> model.name() + " (SHA-256 " + model.sha256() + ")")
                .collect(Collectors.joining("; ")));
    text.append(".");
    return Screen.clean(text.toString());
  }
}
