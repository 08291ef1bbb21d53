package org.newsgauge.cli;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.newsgauge.Newsgauge;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Cleaner;
import org.newsgauge.compare.Matching;
import org.newsgauge.compare.OutletTally;
import org.newsgauge.compare.PhraseTally;
import org.newsgauge.corpus.Checkpoints;
import org.newsgauge.corpus.CorpusArticle;
import org.newsgauge.corpus.CorpusReader;
import org.newsgauge.corpus.CorpusRun;
import org.newsgauge.corpus.Failure;
import org.newsgauge.corpus.FileNames;
import org.newsgauge.corpus.LeftOut;
import org.newsgauge.report.Comparison;
import org.newsgauge.report.Excerpts;
import org.newsgauge.report.Run;
import org.newsgauge.report.RunFolder;
import org.newsgauge.report.Style;
import org.newsgauge.report.Summary;
import org.newsgauge.table.Dialect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newsgauge compare}: outlets beside each other. */
@Command(
    name = "compare",
    description = {"Analyses a corpus, compares its outlets, and writes tables and charts.", ""},
    footer = {
      "",
      "Examples:",
      "  newsgauge compare samples                      one subfolder an outlet",
      "  newsgauge compare --outlet-pattern '([^_]+)_' articles/",
      "  newsgauge compare articles.csv --columns text=Body,outlet=Paper",
      "  newsgauge compare CC-NEWS-20240125.warc.gz --sample 1000 --from 2024-01-01",
      "  newsgauge compare archive.jsonl.gz --resume    goes on with an interrupted run"
    })
final class CompareCommand extends Subcommand {
  /** Failures beyond these are only in {@code failures.csv}. */
  private static final int FAILURES_SHOWN = 10;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private CorpusOptions corpus = new CorpusOptions();
  @Mixin private PipelineOptions pipeline = new PipelineOptions();
  @Mixin private StatisticsOptions statistics = new StatisticsOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "CORPUS",
      arity = "1..*",
      description = {
        "Folders of articles, one subfolder an outlet; CSV or JSON lines with an outlet and a text",
        "each, and perhaps title, url, date, author, section; crawls in WARC. Any may be gzipped."
      })
  private List<String> inputs = new ArrayList<>();

  CompareCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    String fault = corpus.fault();
    if (fault != null) {
      throw new ParameterException(spec.commandLine(), fault);
    }
    List<CorpusReader> corpora = corpus.corpora(console, inputs, statistics.columns());
    String name =
        FileNames.baseName(console.resolve(inputs.get(0)).toAbsolutePath().normalize().toString());
    if (inputs.size() > 1) {
      name += "-and-" + (inputs.size() - 1) + "-more";
    }
    try (RunFolder folder = output.open(console, "compare", name, corpus.resume)) {
      if (folder.discards()) {
        console.say(
            "an interrupted run was in "
                + folder.folder()
                + "; this one starts from the beginning (--resume would have gone on with it)");
      }
      if (folder.isComplete()) {
        folder.finish();
        console.say("the interrupted run was complete; wrote " + folder.folder());
        return ExitCode.DONE;
      }
      return compare(corpora, folder);
    }
  }

  private int compare(List<CorpusReader> corpora, RunFolder folder) throws IOException {
    Newsgauge newsgauge = pipeline.newsgauge(console);
    Cleaner cleaner = new Cleaner();
    boolean goesOn = corpus.resume && Checkpoints.isIn(folder.work());
    if (corpus.resume && !goesOn) {
      console.say(
          "no interrupted run in " + folder.folder() + " to resume; starting from the beginning");
    }
    Checkpoints checkpoints =
        new Checkpoints(
            folder.work(), asked(cleaner, newsgauge), System::nanoTime, corpus.checkpoint);
    try (RunFiles files = RunFiles.ofCorpus(folder.path(), output.dialect(), goesOn);
        ProgressLine progress = new ProgressLine(console);
        Interruption interruption = new Interruption(console, folder.work())) {
      Tallies tallies = new Tallies(newsgauge.categories(), files, progress);
      CorpusRun.Totals totals;
      try {
        totals =
            new CorpusRun(
                    cleaner, newsgauge::analyze, pipeline.threads(Integer.MAX_VALUE), corpus.run())
                .run(
                    sink -> {
                      for (CorpusReader reader : corpora) {
                        reader.forEach(sink);
                      }
                    },
                    tallies,
                    checkpoints,
                    progress);
      } catch (IOException | RuntimeException | Error e) {
        progress.clear();
        if (!(e instanceof CorpusRun.Stopped) && Checkpoints.isIn(folder.work())) {
          files.keep();
          folder.keep();
          console.say("the run stops; the same command with --resume goes on from here");
        }
        throw e;
      }
      progress.clear();
      Run.RunCounts counts = files.counts(totals.notEnglish(), tallies.otherGenre);
      if (totals.unwanted() > 0) {
        console.say(corpus.unwanted(totals));
      }
      if (totals.unsureDays() > 0) {
        console.say(CorpusOptions.unsureDays(totals));
      }
      long setAside = totals.notEnglish() + totals.unwanted();
      if (counts.articles() == 0 && (setAside > 0 || counts.failures() == 0 || folder.holdsRun())) {
        console.say(String.join(", ", inputs) + corpus.nothingLeft(totals, counts.failures()));
        console.say(
            folder.holdsRun()
                ? "nothing is written; the earlier run in " + folder.folder() + " stays as it was"
                : "nothing is written");
        return ExitCode.FAILED;
      }
      if (counts.failures() > FAILURES_SHOWN) {
        console.say((counts.failures() - FAILURES_SHOWN) + " more failed: see failures.csv");
      }
      StatisticsOptions.Tables tables =
          statistics.tables(
              tallies.byOutlet.values(),
              tallies.phrases,
              Matching.valueOf(corpus.run().match().name()),
              corpus.seed(),
              pipeline.threads(Integer.MAX_VALUE));
      files.comparison(tables);
      Run run = PipelineOptions.run("compare", options(), inputs, cleaner, newsgauge, counts);
      files.page(
          new Comparison(
              run,
              tables.outlets(),
              tables.contrasts(),
              tables.distinctive(),
              tables.trends(),
              tallies.excerpts()));
      files.finish(run);
      folder.finish();
      interruption.over();
      tell(tallies, tables, run);
      console.say("wrote " + folder.folder());
      return counts.failures() == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
  }

  private void tell(Tallies tallies, StatisticsOptions.Tables tables, Run run) {
    Collection<OutletTally> counted = tallies.byOutlet.values();
    List<String> absent =
        statistics.isByOutlet() ? corpus.absent(tallies.byOutlet.keySet()) : List.of();
    if (!absent.isEmpty()) {
      console.say("--outlets: no article of " + String.join(", ", absent) + " counts");
    }
    if (counted.isEmpty()) {
      console.say(
          run.counts().articles() == 0
              ? "no article was analysed: failures.csv has those that could not be read"
              : "none of the %d articles counts: see left_out in articles.csv"
                  .formatted(run.counts().articles()));
      return;
    }
    String trends =
        statistics.leftOutOfTrends(
            counted.stream().mapToInt(OutletTally::undated).sum(),
            counted.stream().mapToInt(OutletTally::articles).sum());
    if (trends != null) {
      console.say(trends);
    }
    Style style = new Style(console.width(), console.color());
    console.out().print(Summary.of(tables.outlets(), tables.contrasts(), run, style));
    console.out().print(tallies.reprints.summary(corpus.run().reprints()));
    console.out().print(corpus.genreApart(tallies.otherGenre));
    console.out().flush();
  }

  private List<Run.Option> options() {
    List<Run.Option> options = new ArrayList<>(pipeline.options());
    options.addAll(corpus.used());
    options.addAll(statistics.used());
    return options;
  }

  /** All that an interrupted run must have in common with this one to be gone on with, by kind. */
  private Map<String, String> asked(Cleaner cleaner, Newsgauge newsgauge) throws IOException {
    List<String> files = new ArrayList<>();
    for (String input : inputs) {
      Path path = console.resolve(input).toAbsolutePath().normalize();
      files.add(Files.isRegularFile(path) ? path + ", " + Files.size(path) + " bytes" : "" + path);
    }
    List<String> options = new ArrayList<>();
    options().forEach(option -> options.add("--" + option.name() + " " + option.value()));
    if (output.dialect() == Dialect.EXCEL) {
      options.add("--excel");
    }
    Run.RunCounts none = new Run.RunCounts(0, 0, 0, 0, 0, 0, 0, 0);
    Run run = PipelineOptions.run("compare", List.of(), List.of(), cleaner, newsgauge, none);
    return Map.of(
        "inputs",
        String.join("; ", files),
        "options",
        options.isEmpty() ? "none" : String.join(" ", options),
        "lexicons or models",
        run.lexicons() + " " + run.models(),
        "version of newsgauge",
        run.version());
  }

  /** What the tallies hold at a checkpoint. */
  private record Saved(
      RunFiles.Saved files,
      TreeMap<String, OutletTally> byOutlet,
      PhraseTally phrases,
      Excerpts excerpts,
      ReprintEffect reprints,
      long otherGenre)
      implements Serializable {}

  /** Takes the results of the run: into the files, and into a tally for each outlet. */
  private final class Tallies implements CorpusRun.Results {
    private final List<String> categories;
    private final RunFiles files;
    private final ProgressLine progress;
    private TreeMap<String, OutletTally> byOutlet = new TreeMap<>();
    private PhraseTally phrases = new PhraseTally();
    private Excerpts excerpts = new Excerpts();
    private ReprintEffect reprints = new ReprintEffect();
    private long otherGenre;

    Tallies(List<String> categories, RunFiles files, ProgressLine progress) {
      this.categories = categories;
      this.files = files;
      this.progress = progress;
    }

    @Override
    public Serializable save() throws IOException {
      return new Saved(files.save(), byOutlet, phrases, excerpts, reprints, otherGenre);
    }

    @Override
    public void restore(Serializable state) throws IOException {
      Saved saved = (Saved) state;
      files.restore(saved.files());
      byOutlet = saved.byOutlet();
      phrases = saved.phrases();
      excerpts = saved.excerpts();
      reprints = saved.reprints();
      otherGenre = saved.otherGenre();
    }

    @Override
    public void read(Set<String> columns) throws IOException {
      CorpusOptions.require(statistics.columns(), "--group", columns);
      CorpusOptions.require(corpus.matchColumns(), "--match-column", columns);
    }

    @Override
    public void analysed(CorpusArticle article) throws IOException {
      files.analysed(article);
      String group = statistics.group(article);
      reprints.plus(group, article);
      LeftOut leftOut = article.leftOut();
      otherGenre += leftOut == LeftOut.OPINION || leftOut == LeftOut.NEWS ? 1 : 0;
      if (!article.counts()) {
        return;
      }
      Analysis analysis = article.analysis();
      excerpts.plus(group, analysis);
      phrases.plus(group, analysis);
      byOutlet
          .computeIfAbsent(group, outlet -> new OutletTally(outlet, categories))
          .plus(analysis, statistics.traits(article));
    }

    @Override
    public void failed(Failure failure) throws IOException {
      if (files.counts().failures() < FAILURES_SHOWN) {
        progress.say(failure.toString());
      }
      files.failed(failure);
    }

    Excerpts excerpts() {
      return excerpts;
    }
  }
}
