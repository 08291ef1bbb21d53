package org.newsgauge.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Cleaner;
import org.newsgauge.evaluate.CleaningMeasurement;
import org.newsgauge.evaluate.CleaningMeasurement.Extractor;
import org.newsgauge.evaluate.FigureJson;
import org.newsgauge.evaluate.FigureTable;
import org.newsgauge.evaluate.Result;
import org.newsgauge.evaluate.Workers;
import org.newsgauge.evaluate.gold.CleaningGold;
import org.newsgauge.train.CleaningTraining;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code newsgauge train cleaning}: which blocks of a page, or lines of a scrape, are body. */
@Command(
    name = "cleaning",
    description = {
      "Trains the model that tells the article from the rest of its page, or measures what such a",
      "model is worth on sites that it has not seen.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  newsgauge train cleaning --out blocks.trees pages/ more-pages/",
      "  newsgauge train cleaning --cross-validate pages/ more-pages/",
      "  newsgauge train cleaning --lines --cross-validate pages/"
    })
final class TrainCleaningCommand extends Subcommand {
  private static final ThreadMXBean THREAD_TIME = ManagementFactory.getThreadMXBean();

  @Parameters(
      paramLabel = "GOLD",
      arity = "1..*",
      description = "Folders of html/ID.html.gz and ground-truth.json, as evaluate cleaning takes.")
  private List<String> gold = new ArrayList<>();

  @Option(
      names = "--lines",
      description = "Train for text that was scraped line by line: the pages are flattened first.")
  private boolean lines;

  @ArgGroup(multiplicity = "1")
  private Goal goal = new Goal();

  @Option(names = "--json", description = "Print a JSON object for each GOLD instead of tables.")
  private boolean json;

  private static final class Goal {
    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the model.")
    @Nullable String out;

    @Option(
        names = "--cross-validate",
        description = {
          "Measure each GOLD as evaluate does, every page with a model trained on four fifths of",
          "the sites of all GOLDs, its own not among them."
        })
    boolean crossValidate;
  }

  TrainCleaningCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    List<Path> folders = gold.stream().map(console::resolve).toList();
    CleaningTraining training = new CleaningTraining(folders, lines);
    if (!goal.crossValidate && goal.out != null) {
      Files.writeString(console.resolve(goal.out), training.train().write());
      console.say("trained on " + training.pages() + " pages; wrote " + goal.out);
      return ExitCode.DONE;
    }
    Extractor unseen = unseen(training.unseen());
    Workers workers = new Workers(1, THREAD_TIME::getCurrentThreadCpuTime);
    for (int i = 0; i < folders.size(); i++) {
      Result result =
          CleaningMeasurement.of(
              CleaningGold.read(folders.get(i)),
              lines ? CleaningMeasurement.flattened(unseen) : unseen,
              workers);
      if (json) {
        console.out().print(FigureJson.write(result, List.of()));
      } else {
        console.out().println(gold.get(i) + ", each page by a model of other sites");
        console.out().print(FigureTable.write(result, List.of(), (mark, text) -> text));
      }
    }
    console.out().flush();
    return ExitCode.DONE;
  }

  private Extractor unseen(CleaningTraining.Unseen unseen) {
    List<Extractor> extractors =
        unseen.models().stream()
            .map(model -> lines ? new Cleaner(null, model) : new Cleaner(model, null))
            .map(CleaningMeasurement::by)
            .toList();
    return (bytes, url) -> extractors.get(unseen.place(url == null ? "" : url)).extract(bytes, url);
  }
}
