package org.newsgauge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.newsgauge.Newsgauge;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Cleaner;
import org.newsgauge.compare.OutletTally;
import org.newsgauge.corpus.CorpusReader;
import org.newsgauge.corpus.CorpusRun;
import org.newsgauge.corpus.CsvReader;
import org.newsgauge.corpus.Failure;
import org.newsgauge.corpus.FileNames;
import org.newsgauge.corpus.FolderReader;
import org.newsgauge.report.Comparison;
import org.newsgauge.report.Excerpts;
import org.newsgauge.report.OutletRow;
import org.newsgauge.report.Run;
import org.newsgauge.report.RunFolder;
import org.newsgauge.report.Style;
import org.newsgauge.report.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code newsgauge compare}: outlets beside each other. */
@Command(
    name = "compare",
    description = {"Analyses a corpus, compares its outlets, and writes tables and charts.", ""},
    footer = {
      "",
      "Examples:",
      "  newsgauge compare samples                      one subfolder an outlet",
      "  newsgauge compare --outlet-pattern '([^_]+)_' articles/",
      "  newsgauge compare articles.csv --out results   columns outlet, title, text"
    })
final class CompareCommand extends Subcommand {
  /** Failures beyond these are only in {@code failures.csv}. */
  private static final int FAILURES_SHOWN = 10;

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private PipelineOptions pipeline = new PipelineOptions();

  @Parameters(
      paramLabel = "CORPUS",
      arity = "1..*",
      description = {
        "Folders of articles, one subfolder an outlet, or CSV files with the columns outlet, title,",
        "text and perhaps url, date, author, section."
      })
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--outlet-pattern",
      paramLabel = "REGEX",
      converter = OutletPattern.class,
      description = {
        "The outlet of an article in a folder is what the first group matches in its file's name,",
        "not the subfolder."
      })
  private @Nullable Pattern outletPattern;

  CompareCommand(Console console) {
    super(console);
  }

  /** A regular expression with a group. */
  static final class OutletPattern implements ITypeConverter<Pattern> {
    @Override
    public Pattern convert(String value) {
      Pattern pattern;
      try {
        pattern = Pattern.compile(value);
      } catch (PatternSyntaxException e) {
        throw new TypeConversionException(
            "'" + value + "' is not a regular expression: " + e.getDescription());
      }
      if (pattern.matcher("").groupCount() < 1) {
        throw new TypeConversionException(
            "'" + value + "' has no group; put parentheses around the outlet");
      }
      return pattern;
    }
  }

  @Override
  public Integer call() throws IOException {
    List<CorpusReader> corpora = corpora();
    String name =
        FileNames.baseName(console.resolve(inputs.get(0)).toAbsolutePath().normalize().toString());
    if (inputs.size() > 1) {
      name += "-and-" + (inputs.size() - 1) + "-more";
    }
    try (RunFolder folder = output.open(console, name)) {
      return compare(corpora, folder);
    }
  }

  private List<CorpusReader> corpora() throws IOException {
    List<CorpusReader> corpora = new ArrayList<>();
    Set<String> prefixes = new HashSet<>();
    for (String input : inputs) {
      Path path = console.resolve(input);
      String prefix =
          inputs.size() == 1 ? "" : Inputs.unique(FileNames.baseName(input), prefixes) + "/";
      if (Files.isDirectory(path)) {
        corpora.add(new FolderReader(path, prefix, outletPattern));
      } else if (Files.exists(path)) {
        corpora.add(new CsvReader(path, prefix));
      } else {
        throw new NoSuchFileException(input);
      }
    }
    return corpora;
  }

  private int compare(List<CorpusReader> corpora, RunFolder folder) throws IOException {
    Newsgauge newsgauge = pipeline.newsgauge(console);
    Cleaner cleaner = new Cleaner();
    try (RunFiles files = RunFiles.ofCorpus(folder.path(), output.dialect())) {
      Tallies tallies = new Tallies(newsgauge.categories(), files);
      new CorpusRun(cleaner, newsgauge::analyze, pipeline.threads(Integer.MAX_VALUE))
          .run(
              sink -> {
                for (CorpusReader corpus : corpora) {
                  corpus.forEach(sink);
                }
              },
              tallies);
      Run.RunCounts counts = files.counts();
      if (counts.articles() + counts.failures() == 0) {
        console.say(String.join(", ", inputs) + ": no articles found");
        return ExitCode.FAILED;
      }
      if (counts.failures() > FAILURES_SHOWN) {
        console.say((counts.failures() - FAILURES_SHOWN) + " more failed: see failures.csv");
      }
      List<OutletRow> rows = tallies.rows();
      files.outlets(rows);
      List<Run.Option> options = new ArrayList<>(pipeline.options());
      if (outletPattern != null) {
        options.add(new Run.Option("outlet-pattern", outletPattern.pattern()));
      }
      Run run = PipelineOptions.run("compare", options, inputs, cleaner, newsgauge, counts);
      files.page(new Comparison(run, rows, List.of(), List.of(), List.of(), tallies.excerpts()));
      files.finish(run);
      folder.finish();
      console.out().print(Summary.of(rows, run, new Style(console.width(), console.color())));
      console.out().flush();
      console.say("wrote " + folder.folder());
      return counts.failures() == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
  }

  /** Takes the results of the run: into the files, and into a tally for each outlet. */
  private final class Tallies implements CorpusRun.Results {
    private final List<String> categories;
    private final RunFiles files;
    private final Map<String, OutletTally> byOutlet = new TreeMap<>();
    private final Excerpts excerpts = new Excerpts();

    Tallies(List<String> categories, RunFiles files) {
      this.categories = categories;
      this.files = files;
    }

    @Override
    public void analysed(Analysis analysis) throws IOException {
      files.analysed(analysis);
      excerpts.plus(analysis);
      byOutlet
          .computeIfAbsent(
              analysis.article().outlet(), outlet -> new OutletTally(outlet, categories))
          .plus(analysis);
    }

    @Override
    public void failed(Failure failure) throws IOException {
      if (files.counts().failures() < FAILURES_SHOWN) {
        console.say(failure.toString());
      }
      files.failed(failure);
    }

    Excerpts excerpts() {
      return excerpts;
    }

    List<OutletRow> rows() {
      List<OutletRow> rows = new ArrayList<>();
      for (OutletTally tally : byOutlet.values()) {
        tally.estimates().stream().map(OutletRow::of).forEach(rows::add);
      }
      return rows;
    }
  }
}
