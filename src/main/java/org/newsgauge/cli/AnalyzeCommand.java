package org.newsgauge.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgauge.Newsgauge;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Origin;
import org.newsgauge.corpus.ArticleRun;
import org.newsgauge.corpus.Entry;
import org.newsgauge.corpus.Failure;
import org.newsgauge.report.AnalysisJson;
import org.newsgauge.report.AttributionRow;
import org.newsgauge.report.Run;
import org.newsgauge.report.RunFolder;
import org.newsgauge.report.Style;
import org.newsgauge.report.Summary;
import org.newsgauge.report.Tables;
import org.newsgauge.table.TableWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgauge analyze}: one article, or a few. */
@Command(
    name = "analyze",
    description = {"Analyses articles: prints a summary, writes tables, JSON and charts.", ""},
    footer = {
      "",
      "Examples:",
      "  newsgauge analyze story.html",
      "  newsgauge analyze --outlet 'The Ledger' --out results story.txt",
      "  newsgauge analyze https://example.org/story",
      "  pandoc -t html story.docx | newsgauge analyze --no-files -",
      "  newsgauge analyze --no-files --format json story.html | jq .counts",
      "  newsgauge analyze --no-files --as-is --brat mine story.txt",
      "      writes what was found into mine, to be corrected in brat"
    })
final class AnalyzeCommand extends Subcommand {
  /** What goes to standard output. */
  enum Format {
    TEXT,
    JSON,
    CSV
  }

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private PipelineOptions pipeline = new PipelineOptions();

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = {
        "HTML or text files, also compressed with gzip; http and https addresses; - is standard",
        "input."
      })
  private List<String> inputs = new ArrayList<>();

  @Option(names = "--outlet", paramLabel = "NAME", description = "Who published the articles.")
  private @Nullable String outlet;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = {
        "What goes to standard output: text (a summary), json (one object an article, one a line),",
        "or csv (the attributions). Default: ${DEFAULT-VALUE}."
      })
  private Format format = Format.TEXT;

  @Option(names = "--no-files", description = "Print only, write no files.")
  private boolean noFiles;

  @Option(
      names = "--brat",
      paramLabel = "DIR",
      description = "Write text/NAME.txt and attributions/NAME.ann into DIR, to be corrected.")
  private @Nullable String brat;

  @Option(
      names = "--any-language",
      description = "Analyse also what is not English, with English lexicons and models.")
  private boolean anyLanguage;

  @Option(
      names = "--as-is",
      description = "Take inputs as the text of the article, in UTF-8, without cleaning.")
  private boolean asIs;

  AnalyzeCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    if (noFiles) {
      return analyze(null);
    }
    try (RunFolder folder = output.open(console, "analyze", runName(), false)) {
      return analyze(folder);
    }
  }

  private String runName() {
    String first = Inputs.name(inputs.get(0));
    return inputs.size() == 1 ? first : first + "-and-" + (inputs.size() - 1) + "-more";
  }

  private int analyze(@Nullable RunFolder folder) throws IOException {
    Newsgauge newsgauge = pipeline.newsgauge(console);
    Cleaner cleaner = new Cleaner();
    BratFolder corrections =
        brat == null ? null : new BratFolder(console.resolve(brat), output.force());
    try (Printer printer = printer();
        RunFiles files =
            folder == null ? null : RunFiles.ofAnalysis(folder.path(), output.dialect())) {
      new ArticleRun(cleaner, newsgauge::analyze, pipeline.threads(inputs.size()))
          .run(
              sink -> entries().forEach(sink),
              new ArticleRun.Results() {
                @Override
                public void analysed(Analysis analysis) throws IOException {
                  if (corrections != null) {
                    corrections.write(analysis);
                  }
                  printer.print(analysis);
                  if (files != null) {
                    files.analysed(analysis);
                  }
                }

                @Override
                public void failed(Failure failure) throws IOException {
                  printer.failed();
                  console.say(failure.toString());
                  if (files != null) {
                    files.failed(failure);
                  }
                }
              });
      printer.finish();
      if (folder != null && files != null && printer.articles > 0) {
        files.finish(run(cleaner, newsgauge, files));
        folder.finish();
        console.say("wrote " + folder.folder());
      }
      return printer.failures == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
  }

  private Run run(Cleaner cleaner, Newsgauge newsgauge, RunFiles files) {
    List<Run.Option> options = new ArrayList<>(pipeline.options());
    if (outlet != null) {
      options.add(new Run.Option("outlet", outlet));
    }
    if (asIs) {
      options.add(new Run.Option("as-is", "true"));
    }
    if (anyLanguage) {
      options.add(new Run.Option("any-language", "true"));
    }
    return PipelineOptions.run("analyze", options, inputs, cleaner, newsgauge, files.counts());
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Inputs reader = new Inputs(console);
    for (String input : inputs) {
      String id = Inputs.unique(Inputs.name(input), ids);
      Origin origin = new Origin(id, outlet, null, null);
      Entry entry = asIs ? Inputs.asIs(console, input, origin) : reader.entry(input, origin);
      entries.add(anyLanguage ? entry : Inputs.english(entry));
    }
    return entries;
  }

  private Printer printer() throws IOException {
    return switch (format) {
      case TEXT -> new TextPrinter();
      case JSON -> new JsonPrinter();
      case CSV -> new CsvPrinter();
    };
  }

  /** Writes to standard output while the run goes on. */
  private abstract static class Printer implements AutoCloseable {
    int articles;
    int failures;

    final void print(Analysis analysis) throws IOException {
      write(analysis);
      articles++;
    }

    final void failed() {
      failures++;
    }

    abstract void write(Analysis analysis) throws IOException;

    void finish() throws IOException {}

    @Override
    public void close() throws IOException {}
  }

  private final class TextPrinter extends Printer {
    @Override
    void write(Analysis analysis) {
      if (articles > 0) {
        console.out().println();
      }
      console.out().print(Summary.of(analysis, new Style(console.width(), console.color())));
      console.out().flush();
    }
  }

  private final class JsonPrinter extends Printer {
    @Override
    void write(Analysis analysis) throws IOException {
      AnalysisJson.write(console.out(), analysis);
    }
  }

  private final class CsvPrinter extends Printer {
    private final TableWriter<AttributionRow> rows;

    CsvPrinter() throws IOException {
      rows = TableWriter.to(console.out(), Tables.ATTRIBUTIONS, output.dialect());
    }

    @Override
    void write(Analysis analysis) throws IOException {
      rows.writeAll(AttributionRow.of(analysis));
    }

    @Override
    void finish() throws IOException {
      rows.finish();
    }
  }
}
