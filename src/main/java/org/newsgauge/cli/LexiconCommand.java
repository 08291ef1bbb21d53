package org.newsgauge.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.lexicon.Entry;
import org.newsgauge.lexicon.ExampleCheck;
import org.newsgauge.lexicon.Lexicon;
import org.newsgauge.lexicon.LexiconException;
import org.newsgauge.lexicon.Lexicons;
import org.newsgauge.lexicon.Lookup;
import org.newsgauge.lexicon.Side;
import org.newsgauge.lexicon.foreign.LexiconFile;
import org.newsgauge.lexicon.foreign.WordList;
import org.newsgauge.lexicon.foreign.WordLists;
import org.newsgauge.table.TableReader;
import org.newsgauge.table.TableReader.Row;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.NewsAnnotator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newsgauge lexicon}: looks into lexicons, tests them, makes them of other lists. */
@Command(
    name = "lexicon",
    synopsisSubcommandLabel = "COMMAND",
    description = {"Looks into lexicons, tests them, makes them of other programs' lists.", ""},
    footer = {
      "",
      "Examples:",
      "  newsgauge lexicon show thug",
      "  newsgauge lexicon show 'They slammed the so-called experts.'",
      "  newsgauge lexicon check my-lexicons",
      "  newsgauge lexicon import --out my-lexicons emotions.dic"
    })
final class LexiconCommand extends Subcommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  LexiconCommand(Console console) {
    super(console);
  }

  /** With its own commands. */
  static CommandLine line(Console console) {
    return new CommandLine(new LexiconCommand(console))
        .addSubcommand(new ListCommand(console))
        .addSubcommand(new CheckCommand(console))
        .addSubcommand(new ShowCommand(console))
        .addSubcommand(new ImportCommand(console));
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "a command is missing: list, check, show, import");
  }

  /** {@code newsgauge lexicon list}. */
  @Command(
      name = "list",
      description = {"Lists lexicons: entries, weights, sides, what each is about.", ""})
  static final class ListCommand extends Subcommand {
    @Mixin private LexiconOptions lexicons = new LexiconOptions();

    ListCommand(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      List<Lexicon> all = lexicons.lexicons(console);
      int width = all.stream().mapToInt(l -> l.category().length()).max().orElse(0);
      String format = "%-" + width + "s  %7s  %6s  %5s  %5s  %s%n";
      console
          .out()
          .printf(Locale.ROOT, format, "category", "entries", "weight", "left", "right", "title");
      int entries = 0;
      for (Lexicon lexicon : all) {
        console
            .out()
            .printf(
                Locale.ROOT,
                format,
                lexicon.category(),
                lexicon.entries().size(),
                lexicon.weight(),
                count(lexicon, Side.LEFT),
                count(lexicon, Side.RIGHT),
                lexicon.title());
        entries += lexicon.entries().size();
      }
      console.out().println();
      console.out().printf(Locale.ROOT, "%,d entries in %d categories.%n", entries, all.size());
      console
          .out()
          .println(
              "Weight: of entries that give none; a category of weight 0 is kept out of scores.");
      return ExitCode.DONE;
    }

    private static String count(Lexicon lexicon, Side side) {
      long count = lexicon.entries().stream().filter(entry -> entry.side() == side).count();
      return count == 0 ? "" : String.valueOf(count);
    }
  }

  /** {@code newsgauge lexicon check}. */
  @Command(
      name = "check",
      description = {
        "Reads lexicons and runs their examples. Each fault is a line that names its place.",
        ""
      },
      footer = {"", "Exit status: 0 all hold; 1 faults were found."})
  static final class CheckCommand extends Subcommand {
    @Parameters(
        paramLabel = "DIR",
        arity = "0..*",
        description = "Folders of lexicons. Default: those that come with newsgauge.")
    private List<String> folders = new ArrayList<>();

    CheckCommand(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      Annotator annotator = new NewsAnnotator();
      Map<String, List<Lexicon>> sets = new LinkedHashMap<>();
      if (folders.isEmpty()) {
        sets.put("lexicons", Lexicons.shipped());
      }
      for (String folder : folders) {
        sets.put(folder, Lexicons.in(console.resolve(folder)));
      }
      int examples = 0;
      int faults = 0;
      for (Map.Entry<String, List<Lexicon>> set : sets.entrySet()) {
        for (Lexicon lexicon : set.getValue()) {
          examples += lexicon.examples().size();
          for (String fault : ExampleCheck.failures(lexicon, annotator)) {
            console.out().println(set.getKey().replaceFirst("/+$", "") + "/" + fault);
            faults++;
          }
        }
      }
      console.out().printf(Locale.ROOT, "%,d examples, %d that do not hold%n", examples, faults);
      return faults == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
  }

  /** {@code newsgauge lexicon show}. */
  @Command(
      name = "show",
      description = {
        "Tells which entries have to do with a word or a sentence, and what becomes of each there.",
        ""
      },
      footer = {"", "Exit status: 0 something is listed; 1 nothing is."})
  static final class ShowCommand extends Subcommand {
    @Mixin private LexiconOptions lexicons = new LexiconOptions();

    @Parameters(paramLabel = "WORD", arity = "1..*", description = "A word, phrase or sentence.")
    private List<String> words = new ArrayList<>();

    ShowCommand(Console console) {
      super(console);
    }

    @Override
    public Integer call() {
      Lookup lookup = new Lookup(lexicons.lexicons(console));
      String text = String.join(" ", words).strip();
      List<Lookup.Finding> findings =
          lookup.in(new NewsAnnotator().annotate(Article.asIs(text, Origin.of("words"))));
      if (findings.isEmpty()) {
        console.say("no entry has to do with \"" + text + "\"");
        return ExitCode.FAILED;
      }
      Lookup.@Nullable Verdict last = null;
      for (Lookup.Finding finding : findings) {
        if (finding.verdict() != last) {
          console.out().println((last == null ? "" : "\n") + finding.verdict() + ":");
          last = finding.verdict();
        }
        print(finding);
      }
      return ExitCode.DONE;
    }

    private void print(Lookup.Finding finding) {
      Entry entry = finding.entry();
      Lexicon lexicon = finding.lexicon();
      console
          .out()
          .printf(
              Locale.ROOT,
              "  %s  (%s, weight %s, %s:%d)%n",
              entry.text(),
              lexicon.category(),
              number(lexicon.weight() == 0 ? 0 : entry.weight()),
              lexicon.file(),
              entry.line());
      detail("asks for", String.join("; ", finding.asks()));
      detail("used by", entry.side() == null ? "" : entry.side().name().toLowerCase(Locale.ROOT));
      detail("neutral", entry.neutral());
      detail("note", entry.note());
    }

    private static String number(double weight) {
      return weight == Math.rint(weight) ? String.valueOf((long) weight) : String.valueOf(weight);
    }

    private void detail(String name, String value) {
      if (!value.isEmpty()) {
        console.out().println("      " + name + ": " + value);
      }
    }
  }

  /** {@code newsgauge lexicon import}. */
  @Command(
      name = "import",
      description = {
        "Makes lexicon files of another program's word list, a file for each of its categories.",
        "LIWC .dic and .dicx, quanteda .yml, tables .csv, plain lists .txt: the ending tells.",
        ""
      },
      footer = {
        "",
        "The files have examples made by rule; write better ones before you rely on them.",
        "",
        "Examples:",
        "  newsgauge lexicon import --out moral moral-foundations.dic",
        "  newsgauge analyze --lexicons shipped,moral story.html"
      })
  static final class ImportCommand extends Subcommand {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The word list, in UTF-8.")
    private String file = "";

    @Option(
        names = "--out",
        paramLabel = "DIR",
        required = true,
        description = "Where the lexicon files go. Those that are there are not overwritten.")
    private String out = "";

    @Option(
        names = "--weight",
        paramLabel = "W",
        defaultValue = "0.5",
        description = "Weight of words that have none, 0 to 1. Default: ${DEFAULT-VALUE}.")
    private double weight = 0.5;

    @Option(
        names = "--inflected",
        description = "Let a word stand for all its inflections, not only for itself.")
    private boolean inflected;

    ImportCommand(Console console) {
      super(console);
    }

    @Override
    public Integer call() throws IOException {
      if (!(weight >= 0 && weight <= 1)) {
        throw new ParameterException(
            spec.commandLine(), "--weight is between 0 and 1, not " + weight);
      }
      LexiconFile.Rules rules = new LexiconFile.Rules(weight, inflected);
      Annotator annotator = new NewsAnnotator();
      List<LexiconFile> files = new ArrayList<>();
      for (WordList list : read(console.resolve(file))) {
        files.add(LexiconFile.of(list, fileName(), rules, annotator));
      }
      Path folder = console.resolve(out);
      Files.createDirectories(folder);
      Set<String> names = new HashSet<>();
      for (LexiconFile made : files) {
        if (!names.add(made.name())) {
          throw new LexiconException(
              List.of(fileName() + ": two of its categories would be " + made.name()));
        }
        if (Files.exists(folder.resolve(made.name()))) {
          throw new FileAlreadyExistsException(
              folder.resolve(made.name()).toString(), null, "is there already; give another --out");
        }
      }
      for (LexiconFile made : files) {
        made.leftOut().forEach(console::say);
        made.faults(annotator).forEach(console::say);
        Files.writeString(folder.resolve(made.name()), made.text(), StandardCharsets.UTF_8);
        console.say("wrote " + folder.resolve(made.name()));
      }
      return ExitCode.DONE;
    }

    private String fileName() {
      return String.valueOf(Path.of(file).getFileName());
    }

    private List<WordList> read(Path path) throws IOException {
      String place = fileName();
      String name = place.replaceFirst("\\.[^.]*$", "");
      String ending = place.toLowerCase(Locale.ROOT).replaceAll(".*\\.", "");
      return switch (ending) {
        case "dic" -> WordLists.liwc(Files.readString(path), place);
        case "yml", "yaml" -> WordLists.quanteda(Files.readString(path), place);
        case "txt" -> WordLists.plain(Files.readString(path), place, name);
        case "csv", "dicx" -> table(path, place, name);
        default ->
            throw new ParameterException(
                spec.commandLine(),
                place + ": the ending tells the format: .dic, .dicx, .yml, .csv or .txt");
      };
    }

    private static List<WordList> table(Path path, String place, String name) throws IOException {
      List<WordLists.TableRow> rows = new ArrayList<>();
      try (TableReader reader = TableReader.open(path)) {
        for (Row row = reader.next(); row != null; row = reader.next()) {
          List<String> cells = new ArrayList<>();
          for (String column : reader.header()) {
            cells.add(row.text(column));
          }
          rows.add(new WordLists.TableRow(Math.toIntExact(row.line()), cells));
        }
        return WordLists.table(reader.header(), rows, place, name);
      }
    }
  }
}
