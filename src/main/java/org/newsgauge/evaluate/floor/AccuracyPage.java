package org.newsgauge.evaluate.floor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newsgauge.evaluate.Figure;
import org.newsgauge.evaluate.FigureTable;
import org.newsgauge.evaluate.Task;

/**
 * The page that tells users how far to trust the program, in Markdown: each figure with its
 * interval, what it was measured on and when, beside what people and published methods reach.
 */
public final class AccuracyPage {
  /** The file's name. */
  public static final String FILE = "README.md";

  private static final String CATEGORY = "by_category.";

  /** The figures that the page shows, in its order. */
  private static final List<Headline> HEADLINES =
      List.of(
          new Headline(Task.CLEANING, "f1", "body, F1"),
          new Headline(Task.CLEANING, "precision", "body, precision"),
          new Headline(Task.CLEANING, "recall", "body, recall"),
          new Headline(Task.CLEANING, "accuracy", "body without any error"),
          new Headline(Task.CLEANING, "title", "title right"),
          new Headline(Task.CLEANING, "author", "author right"),
          new Headline(Task.CLEANING, "author_invented", "author given where there is none"),
          new Headline(Task.CLEANING, "date", "day right"),
          new Headline(Task.TEXT, "sentence_f1", "sentence ends, F1"),
          new Headline(Task.TEXT, "token_f1", "tokens, F1"),
          new Headline(Task.TEXT, "false_breaks", "false breaks after abbreviations"),
          new Headline(Task.ATTRIBUTION, "exact.source.f1", "source, both ends right, F1"),
          new Headline(Task.ATTRIBUTION, "exact.cue.f1", "cue, both ends right, F1"),
          new Headline(Task.ATTRIBUTION, "exact.content.f1", "content, both ends right, F1"),
          new Headline(Task.ATTRIBUTION, "token.source.f1", "source, by token, F1"),
          new Headline(Task.ATTRIBUTION, "token.cue.f1", "cue, by token, F1"),
          new Headline(Task.ATTRIBUTION, "token.content.f1", "content, by token, F1"),
          new Headline(Task.ATTRIBUTION, "cue_source.f1", "cue with its source, F1"),
          new Headline(Task.ATTRIBUTION, "speech.source_overlap", "speech: source found"),
          new Headline(Task.ATTRIBUTION, "speech.source_exact", "speech: source exact"),
          new Headline(Task.ATTRIBUTION, "speech.cue_precision", "speech: cues that are cues"),
          new Headline(Task.ATTRIBUTION, "direct.f1", "direct quotations with source, F1"),
          new Headline(Task.NAMING, "accuracy", "nine codes, accuracy"),
          new Headline(Task.NAMING, "kappa", "nine codes, Cohen's kappa"),
          new Headline(Task.NAMING, "grouped_accuracy", "five groups, accuracy"),
          new Headline(Task.NAMING, "grouped_macro_f1", "five groups, macro F1"),
          new Headline(Task.NAMING, "name", "name right"),
          new Headline(Task.NAMING, "name_pronouns", "name right, of pronouns"),
          new Headline(Task.NAMING, "channel.f1", "relayed, F1 (few rows)"),
          new Headline(
              Task.NAMING, "end_to_end.grouped_accuracy", "end to end: five groups, accuracy"),
          new Headline(
              Task.NAMING,
              "end_to_end.unnamed_share_error",
              "end to end: error of an article's unnamed share"),
          new Headline(
              Task.NAMING,
              "end_to_end.unnamed_share_correlation",
              "end to end: rank correlation of that share"),
          new Headline(Task.LOADED, "sentence.auc", "sentences, AUC"),
          new Headline(Task.LOADED, "sentence.macro_f1", "sentences, macro F1"),
          new Headline(Task.LOADED, "sentence.author_auc", "sentences, outlet's own voice, AUC"),
          new Headline(Task.LOADED, "phrase.f1", "words, F1"),
          new Headline(Task.LOADED, "span_recall", "marked phrases touched"),
          new Headline(Task.LOADED, "flags_per_1000", "flags per 1,000 tokens"),
          new Headline(Task.LOADED, "within_outlet", "sentences within one outlet, mean AUC"));

  /** What others reach on the same data, or on data like it where the words say so. */
  private static final List<Reference> REFERENCES =
      List.of(
          new Reference(
              "cleaning-zyte-a",
              "f1",
              "",
              "Readability4J .935, trafilatura .958, rs-trafilatura .966, AutoExtract .973"),
          new Reference("cleaning-zyte-a", "accuracy", "", "best open: .32"),
          new Reference("cleaning-wcxb", "f1", "", "Readability4J .943 on the test half"),
          new Reference("cleaning-wcxb", "title", "", "40-line baseline .88"),
          new Reference("cleaning-wcxb", "author", "", "40-line baseline .60"),
          new Reference("cleaning-wcxb", "date", "", "40-line baseline .80"),
          new Reference("text-train", "sentence_f1", "", "stock OpenNLP about .91"),
          new Reference("text-train", "false_breaks", "", "stock OpenNLP 1,705"),
          new Reference(
              "attribution-dev",
              "exact.source.f1",
              "",
              "on the test half: rules .11, BiLSTM-CRF .70, BERT .81, best paper .83"),
          new Reference(
              "attribution-dev",
              "exact.cue.f1",
              "",
              "on the test half: rules .23, BiLSTM-CRF .67, BERT .74, best paper .75"),
          new Reference(
              "attribution-dev",
              "exact.content.f1",
              "",
              "on the test half: rules .06, BiLSTM-CRF .59, BERT .69, best paper .73"),
          new Reference("attribution-dev", "direct.f1", "", "CoreNLP .65"),
          new Reference("naming-dev", "accuracy", ".984 (two passes of the same coders)", ""),
          new Reference("naming-dev", "kappa", ".97 (two passes of the same coders)", ""),
          new Reference(
              "naming-dev", "end_to_end.unnamed_share_error", "", "always the mean: .116"),
          new Reference("loaded-babe", "sentence.auc", "", "VADER .59"),
          new Reference("loaded-babe", "sentence.macro_f1", ".78", ""),
          new Reference("loaded-babe", "phrase.f1", ".57", "VADER .20"));

  private static final Map<Task, String> TITLES =
      Map.of(
          Task.CLEANING, "Cleaning: a page to its article",
          Task.TEXT, "Text: sentences and tokens",
          Task.ATTRIBUTION, "Attribution: who says what",
          Task.NAMING, "Naming: who the sources are",
          Task.LOADED, "Loaded phrasing");

  /** What the data are, by the beginning of the measurement's name. */
  private static final List<Corpus> CORPORA =
      List.of(
          new Corpus(
              "cleaning-zyte",
              "Zyte article-extraction benchmark, one half; the shipped block model has learned"
                  + " from it, so these figures are in sample"),
          new Corpus(
              "cleaning-wcxb",
              "WCXB 1.0, article pages; the shipped block model has learned from them, so these"
                  + " figures are in sample"),
          new Corpus("text-", "PolNeAR 1.0 with machine labels (CoreNLP): silver, not gold"),
          new Corpus("attribution-", "PolNeAR 1.0, US news of 2015–16"),
          new Corpus("naming-", "our own labels on articles of PolNeAR 1.0"),
          new Corpus("loaded-babe", "BABE SG2, sentences of 2017–20 marked by five experts"),
          new Corpus("loaded-basil", "BASIL 2, the same events at Fox News, HuffPost, NYT"));

  private AccuracyPage() {}

  private record Headline(Task task, String key, String title) {}

  private record Reference(String data, String key, String people, String peers) {}

  private record Corpus(String name, String words) {}

  /**
   * The page.
   *
   * @param date when it was measured
   * @param notes what people have written, by the file's name in the folder of the page without
   *     {@code .md}: {@code cleaning} and the other tasks are taken in, others linked
   */
  public static String write(List<Measured> measured, LocalDate date, Map<String, String> notes) {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # Accuracy

        Measured on %s by `newsgauge evaluate all`, which wrote this page; change it there. Every
        figure has the 95%% interval of a bootstrap over articles. The data are for development: they
        were looked at while the program was made, so other texts will come out somewhat worse.
        Measure your own: `newsgauge evaluate --help`. What each figure is: `baseline.json` has them
        all, with the floors that no change may fall below.
        """
            .formatted(date));
    for (String name : notes.keySet().stream().sorted().toList()) {
      if (!isTask(name)) {
        out.append("\nSee also [").append(name).append(".md](").append(name).append(".md).\n");
      }
    }
    for (Task task : Task.values()) {
      List<Measured> own =
          measured.stream()
              .filter(one -> one.task() == task && !one.name().endsWith(Development.PEOPLE))
              .toList();
      String note = notes.getOrDefault(task.key(), "");
      if (own.isEmpty() && note.isEmpty()) {
        continue;
      }
      out.append("\n## ").append(TITLES.get(task)).append('\n');
      for (Measured one : own) {
        section(out, one, people(measured, task), date);
      }
      if (task == Task.LOADED) {
        categories(out, own);
      }
      if (!note.isEmpty()) {
        out.append('\n').append(note.strip()).append('\n');
      }
    }
    return out.toString();
  }

  private static boolean isTask(String name) {
    for (Task task : Task.values()) {
      if (task.key().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Measured people(List<Measured> measured, Task task) {
    return measured.stream()
        .filter(one -> one.task() == task && one.name().endsWith(Development.PEOPLE))
        .findFirst()
        .orElse(null);
  }

  private static void section(
      StringBuilder out, Measured one, @Nullable Measured people, LocalDate date) {
    out.append("\n### ").append(one.name()).append("\n\n");
    List<String> told = new ArrayList<>();
    for (Corpus corpus : CORPORA) {
      if (one.name().startsWith(corpus.name)) {
        told.add(corpus.words);
      }
    }
    for (String key : List.of("pages", "articles", "attributions", "sentences")) {
      Figure size = one.figures().get(key);
      if (size != null) {
        told.add(FigureTable.value(size) + " " + key);
      }
    }
    told.add(date.toString());
    out.append(String.join("; ", told)).append(".\n\n");
    out.append("| figure | value | 95% interval | people | published |\n");
    out.append("|---|--:|---|---|---|\n");
    for (Headline headline : HEADLINES) {
      Figure figure = one.figures().get(headline.key);
      boolean unknown =
          headline.key.equals("author_invented") && !one.figures().containsKey("author");
      if (headline.task == one.task() && figure != null && !unknown) {
        Figure theirs = people == null ? null : people.figures().get(headline.key);
        String ceiling = theirs == null ? "" : FigureTable.value(theirs) + " (each other)";
        String peers = "";
        for (Reference reference : REFERENCES) {
          if (one.name().startsWith(reference.data) && reference.key.equals(headline.key)) {
            ceiling = reference.people.isEmpty() ? ceiling : reference.people;
            peers = reference.peers;
          }
        }
        row(
            out,
            headline.title,
            FigureTable.value(figure),
            FigureTable.interval(figure.interval()),
            ceiling,
            peers);
      }
    }
  }

  /** What each lexicon category is worth: its hits, and the share of their words that is marked. */
  private static void categories(StringBuilder out, List<Measured> measured) {
    TreeSet<String> categories = new TreeSet<>();
    for (Measured one : measured) {
      for (String key : one.figures().keySet()) {
        if (key.startsWith(CATEGORY)) {
          categories.add(key.substring(CATEGORY.length(), key.lastIndexOf('.')));
        }
      }
    }
    if (categories.isEmpty()) {
      return;
    }
    out.append("\n### Lexicon categories\n\n");
    out.append("Hits, and the share of their words that people marked, with its interval.\n\n");
    out.append("| category |");
    for (Measured one : measured) {
      out.append(' ').append(one.name()).append(": hits | precision | 95% interval |");
    }
    out.append("\n|---|").append("--:|--:|---|".repeat(measured.size())).append('\n');
    for (String category : categories) {
      List<String> cells = new ArrayList<>(List.of(category));
      for (Measured one : measured) {
        Figure hits = one.figures().get(CATEGORY + category + ".hits");
        Figure precision = one.figures().get(CATEGORY + category + ".precision");
        cells.add(hits == null ? "0" : String.format(Locale.ROOT, "%,.0f", hits.value()));
        cells.add(precision == null ? "" : FigureTable.value(precision));
        cells.add(precision == null ? "" : FigureTable.interval(precision.interval()));
      }
      row(out, cells.toArray(String[]::new));
    }
  }

  private static void row(StringBuilder out, String... cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
