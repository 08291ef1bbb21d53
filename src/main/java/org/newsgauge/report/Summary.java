package org.newsgauge.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.analysis.Counts;
import org.newsgauge.article.Article;
import org.newsgauge.article.Removed;
import org.newsgauge.article.Span;
import org.newsgauge.loaded.LoadedPhrase;
import org.newsgauge.loaded.Voice;
import org.newsgauge.report.Screen.Look;
import org.newsgauge.source.Naming;

/**
 * What a person reads on a terminal after a run. Characters of articles that could steer a terminal
 * are left out, wide ones are counted as two columns. Ends with a line end. Static and thread-safe.
 */
public final class Summary {
  private static final int PHRASES = 5;
  private static final int SOURCES = 8;
  private static final int NOTES = 6;
  private static final int CONTRASTS = 8;

  /** Columns of a difference: {@code −24 points}. */
  private static final int MORE = 12;

  private static final Pattern NOTE_END = Pattern.compile("; ");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Summary() {}

  /** One article, to fit a screen of 80 columns and about 45 lines. */
  public static String of(Analysis analysis, Style style) {
    Screen screen = new Screen(style);
    head(screen, analysis);
    screen.blank();
    loaded(screen, analysis);
    screen.blank();
    naming(screen, analysis.counts());
    if (!analysis.sources().isEmpty()) {
      screen.blank();
      sources(screen, analysis);
    }
    screen.blank();
    cleaning(screen, analysis.article());
    return screen.toString();
  }

  private static void head(Screen screen, Analysis analysis) {
    Article article = analysis.article();
    String title = article.titleText().isBlank() ? article.id() : article.titleText();
    screen.wrapped(title, 0, 2, Look.BOLD);
    List<String> facts = new ArrayList<>();
    facts.add(article.outlet().isBlank() ? "outlet not known" : article.outlet());
    facts.add(article.published() == null ? "no date" : DAY.format(article.published()));
    if (article.author() != null) {
      facts.add("by " + article.author());
    }
    facts.add(Labels.count(analysis.counts().words(), "word", "words"));
    screen.wrapped(String.join(" · ", facts), 0, 2, Look.FAINT);
  }

  private static void loaded(Screen screen, Analysis analysis) {
    Counts counts = analysis.counts();
    if (analysis.phrases().isEmpty()) {
      screen.raw(screen.look("No listed phrasing found", Look.BOLD));
      return;
    }
    int voice = Math.min(26, screen.width() - 30);
    screen.raw(
        screen.look("Loaded phrasing found", Look.BOLD)
            + screen.look(
                Screen.right("phrases", voice + 13 - "Loaded phrasing found".length())
                    + Screen.right("per 1,000 words", 17),
                Look.FAINT));
    for (Voice whose : Voice.values()) {
      int found = counts.loaded().getOrDefault(whose, 0);
      double rate = counts.words() == 0 ? Double.NaN : 1000.0 * found / counts.words();
      screen.raw(
          "  in "
              + Screen.left(Labels.of(whose), voice)
              + Screen.right(Labels.number(found), 8)
              + Screen.right(Labels.rate(rate), 17));
    }
    List<LoadedPhrase> strongest = strongest(analysis);
    boolean wide = screen.width() >= 70;
    for (LoadedPhrase phrase : strongest) {
      String label = Screen.left(whose(phrase.voice()), 8);
      if (wide) {
        label += " " + Screen.left(Screen.clean(Labels.category(phrase.category())), 20);
      }
      int room = screen.width() - Screen.columns(label) - 4;
      screen.raw(
          "  "
              + screen.look(label, Look.FAINT)
              + "  "
              + inSentence(screen, analysis.article().text(), phrase, room));
    }
    int more = analysis.phrases().size() - strongest.size();
    if (more > 0) {
      screen.raw(screen.look("  and " + Labels.number(more) + " more", Look.FAINT));
    }
  }

  private static String whose(Voice voice) {
    return switch (voice) {
      case AUTHOR -> "own";
      case QUOTED -> "quoted";
      case HEADLINE -> "headline";
    };
  }

  /** By weight, the outlet's own words before a source's, each phrase once; in text order. */
  private static List<LoadedPhrase> strongest(Analysis analysis) {
    Set<String> seen = new HashSet<>();
    return analysis.phrases().stream()
        .sorted(
            Comparator.comparing(LoadedPhrase::weight)
                .reversed()
                .thenComparing(phrase -> phrase.voice() == Voice.QUOTED)
                .thenComparing(LoadedPhrase::span))
        .filter(
            phrase -> seen.add(analysis.document().text(phrase.span()).toLowerCase(Locale.ROOT)))
        .limit(PHRASES)
        .sorted(Comparator.comparing(LoadedPhrase::span))
        .toList();
  }

  /** The phrase with as much of its sentence as fits. */
  private static String inSentence(Screen screen, String text, LoadedPhrase phrase, int width) {
    Span span = phrase.span();
    String words = Screen.cut(Screen.clean(span.in(text)), Math.max(1, width - 4));
    String before = text.substring(phrase.sentence().start(), span.start());
    String after = text.substring(span.end(), phrase.sentence().end());
    boolean gapBefore = endsInSpace(before);
    boolean gapAfter = !after.isEmpty() && endsInSpace(after.substring(0, 1));
    before = Screen.clean(before) + (gapBefore && !before.isBlank() ? " " : "");
    after = (gapAfter ? " " : "") + Screen.clean(after);
    String marked = "[" + words + "]";
    int room = Math.max(0, width - Screen.columns(marked));
    int left = Math.min(Screen.columns(before), Math.max(room / 2, room - Screen.columns(after)));
    int right = room - left;
    if (Screen.columns(before) > left) {
      before = left == 0 ? "" : "…" + atWordStart(Screen.tail(before, left - 1));
    }
    if (Screen.columns(after) > right) {
      after = right == 0 ? "" : Screen.cut(after, right);
    }
    return before + "[" + screen.look(words, Look.MARKED) + "]" + after;
  }

  /** Without the half of a word that it begins with. */
  private static String atWordStart(String tail) {
    int space = tail.indexOf(' ');
    return space < 0 || space > 12 || space == tail.length() - 1 ? tail : tail.substring(space + 1);
  }

  private static boolean endsInSpace(String text) {
    return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
  }

  private static void naming(Screen screen, Counts counts) {
    if (counts.attributions() == 0) {
      screen.raw(screen.look("No attribution found", Look.BOLD));
      return;
    }
    screen.raw(screen.look("Who says it", Look.BOLD));
    screen.wrapped(
        Labels.count(counts.attributions(), "attribution", "attributions")
            + " to "
            + Labels.count(counts.sources(), "source", "sources")
            + ", "
            + Labels.number(counts.relayed())
            + " relayed: named "
            + percent(counts.named(), counts)
            + ", unnamed "
            + percent(counts.unnamed(), counts)
            + ", vague "
            + percent(counts.vague(), counts)
            + " (role only, bare or no source)",
        0,
        2,
        Look.FAINT);
    int bar = Math.max(0, Math.min(30, screen.width() - 42));
    for (Naming naming : Naming.values()) {
      int found = counts.byNaming().getOrDefault(naming, 0);
      if (found == 0) {
        continue;
      }
      double share = (double) found / counts.attributions();
      screen.raw(
          "  "
              + Screen.left(Labels.of(naming), 22)
              + Screen.right(Labels.number(found), 6)
              + Screen.right(Labels.percent(share), 6)
              + "  "
              + "█".repeat((int) Math.round(share * bar)));
    }
  }

  private static String percent(int part, Counts counts) {
    return Labels.percent((double) part / counts.attributions());
  }

  private static void sources(Screen screen, Analysis analysis) {
    List<SourceRow> rows =
        SourceRow.of(analysis).stream()
            .sorted(Comparator.comparing(SourceRow::attributions).reversed())
            .toList();
    screen.raw(
        screen.look("Sources", Look.BOLD) + screen.look(", by how often each speaks", Look.FAINT));
    int name = Math.max(14, Math.min(34, screen.width() - 42));
    for (SourceRow row : rows.subList(0, Math.min(SOURCES, rows.size()))) {
      List<String> what = new ArrayList<>(List.of(Labels.of(row.source().naming())));
      if (!Labels.of(row.source().kind()).isEmpty()) {
        what.add(Labels.of(row.source().kind()));
      }
      if (row.relayed() > 0) {
        what.add(row.relayed() + " relayed");
      }
      String who = Screen.clean(Labels.of(row.source(), analysis.document()));
      screen.raw(
          Screen.right(Labels.number(row.attributions()), 5)
              + "  "
              + Screen.left(who, name)
              + "  "
              + screen.look(
                  Screen.cut(String.join("; ", what), screen.width() - name - 9), Look.FAINT));
    }
    if (rows.size() > SOURCES) {
      screen.raw(screen.look("       and " + (rows.size() - SOURCES) + " more", Look.FAINT));
    }
  }

  private static void cleaning(Screen screen, Article article) {
    if (article.removed().isEmpty()) {
      screen.raw(screen.look("Nothing left out as page furniture", Look.FAINT));
    } else {
      Map<String, Integer> reasons = new LinkedHashMap<>();
      for (Removed removed : article.removed()) {
        reasons.merge(removed.reason(), 1, Integer::sum);
      }
      String list =
          reasons.entrySet().stream()
              .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
              .map(entry -> entry.getKey() + " " + entry.getValue())
              .collect(Collectors.joining(", "));
      screen.wrapped(
          "Left out as page furniture: "
              + Labels.count(article.removed().size(), "piece", "pieces")
              + " ("
              + list
              + ")",
          2,
          3,
          Look.PLAIN);
    }
    if (article.confidence() < 1) {
      screen.line(
          String.format(Locale.ROOT, "Confidence of the cleaning: %.2f of 1", article.confidence()),
          article.confidence() < 0.5 ? Look.WARNING : Look.PLAIN);
    }
    for (String warning :
        article.warnings().subList(0, Math.min(NOTES, article.warnings().size()))) {
      screen.wrapped("Warning: " + warning, 2, 2, Look.WARNING);
    }
  }

  /**
   * A comparison: one line an outlet, in the order of the rows, and the clearest differences.
   *
   * @param rows as in {@code outlets.csv}
   * @param contrasts as in {@code contrasts.csv}
   * @param run what was read, for the line that says how much
   */
  public static String of(List<OutletRow> rows, List<ContrastRow> contrasts, Run run, Style style) {
    Screen screen = new Screen(style);
    List<MeasuredOutlet> outlets = MeasuredOutlet.group(rows);
    Run.RunCounts counts = run.counts();
    boolean grouped = run.options().stream().anyMatch(option -> option.name().equals("group"));
    String what = grouped ? "group" : "outlet";
    screen.wrapped(
        Labels.count(counts.articles(), "article", "articles")
            + " of "
            + Labels.count(outlets.size(), what, what + "s")
            + " · "
            + Labels.count(counts.words(), "word", "words")
            + " · "
            + Labels.count(counts.attributions(), "attribution", "attributions")
            + " · "
            + Labels.count(counts.phrases(), "loaded phrase", "loaded phrases"),
        0,
        2,
        Look.BOLD);
    aside(screen, counts);
    screen.blank();
    new OutletFigures(outlets, what, style.width()).print(screen);
    contrasts(screen, contrasts);
    notes(screen, rows, contrasts);
    return screen.toString();
  }

  private static void aside(Screen screen, Run.RunCounts counts) {
    List<String> aside = new ArrayList<>();
    if (counts.reprints() > 0) {
      aside.add(Labels.count(counts.reprints(), "reprint", "reprints"));
    }
    if (counts.notEnglish() > 0) {
      aside.add(Labels.number(counts.notEnglish()) + " not in English");
    }
    if (counts.failures() > 0) {
      aside.add(Labels.count(counts.failures(), "input", "inputs") + " failed: see failures.csv");
    }
    if (!aside.isEmpty()) {
      screen.wrapped(String.join(" · ", aside), 0, 2, Look.WARNING);
    }
  }

  /** The clearest differences, or that there are none. */
  private static void contrasts(Screen screen, List<ContrastRow> contrasts) {
    long tested = contrasts.stream().filter(row -> Double.isFinite(row.p())).count();
    if (tested == 0) {
      return;
    }
    List<ContrastRow> clear =
        contrasts.stream()
            .filter(row -> row.pAdjusted() <= 0.05)
            .sorted(
                Comparator.comparing(ContrastRow::pAdjusted)
                    .thenComparing(row -> -Math.abs(row.cliffsDelta())))
            .toList();
    screen.blank();
    screen.wrapped(
        "Differences that chance hardly explains: "
            + Labels.number(clear.size())
            + " of "
            + Labels.number(tested)
            + " (adjusted p at most .05; contrasts.csv)",
        0,
        2,
        Look.BOLD);
    Map<String, List<ContrastRow>> byPair = new LinkedHashMap<>();
    for (ContrastRow row : clear.subList(0, Math.min(CONTRASTS, clear.size()))) {
      String matched = row.matchedOn().isEmpty() ? "" : ", on the same " + row.matchedOn() + "s";
      String pair = shown(row.outletA()) + " against " + shown(row.outletB()) + matched;
      byPair.computeIfAbsent(pair, of -> new ArrayList<>()).add(row);
    }
    byPair.forEach(
        (pair, rows) -> {
          screen.wrapped(pair, 2, 2, Look.PLAIN);
          for (ContrastRow row : rows) {
            String p = String.format(Locale.ROOT, "  p %.4f", row.pAdjusted());
            int room = screen.width() - MORE - 2 - p.length();
            String label = Screen.left(MeasureLabels.label(row.measure()), room);
            screen.raw(Screen.right(more(row), MORE) + "  " + label + p);
          }
        });
    if (clear.size() > CONTRASTS) {
      screen.line("and " + (clear.size() - CONTRASTS) + " more", Look.FAINT);
    }
  }

  /** How much the first outlet has more than the second. */
  private static String more(ContrastRow row) {
    String sign = row.difference() > 0 ? "+" : "−";
    double much = Math.abs(row.difference());
    return MeasureLabels.isShare(row.measure())
        ? sign + Math.round(much * 100) + " points"
        : sign + Labels.rate(much);
  }

  /** Every warning once, with the outlets or pairs that it is about; most of them first. */
  private static void notes(Screen screen, List<OutletRow> rows, List<ContrastRow> contrasts) {
    Map<String, Set<String>> byNote = new LinkedHashMap<>();
    for (OutletRow row : rows) {
      note(byNote, row.note(), shown(row.outlet()));
    }
    for (ContrastRow row : contrasts) {
      String pair = shown(row.outletA()) + " and " + shown(row.outletB());
      note(byNote, row.note().contains("unlike") ? "unlike topics, not matched" : "", pair);
    }
    byNote.keySet().removeIf(note -> note.contains("no interval"));
    if (!byNote.isEmpty()) {
      screen.blank();
    }
    byNote.entrySet().stream()
        .limit(NOTES)
        .forEach(
            entry ->
                screen.wrapped(
                    "* " + some(entry.getValue()) + ": " + entry.getKey(), 2, 2, Look.WARNING));
  }

  /**
   * An outlet's name in so many columns, cut or filled; nothing in it steers the terminal.
   *
   * @param columns of a terminal, two for a wide character
   */
  public static String name(String outlet, int columns) {
    return Screen.left(shown(outlet), columns);
  }

  private static String shown(String outlet) {
    return new MeasuredOutlet(outlet, Map.of()).shown();
  }

  private static void note(Map<String, Set<String>> byNote, String notes, String whom) {
    for (String note : NOTE_END.split(notes, -1)) {
      if (!note.isBlank()) {
        byNote.computeIfAbsent(note, n -> new LinkedHashSet<>()).add(whom);
      }
    }
  }

  private static String some(Set<String> names) {
    String some = names.stream().limit(NOTES).collect(Collectors.joining(", "));
    return names.size() <= NOTES ? some : some + " and " + (names.size() - NOTES) + " more";
  }
}
