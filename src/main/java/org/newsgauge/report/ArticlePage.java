package org.newsgauge.report;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.analysis.Counts;
import org.newsgauge.article.Article;
import org.newsgauge.article.Removed;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.attribution.Connotation;
import org.newsgauge.loaded.LoadedPhrase;
import org.newsgauge.loaded.Voice;
import org.newsgauge.report.page.ArticleView;
import org.newsgauge.report.page.ArticleView.Count;
import org.newsgauge.report.page.ArticleView.Layer;
import org.newsgauge.report.page.ArticleView.Linked;
import org.newsgauge.report.page.ArticleView.Paragraph;
import org.newsgauge.report.page.ArticleView.Phrase;
import org.newsgauge.report.page.ArticleView.PhraseGroup;
import org.newsgauge.report.page.ArticleView.Piece;
import org.newsgauge.report.page.ArticleView.Ref;
import org.newsgauge.report.page.ArticleView.RemovedGroup;
import org.newsgauge.report.page.ArticleView.Role;
import org.newsgauge.report.page.ArticleView.SourceGroup;
import org.newsgauge.report.page.ArticleView.SourceLine;
import org.newsgauge.report.page.ArticleView.Statement;
import org.newsgauge.report.page.ArticleView.StatementFamily;
import org.newsgauge.report.page.ArticleView.StatementGroup;
import org.newsgauge.report.page.ArticleView.Total;
import org.newsgauge.report.page.ArticleView.VoiceGroup;
import org.newsgauge.report.page.PageWriter;
import org.newsgauge.source.Channel;
import org.newsgauge.source.Naming;
import org.newsgauge.source.Source;
import org.newsgauge.source.SourcedAttribution;

/**
 * Writes {@code report.html} of one article: its text with all that was found in it, and the
 * figures beside it, each leading to what it counts. One file that needs neither network nor
 * script.
 *
 * <p>Everything in an article is taken for hostile: the template escapes it, controls of writing
 * direction are left out, links lead to {@code http} and {@code https} only, and the page's policy
 * lets nothing run that is not ours. Static and thread-safe.
 */
public final class ArticlePage {
  /** The file of a run with one article. */
  public static final String FILE = "report.html";

  /** Where every statement is listed. */
  static final String STATEMENTS = "statements";

  /** Where those are listed that others took statements from. */
  static final String RELAYS = "relays";

  private static final String TEXT = "text";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final int STYLES = 5;

  /** Different wordings of a source that its notes quote. */
  private static final int MENTIONS = 6;

  private final Analysis analysis;
  private final String version;
  private final Map<String, List<Integer>> statementsOf = new HashMap<>();
  private final Map<String, String> styles = new HashMap<>();

  private ArticlePage(Analysis analysis, String version) {
    this.analysis = analysis;
    this.version = version;
    for (int i = 0; i < analysis.attributions().size(); i++) {
      Source source = analysis.attributions().get(i).source();
      if (source != null) {
        statementsOf.computeIfAbsent(source.id(), id -> new ArrayList<>()).add(i + 1);
      }
    }
    TreeSet<String> categories = new TreeSet<>();
    analysis.phrases().forEach(phrase -> categories.add(phrase.category()));
    for (String category : categories) {
      styles.put(category, "c" + styles.size() % STYLES);
    }
  }

  /** Writes the page; flushes, closes nothing. */
  public static void write(OutputStream out, Analysis analysis, String version) throws IOException {
    PageWriter.write(out, new ArticlePage(analysis, version).view());
  }

  private ArticleView view() {
    Article article = analysis.article();
    String title = article.titleText().isBlank() ? article.id() : article.titleText();
    return new ArticleView(
        Screen.clean(title),
        facts(),
        link(article.url()),
        InWords.of(analysis),
        layers(),
        paragraphs(title),
        naming(),
        sources(),
        loaded(),
        voices(),
        statements(),
        phrases(),
        relays(),
        reasons(),
        article.warnings().stream().map(Screen::clean).toList(),
        new Ref(String.format(Locale.ROOT, "%.2f", article.confidence()), TEXT),
        removed(),
        version);
  }

  private List<Ref> facts() {
    Article article = analysis.article();
    List<Ref> facts = new ArrayList<>();
    facts.add(plain(article.outlet().isBlank() ? "Outlet not known" : article.outlet()));
    facts.add(plain(article.published() == null ? "No date" : DAY.format(article.published())));
    if (article.author() != null) {
      facts.add(plain("By " + article.author()));
    }
    if (article.section() != null) {
      facts.add(plain("Section: " + article.section()));
    }
    facts.add(
        new Ref(
            Labels.count(analysis.counts().words(), "word", "words")
                + " in "
                + Labels.count(analysis.counts().sentences(), "sentence", "sentences"),
            TEXT));
    return facts;
  }

  private static Ref plain(String words) {
    return new Ref(Screen.clean(words), "");
  }

  /** Only what was found: a switch that changes nothing would be one too many on a phone. */
  private List<Layer> layers() {
    List<Layer> layers = new ArrayList<>();
    Map<Voice, Integer> loaded = analysis.counts().loaded();
    if (loaded.getOrDefault(Voice.AUTHOR, 0) + loaded.getOrDefault(Voice.HEADLINE, 0) > 0) {
      layers.add(
          new Layer("layer-own", "loaded phrases", "lp own c0", "in the outlet’s own voice"));
    }
    if (loaded.getOrDefault(Voice.QUOTED, 0) > 0) {
      layers.add(new Layer("layer-quoted", "loaded phrases", "lp quoted c0", "in quotations"));
    }
    Map<String, Layer> groups = new LinkedHashMap<>();
    groups.put("g-named", new Layer("layer-named", "named", "src g-named", "sources"));
    groups.put("g-unnamed", new Layer("layer-unnamed", "unnamed", "src g-unnamed", "sources"));
    groups.put("g-doc", new Layer("layer-doc", "documents", "src g-doc", ""));
    groups.put("g-none", new Layer("layer-none", "no source given", "ct cue g-none", ""));
    groups.put(
        "g-other",
        new Layer("layer-other", "the outlet itself, or not resolved", "src g-other", ""));
    Map<Naming, Integer> counts = analysis.counts().byNaming();
    groups.forEach(
        (group, layer) -> {
          if (counts.entrySet().stream()
              .anyMatch(entry -> entry.getValue() > 0 && group(entry.getKey()).equals(group))) {
            layers.add(layer);
          }
        });
    return layers;
  }

  /** The address if it is one that a reader may follow. */
  static @Nullable String link(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      URI uri = new URI(url.strip());
      String scheme = uri.getScheme();
      boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
      return web && uri.getHost() != null ? uri.toASCIIString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String group(Naming naming) {
    if (naming.isNamed()) {
      return "g-named";
    }
    if (naming.isUnnamed()) {
      return "g-unnamed";
    }
    return switch (naming) {
      case DOCUMENT -> "g-doc";
      case SOURCELESS -> "g-none";
      default -> "g-other";
    };
  }

  private static String voice(Voice voice) {
    return switch (voice) {
      case AUTHOR -> "own";
      case QUOTED -> "quoted";
      case HEADLINE -> "headline";
    };
  }

  private String style(LoadedPhrase phrase) {
    return styles.getOrDefault(phrase.category(), "c0") + " " + voice(phrase.voice());
  }

  private static String code(Naming naming) {
    return naming.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The style of a code: its group's lines and its own colour, which charts use too. */
  private static String style(Naming naming) {
    return group(naming) + " k-" + code(naming);
  }

  /** Where the statements of a code are listed. */
  static String anchor(Naming naming) {
    return "n-" + code(naming);
  }

  /** Where the statements of all named or all unnamed sources are listed, or of another code. */
  static String family(Naming naming) {
    return "all-" + group(naming).substring(2);
  }

  /** Where the phrases in a voice are listed. */
  static String anchor(Voice voice) {
    return "v-" + voice(voice);
  }

  private static String anchor(Source source) {
    return "s-" + source.id();
  }

  /** Categories come from file names, which may hold anything. */
  private String anchor(String category, Voice voice) {
    List<String> known = new TreeMap<>(styles).keySet().stream().toList();
    return "l" + known.indexOf(category) + "-" + voice(voice);
  }

  private static Ref statement(int number) {
    return new Ref(Integer.toString(number), "a" + number);
  }

  private static List<Ref> mentions(Source source) {
    List<Ref> refs = new ArrayList<>();
    for (int i = 1; i <= source.mentions().size(); i++) {
      refs.add(new Ref(Integer.toString(i), mention(source, i)));
    }
    return refs;
  }

  private static String mention(Source source, int number) {
    return "m-" + source.id() + "-" + number;
  }

  /**
   * What stands in a paragraph without what would turn its direction or steer anything; white space
   * stays.
   */
  static String show(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean joiner = c == 0x200C || c == 0x200D;
              if (c == '\n' || c == '\t' || c == '\r') {
                shown.append(' ');
              } else if (type == Character.SURROGATE || type == Character.UNASSIGNED) {
                shown.append('\uFFFD');
              } else if (joiner || (type != Character.CONTROL && type != Character.FORMAT)) {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  // The text.

  /** A finding that covers a span. */
  private record Cover(
      Span span, String kind, int number, Naming naming, @Nullable LoadedPhrase phrase) {}

  private List<Cover> covers() {
    List<Cover> covers = new ArrayList<>();
    int number = 0;
    for (SourcedAttribution said : analysis.attributions()) {
      number++;
      Attribution attribution = said.attribution();
      for (Span content : attribution.content()) {
        covers.add(new Cover(content, "ct", number, said.naming(), null));
      }
      if (attribution.cue() != null) {
        covers.add(new Cover(attribution.cue(), "cue", number, said.naming(), null));
      }
      if (attribution.source() != null) {
        covers.add(new Cover(attribution.source(), "src", number, said.naming(), null));
      }
    }
    int phrases = 0;
    for (LoadedPhrase phrase : analysis.phrases()) {
      phrases++;
      covers.add(new Cover(phrase.span(), "lp", phrases, Naming.UNRESOLVED, phrase));
    }
    return covers;
  }

  /** Where each anchor stands: a statement at its source, else its cue, else its content. */
  private NavigableMap<Integer, List<String>> anchors() {
    TreeMap<Integer, List<String>> anchors = new TreeMap<>();
    int number = 0;
    for (SourcedAttribution said : analysis.attributions()) {
      add(anchors, head(said.attribution()).start(), "t-a" + ++number);
    }
    number = 0;
    for (LoadedPhrase phrase : analysis.phrases()) {
      add(anchors, phrase.span().start(), "t-p" + ++number);
    }
    for (Source source : analysis.sources()) {
      for (int i = 1; i <= source.mentions().size(); i++) {
        add(anchors, place(source.mentions().get(i - 1).start()), mention(source, i));
      }
    }
    return anchors;
  }

  /** The offset; where it lies within a statement's source, the start of that, to keep it whole. */
  private int place(int offset) {
    for (SourcedAttribution said : analysis.attributions()) {
      Span source = said.attribution().source();
      if (source != null && source.start() < offset && offset < source.end()) {
        return source.start();
      }
    }
    return offset;
  }

  private static void add(Map<Integer, List<String>> anchors, int at, String name) {
    anchors.computeIfAbsent(at, offset -> new ArrayList<>()).add(name);
  }

  private static Span head(Attribution attribution) {
    if (attribution.source() != null && !attribution.inherited()) {
      return attribution.source();
    }
    Span cue = attribution.cue();
    return cue != null ? cue : attribution.content().get(0);
  }

  private List<Paragraph> paragraphs(String title) {
    Article article = analysis.article();
    List<Cover> covers = covers();
    covers.sort(Comparator.comparing(Cover::span));
    NavigableMap<Integer, List<String>> anchors = anchors();
    List<Paragraph> paragraphs = new ArrayList<>();
    boolean headed = false;
    for (Span span : analysis.document().paragraphs()) {
      Role role = Role.BODY;
      if (article.title() != null && article.title().overlaps(span) && !headed) {
        role = Role.HEADLINE;
        headed = true;
      } else if (article.dek() != null && article.dek().overlaps(span)) {
        role = Role.DEK;
      }
      paragraphs.add(new Paragraph(role, pieces(span, covers, anchors)));
    }
    if (!headed) {
      Piece name = new Piece(List.of(), Screen.clean(title), "", "", null, "", "");
      paragraphs.add(0, new Paragraph(Role.HEADLINE, List.of(name)));
    }
    return paragraphs;
  }

  private List<Piece> pieces(
      Span paragraph, List<Cover> covers, NavigableMap<Integer, List<String>> anchors) {
    List<Cover> inside = covers.stream().filter(c -> c.span().overlaps(paragraph)).toList();
    TreeSet<Integer> edges = new TreeSet<>(List.of(paragraph.start(), paragraph.end()));
    for (Cover cover : inside) {
      edges.add(Math.max(paragraph.start(), cover.span().start()));
      edges.add(Math.min(paragraph.end(), cover.span().end()));
    }
    edges.addAll(anchors.subMap(paragraph.start(), true, paragraph.end(), false).keySet());
    List<Piece> pieces = new ArrayList<>();
    Integer from = null;
    for (Integer to : edges) {
      if (from != null) {
        pieces.add(piece(new Span(from, to), inside, anchors.getOrDefault(from, List.of())));
      }
      from = to;
    }
    return pieces;
  }

  private Piece piece(Span span, List<Cover> inside, List<String> anchors) {
    String text = show(analysis.document().text(span));
    List<Cover> over = inside.stream().filter(c -> c.span().contains(span)).toList();
    if (over.isEmpty()) {
      return new Piece(anchors, text, "", "", null, "", "");
    }
    StringBuilder classes = new StringBuilder();
    StringBuilder notes = new StringBuilder();
    String target = null;
    String badge = "";
    String badgeClass = "";
    // The innermost statement gives the colour; a loaded phrase is always shown.
    Cover inner =
        over.stream()
            .filter(cover -> cover.phrase() == null)
            .min(Comparator.comparingInt(cover -> cover.span().length()))
            .orElse(null);
    for (Cover cover : over) {
      LoadedPhrase phrase = cover.phrase();
      String note = (phrase == null ? "a" : "p") + cover.number();
      if (phrase != null) {
        classes.append("lp ").append(style(phrase)).append(' ');
        notes.insert(0, note + " ");
        target = note;
      } else {
        notes.append(note).append(' ');
      }
    }
    if (inner != null) {
      classes.append(inner.kind()).append(' ').append(style(inner.naming()));
      SourcedAttribution said = analysis.attributions().get(inner.number() - 1);
      if (head(said.attribution()).start() == span.start()
          && anchors.contains("t-a" + inner.number())) {
        badge = Integer.toString(inner.number());
        badgeClass = style(inner.naming());
      }
      if (target == null && (!badge.isEmpty() || inner.kind().equals("src"))) {
        target = "a" + inner.number();
      }
    }
    return new Piece(
        anchors,
        text,
        classes.toString().strip(),
        notes.toString().strip(),
        target,
        badge,
        badgeClass);
  }

  // The figures.

  private List<Total> naming() {
    Counts counts = analysis.counts();
    List<Total> totals = new ArrayList<>();
    for (Naming naming : Naming.values()) {
      int count = counts.byNaming().getOrDefault(naming, 0);
      if (count > 0) {
        double share = (double) count / counts.attributions();
        totals.add(
            new Total(
                Labels.of(naming),
                count,
                Labels.percent(share),
                share,
                style(naming),
                anchor(naming)));
      }
    }
    return totals;
  }

  private List<SourceLine> sources() {
    return SourceRow.of(analysis).stream()
        .sorted(Comparator.comparingInt(SourceRow::attributions).reversed())
        .map(
            row -> {
              Source source = row.source();
              List<String> what = new ArrayList<>(List.of(Labels.of(source.naming())));
              if (!Labels.of(source.kind()).isEmpty()) {
                what.add(Labels.of(source.kind()));
              }
              if (source.spokesperson()) {
                what.add("speaks by office");
              }
              return new SourceLine(
                  Screen.clean(Labels.of(source, analysis.document())),
                  String.join(", ", what),
                  style(source.naming()),
                  anchor(source),
                  row.attributions(),
                  Labels.percent((double) row.contentWords() / Math.max(1, row.articleWords())),
                  statementsOf.getOrDefault(source.id(), List.of()).stream()
                      .map(ArticlePage::statement)
                      .toList(),
                  mentions(source));
            })
        .toList();
  }

  private List<ArticleView.CategoryLine> loaded() {
    Map<String, Map<Voice, Integer>> byCategory = new TreeMap<>();
    for (LoadedPhrase phrase : analysis.phrases()) {
      byCategory
          .computeIfAbsent(phrase.category(), category -> new HashMap<>())
          .merge(phrase.voice(), 1, Integer::sum);
    }
    List<ArticleView.CategoryLine> lines = new ArrayList<>();
    byCategory.forEach(
        (category, voices) ->
            lines.add(
                new ArticleView.CategoryLine(
                    Screen.clean(Labels.category(category)),
                    styles.getOrDefault(category, "c0"),
                    count(category, Voice.AUTHOR, voices),
                    count(category, Voice.HEADLINE, voices),
                    count(category, Voice.QUOTED, voices))));
    return lines;
  }

  private Count count(String category, Voice voice, Map<Voice, Integer> voices) {
    return new Count(voices.getOrDefault(voice, 0), anchor(category, voice));
  }

  private List<Total> voices() {
    Counts counts = analysis.counts();
    List<Total> totals = new ArrayList<>();
    for (Voice voice : Voice.values()) {
      int count = counts.loaded().getOrDefault(voice, 0);
      totals.add(
          new Total(
              Labels.of(voice),
              count,
              Labels.rate(1000.0 * count / Math.max(1, counts.words())),
              0,
              voice(voice),
              anchor(voice)));
    }
    return totals;
  }

  private List<StatementFamily> statements() {
    Map<String, List<StatementGroup>> families = new LinkedHashMap<>();
    for (Naming naming : Naming.values()) {
      Map<String, List<Statement>> bySource = new LinkedHashMap<>();
      int count = 0;
      for (int i = 0; i < analysis.attributions().size(); i++) {
        SourcedAttribution said = analysis.attributions().get(i);
        if (said.naming() == naming) {
          Source source = said.source();
          bySource
              .computeIfAbsent(source == null ? "s-none" : anchor(source), id -> new ArrayList<>())
              .add(statement(i + 1, said));
          count++;
        }
      }
      if (count > 0) {
        List<SourceGroup> sources = new ArrayList<>();
        bySource.forEach((anchor, of) -> sources.add(new SourceGroup(anchor, of)));
        families
            .computeIfAbsent(family(naming), family -> new ArrayList<>())
            .add(
                new StatementGroup(
                    anchor(naming),
                    Labels.of(naming),
                    Labels.definition(naming),
                    style(naming),
                    count,
                    sources));
      }
    }
    List<StatementFamily> statements = new ArrayList<>();
    families.forEach((anchor, groups) -> statements.add(new StatementFamily(anchor, groups)));
    return statements;
  }

  private Statement statement(int number, SourcedAttribution said) {
    Attribution attribution = said.attribution();
    Source source = said.source();
    List<String> facts = new ArrayList<>();
    facts.add(
        Labels.of(attribution.form()) + (attribution.speech() ? "" : ", of a thought or wish"));
    if (attribution.connotation() != Connotation.NEUTRAL) {
      facts.add(Labels.of(attribution.connotation()));
    }
    if (attribution.inherited()) {
      facts.add("goes on from the paragraph before, with its speaker");
    }
    if (said.channel() == Channel.RELAYED) {
      facts.add(
          "relayed"
              + (said.relays().isEmpty()
                  ? ""
                  : " by " + Screen.clean(String.join(", ", said.relays()))));
    }
    if (said.anonymityReason() != null) {
      facts.add("reason given: “" + text(said.anonymityReason()) + "”");
    }
    if (source != null) {
      facts.add(
          Labels.count(source.mentions().size(), "mention", "mentions")
              + " of the source: "
              + source.mentions().stream()
                  .map(span -> "“" + text(span) + "”")
                  .distinct()
                  .limit(MENTIONS)
                  .collect(java.util.stream.Collectors.joining(", ")));
    }
    if (source != null && source.spokesperson()) {
      facts.add("a spokesperson: authorized to speak, not confidential");
    }
    return new Statement(
        "a" + number,
        number,
        "t-a" + number,
        source == null ? "No source" : Screen.clean(Labels.of(source, analysis.document())),
        attribution.source() == null ? "" : text(attribution.source()),
        attribution.cue() == null ? "" : text(attribution.cue()),
        attribution.content().stream()
            .map(this::text)
            .collect(java.util.stream.Collectors.joining(" … ")),
        facts,
        source == null ? List.of() : mentions(source));
  }

  private String text(Span span) {
    return Screen.clean(analysis.document().text(span));
  }

  private List<VoiceGroup> phrases() {
    List<VoiceGroup> voices = new ArrayList<>();
    for (Voice voice : Voice.values()) {
      List<PhraseGroup> groups = new ArrayList<>();
      int count = 0;
      for (String category : new TreeMap<>(styles).keySet()) {
        List<Phrase> phrases = new ArrayList<>();
        String style = "";
        for (int i = 0; i < analysis.phrases().size(); i++) {
          LoadedPhrase phrase = analysis.phrases().get(i);
          if (phrase.category().equals(category) && phrase.voice() == voice) {
            phrases.add(phrase(i + 1, phrase));
            style = style(phrase);
          }
        }
        if (!phrases.isEmpty()) {
          groups.add(
              new PhraseGroup(
                  anchor(category, voice),
                  Screen.clean(Labels.category(category)),
                  style,
                  phrases));
          count += phrases.size();
        }
      }
      if (count > 0) {
        voices.add(new VoiceGroup(anchor(voice), Labels.of(voice), count, groups));
      }
    }
    return voices;
  }

  private Phrase phrase(int number, LoadedPhrase phrase) {
    String text = analysis.article().text();
    List<String> facts = new ArrayList<>();
    facts.add(
        "entry “"
            + Screen.clean(phrase.entry())
            + "” in "
            + Screen.clean(phrase.lexicon())
            + String.format(Locale.ROOT, ", weight %.2f", phrase.weight()));
    if (phrase.negated()) {
      facts.add("under a negation");
    }
    if (phrase.asked()) {
      facts.add("in a question");
    }
    if (phrase.sourceId() != null) {
      analysis.sources().stream()
          .filter(source -> source.id().equals(phrase.sourceId()))
          .findFirst()
          .ifPresent(
              source ->
                  facts.add(
                      (phrase.voice() == Voice.QUOTED ? "said by " : "in words that paraphrase ")
                          + Screen.clean(Labels.of(source, analysis.document()))));
    }
    return new Phrase(
        "p" + number,
        "t-p" + number,
        show(text.substring(phrase.sentence().start(), phrase.span().start())),
        show(phrase.span().in(text)),
        show(text.substring(phrase.span().end(), phrase.sentence().end())),
        facts);
  }

  private List<Linked> relays() {
    Map<String, List<Ref>> byRelay = new LinkedHashMap<>();
    for (int i = 0; i < analysis.attributions().size(); i++) {
      SourcedAttribution said = analysis.attributions().get(i);
      if (said.channel() == Channel.RELAYED) {
        List<String> names =
            said.relays().isEmpty() ? List.of("by whom is not said") : said.relays();
        for (String name : names) {
          byRelay
              .computeIfAbsent(Screen.clean(name), relay -> new ArrayList<>())
              .add(statement(i + 1));
        }
      }
    }
    return linked(byRelay);
  }

  private List<Linked> reasons() {
    Map<String, List<Ref>> byReason = new LinkedHashMap<>();
    for (int i = 0; i < analysis.attributions().size(); i++) {
      Span reason = analysis.attributions().get(i).anonymityReason();
      if (reason != null) {
        byReason.computeIfAbsent(text(reason), words -> new ArrayList<>()).add(statement(i + 1));
      }
    }
    return linked(byReason);
  }

  private static List<Linked> linked(Map<String, List<Ref>> places) {
    List<Linked> linked = new ArrayList<>();
    places.forEach((text, refs) -> linked.add(new Linked(text, refs)));
    return linked;
  }

  private List<RemovedGroup> removed() {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (Removed removed : analysis.article().removed()) {
      byReason
          .computeIfAbsent(Screen.clean(removed.reason()), reason -> new ArrayList<>())
          .add(Screen.clean(removed.text()));
    }
    List<RemovedGroup> groups = new ArrayList<>();
    byReason.forEach((reason, texts) -> groups.add(new RemovedGroup(reason, texts)));
    return groups;
  }
}
