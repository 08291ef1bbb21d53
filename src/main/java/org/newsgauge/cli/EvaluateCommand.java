package org.newsgauge.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.newsgauge.Newsgauge;
import org.newsgauge.article.Cleaner;
import org.newsgauge.attribution.AttributionTagger;
import org.newsgauge.attribution.Tagging;
import org.newsgauge.evaluate.AttributionMeasurement;
import org.newsgauge.evaluate.Baseline;
import org.newsgauge.evaluate.Case;
import org.newsgauge.evaluate.CaseTable;
import org.newsgauge.evaluate.CaseText;
import org.newsgauge.evaluate.CleaningMeasurement;
import org.newsgauge.evaluate.CleaningMeasurement.Extractor;
import org.newsgauge.evaluate.ComparisonMeasurement;
import org.newsgauge.evaluate.ComparisonMeasurement.Compared;
import org.newsgauge.evaluate.ComparisonTables;
import org.newsgauge.evaluate.FigureJson;
import org.newsgauge.evaluate.FigureTable;
import org.newsgauge.evaluate.LoadedMeasurement;
import org.newsgauge.evaluate.NamingMeasurement;
import org.newsgauge.evaluate.Result;
import org.newsgauge.evaluate.Steps;
import org.newsgauge.evaluate.TextMeasurement;
import org.newsgauge.evaluate.Workers;
import org.newsgauge.evaluate.floor.Development;
import org.newsgauge.evaluate.floor.Measured;
import org.newsgauge.evaluate.gold.AnnotatedArticle;
import org.newsgauge.evaluate.gold.AttributionGold;
import org.newsgauge.evaluate.gold.CleaningGold;
import org.newsgauge.evaluate.gold.LateSpans;
import org.newsgauge.evaluate.gold.LoadedGold;
import org.newsgauge.evaluate.gold.NamesGold;
import org.newsgauge.evaluate.gold.NamingGold;
import org.newsgauge.evaluate.gold.Reading;
import org.newsgauge.evaluate.naive.Naive;
import org.newsgauge.report.Tables;
import org.newsgauge.table.Dialect;
import org.newsgauge.table.TableWriter;
import org.newsgauge.table.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newsgauge evaluate}: how far our results can be trusted, on labelled data. */
@Command(
    name = "evaluate",
    description = {"Measures one step against labelled data, also your own corrections.", ""},
    footer = {
      "",
      "Examples:",
      "  newsgauge evaluate attribution corrected/    text/NAME.txt, attributions/*.ann",
      "  newsgauge evaluate attribution --human gold/ people against each other",
      "  newsgauge evaluate text names/dev.tsv.gz     texts beside it, or --texts DIR",
      "  newsgauge evaluate naming gold/ labels.tsv   who the sources are",
      "  newsgauge evaluate naming corrected.csv attributions.csv",
      "                                               a table of ours, gone over by you",
      "  newsgauge evaluate cleaning pages/           html/*.html.gz, ground-truth.json",
      "  newsgauge evaluate loaded sentences.jsonl --errors 10",
      "  newsgauge evaluate compare gold/             measures of outlets, in Markdown",
      "  newsgauge evaluate all gold/ --floors reports/accuracy --date 2026-01-31"
    })
final class EvaluateCommand extends Subcommand {
  /** Speeds are those of one core: what else the machine does must not count. */
  private static final ThreadMXBean THREAD_TIME = ManagementFactory.getThreadMXBean();

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private FloorOptions floors = new FloorOptions();
  @Mixin private PipelineOptions pipeline = new PipelineOptions();

  /** What the user may ask for: one step, or whatever the data are for. */
  enum Wanted {
    CLEANING,
    TEXT,
    ATTRIBUTION,
    NAMING,
    LOADED,
    COMPARE,
    ALL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      index = "0",
      paramLabel = "TASK",
      description = "What to measure: ${COMPLETION-CANDIDATES}.")
  private Wanted task = Wanted.ALL;

  @Parameters(
      index = "1..*",
      arity = "1..2",
      paramLabel = "GOLD",
      description = "The labelled data: a folder or file, for naming the labels as well.")
  private List<String> gold = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON object instead of a table.")
  private boolean json;

  @Option(
      names = "--baseline",
      description = "Print beside ours what naive methods get on the same data.")
  private boolean baseline;

  @Option(
      names = "--human",
      description = "Measure people against each other where several read an article.")
  private boolean human;

  @Option(
      names = "--count-late-spans",
      description = {
        "Of attribution: in files named for an annotator, count spans that stand below the event",
        "that names them, too. In NAME.ann they always count."
      })
  private boolean countLateSpans;

  @Option(
      names = "--flattened",
      description = "Of cleaning: take the pages' text line by line, as if scraped carelessly.")
  private boolean flattened;

  @Option(
      names = "--texts",
      paramLabel = "DIR",
      description = "Where the texts of text GOLD are, if not beside it.")
  private @Nullable String texts;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {
        "Of compare: write the tables of both taggers to FILE; what FILE has above such tables",
        "stays."
      })
  private @Nullable String out;

  @Option(
      names = "--errors",
      paramLabel = "N",
      description = "List the N worst cases, gold and ours side by side.")
  private int errors;

  @Option(
      names = "--verdict",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "With --errors: only cases whose verdict has TEXT in it: missed, edge …")
  private String verdict = "";

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write all cases to FILE, the right ones too.")
  private @Nullable String csv;

  EvaluateCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Workers workers =
        new Workers(pipeline.threads(Integer.MAX_VALUE), THREAD_TIME::getCurrentThreadCpuTime);
    if (out != null && task != Wanted.COMPARE) {
      throw usage("--out is for evaluate compare; for others, --csv or a redirection");
    }
    String fault = floors.fault();
    if (fault != null) {
      throw usage(fault);
    }
    return switch (task) {
      case ATTRIBUTION -> attribution(workers);
      case TEXT -> text(workers);
      case CLEANING -> cleaning(workers);
      case LOADED -> loaded(workers);
      case NAMING -> naming(workers);
      case COMPARE -> compare(workers);
      case ALL -> all(workers);
    };
  }

  /** Measures whatever a folder of development data is for, and holds it to the floors. */
  private int all(Workers workers) throws IOException {
    Steps steps = steps();
    List<Measured> measured = new ArrayList<>();
    Map<String, Result> results = new LinkedHashMap<>();
    for (Development.Measurement one : Development.in(only(), steps.taggers().keySet())) {
      Result result = one.measure(steps, workers);
      measured.add(Measured.of(one, result));
      results.put(one.name(), result);
      if (!json) {
        console.out().println(one.name());
        console.out().println(FigureTable.write(result, List.of(), color()));
        console.out().flush();
      }
    }
    if (json) {
      console.out().print(FigureJson.write(results));
      console.out().flush();
    }
    return floors.accept(console, measured);
  }

  /** The steps with the tagger in use; to measure all, with all taggers that there are. */
  private Steps steps() {
    Newsgauge newsgauge = pipeline.newsgauge(console);
    Map<String, AttributionTagger> taggers = new LinkedHashMap<>();
    taggers.put(pipeline.tagging().toString(), newsgauge.tagger());
    for (Tagging tagging : task == Wanted.ALL ? Tagging.values() : new Tagging[0]) {
      if (tagging != pipeline.tagging()) {
        taggers.put(tagging.toString(), tagging.tagger());
      }
    }
    return new Steps(
        CleaningMeasurement.by(new Cleaner()),
        newsgauge.annotator(),
        taggers,
        newsgauge.resolver(),
        newsgauge::analyze);
  }

  /** Ours beside those from gold labels, outlet by outlet, of whatever the folder holds. */
  private int compare(Workers workers) throws IOException {
    Path folder = only();
    if (out == null) {
      for (Compared compared : compared(folder, pipeline.newsgauge(console), workers)) {
        console.out().print(ComparisonTables.of(compared));
        console.out().flush();
      }
      return ExitCode.DONE;
    }
    Map<String, List<Compared>> byTagger = new LinkedHashMap<>();
    for (Tagging tagging : List.of(Tagging.ACCURATE, Tagging.FAST)) {
      byTagger.put(
          tagging.toString(), compared(folder, pipeline.newsgauge(console, tagging), workers));
    }
    Path page = console.resolve(out);
    String earlier = Files.exists(page) ? Files.readString(page) : "";
    try (WholeFile file = WholeFile.create(page)) {
      file.out().write(ComparisonTables.page(earlier, byTagger).getBytes(UTF_8));
      file.finish();
    }
    console.say("wrote " + page);
    return ExitCode.DONE;
  }

  private static List<Compared> compared(Path folder, Newsgauge newsgauge, Workers workers)
      throws IOException {
    List<Compared> compared = new ArrayList<>();
    for (String split : List.of("dev", "train")) {
      Path articles = folder.resolve("attribution").resolve(split);
      if (Files.isDirectory(articles)) {
        List<AnnotatedArticle> read = AttributionGold.read(articles);
        compared.add(
            ComparisonMeasurement.attribution(
                "attribution/" + split, read, newsgauge::analyze, workers));
        Path labels = folder.resolve("naming").resolve(split + ".tsv");
        if (Files.exists(labels)) {
          compared.add(
              ComparisonMeasurement.naming(
                  "naming/" + split, NamingGold.read(read, labels), newsgauge::analyze, workers));
        }
      }
    }
    Path basil = folder.resolve("loaded/basil-dev.jsonl");
    if (Files.exists(basil)) {
      compared.add(
          ComparisonMeasurement.loaded(
              "loaded/basil-dev", LoadedGold.read(basil), newsgauge::analyze, workers));
    }
    return compared;
  }

  private int cleaning(Workers workers) throws IOException {
    List<CleaningGold.Page> pages = CleaningGold.read(only());
    Extractor shipped = CleaningMeasurement.by(new Cleaner());
    Extractor asked = flattened ? CleaningMeasurement.flattened(shipped) : shipped;
    Result result = CleaningMeasurement.of(pages, asked, workers);
    return print(result, baseline ? Naive.cleaning(pages, workers) : List.of());
  }

  private int loaded(Workers workers) throws IOException {
    Result result =
        LoadedMeasurement.of(
            LoadedGold.read(only()), pipeline.newsgauge(console)::analyze, workers);
    return print(result, baseline ? Naive.loaded(result) : List.of());
  }

  private int attribution(Workers workers) throws IOException {
    List<AnnotatedArticle> articles =
        AttributionGold.read(only(), countLateSpans ? LateSpans.COUNTED : LateSpans.UNMARKED);
    for (AnnotatedArticle article : articles) {
      for (Reading reading : article.readings()) {
        reading.warnings().forEach(console::say);
      }
    }
    if (human) {
      return print(AttributionMeasurement.human(articles, workers), List.of());
    }
    Steps steps = steps();
    Result result = AttributionMeasurement.of(articles, steps.annotator(), steps.tagger(), workers);
    return print(result, baseline ? Naive.attribution(articles, steps, workers) : List.of());
  }

  private int text(Workers workers) throws IOException {
    Path file = only();
    Path folder = texts == null ? NamesGold.textsBeside(file) : console.resolve(texts);
    List<NamesGold.TaggedArticle> articles = NamesGold.read(file, folder);
    Result result = TextMeasurement.of(articles, pipeline.newsgauge(console).annotator(), workers);
    return print(result, baseline ? Naive.text(articles, workers) : List.of());
  }

  private int naming(Workers workers) throws IOException {
    Path first = console.resolve(gold.get(0));
    if (Files.isDirectory(first)) {
      if (gold.size() != 2) {
        throw usage("evaluate naming takes a folder of articles and a file of labels");
      }
      List<NamingGold.CodedArticle> articles =
          NamingGold.read(AttributionGold.read(first), console.resolve(gold.get(1)));
      Steps steps = steps();
      Result result =
          NamingMeasurement.of(
              articles, steps.annotator(), steps.tagger(), steps.resolver(), workers);
      return print(result, baseline ? Naive.naming(articles, steps, workers) : List.of());
    }
    Path uncorrected =
        gold.size() == 2
            ? console.resolve(gold.get(1))
            : first.resolveSibling(Tables.ATTRIBUTIONS.file());
    if (Files.exists(uncorrected) && Files.exists(first) && Files.isSameFile(first, uncorrected)) {
      throw usage(
          gold.get(0)
              + (gold.size() == 2 ? " is given twice" : " is the uncorrected table")
              + ": save your corrections under another name, corrected.csv, and give"
              + " corrected.csv attributions.csv; analyze writes attributions.csv anew");
    }
    return print(NamingMeasurement.corrected(NamingGold.corrected(first, uncorrected)), List.of());
  }

  /** The one path that the task needs. */
  private Path only() {
    if (gold.size() != 1) {
      throw usage("evaluate " + task + " takes one GOLD, not " + gold.size());
    }
    return console.resolve(gold.get(0));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int print(Result result, List<Baseline> baselines) throws IOException {
    if (json) {
      console.out().print(FigureJson.write(result, baselines));
    } else {
      console.out().print(FigureTable.write(result, baselines, color()));
    }
    if (errors > 0) {
      (json ? console.err() : console.out())
          .print(CaseText.write(result.cases(), verdict, errors, console.width(), color()));
    }
    console.out().flush();
    if (csv != null) {
      try (OutputStream out = Files.newOutputStream(console.resolve(csv));
          TableWriter<Case> rows = TableWriter.to(out, CaseTable.CASES, Dialect.PLAIN)) {
        rows.writeAll(result.cases());
        rows.finish();
      }
    }
    return ExitCode.DONE;
  }

  private BiFunction<FigureTable.Mark, String, String> color() {
    if (!console.color()) {
      return (mark, text) -> text;
    }
    return (mark, text) ->
        switch (mark) {
          case PLAIN -> text;
          case GOLD -> "\u001b[32m" + text + "\u001b[0m";
          case PREDICTED -> "\u001b[35m" + text + "\u001b[0m";
          case FAINT -> "\u001b[2m" + text + "\u001b[0m";
        };
  }
}
