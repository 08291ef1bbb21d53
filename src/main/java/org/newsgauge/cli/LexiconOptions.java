package org.newsgauge.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.newsgauge.lexicon.Lexicon;
import org.newsgauge.lexicon.LexiconException;
import org.newsgauge.lexicon.Lexicons;
import org.newsgauge.lexicon.Selection;
import org.newsgauge.report.Run;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which lexicons are looked in. */
final class LexiconOptions {
  /** Stands for the lexicons that come with the program. */
  static final String SHIPPED = "shipped";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--lexicons",
      paramLabel = "DIR",
      split = ",",
      description = {
        "Use the lexicons in DIR instead of those that come with newsgauge. Several folders, the",
        "word shipped for ours: shipped,my-lexicons. A category that a later folder has too",
        "replaces the earlier one."
      })
  private List<String> folders = new ArrayList<>();

  @Option(
      names = "--only",
      paramLabel = "CATEGORY",
      split = ",",
      description = "Use only these categories of the lexicons.")
  private Set<String> only = new LinkedHashSet<>();

  @Option(
      names = "--without",
      paramLabel = "CATEGORY[:ENTRY]",
      split = ",",
      description = "Leave out these categories, or single entries: war-metaphors:'culture war'.")
  private Set<String> without = new LinkedHashSet<>();

  /** The lexicons that the user means. */
  List<Lexicon> lexicons(Console console) {
    List<List<Lexicon>> sets = new ArrayList<>();
    for (String folder : folders.isEmpty() ? List.of(SHIPPED) : folders) {
      sets.add(folder.equals(SHIPPED) ? Lexicons.shipped() : Lexicons.in(console.resolve(folder)));
    }
    List<Lexicon> all = Lexicons.together(sets);
    try {
      return new Selection(only, without).of(all);
    } catch (LexiconException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** What of it changes results and is told by nothing else in {@code run.json}. */
  List<Run.Option> options() {
    List<Run.Option> options = new ArrayList<>();
    if (!only.isEmpty()) {
      options.add(new Run.Option("only", String.join(",", only)));
    }
    if (!without.isEmpty()) {
      options.add(new Run.Option("without", String.join(",", without)));
    }
    return options;
  }
}
