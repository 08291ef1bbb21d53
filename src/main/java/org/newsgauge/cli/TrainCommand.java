package org.newsgauge.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.newsgauge.table.WholeFile;
import org.newsgauge.train.AttributionTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newsgauge train}: makes the models that Newsgauge ships, or others like them. */
@Command(
    name = "train",
    description = {"Trains a model that finds statements, from annotated articles.", ""},
    footer = {
      "",
      "Examples:",
      "  newsgauge train attribution --tagger fast --corpus gold/ --out fast.bin",
      "  newsgauge train links --corpus gold/ --out links.bin",
      "  newsgauge train cleaning --out blocks.trees pages/",
      "",
      "The corpus holds text/NAME.txt and attributions/*.ann, as evaluate takes them."
    })
final class TrainCommand extends Subcommand {
  /** What can be trained. */
  enum Trained {
    /** The tagger that finds sources, cues and contents. */
    ATTRIBUTION,
    /** Which of them belong together. */
    LINKS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Taggers that this command trains. */
  enum Trainable {
    FAST;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "MODEL", description = "What to train: ${COMPLETION-CANDIDATES}.")
  private Trained trained = Trained.ATTRIBUTION;

  @Option(
      names = "--tagger",
      paramLabel = "NAME",
      defaultValue = "fast",
      description = "Which tagger: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Trainable tagger = Trainable.FAST;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "The annotated articles to learn from.")
  private String corpus = "";

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write the model.")
  private String out = "";

  @Option(
      names = "--apart",
      paramLabel = "N",
      defaultValue = "20",
      description = {
        "Keep every Nth article apart and measure on those after each epoch; 0: learn from all.",
        "Default: ${DEFAULT-VALUE}."
      })
  private int apart = 20;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Where chance starts; the same gives the same model. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  TrainCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    // Not by "required": the subcommand that trains cleaning does without them.
    if (corpus.isEmpty() || out.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "train " + trained + " needs --corpus and --out");
    }
    AttributionTraining training =
        new AttributionTraining(
            console.resolve(corpus), apart, seed, line -> console.err().println(line));
    switch (trained) {
      case ATTRIBUTION -> {
        switch (tagger) {
          case FAST -> write(training.fast()::write);
        }
      }
      case LINKS -> write(training.links()::write);
    }
    return ExitCode.DONE;
  }

  /** How a model writes itself. */
  private interface Written {
    void to(OutputStream out) throws IOException;
  }

  private void write(Written model) throws IOException {
    try (WholeFile file = WholeFile.create(console.resolve(out))) {
      model.to(file.out());
      file.finish();
    }
  }
}
