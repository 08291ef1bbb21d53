package org.newsgauge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgauge.Newsgauge;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Model;
import org.newsgauge.attribution.Tagging;
import org.newsgauge.lexicon.Lexicon;
import org.newsgauge.report.Run;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What articles are analysed with. */
final class PipelineOptions {
  @Mixin private LexiconOptions lexicons = new LexiconOptions();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Work on N articles at the same time. Default: one for each processor core.")
  private @Nullable Integer threads;

  @Option(
      names = "--tagger",
      paramLabel = "NAME",
      description = {
        "How statements are found: accurate (an encoder; misses least), fast (a linear model,",
        "several times as fast) or rules (words of saying; no model). Default: accurate."
      })
  private @Nullable Tagging tagger;

  @Option(
      names = "--attributions",
      paramLabel = "WHICH",
      defaultValue = "all",
      description = {
        "Which statements count: all, or speech, without beliefs, wishes and plans.",
        "Default: ${DEFAULT-VALUE}."
      })
  private Counted counted = Counted.ALL;

  /** Which statements count. */
  enum Counted {
    ALL,
    SPEECH
  }

  /** Number of threads for this many inputs, unless the user said otherwise. */
  int threads(long inputs) {
    int wanted = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    return (int) Math.max(1, Math.min(wanted, inputs));
  }

  /** How statements are found. */
  Tagging tagging() {
    return tagger == null ? Tagging.DEFAULT : tagger;
  }

  Newsgauge newsgauge(Console console) {
    return newsgauge(console, tagging());
  }

  /** The same with a tagger that the user did not choose. */
  Newsgauge newsgauge(Console console, Tagging tagging) {
    Newsgauge newsgauge = Newsgauge.with(tagging, lexicons.lexicons(console));
    newsgauge.tagger().warnings().forEach(console::say);
    return counted == Counted.SPEECH ? newsgauge.speechOnly() : newsgauge;
  }

  /** Those of these options that were given and that no model or lexicon of the run tells. */
  List<Run.Option> options() {
    List<Run.Option> options = new ArrayList<>(lexicons.options());
    if (tagger != null) {
      options.add(new Run.Option("tagger", tagger.toString()));
    }
    if (counted == Counted.SPEECH) {
      options.add(new Run.Option("attributions", "speech"));
    }
    return options;
  }

  /** Tells of a run: only what changes its results, no path of this machine. */
  static Run run(
      String command,
      List<Run.Option> options,
      List<String> inputs,
      Cleaner cleaner,
      Newsgauge newsgauge,
      Run.RunCounts counts) {
    List<Run.LexiconUsed> used = new ArrayList<>();
    for (Lexicon lexicon : newsgauge.lexicons()) {
      used.add(new Run.LexiconUsed(lexicon.file(), lexicon.sha256(), lexicon.entries().size()));
    }
    List<Run.ModelUsed> models = new ArrayList<>();
    for (Model model : models(cleaner, newsgauge)) {
      models.add(new Run.ModelUsed(model.name(), model.sha256()));
    }
    List<String> names = inputs.stream().map(Inputs::shown).toList();
    return new Run(Version.number(), command, options, names, used, models, counts);
  }

  /** The models that articles are cleaned and analysed with, in the order of the steps. */
  static List<Model> models(Cleaner cleaner, Newsgauge newsgauge) {
    return Stream.concat(cleaner.models().stream(), newsgauge.models().stream()).toList();
  }
}
