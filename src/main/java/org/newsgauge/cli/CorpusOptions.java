package org.newsgauge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgauge.corpus.CorpusFile;
import org.newsgauge.corpus.CorpusReader;
import org.newsgauge.corpus.CorpusRun;
import org.newsgauge.corpus.DayOrder;
import org.newsgauge.corpus.Field;
import org.newsgauge.corpus.FileNames;
import org.newsgauge.corpus.OutletFrom;
import org.newsgauge.corpus.Reading;
import org.newsgauge.corpus.RunOptions;
import org.newsgauge.corpus.Selection;
import org.newsgauge.report.Run;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a corpus is read, which of its articles are taken, and which of these count. */
final class CorpusOptions {
  @Option(
      names = "--outlet-from",
      paramLabel = "WHAT",
      description = {
        "What tells the outlet: path (the subfolder; the name of a table), metadata (a column; what",
        "the page says) or domain (the host of the address). Default: path for pages in folders,",
        "metadata for tables, domain for crawls."
      })
  private @Nullable OutletFrom outletFrom;

  @Option(
      names = "--outlet-pattern",
      paramLabel = "REGEX",
      converter = OutletPattern.class,
      description = "The outlet is what the first group matches in the file's name.")
  private @Nullable Pattern outletPattern;

  @Option(
      names = "--columns",
      paramLabel = "FIELD=NAME",
      split = ",",
      description = {
        "Columns of a table that have unusual names: text=Body,outlet=Paper. Fields: id, outlet,",
        "title, text, html, url, date, author, section."
      })
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--dates",
      paramLabel = "day-first|month-first",
      description = {
        "How to read dates of a table like 03/09/2024. Default: month first, with a warning."
      })
  private @Nullable DayOrder dates;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = Day.class,
      description = "Only articles from this day on: 2024-01-31.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      converter = Day.class,
      description = "Only articles up to this day.")
  private @Nullable LocalDate to;

  @Option(
      names = "--outlets",
      paramLabel = "NAME",
      split = ",",
      description = "Only articles of these outlets.")
  private List<String> outlets = new ArrayList<>();

  @Option(
      names = "--section",
      paramLabel = "NAME",
      split = ",",
      description = "Only articles of these sections.")
  private List<String> sections = new ArrayList<>();

  @Option(
      names = "--min-words",
      paramLabel = "N",
      description = "Only articles of at least N words.")
  private int minWords;

  @Option(
      names = "--sample",
      paramLabel = "N",
      converter = Positive.class,
      description = "Only N of the articles, drawn at random.")
  private @Nullable Integer sample;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Of all that is drawn at random. Default: ${DEFAULT-VALUE}.")
  private long seed = Run.SEED;

  @Option(
      names = "--reprints",
      paramLabel = "keep|once|drop",
      description = {
        "Articles with the text of an earlier one: count them all (keep), count the earliest (once,",
        "the default), or leave out agency copy besides (drop)."
      })
  private RunOptions.Reprints reprints = RunOptions.Reprints.ONCE;

  @Option(
      names = "--match",
      paramLabel = "events|topics|none",
      description = {
        "Compare outlets on the events (the default) or topics that they both report, or on all",
        "they have. Where two share too few events, they are compared on topics."
      })
  private RunOptions.Match match = RunOptions.Match.EVENTS;

  @Option(
      names = "--match-column",
      paramLabel = "NAME",
      description = {
        "The column of a table that tells the event (with --match topics: the topic), in place of",
        "finding it out."
      })
  private @Nullable String matchColumn;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = {"Reports of one event lie at most N days apart. Default: ${DEFAULT-VALUE}."})
  private int days = RunOptions.DEFAULT.days();

  @Option(
      names = "--opinion",
      paramLabel = "apart|include|only",
      description = {
        "What section, address or headline call opinion: analyse it but count news only (apart, the",
        "default), count both, or count opinion only."
      })
  private RunOptions.Opinion opinion = RunOptions.Opinion.APART;

  @Option(names = "--strict", description = "Stop at the first article that fails.")
  private boolean strict;

  @Option(
      names = "--any-language",
      description = "Analyse also what is not English, with English lexicons and models.")
  private boolean anyLanguage;

  @Option(names = "--resume", description = "Go on with a run that was interrupted, where it was.")
  boolean resume;

  @Option(
      names = "--checkpoint",
      paramLabel = "SECONDS",
      description = {"How often to write down what is needed to go on. Default: ${DEFAULT-VALUE}."})
  double checkpoint = 20;

  /** A day as ISO 8601 writes it. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value.strip());
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "'" + value + "' is not a day of the calendar, written like 2024-01-31");
      }
    }
  }

  /** A number of at least 1. */
  static final class Positive implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      try {
        int number = Integer.parseInt(value);
        if (number >= 1) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Said below.
      }
      throw new TypeConversionException("'" + value + "' is not a number of at least 1");
    }
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

  /** What is wrong with the options, in words; null if nothing is. */
  @Nullable String fault() {
    List<String> fields = Arrays.stream(Field.values()).map(Field::label).toList();
    for (String field : columns.keySet()) {
      if (!fields.contains(field.toLowerCase(Locale.ROOT))) {
        return "--columns: no field " + field + "; there are " + String.join(", ", fields);
      }
    }
    if (from != null && to != null && to.isBefore(from)) {
      return "--to " + to + " is before --from " + from;
    }
    if (minWords < 0 || days < 0 || checkpoint < 0) {
      return "--min-words, --days and --checkpoint are not negative";
    }
    return null;
  }

  /**
   * The readers of the inputs.
   *
   * @param kept columns to keep beside the articles
   */
  List<CorpusReader> corpora(Console console, List<String> inputs, List<String> kept)
      throws IOException {
    List<String> all = new ArrayList<>(kept);
    matchColumns().stream().filter(column -> !all.contains(column)).forEach(all::add);
    Map<Field, String> named = new LinkedHashMap<>();
    columns.forEach(
        (field, column) -> named.put(Field.valueOf(field.toUpperCase(Locale.ROOT)), column));
    Reading reading = new Reading(outletFrom, outletPattern, named, dates, all);
    List<CorpusReader> corpora = new ArrayList<>();
    Set<String> prefixes = new HashSet<>();
    for (String input : inputs) {
      Path path = console.resolve(input);
      if (!Files.exists(path)) {
        throw new NoSuchFileException(input);
      }
      String prefix =
          inputs.size() == 1 ? "" : Inputs.unique(FileNames.baseName(input), prefixes) + "/";
      corpora.add(CorpusFile.reader(path, prefix, reading));
    }
    return corpora;
  }

  /** The columns that tell events. */
  List<String> matchColumns() {
    return matchColumn == null ? List.of() : List.of(matchColumn);
  }

  /**
   * Sees that columns that were asked for are there.
   *
   * @throws CorpusRun.Stopped if one is empty in every article
   */
  static void require(List<String> asked, String option, Set<String> filled) throws IOException {
    for (String column : asked) {
      if (!filled.contains(column)) {
        throw new CorpusRun.Stopped(
            option + " " + column + ": no article of the corpus has anything in such a column");
      }
    }
  }

  /** What is said of articles that were passed over because of options. */
  String unwanted(CorpusRun.Totals totals) {
    List<String> options = new ArrayList<>();
    for (Run.Option option : used()) {
      if (Set.of("from", "to", "outlets", "section", "min-words").contains(option.name())) {
        options.add("--" + option.name());
      }
    }
    return "%d passed over by %s%s"
        .formatted(
            totals.unwanted(),
            String.join(", ", options),
            totals.undated() == 0 ? "" : ", %d without a date".formatted(totals.undated()));
  }

  /** Why there is no article, and which outlets there would have been. */
  String nothingLeft(CorpusRun.Totals totals, long failures) {
    List<String> others = new ArrayList<>();
    if (totals.notEnglish() > 0) {
      others.add(totals.notEnglish() + " not in English");
    }
    if (failures > 0) {
      others.add(failures + " failed");
    }
    String rest = others.isEmpty() ? "" : " (" + String.join(", ", others) + ")";
    if (totals.unwanted() == 0) {
      return (totals.notEnglish() == 0 ? ": no articles found" : ": no articles left") + rest;
    }
    List<String> named = totals.passedOver().stream().filter(name -> !name.isBlank()).toList();
    return ": no articles left"
        + rest
        + (outlets.isEmpty() || named.isEmpty()
            ? ""
            : "; its outlets are called " + String.join(", ", named));
  }

  /** What is said of dates that may be read in two ways. */
  static String unsureDays(CorpusRun.Totals totals) {
    long more = totals.unsureDays() - 1;
    return totals.unsureDay()
        + (more == 0 ? "" : "; so " + (more == 1 ? "is one" : "are " + more) + " more");
  }

  /** The outlets that were asked for by name and are not among these. */
  List<String> absent(Set<String> found) {
    return outlets.stream()
        .filter(outlet -> found.stream().noneMatch(outlet.strip()::equalsIgnoreCase))
        .toList();
  }

  /** What is said of opinion, or of news, that was analysed and does not count. */
  String genreApart(long articles) {
    if (articles == 0) {
      return "";
    }
    return "\n%s of %s not counted: --opinion %s (left_out in articles.csv)\n"
        .formatted(
            articles == 1 ? "1 article" : articles + " articles",
            opinion == RunOptions.Opinion.ONLY ? "news" : "opinion",
            opinion);
  }

  RunOptions run() {
    return new RunOptions(
        new Selection(from, to, Set.copyOf(outlets), Set.copyOf(sections), minWords),
        sample,
        seed,
        reprints,
        match,
        matchColumn,
        days,
        opinion,
        strict,
        anyLanguage);
  }

  long seed() {
    return seed;
  }

  /** Those options that change results, and are not as they are by default. */
  List<Run.Option> used() {
    List<Run.Option> used = new ArrayList<>();
    RunOptions plain = RunOptions.DEFAULT;
    add(used, "outlet-from", outletFrom == null ? null : lower(outletFrom));
    add(used, "outlet-pattern", outletPattern == null ? null : outletPattern.pattern());
    add(
        used,
        "columns",
        columns.isEmpty()
            ? null
            : columns.entrySet().stream()
                .map(column -> column.getKey() + "=" + column.getValue())
                .collect(Collectors.joining(",")));
    add(used, "dates", dates);
    add(used, "from", from);
    add(used, "to", to);
    add(used, "outlets", outlets.isEmpty() ? null : String.join(",", outlets));
    add(used, "section", sections.isEmpty() ? null : String.join(",", sections));
    add(used, "min-words", minWords == 0 ? null : minWords);
    add(used, "sample", sample);
    add(used, "seed", seed == plain.seed() ? null : seed);
    add(used, "reprints", reprints == plain.reprints() ? null : reprints);
    add(used, "match", match == RunOptions.Match.EVENTS ? null : match);
    add(used, "match-column", matchColumn);
    add(used, "days", days == plain.days() ? null : days);
    add(used, "opinion", opinion == plain.opinion() ? null : opinion);
    add(used, "strict", strict ? true : null);
    add(used, "any-language", anyLanguage ? true : null);
    return used;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void add(List<Run.Option> used, String name, @Nullable Object value) {
    if (value != null) {
      used.add(new Run.Option(name, value.toString()));
    }
  }
}
