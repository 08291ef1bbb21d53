package org.newsgauge.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Origin;
import org.newsgauge.article.Removed;
import org.newsgauge.article.UnreadableException;
import org.newsgauge.corpus.CorpusRun;
import org.newsgauge.corpus.Entry;
import org.newsgauge.corpus.Failure;
import org.newsgauge.report.AnalysisJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgauge clean}: the article without its page. */
@Command(
    name = "clean",
    description = {"Prints the article of a page: headline, dek and body, nothing else.", ""},
    footer = {
      "",
      "Examples:",
      "  newsgauge clean story.html > story.txt",
      "  newsgauge clean --format json story.html | jq .article.published",
      "  newsgauge clean --show-removed https://example.org/story"
    })
final class CleanCommand extends Subcommand {
  /** What goes to standard output. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(
      paramLabel = "INPUT",
      description = {
        "An HTML or text file, also compressed with gzip; an http or https address; - is standard",
        "input."
      })
  private String input = "-";

  @Option(names = "--outlet", paramLabel = "NAME", description = "Who published the article.")
  private @Nullable String outlet;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = {
        "text, or json: also who wrote it, when, and what was removed.",
        "Default: ${DEFAULT-VALUE}."
      })
  private Format format = Format.TEXT;

  @Option(
      names = "--show-removed",
      description = "Print also what was left out, and why, to standard error.")
  private boolean showRemoved;

  CleanCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Entry entry =
        new Inputs(console).entry(input, new Origin(Inputs.name(input), outlet, null, null));
    Article article;
    try {
      article = entry.read(new Cleaner());
    } catch (UnreadableException | IOException e) {
      console.say(new Failure(input, "", CorpusRun.reason(e)).toString());
      return ExitCode.FAILED;
    }
    for (String warning : article.warnings()) {
      console.say(input + ": " + warning);
    }
    switch (format) {
      case TEXT -> console.out().println(article.text().strip());
      case JSON -> AnalysisJson.writeCleaned(console.out(), article);
    }
    if (showRemoved) {
      for (Removed removed : article.removed()) {
        console.err().println("removed (" + removed.reason() + "): " + removed.text());
      }
    }
    return ExitCode.DONE;
  }
}
