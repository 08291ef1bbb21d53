package org.newsgauge.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.newsgauge.table.WholeFile;
import org.newsgauge.text.NameModel;
import org.newsgauge.train.AttributionTraining;
import org.newsgauge.train.NameTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newsgauge train}: makes the models that Newsgauge ships, or others like them. */
@Command(
    name = "train",
    description = {"Trains a model that finds statements or names, from annotated articles.", ""},
    footer = {
      "",
      "Examples:",
      "  newsgauge train attribution --tagger fast --corpus gold/ --out fast.bin",
      "  newsgauge train links --corpus gold/ --out links.bin",
      "  newsgauge train names --corpus gold/ --out names.bin",
      "  newsgauge train cleaning --out blocks.trees pages/",
      "",
      "The corpus holds text/NAME.txt and attributions/*.ann, as evaluate takes them.",
      "For names it holds names/train.tsv.gz and names/dev.tsv.gz (words, labelled) and the texts in",
      "attribution/train/text and attribution/dev/text."
    })
final class TrainCommand extends Subcommand {
  /** What can be trained. */
  enum Trained {
    /** The tagger that finds sources, cues and contents. */
    ATTRIBUTION,
    /** Which of them belong together. */
    LINKS,
    /** The tagger that finds names of persons, organizations and places. */
    NAMES;

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

  // Not required: the subcommand that trains cleaning stands in its place.
  @Parameters(
      paramLabel = "MODEL",
      arity = "0..1",
      description = "What to train: ${COMPLETION-CANDIDATES}.")
  private @Nullable Trained trained;

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

  @Option(
      names = "--also",
      paramLabel = "DIR",
      description = {
        "More articles to learn attributions from, of which none is kept apart: such as those that",
        "analyze --as-is --brat labelled with the accurate tagger. May be repeated."
      })
  private List<String> also = List.of();

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write the model.")
  private String out = "";

  @Option(
      names = "--apart",
      paramLabel = "N",
      defaultValue = "20",
      description = {
        "Keep every Nth article apart and measure on those after each epoch; 0: learn from all.",
        "Names have their own articles kept apart; 0: do not measure.",
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
    if (trained == null) {
      throw new ParameterException(spec.commandLine(), "train needs the MODEL to train");
    }
    // Not by "required": the subcommand that trains cleaning does without them.
    if (corpus.isEmpty() || out.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "train " + trained + " needs --corpus and --out");
    }
    switch (trained) {
      case ATTRIBUTION -> {
        switch (tagger) {
          case FAST -> write(attribution().fast()::write);
        }
      }
      case LINKS -> write(attribution().links()::write);
      case NAMES -> names();
    }
    return ExitCode.DONE;
  }

  private AttributionTraining attribution() throws IOException {
    List<Path> more = also.stream().map(console::resolve).toList();
    return new AttributionTraining(console.resolve(corpus), more, apart, seed, this::tell);
  }

  private void names() throws IOException {
    NameTraining training = new NameTraining(console.resolve(corpus), seed, this::tell);
    NameModel model = training.train();
    write(model::write);
    if (apart > 0) {
      training.measure(model);
    }
  }

  private void tell(String line) {
    console.err().println(line);
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
