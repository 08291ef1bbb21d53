package org.newsgauge.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.newsgauge.report.page.ComparisonView.Tick;
import org.newsgauge.report.page.ComparisonView.Trend;
import org.newsgauge.report.page.ComparisonView.TrendMeasure;
import org.newsgauge.report.page.ComparisonView.Whisker;
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

  /** More outlets are not compared pair by pair: the clearest differences are listed. */
  private static final int MATRIX = 12;

  /** Differences that are listed where there are too many for matrices. */
  private static final int GAPS = 40;

  /** With more outlets than this, excerpts and lists are shorter. */
  private static final int MANY = 30;

  private static final int SHORT = 60;

  /** What excerpts may weigh together, about: with 100 outlets they are most of the page. */
  private static final int EXCERPT_BYTES = 1_100_000;

  /** What an excerpt weighs beside its words. */
  private static final int TAGS = 170;

  private static final int LONGEST_LINK = 300;

  private static final int WORDS = 12;
  private static final int FEW_WORDS = 5;

  /** Points of all trends together: they are what could make a page large. */
  private static final int POINTS = 1000;

  private static final int WARNINGS = 12;
  private static final int STEPS = 5;

  private final Comparison comparison;
  private final List<MeasuredOutlet> outlets;
  private final Grouping grouping;
  private final Map<String, String> anchors = new HashMap<>();
  private final Set<String> common = new LinkedHashSet<>();
  private final Map<String, Integer> excerpts;

  private ComparisonPage(Comparison comparison) {
    this.comparison = comparison;
    this.outlets = MeasuredOutlet.group(comparison.outlets());
    this.grouping = Grouping.of(comparison.run());
    for (String measure : names()) {
      anchors.put(measure, "measure-" + (anchors.size() + 1));
    }
    MeasuredOutlet.byNote(outlets)
        .forEach(
            (note, weak) -> {
              if (weak.size() == outlets.size()) {
                common.add(note);
              }
            });
    this.excerpts = allot();
  }

  /** The measures, the main ones first. */
  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>(MeasureLabels.MAIN);
    comparison.outlets().forEach(row -> names.add(row.measure()));
    return names;
  }

  /** Writes the page; flushes, closes nothing. */
  public static void write(OutputStream out, Comparison comparison) throws IOException {
    PageWriter.write(out, new ComparisonPage(comparison).view());
  }

  private ComparisonView view() {
    String names =
        outlets.size() <= 12
            ? outlets.stream().map(MeasuredOutlet::shown).collect(Collectors.joining(", "))
            : grouping.count(outlets.size());
    return new ComparisonView(
        "How they word it and who they rest on",
        names,
        grouping.heading(),
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
                    + grouping.count(trending().size())
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
            + " "
            + grouping.of(outlets.size())
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
    if (counts.otherGenre() > 0) {
      boolean only = comparison.run().options().contains(new Run.Option("opinion", "only"));
      aside.add(
          Labels.count(counts.otherGenre(), "article", "articles")
              + (only ? " of news" : " of opinion"));
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

  /** What must be said of every measure of an outlet; the rest stands beside the numbers. */
  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    MeasuredOutlet.byNote(outlets)
        .forEach((note, weak) -> warnings.add(MeasuredOutlet.weakness(note, weak, outlets)));
    return warnings.subList(0, Math.min(WARNINGS, warnings.size()));
  }

  private List<Stack> shares() {
    record Part(String measure, String label, String style) {}
    // Named from the left, unnamed from the right, as the charts have them.
    List<Part> parts =
        List.of(
            new Part("named_share", "named", "k-named-person"),
            new Part("document_share", "documents", "k-document"),
            new Part("", "the outlet itself", "k-author"),
            new Part("unresolved_share", "not resolved", "k-unresolved"),
            new Part("sourceless_share", "no source", "k-sourceless"),
            new Part("unnamed_share", "unnamed", "k-unnamed-role"));
    List<Stack> stacks = new ArrayList<>();
    outlets.stream()
        .filter(outlet -> Double.isFinite(outlet.estimate("named_share")))
        .sorted(MeasuredOutlet.by("named_share"))
        .forEach(
            outlet -> {
              double known =
                  parts.stream()
                      .mapToDouble(part -> outlet.estimate(part.measure()))
                      .filter(Double::isFinite)
                      .sum();
              List<Segment> segments = new ArrayList<>();
              double from = 0;
              for (Part part : parts) {
                double share =
                    part.measure().isEmpty() ? 1 - known : outlet.estimate(part.measure());
                if (Double.isFinite(share) && share >= 0.0005) {
                  double wide = Math.min(share, 1 - from);
                  segments.add(
                      new Segment(
                          part.label(),
                          part.style(),
                          round(from * 100),
                          round(wide * 100),
                          Labels.percent(share),
                          anchors.getOrDefault(part.measure(), "")));
                  from += wide;
                }
              }
              List<Whisker> whiskers = new ArrayList<>();
              whisker(outlet, "named_share", false).ifPresent(whiskers::add);
              whisker(outlet, "unnamed_share", true).ifPresent(whiskers::add);
              stacks.add(new Stack(outlet.shown(), segments, whiskers));
            });
    return stacks;
  }

  private static Optional<Whisker> whisker(
      MeasuredOutlet outlet, String measure, boolean fromRight) {
    OutletRow row = outlet.measure(measure);
    if (row == null || !row.hasInterval()) {
      return Optional.empty();
    }
    double left = fromRight ? 1 - row.high() : row.low();
    return Optional.of(
        new Whisker(
            fromRight ? "g-unnamed" : "g-named",
            round(left * 100),
            round((row.high() - row.low()) * 100),
            round((fromRight ? 1 - row.estimate() : row.estimate()) * 100)));
  }

  private static double round(double percent) {
    return Math.round(percent * 100) / 100.0;
  }

  private List<MeasureTable> measures() {
    List<MeasureTable> tables = new ArrayList<>();
    for (String measure : names()) {
      List<OutletRow> rows = rows(measure);
      if (!rows.isEmpty()) {
        tables.add(table(measure, rows));
      }
    }
    return tables;
  }

  /** The largest first, those that are not ranked last. */
  private List<OutletRow> rows(String measure) {
    return outlets.stream()
        .sorted(MeasuredOutlet.by(measure))
        .map(outlet -> outlet.measure(measure))
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private MeasureTable table(String measure, List<OutletRow> rows) {
    double most =
        rows.stream()
            .mapToDouble(row -> Math.max(row.estimate(), row.hasInterval() ? row.high() : 0))
            .max()
            .orElse(0);
    boolean share = MeasureLabels.isShare(measure);
    double step = step(most > 0 ? most : 1);
    int steps = (int) Math.ceil((most > 0 ? most : 1) / step - 1e-9);
    if (share && steps * step > 1) {
      steps = (int) Math.round(1 / step);
    }
    double scale = steps * step;
    Set<String> shared = new LinkedHashSet<>(MeasuredOutlet.parts(rows.get(0)));
    rows.forEach(row -> shared.retainAll(MeasuredOutlet.parts(row)));
    shared.removeAll(common);
    List<Line> lines = new ArrayList<>();
    for (OutletRow row : rows) {
      boolean interval = row.hasInterval();
      double from = interval ? place(row.low(), scale) : 0;
      lines.add(
          new Line(
              new MeasuredOutlet(row.outlet(), Map.of()).shown(),
              MeasureLabels.figure(measure, row.estimate()),
              MeasureLabels.interval(measure, row.low(), row.high()),
              Labels.number(row.articles()),
              String.format(Locale.ROOT, "%.4f", row.estimate()),
              place(row.estimate(), scale),
              from,
              interval ? round(place(row.high(), scale) - from) : 0,
              interval,
              MeasuredOutlet.parts(row).stream()
                  .filter(part -> !shared.contains(part) && !common.contains(part))
                  .collect(Collectors.joining("; ")),
              excerpts(row.outlet(), measure)));
    }
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      ticks.add(
          new Tick(
              tick(i * step, step, share),
              round(100.0 * i / steps),
              i == 0 ? "first" : i == steps ? "last" : ""));
    }
    return new MeasureTable(
        anchors.getOrDefault(measure, ""),
        MeasureLabels.label(measure),
        MeasureLabels.definition(measure),
        String.join("; ", shared),
        MeasureLabels.MAIN.contains(measure),
        style(measure) + " steps-" + steps,
        ticks,
        lines);
  }

  /** A round step of which a few give the value. */
  private static double step(double value) {
    for (double power = 1e-6; ; power *= 10) {
      for (double step : new double[] {1, 2, 5}) {
        if (value / (step * power) <= STEPS) {
          return step * power;
        }
      }
    }
  }

  private static String tick(double value, double step, boolean share) {
    double by = share ? step * 100 : step;
    int decimals = (int) Math.max(0, Math.ceil(-Math.log10(by) - 1e-9));
    String number = String.format(Locale.ROOT, "%." + decimals + "f", share ? value * 100 : value);
    return share ? number + "%" : number;
  }

  /** The colour that charts give to what is measured. */
  private static String style(String measure) {
    if (measure.startsWith("loaded_quoted")) {
      return "m-quoted";
    }
    if (measure.startsWith("loaded_")) {
      return "m-own";
    }
    return switch (measure) {
      case "named_share", "named_share_by_source" -> "m-named";
      case "unnamed_share",
          "unnamed_share_by_source",
          "vague_share",
          "any_unnamed_share",
          "only_unnamed_share" ->
          "m-unnamed";
      case "document_share" -> "m-doc";
      case "sourceless_share" -> "m-none";
      default -> "m-other";
    };
  }

  private static double place(double value, double scale) {
    return round(100 * Math.max(0, Math.min(1, value / scale)));
  }

  /**
   * How many excerpts each outlet and measure gets, so that they weigh no more together than they
   * may: first one for each main measure, then one for each other measure, then more.
   */
  private Map<String, Integer> allot() {
    Map<String, Integer> allotted = new HashMap<>();
    long left = EXCERPT_BYTES;
    for (int depth = 0; depth < Excerpts.MOST; depth++) {
      for (String measure : names()) {
        for (MeasuredOutlet outlet : outlets) {
          List<Excerpts.Excerpt> found = comparison.excerpts().of(outlet.name(), measure);
          if (depth < found.size() && outlet.measure(measure) != null) {
            left -= bytes(found.get(depth));
            if (left < 0) {
              return allotted;
            }
            allotted.merge(pair(outlet.name(), measure), 1, Integer::sum);
          }
        }
      }
    }
    return allotted;
  }

  private int bytes(Excerpts.Excerpt excerpt) {
    Excerpt shown = excerpt(excerpt);
    String link = shown.link() == null ? "" : shown.link();
    return TAGS
        + (shown.before() + shown.mark() + shown.after() + shown.article() + link)
            .getBytes(StandardCharsets.UTF_8)
            .length;
  }

  private List<Excerpt> excerpts(String outlet, String measure) {
    return comparison.excerpts().of(outlet, measure).stream()
        .limit(excerpts.getOrDefault(pair(outlet, measure), 0))
        .map(this::excerpt)
        .toList();
  }

  private Excerpt excerpt(Excerpts.Excerpt excerpt) {
    boolean many = outlets.size() > MANY;
    String link = ArticlePage.link(excerpt.url());
    String before = excerpt.before();
    String after = excerpt.after();
    return new Excerpt(
        ArticlePage.show(
            many && before.length() > SHORT
                ? "…" + before.substring(before.length() - SHORT)
                : before),
        ArticlePage.show(excerpt.mark()),
        ArticlePage.show(many ? shorter(after) : after),
        many ? shorter(article(excerpt)) : article(excerpt),
        link != null && link.length() > LONGEST_LINK ? null : link);
  }

  private static String shorter(String text) {
    return text.length() > SHORT ? text.substring(0, SHORT) + "…" : text;
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
              anchors.getOrDefault(measure, ""),
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
                  anchors.getOrDefault(row.measure(), ""),
                  forth ? a : b,
                  forth ? b : a,
                  difference.text(),
                  difference.interval().isEmpty()
                      ? difference.detail()
                      : difference.interval() + "; " + difference.detail());
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
      return new Difference("", "", "", "");
    }
    double sign = forth != null ? 1 : -1;
    double difference = sign * row.difference();
    boolean sure = row.pAdjusted() < 0.05;
    String text = signed(measure, difference, true);
    String interval =
        Double.isFinite(row.low()) && Double.isFinite(row.high())
            ? signed(measure, sign > 0 ? row.low() : -row.high(), false)
                + " to "
                + signed(measure, sign > 0 ? row.high() : -row.low(), false)
            : "";
    String detail =
        (Double.isFinite(row.pAdjusted())
                ? String.format(Locale.ROOT, "adjusted p %.3f", row.pAdjusted())
                : "no test")
            + (row.note().isBlank() ? "" : "; " + Screen.clean(row.note()));
    return new Difference(
        text + (sure ? "*" : ""),
        interval,
        detail,
        sure ? difference > 0 ? "more" : "less" : "unsure");
  }

  private static String signed(String measure, double value, boolean unit) {
    boolean share = MeasureLabels.isShare(measure);
    String number =
        share
            ? Long.toString(Math.round(Math.abs(value) * 100))
            : String.format(Locale.ROOT, "%.1f", Math.abs(value));
    String sign = number.matches("[0.]+") ? "" : value > 0 ? "+" : "−";
    return sign + number + (share && unit ? " pts" : "");
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

  private List<TrendMeasure> trends() {
    Set<String> trending = trending();
    List<TrendMeasure> trends = new ArrayList<>();
    for (String measure : MeasureLabels.MAIN) {
      Map<String, List<TrendRow>> byOutlet = new LinkedHashMap<>();
      double most = 0;
      for (TrendRow row : comparison.trends()) {
        if (row.measure().equals(measure)
            && trending.contains(row.outlet())
            && Double.isFinite(row.estimate())) {
          byOutlet.computeIfAbsent(row.outlet(), outlet -> new ArrayList<>()).add(row);
          most = Math.max(most, Double.isFinite(row.high()) ? row.high() : row.estimate());
        }
      }
      if (!byOutlet.isEmpty()) {
        double top = most > 0 ? most : 1;
        List<Trend> outlets = new ArrayList<>();
        byOutlet.forEach((outlet, rows) -> outlets.add(trend(measure, outlet, rows, top)));
        trends.add(new TrendMeasure(MeasureLabels.label(measure), style(measure), outlets));
      }
    }
    return trends;
  }

  private Trend trend(String measure, String outlet, List<TrendRow> rows, double top) {
    List<String> periods =
        comparison.trends().stream().map(TrendRow::period).distinct().sorted().toList();
    double first = TimeScale.at(periods.get(0), periods);
    double last = TimeScale.at(periods.get(periods.size() - 1), periods);
    List<Point> points = new ArrayList<>();
    for (TrendRow row : rows) {
      double y = round(95 - 90 * row.estimate() / top);
      boolean interval = Double.isFinite(row.low()) && Double.isFinite(row.high());
      double at = TimeScale.at(row.period(), periods);
      points.add(
          new Point(
              TimeScale.name(row.period()),
              MeasureLabels.figure(measure, row.estimate()),
              MeasureLabels.interval(measure, row.low(), row.high()),
              Labels.number(row.articles()),
              round(last == first ? 50 : 2 + 96 * (at - first) / (last - first)),
              y,
              interval ? round(95 - 90 * row.low() / top) : y,
              interval ? round(95 - 90 * row.high() / top) : y));
    }
    return new Trend(
        new MeasuredOutlet(outlet, Map.of()).shown(), MeasureLabels.figure(measure, top), points);
  }

  private static String seed(Run run) {
    return run.options().stream()
        .filter(option -> option.name().equals("seed"))
        .map(Run.Option::value)
        .findFirst()
        .orElse(Long.toString(Run.SEED));
  }

  /** What a paper must say; only what is known of the run. */
  private String methods() {
    Run run = comparison.run();
    StringBuilder text = new StringBuilder();
    text.append("Wording and sources were measured with Newsgauge ").append(run.version());
    text.append(" on ").append(Labels.count(run.counts().articles(), "article", "articles"));
    text.append(" ").append(grouping.of(outlets.size()));
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
            + " of attributions. Intervals are 95% intervals by the bootstrap over articles, those on"
            + " one event drawn together (BCa); differences are tested by permutation, p adjusted"
            + " over all of them (Benjamini and Hochberg). ");
    text.append("Seed ").append(seed(run)).append(". ");
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
