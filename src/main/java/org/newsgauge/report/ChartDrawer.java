package org.newsgauge.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.newsgauge.compare.Estimate;
import org.newsgauge.report.chart.CategoryHeat;
import org.newsgauge.report.chart.Chart;
import org.newsgauge.report.chart.DistinctivePhrases;
import org.newsgauge.report.chart.LoadedRates;
import org.newsgauge.report.chart.NamingBars;
import org.newsgauge.report.chart.NamingShares;
import org.newsgauge.report.chart.OutletScatter;
import org.newsgauge.report.chart.Picture;
import org.newsgauge.report.chart.Timeline;
import org.newsgauge.report.chart.TrendLines;
import org.newsgauge.source.Naming;
import org.newsgauge.table.WholeFile;

/**
 * Draws the charts of a run from its tables, so that charts can be drawn again without analysing.
 *
 * <pre>{@code
 * List<Path> files = ChartDrawer.draw(folder, ChartOptions.DEFAULT);
 * }</pre>
 *
 * <p>A folder with {@code outlets.csv} is a comparison and gets {@code loaded-rates}, {@code
 * naming-shares} and, where the tables have what they show, {@code loaded-and-unnamed}, {@code
 * categories}, {@code distinctive} and a {@code trend-} for each main measure; any other with
 * {@code articles.csv} gets {@code timeline} and {@code sources} for each article, with the
 * article's id before the name if there are several. Files get their names when whole. The drawing
 * libraries are loaded by the first call, not before.
 */
public final class ChartDrawer {
  /** Sources of an article that get a lane of their own; the others share one. */
  private static final int LANES = 14;

  /** Rows of the chart of distinctive phrases, about. */
  private static final int DISTINCTIVE_ROWS = 44;

  private static final String NEWSGAUGE = "Source: Newsgauge";

  private ChartDrawer() {}

  /**
   * Draws into the folder that holds the tables.
   *
   * @return the files written, in order
   * @throws IOException if the tables are missing or broken, or nothing can be written; the message
   *     names file and line
   */
  public static List<Path> draw(Path folder, ChartOptions options) throws IOException {
    ChartTables tables = new ChartTables(folder);
    if (!tables.has(Tables.ARTICLES.file())) {
      throw new FileNotFoundException(
          folder + ": no " + Tables.ARTICLES.file() + "; give a folder that a run wrote");
    }
    try {
      boolean compared = tables.has(Tables.OUTLETS.file());
      Map<ChartOptions.Type, List<Chart>> charts =
          compared ? comparison(tables) : articles(tables, options.types());
      if (options.types().size() < ChartOptions.Type.values().length) {
        for (ChartOptions.Type type : ChartOptions.Type.values()) {
          if (options.types().contains(type) && charts.getOrDefault(type, List.of()).isEmpty()) {
            throw new IOException(folder + ": " + nothing(type, compared));
          }
        }
      }
      List<Path> files = new ArrayList<>();
      for (Map.Entry<ChartOptions.Type, List<Chart>> entry : charts.entrySet()) {
        if (options.types().contains(entry.getKey())) {
          for (Chart chart : entry.getValue()) {
            files.addAll(write(folder, chart, options));
          }
        }
      }
      return files;
    } catch (LinkageError | InternalError e) {
      throw new IOException(
          "charts cannot be drawn with this Java: its font libraries are missing (" + e + ")", e);
    }
  }

  /** Why there is no chart that somebody asked for. */
  private static String nothing(ChartOptions.Type type, boolean compared) {
    String name = type.name().toLowerCase(Locale.ROOT);
    boolean ofArticles = type == ChartOptions.Type.TIMELINE || type == ChartOptions.Type.SOURCES;
    if (compared && ofArticles) {
      return "no " + name + ": that is a chart of an article, and this folder holds a comparison";
    }
    if (!compared && !ofArticles) {
      return "no " + name + ": that is a chart of a comparison, and this folder holds articles";
    }
    return switch (type) {
      case TRENDS -> "no trends: compare with --by month or --by week writes them";
      case SCATTER -> "no scatter: it takes two outlets with attributions";
      case CATEGORIES -> "no categories: no listed phrasing was counted";
      case DISTINCTIVE -> "no distinctive phrases: none tells an outlet apart";
      default -> "no " + name + ": its tables are empty";
    };
  }

  private static List<Path> write(Path folder, Chart chart, ChartOptions options)
      throws IOException {
    org.newsgauge.report.chart.Theme theme =
        switch (options.theme()) {
          case LIGHT -> org.newsgauge.report.chart.Theme.LIGHT;
          case DARK -> org.newsgauge.report.chart.Theme.DARK;
        };
    Picture picture = new Picture(chart, theme, options.width(), options.height());
    List<Path> files = new ArrayList<>();
    for (ChartOptions.Format format : ChartOptions.Format.values()) {
      if (!options.formats().contains(format)) {
        continue;
      }
      Path path = folder.resolve(chart.file() + "." + format.name().toLowerCase(Locale.ROOT));
      try (WholeFile file = WholeFile.create(path)) {
        switch (format) {
          case PNG -> picture.writePng(file.out());
          case SVG -> picture.writeSvg(file.out());
        }
        file.finish();
      }
      files.add(path);
    }
    return files;
  }

  private static Map<ChartOptions.Type, List<Chart>> comparison(ChartTables tables)
      throws IOException {
    List<MeasuredOutlet> outlets = MeasuredOutlet.group(tables.outlets());
    List<ChartTables.ArticleFacts> articles =
        tables.articles().stream().filter(ChartTables.ArticleFacts::counts).toList();
    long words = outlets.stream().mapToLong(MeasuredOutlet::words).sum();
    List<LoadedRates.Row> rates =
        outlets.stream()
            .sorted(MeasuredOutlet.by("loaded_author_per_1000"))
            .map(
                outlet ->
                    new LoadedRates.Row(
                        outlet.shown(),
                        value(outlet, "loaded_author_per_1000"),
                        value(outlet, "loaded_quoted_per_1000"),
                        outlet.articles()))
            .toList();
    boolean intervals =
        outlets.stream()
            .flatMap(outlet -> outlet.measures().values().stream())
            .anyMatch(OutletRow::hasInterval);
    Grouping grouping = tables.grouping();
    String read =
        Labels.count(articles.size(), "article", "articles") + " " + grouping.of(outlets.size());
    String lines = intervals ? "; lines are 95% intervals. " : ". ";
    String weak = MeasuredOutlet.weakness(outlets);
    String measured = read + ", " + Labels.count(words, "word", "words") + lines + weak + NEWSGAUGE;
    Map<ChartOptions.Type, List<Chart>> charts = new EnumMap<>(ChartOptions.Type.class);
    charts.put(ChartOptions.Type.RATES, List.of(new LoadedRates(rates, grouping.name(), measured)));
    boolean byCode = !grouping.isGiven();
    List<NamingShares.Row> shares = byCode ? shares(articles, outlets) : families(outlets);
    long attributions = articles.stream().mapToLong(ChartTables.ArticleFacts::attributions).sum();
    charts.put(
        ChartOptions.Type.SHARES,
        List.of(
            new NamingShares(
                shares,
                "Mean over articles of the share of "
                    + Labels.count(attributions, "attribution", "attributions")
                    + "; "
                    + read
                    + (intervals ? "; lines are 95% intervals of named and unnamed. " : ". ")
                    + weak
                    + NEWSGAUGE,
                byCode ? Labels::of : ChartDrawer::family)));
    if (outlets.stream().filter(outlet -> known(outlet.estimate("unnamed_share")) >= 0).count()
        > 1) {
      charts.put(ChartOptions.Type.SCATTER, List.of(scatter(outlets, grouping.name(), measured)));
    }
    charts.put(
        ChartOptions.Type.CATEGORIES,
        categories(
            outlets,
            read
                + (intervals ? "; small figures, or lines in cells, are 95% intervals. " : ". ")
                + weak
                + NEWSGAUGE));
    charts.put(ChartOptions.Type.DISTINCTIVE, distinctive(tables.distinctive(), read));
    charts.put(ChartOptions.Type.TRENDS, trends(tables.trends(), outlets));
    return charts;
  }

  private static Chart scatter(List<MeasuredOutlet> outlets, String grouping, String measured) {
    return new OutletScatter(
        "loaded-and-unnamed",
        new OutletScatter.Words(
            "Loaded wording and unnamed sources, by " + grouping,
            measured,
            "statements of unnamed sources",
            "loaded phrases in the outlet’s own voice per 1,000 words"),
        outlets.stream()
            .map(
                outlet ->
                    new OutletScatter.Dot(
                        outlet.shown(),
                        value(outlet, "unnamed_share"),
                        value(outlet, "loaded_author_per_1000")))
            .toList());
  }

  /** Categories and outlets with most first. */
  private static List<Chart> categories(List<MeasuredOutlet> outlets, String subtitle) {
    String prefix = MeasureLabels.CATEGORY;
    Map<String, Double> sums = new TreeMap<>();
    for (MeasuredOutlet outlet : outlets) {
      for (String measure : outlet.measures().keySet()) {
        if (measure.startsWith(prefix)) {
          sums.merge(measure, Math.max(0, known(outlet.estimate(measure))), Double::sum);
        }
      }
    }
    List<String> measures =
        sums.keySet().stream()
            .sorted(
                Comparator.comparingDouble((String measure) -> -sums.getOrDefault(measure, 0.0))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    if (measures.isEmpty()) {
      return List.of();
    }
    return List.of(
        new CategoryHeat(
            subtitle,
            measures.stream()
                .map(measure -> Screen.clean(Labels.category(measure.substring(prefix.length()))))
                .toList(),
            outlets.stream()
                .sorted(MeasuredOutlet.by("loaded_author_per_1000"))
                .map(
                    outlet ->
                        new CategoryHeat.Row(
                            outlet.shown(),
                            measures.stream().map(measure -> value(outlet, measure)).toList()))
                .toList()));
  }

  /** The loaded phrases of each outlet, fewer each where there are many outlets. */
  private static List<Chart> distinctive(List<DistinctiveRow> rows, String read) {
    Map<String, List<DistinctiveRow>> byOutlet = new LinkedHashMap<>();
    for (DistinctiveRow row : rows) {
      if (row.kind().equals("loaded") && row.z() > 0 && row.logOdds() > 0) {
        byOutlet.computeIfAbsent(row.outlet(), outlet -> new ArrayList<>()).add(row);
      }
    }
    if (byOutlet.isEmpty()) {
      return List.of();
    }
    int most = Math.max(1, Math.min(8, DISTINCTIVE_ROWS / byOutlet.size() - 1));
    List<DistinctivePhrases.Group> groups = new ArrayList<>();
    byOutlet.forEach(
        (outlet, all) ->
            groups.add(
                new DistinctivePhrases.Group(
                    new MeasuredOutlet(outlet, Map.of()).shown(),
                    all.stream()
                        .sorted(
                            Comparator.comparingDouble((DistinctiveRow row) -> -row.z())
                                .thenComparing(DistinctiveRow::phrase))
                        .limit(most)
                        .map(ChartDrawer::phrase)
                        .toList())));
    return List.of(
        new DistinctivePhrases(
            "Log-odds against the other outlets with an informative prior; lines are 95%"
                + " intervals. "
                + read
                + ". "
                + NEWSGAUGE,
            groups));
  }

  private static DistinctivePhrases.Phrase phrase(DistinctiveRow row) {
    double around = 1.96 * row.logOdds() / row.z();
    return new DistinctivePhrases.Phrase(
        Screen.clean(row.phrase()),
        new LoadedRates.Value(row.logOdds(), row.logOdds() - around, row.logOdds() + around),
        row.count(),
        row.restCount());
  }

  /** A chart for each main measure; the outlets with most articles first. */
  private static List<Chart> trends(List<TrendRow> rows, List<MeasuredOutlet> outlets) {
    List<Chart> charts = new ArrayList<>();
    for (String measure : MeasureLabels.MAIN) {
      List<TrendRow> of = rows.stream().filter(row -> row.measure().equals(measure)).toList();
      if (of.isEmpty()) {
        continue;
      }
      List<String> periods = of.stream().map(TrendRow::period).distinct().sorted().toList();
      int articles = of.stream().mapToInt(TrendRow::articles).sum();
      List<TrendLines.Line> lines =
          outlets.stream()
              .sorted(
                  Comparator.comparingInt((MeasuredOutlet outlet) -> -outlet.articles())
                      .thenComparing(MeasuredOutlet::name))
              .filter(outlet -> of.stream().anyMatch(row -> row.outlet().equals(outlet.name())))
              .map(outlet -> line(outlet, of, periods))
              .toList();
      charts.add(
          new TrendLines(
              "trend-" + measure.replace('_', '-'),
              new TrendLines.Words(
                  MeasureLabels.label(measure)
                      + (TimeScale.isWeekly(periods) ? ", by week" : ", by month"),
                  Labels.count(articles, "dated article", "dated articles")
                      + (of.stream().anyMatch(row -> Double.isFinite(row.low()))
                          ? "; upright lines are 95% intervals. "
                          : "; too few in each period for intervals. ")
                      + fewArticles(of)
                      + NEWSGAUGE,
                  MeasureLabels.isShare(measure)),
              periods.stream()
                  .map(
                      period ->
                          new TrendLines.Period(
                              TimeScale.name(period), TimeScale.at(period, periods)))
                  .toList(),
              lines));
    }
    return charts;
  }

  /** How many of the dots say little; empty if none. */
  private static String fewArticles(List<TrendRow> dots) {
    long few = dots.stream().filter(row -> row.articles() < Estimate.FEWEST_RANKED).count();
    return few == 0
        ? ""
        : few
            + " of "
            + Labels.count(dots.size(), "dot rests", "dots rest")
            + " on fewer than "
            + Estimate.FEWEST_RANKED
            + " articles. ";
  }

  private static TrendLines.Line line(
      MeasuredOutlet outlet, List<TrendRow> rows, List<String> periods) {
    LoadedRates.Value none = new LoadedRates.Value(Double.NaN, Double.NaN, Double.NaN);
    Map<String, LoadedRates.Value> byPeriod = new HashMap<>();
    for (TrendRow row : rows) {
      if (row.outlet().equals(outlet.name())) {
        byPeriod.put(row.period(), new LoadedRates.Value(row.estimate(), row.low(), row.high()));
      }
    }
    return new TrendLines.Line(
        outlet.shown(),
        periods.stream().map(period -> byPeriod.getOrDefault(period, none)).toList());
  }

  private static double known(double value) {
    return Double.isFinite(value) ? value : -1;
  }

  private static LoadedRates.Value value(MeasuredOutlet outlet, String measure) {
    OutletRow row = outlet.measure(measure);
    return row == null
        ? new LoadedRates.Value(Double.NaN, Double.NaN, Double.NaN)
        : new LoadedRates.Value(row.estimate(), row.low(), row.high());
  }

  /** Means over the articles that have attributions, as {@code outlets.csv} has them. */
  private static List<NamingShares.Row> shares(
      List<ChartTables.ArticleFacts> articles, List<MeasuredOutlet> outlets) {
    Map<String, MeasuredOutlet> measured = new HashMap<>();
    Map<String, List<ChartTables.ArticleFacts>> byOutlet = new LinkedHashMap<>();
    for (MeasuredOutlet outlet : sorted(outlets)) {
      measured.put(outlet.name(), outlet);
      byOutlet.put(outlet.name(), new ArrayList<>());
    }
    for (ChartTables.ArticleFacts article : articles) {
      byOutlet.computeIfAbsent(article.outlet(), outlet -> new ArrayList<>()).add(article);
    }
    List<NamingShares.Row> rows = new ArrayList<>();
    byOutlet.forEach(
        (outlet, all) -> {
          List<ChartTables.ArticleFacts> some =
              all.stream().filter(article -> article.attributions() > 0).toList();
          Map<Naming, Double> shares = new HashMap<>();
          for (Naming naming : Naming.values()) {
            double sum = 0;
            for (ChartTables.ArticleFacts article : some) {
              sum += (double) article.byNaming().getOrDefault(naming, 0) / article.attributions();
            }
            shares.put(naming, some.isEmpty() ? 0 : sum / some.size());
          }
          MeasuredOutlet of = measured.getOrDefault(outlet, new MeasuredOutlet(outlet, Map.of()));
          rows.add(
              new NamingShares.Row(
                  of.shown(),
                  shares,
                  share(of, "named_share", shares, Naming::isNamed),
                  share(of, "unnamed_share", shares, Naming::isUnnamed),
                  some.size()));
        });
    return rows;
  }

  private static List<MeasuredOutlet> sorted(List<MeasuredOutlet> outlets) {
    return outlets.stream().sorted(MeasuredOutlet.by("named_share")).toList();
  }

  /** As the table of outlets has it, with its interval, else the sum of the codes. */
  private static LoadedRates.Value share(
      MeasuredOutlet outlet, String measure, Map<Naming, Double> shares, Predicate<Naming> wanted) {
    LoadedRates.Value value = value(outlet, measure);
    if (Double.isFinite(value.estimate())) {
      return value;
    }
    double sum = 0;
    for (Naming naming : Naming.values()) {
      sum += wanted.test(naming) ? shares.getOrDefault(naming, 0.0) : 0;
    }
    return new LoadedRates.Value(sum, Double.NaN, Double.NaN);
  }

  /**
   * Shares of groups of articles that are no outlets: the table of articles does not say in which
   * group each is, so one code stands for all named sources and one for all unnamed ones.
   */
  private static List<NamingShares.Row> families(List<MeasuredOutlet> groups) {
    List<NamingShares.Row> rows = new ArrayList<>();
    for (MeasuredOutlet group : sorted(groups)) {
      Map<Naming, Double> shares = new EnumMap<>(Naming.class);
      shares.put(Naming.NAMED_PERSON, group.estimate("named_share"));
      shares.put(Naming.DOCUMENT, group.estimate("document_share"));
      shares.put(Naming.UNRESOLVED, group.estimate("unresolved_share"));
      shares.put(Naming.SOURCELESS, group.estimate("sourceless_share"));
      shares.put(Naming.UNNAMED_ROLE, group.estimate("unnamed_share"));
      shares.replaceAll((naming, share) -> Double.isFinite(share) ? share : 0);
      double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
      shares.put(Naming.AUTHOR, sum > 0 ? Math.max(0, 1 - sum) : 0);
      rows.add(
          new NamingShares.Row(
              group.shown(),
              shares,
              value(group, "named_share"),
              value(group, "unnamed_share"),
              group.articles()));
    }
    return rows;
  }

  /** A code's colour in CSS: {@code #0f4c86}. */
  static String colour(Naming naming, boolean dark) {
    org.newsgauge.report.chart.Theme theme =
        dark ? org.newsgauge.report.chart.Theme.DARK : org.newsgauge.report.chart.Theme.LIGHT;
    return theme.css(naming);
  }

  private static String family(Naming naming) {
    return naming.isNamed() ? "named" : naming.isUnnamed() ? "unnamed" : Labels.of(naming);
  }

  private static Map<ChartOptions.Type, List<Chart>> articles(
      ChartTables tables, Set<ChartOptions.Type> types) throws IOException {
    List<ChartTables.ArticleFacts> articles = tables.articles();
    Map<String, List<ChartTables.Statement>> statements = new HashMap<>();
    for (ChartTables.Statement statement : tables.statements()) {
      statements.computeIfAbsent(statement.article(), id -> new ArrayList<>()).add(statement);
    }
    Map<String, List<ChartTables.Phrase>> phrases = new HashMap<>();
    for (ChartTables.Phrase phrase : tables.phrases()) {
      phrases.computeIfAbsent(phrase.article(), id -> new ArrayList<>()).add(phrase);
    }
    Map<String, ChartTables.Shape> shapes = tables.shapes();
    Set<String> taken = new java.util.HashSet<>();
    Map<ChartOptions.Type, List<Chart>> charts = new EnumMap<>(ChartOptions.Type.class);
    for (ChartTables.ArticleFacts article : articles) {
      String prefix = articles.size() == 1 ? "" : FileName.unique(article.id(), taken) + "-";
      List<ChartTables.Statement> said = statements.getOrDefault(article.id(), List.of());
      List<ChartTables.Phrase> found = phrases.getOrDefault(article.id(), List.of());
      ChartTables.Shape shape = shapes.get(article.id());
      if (types.contains(ChartOptions.Type.TIMELINE)) {
        charts
            .computeIfAbsent(ChartOptions.Type.TIMELINE, type -> new ArrayList<>())
            .add(
                timeline(prefix, article, said, found, shape == null ? shape(said, found) : shape));
      }
      if (types.contains(ChartOptions.Type.SOURCES)) {
        charts
            .computeIfAbsent(ChartOptions.Type.SOURCES, type -> new ArrayList<>())
            .add(bars(prefix, article, said));
      }
    }
    return charts;
  }

  /** Where the text is not at hand: as far as anything was found. */
  private static ChartTables.Shape shape(
      List<ChartTables.Statement> said, List<ChartTables.Phrase> found) {
    int end = 1;
    for (ChartTables.Statement statement : said) {
      for (int[] span : statement.spans()) {
        end = Math.max(end, span[1]);
      }
    }
    for (ChartTables.Phrase phrase : found) {
      end = Math.max(end, phrase.end());
    }
    return new ChartTables.Shape(end, List.of(), 0);
  }

  private static String about(ChartTables.ArticleFacts article) {
    String outlet = Screen.clean(article.outlet());
    String title = Screen.clean(article.title());
    String named = title.isEmpty() ? Screen.clean(article.id()) : "“" + title + "”";
    return outlet.isEmpty() ? named : named + ", " + outlet;
  }

  /** The statements of each source, most first; those without a source together. */
  private static List<List<ChartTables.Statement>> bySource(List<ChartTables.Statement> said) {
    Map<String, List<ChartTables.Statement>> bySource = new LinkedHashMap<>();
    for (ChartTables.Statement statement : said) {
      bySource
          .computeIfAbsent(
              statement.sourceId().isEmpty() ? statement.naming().name() : statement.sourceId(),
              id -> new ArrayList<>())
          .add(statement);
    }
    return new ArrayList<>(bySource.values());
  }

  private static String who(ChartTables.Statement statement) {
    String who = Screen.clean(statement.who());
    return who.isEmpty() ? Labels.of(statement.naming()) : who;
  }

  private static Chart timeline(
      String prefix,
      ChartTables.ArticleFacts article,
      List<ChartTables.Statement> said,
      List<ChartTables.Phrase> found,
      ChartTables.Shape shape) {
    List<List<ChartTables.Statement>> sources = bySource(said);
    List<List<ChartTables.Statement>> most =
        sources.stream()
            .sorted(Comparator.comparingInt((List<?> of) -> -of.size()))
            .limit(sources.size() > LANES ? LANES - 1 : LANES)
            .toList();
    List<Timeline.Lane> lanes = new ArrayList<>();
    List<ChartTables.Statement> rest = new ArrayList<>();
    int others = 0;
    for (List<ChartTables.Statement> of : sources) {
      if (most.contains(of)) {
        lanes.add(lane(who(of.get(0)), Labels.of(of.get(0).naming()), of));
      } else {
        rest.addAll(of);
        others++;
      }
    }
    if (others > 0) {
      lanes.add(lane(others + " other sources", kind(rest), rest));
    }
    List<Timeline.Phrase> marks =
        found.stream()
            .map(
                phrase ->
                    new Timeline.Phrase(
                        (phrase.start() + phrase.end()) / 2.0,
                        Screen.clean(phrase.text()),
                        phrase.weight(),
                        phrase.voice()))
            .toList();
    return new Timeline(
        prefix + "timeline",
        "Loaded phrases and sources, from the headline to the end",
        about(article)
            + ". "
            + Labels.count(found.size(), "loaded phrase", "loaded phrases")
            + ", "
            + Labels.count(said.size(), "attribution", "attributions")
            + " in "
            + Labels.count(article.words(), "word", "words")
            + ". "
            + NEWSGAUGE,
        new Timeline.Data(
            shape.length(),
            shape.paragraphs().stream().map(Integer::doubleValue).toList(),
            shape.body(),
            marks,
            lanes));
  }

  /** How the sources of these statements are named, if they are all named alike. */
  private static String kind(List<ChartTables.Statement> statements) {
    Set<Naming> namings = EnumSet.noneOf(Naming.class);
    statements.forEach(statement -> namings.add(statement.naming()));
    return namings.size() == 1 ? Labels.of(namings.iterator().next()) : "of several kinds";
  }

  private static Timeline.Lane lane(
      String name, String kind, List<ChartTables.Statement> statements) {
    List<Timeline.Stretch> stretches = new ArrayList<>();
    for (ChartTables.Statement statement : statements) {
      for (int[] span : statement.spans()) {
        stretches.add(new Timeline.Stretch(span[0], span[1], statement.naming()));
      }
    }
    return new Timeline.Lane(name, kind, stretches, statements.size());
  }

  private static Chart bars(
      String prefix, ChartTables.ArticleFacts article, List<ChartTables.Statement> said) {
    List<NamingBars.Bar> bars = new ArrayList<>();
    for (Naming naming : Naming.values()) {
      List<ChartTables.Statement> of = said.stream().filter(s -> s.naming() == naming).toList();
      if (!of.isEmpty()) {
        bars.add(
            new NamingBars.Bar(
                naming,
                bySource(of).stream()
                    .map(
                        source ->
                            new NamingBars.Piece(Screen.clean(source.get(0).who()), source.size()))
                    .sorted(Comparator.comparingInt(piece -> -piece.attributions()))
                    .toList()));
      }
    }
    return new NamingBars(
        prefix + "sources",
        about(article)
            + ". "
            + Labels.count(said.size(), "attribution", "attributions")
            + "; each piece of a bar is a source. "
            + NEWSGAUGE,
        bars,
        Labels::of);
  }
}
