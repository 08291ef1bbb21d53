package org.newsgauge.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.newsgauge.analysis.Counts;
import org.newsgauge.article.Article;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.attribution.Connotation;
import org.newsgauge.attribution.Form;
import org.newsgauge.corpus.Failure;
import org.newsgauge.loaded.Voice;
import org.newsgauge.source.Naming;
import org.newsgauge.source.Source;
import org.newsgauge.table.Cell;
import org.newsgauge.table.Column;
import org.newsgauge.table.Table;

/**
 * The tables that Newsgauge writes, version {@value #SCHEMA}: their columns and what is in them.
 *
 * <p>Offsets count Unicode code points of the article's text, from 0, half open. Shares are 0 to 1
 * with four decimals, weights and rates per 1,000 words have three; what is not known or not
 * defined is empty. Columns stay in their order; later ones are added at the end.
 *
 * <pre>{@code
 * try (TableWriter<ArticleRow> out = TableWriter.create(folder, Tables.ARTICLES, Dialect.PLAIN)) {
 *   out.write(ArticleRow.of(analysis));
 *   out.finish();
 * }
 * }</pre>
 */
public final class Tables {
  /** The version of the columns and keys. */
  public static final int SCHEMA = 1;

  private static final int RATE = 3;
  private static final int SHARE = 4;

  private Tables() {}

  /** One row an article: what it is and what was counted in it. */
  public static final Table<ArticleRow> ARTICLES =
      Table.<ArticleRow>named("articles")
          .text("article_id", row -> article(row).id())
          .text("outlet", row -> article(row).outlet())
          .text("title", row -> article(row).titleText())
          .text("author", row -> article(row).author())
          .with(Column.Type.DAY, "published", row -> Cell.text(day(article(row).published())))
          .text("section", row -> article(row).section())
          .text("url", row -> article(row).url())
          .whole("words", row -> counts(row).words())
          .whole("sentences", row -> counts(row).sentences())
          .text("reprint_of", ArticleRow::reprintOf)
          .text("event", ArticleRow::event)
          .whole("loaded_author", row -> loaded(row, Voice.AUTHOR))
          .whole("loaded_quoted", row -> loaded(row, Voice.QUOTED))
          .whole("loaded_headline", row -> loaded(row, Voice.HEADLINE))
          .with(
              Column.Type.DECIMAL,
              "loaded_weighted_author",
              row -> Cell.decimal(counts(row).loadedAuthorWeight() / 1000.0, RATE))
          .whole("attributions", row -> counts(row).attributions())
          .whole("speech_attributions", row -> counts(row).speechAttributions())
          .whole("sources", row -> counts(row).sources())
          .whole(column(Naming.NAMED_PERSON), row -> naming(row, Naming.NAMED_PERSON))
          .whole(column(Naming.NAMED_ORGANIZATION), row -> naming(row, Naming.NAMED_ORGANIZATION))
          .whole(column(Naming.NAMED_PLACE), row -> naming(row, Naming.NAMED_PLACE))
          .whole(column(Naming.DOCUMENT), row -> naming(row, Naming.DOCUMENT))
          .whole(column(Naming.UNNAMED_DESCRIBED), row -> naming(row, Naming.UNNAMED_DESCRIBED))
          .whole(column(Naming.UNNAMED_ROLE), row -> naming(row, Naming.UNNAMED_ROLE))
          .whole(column(Naming.UNNAMED_BARE), row -> naming(row, Naming.UNNAMED_BARE))
          .whole(column(Naming.SOURCELESS), row -> naming(row, Naming.SOURCELESS))
          .whole(column(Naming.AUTHOR), row -> naming(row, Naming.AUTHOR))
          .whole(column(Naming.UNRESOLVED), row -> naming(row, Naming.UNRESOLVED))
          .whole("relayed", row -> counts(row).relayed())
          .whole("direct", row -> form(row, Form.DIRECT))
          .whole("mixed", row -> form(row, Form.MIXED))
          .whole("indirect", row -> form(row, Form.INDIRECT))
          .whole("doubting_cues", row -> connotation(row, Connotation.DOUBTING))
          .whole("endorsing_cues", row -> connotation(row, Connotation.ENDORSING))
          .whole("heated_cues", row -> connotation(row, Connotation.HEATED))
          .with(Column.Type.DECIMAL, "named_share", row -> ofAttributions(row, counts(row).named()))
          .with(
              Column.Type.DECIMAL,
              "unnamed_share",
              row -> ofAttributions(row, counts(row).unnamed()))
          .with(Column.Type.DECIMAL, "vague_share", row -> ofAttributions(row, counts(row).vague()))
          .with(
              Column.Type.DECIMAL,
              "first_source_share",
              row -> ofAttributions(row, counts(row).firstSource()))
          .with(
              Column.Type.DECIMAL,
              "confidence",
              row -> Cell.decimal(article(row).confidence(), SHARE))
          .with(Column.Type.ITEMS, "warnings", row -> Cell.items(article(row).warnings()))
          .text("genre", row -> row.genre().label())
          .text("left_out", row -> row.leftOut() == null ? null : row.leftOut().label())
          .text("topic", ArticleRow::topic);

  /** One row an attribution, in text order. */
  public static final Table<AttributionRow> ATTRIBUTIONS =
      Table.<AttributionRow>named("attributions")
          .text("article_id", row -> row.analysis().article().id())
          .text("outlet", row -> row.analysis().article().outlet())
          .whole("attribution", AttributionRow::number)
          .with(Column.Type.WHOLE, "source_start", row -> start(row, said(row).source()))
          .with(Column.Type.WHOLE, "source_end", row -> end(row, said(row).source()))
          .text("source_text", row -> text(row, said(row).source()))
          .with(Column.Type.WHOLE, "cue_start", row -> start(row, said(row).cue()))
          .with(Column.Type.WHOLE, "cue_end", row -> end(row, said(row).cue()))
          .text("cue_text", row -> text(row, said(row).cue()))
          .with(
              Column.Type.SPANS,
              "content_spans",
              row ->
                  Cell.spans(said(row).content().stream().map(row.offsets()::fromUtf16).toList()))
          .with(
              Column.Type.ITEMS,
              "content_text",
              row ->
                  Cell.items(
                      said(row).content().stream().map(row.analysis().document()::text).toList()))
          .with(Column.Type.TEXT, "form", row -> Cell.code(said(row).form()))
          .with(Column.Type.FLAG, "speech", row -> Cell.flag(said(row).speech()))
          .with(Column.Type.TEXT, "connotation", row -> Cell.code(said(row).connotation()))
          .with(Column.Type.FLAG, "inherited", row -> Cell.flag(said(row).inherited()))
          .text("source_id", row -> of(row.said().source(), Source::id))
          .text("name", row -> of(row.said().source(), Source::name))
          .with(Column.Type.TEXT, "naming", row -> Cell.code(row.said().naming()))
          .text("kind", row -> of(row.said().source(), source -> source.kind().name()))
          .with(
              Column.Type.FLAG,
              "spokesperson",
              row -> Cell.flag(row.said().source() != null && row.said().source().spokesperson()))
          .with(Column.Type.TEXT, "channel", row -> Cell.code(row.said().channel()))
          .with(Column.Type.ITEMS, "relays", row -> Cell.items(row.said().relays()))
          .text("anonymity_reason", row -> text(row, row.said().anonymityReason()));

  /**
   * One row a source of an article, in order of first mention. {@code content_share} is the part of
   * the article's words that the contents of its attributions fill.
   */
  public static final Table<SourceRow> SOURCES =
      Table.<SourceRow>named("sources")
          .text("article_id", row -> row.analysis().article().id())
          .text("outlet", row -> row.analysis().article().outlet())
          .text("source_id", row -> row.source().id())
          .text("name", row -> row.source().name())
          .with(Column.Type.TEXT, "naming", row -> Cell.code(row.source().naming()))
          .with(Column.Type.TEXT, "kind", row -> Cell.code(row.source().kind()))
          .with(Column.Type.FLAG, "spokesperson", row -> Cell.flag(row.source().spokesperson()))
          .whole("mentions", row -> row.source().mentions().size())
          .whole("attributions", SourceRow::attributions)
          .whole("speech_attributions", SourceRow::speechAttributions)
          .whole("content_words", SourceRow::contentWords)
          .with(
              Column.Type.DECIMAL,
              "content_share",
              row -> Cell.share(row.contentWords(), row.articleWords()))
          .whole("relayed", SourceRow::relayed)
          .whole("first_start", SourceRow::firstStart);

  /** One row a loaded phrase, in text order. */
  public static final Table<PhraseRow> PHRASES =
      Table.<PhraseRow>named("phrases")
          .text("article_id", row -> row.analysis().article().id())
          .text("outlet", row -> row.analysis().article().outlet())
          .whole("start", row -> row.offsets().fromUtf16(row.phrase().span().start()))
          .whole("end", row -> row.offsets().fromUtf16(row.phrase().span().end()))
          .text("text", row -> row.analysis().document().text(row.phrase().span()))
          .text("category", row -> row.phrase().category())
          .with(Column.Type.DECIMAL, "weight", row -> Cell.decimal(row.phrase().weight(), RATE))
          .with(Column.Type.TEXT, "voice", row -> Cell.code(row.phrase().voice()))
          .text("source_id", row -> row.phrase().sourceId())
          .with(Column.Type.FLAG, "negated", row -> Cell.flag(row.phrase().negated()))
          .whole("sentence_start", row -> row.offsets().fromUtf16(sentence(row).start()))
          .whole("sentence_end", row -> row.offsets().fromUtf16(sentence(row).end()))
          .text("lexicon", row -> row.phrase().lexicon())
          .text("entry", row -> row.phrase().entry())
          .with(Column.Type.FLAG, "asked", row -> Cell.flag(row.phrase().asked()));

  /** One row an outlet and measure. */
  public static final Table<OutletRow> OUTLETS =
      Table.<OutletRow>named("outlets")
          .text("outlet", OutletRow::outlet)
          .text("measure", OutletRow::measure)
          .with(
              Column.Type.DECIMAL,
              "estimate",
              row -> measured(row.measure(), row, OutletRow::estimate))
          .with(Column.Type.DECIMAL, "low", row -> measured(row.measure(), row, OutletRow::low))
          .with(Column.Type.DECIMAL, "high", row -> measured(row.measure(), row, OutletRow::high))
          .whole("articles", OutletRow::articles)
          .whole("words", OutletRow::words)
          .whole("attributions", OutletRow::attributions)
          .text("note", OutletRow::note);

  /** One row a measure and pair of outlets. */
  public static final Table<ContrastRow> CONTRASTS =
      Table.<ContrastRow>named("contrasts")
          .text("measure", ContrastRow::measure)
          .text("outlet_a", ContrastRow::outletA)
          .text("outlet_b", ContrastRow::outletB)
          .with(
              Column.Type.DECIMAL,
              "difference",
              row -> measured(row.measure(), row, ContrastRow::difference))
          .with(Column.Type.DECIMAL, "low", row -> measured(row.measure(), row, ContrastRow::low))
          .with(Column.Type.DECIMAL, "high", row -> measured(row.measure(), row, ContrastRow::high))
          .with(Column.Type.DECIMAL, "cliffs_delta", row -> Cell.decimal(row.cliffsDelta(), SHARE))
          .with(Column.Type.DECIMAL, "p", row -> Cell.decimal(row.p(), SHARE))
          .with(Column.Type.DECIMAL, "p_adjusted", row -> Cell.decimal(row.pAdjusted(), SHARE))
          .whole("pairs", ContrastRow::pairs)
          .whole("articles_a", ContrastRow::articlesA)
          .whole("articles_b", ContrastRow::articlesB)
          .text("matched_on", ContrastRow::matchedOn)
          .text("note", ContrastRow::note);

  /** One row an outlet and phrase. */
  public static final Table<DistinctiveRow> DISTINCTIVE =
      Table.<DistinctiveRow>named("distinctive")
          .text("kind", DistinctiveRow::kind)
          .text("outlet", DistinctiveRow::outlet)
          .text("phrase", DistinctiveRow::phrase)
          .with(Column.Type.DECIMAL, "log_odds", row -> Cell.decimal(row.logOdds(), RATE))
          .with(Column.Type.DECIMAL, "z", row -> Cell.decimal(row.z(), RATE))
          .whole("count", DistinctiveRow::count)
          .whole("rest_count", DistinctiveRow::restCount)
          .whole("articles", DistinctiveRow::articles);

  /** One row an outlet, period and measure. */
  public static final Table<TrendRow> TRENDS =
      Table.<TrendRow>named("trends")
          .text("outlet", TrendRow::outlet)
          .text("period", TrendRow::period)
          .text("measure", TrendRow::measure)
          .with(
              Column.Type.DECIMAL,
              "estimate",
              row -> measured(row.measure(), row, TrendRow::estimate))
          .with(Column.Type.DECIMAL, "low", row -> measured(row.measure(), row, TrendRow::low))
          .with(Column.Type.DECIMAL, "high", row -> measured(row.measure(), row, TrendRow::high))
          .whole("articles", TrendRow::articles)
          .text("note", TrendRow::note);

  /** One row an input that failed. */
  public static final Table<Failure> FAILURES =
      Table.<Failure>named("failures")
          .text("input", Failure::input)
          .text("record", Failure::record)
          .text("reason", Failure::reason);

  /** Every table, in the order in which people should meet them. */
  public static final List<Table<?>> ALL =
      List.of(
          ARTICLES,
          ATTRIBUTIONS,
          SOURCES,
          PHRASES,
          OUTLETS,
          CONTRASTS,
          DISTINCTIVE,
          TRENDS,
          FAILURES);

  /** The column of {@code articles.csv} that counts the attributions of a code. */
  static String column(Naming naming) {
    return naming == Naming.AUTHOR ? "author_source" : naming.name().toLowerCase(Locale.ROOT);
  }

  private static Article article(ArticleRow row) {
    return row.analysis().article();
  }

  private static Counts counts(ArticleRow row) {
    return row.analysis().counts();
  }

  private static int loaded(ArticleRow row, Voice voice) {
    return counts(row).loaded().getOrDefault(voice, 0);
  }

  private static int naming(ArticleRow row, Naming naming) {
    return counts(row).byNaming().getOrDefault(naming, 0);
  }

  private static int form(ArticleRow row, Form form) {
    return counts(row).byForm().getOrDefault(form, 0);
  }

  private static int connotation(ArticleRow row, Connotation connotation) {
    return counts(row).byConnotation().getOrDefault(connotation, 0);
  }

  private static Cell ofAttributions(ArticleRow row, int part) {
    return Cell.share(part, counts(row).attributions());
  }

  private static @Nullable String day(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static Attribution said(AttributionRow row) {
    return row.said().attribution();
  }

  private static Span sentence(PhraseRow row) {
    return row.phrase().sentence();
  }

  private static Cell start(AttributionRow row, @Nullable Span span) {
    return span == null ? Cell.EMPTY : Cell.whole(row.offsets().fromUtf16(span.start()));
  }

  private static Cell end(AttributionRow row, @Nullable Span span) {
    return span == null ? Cell.EMPTY : Cell.whole(row.offsets().fromUtf16(span.end()));
  }

  private static @Nullable String text(AttributionRow row, @Nullable Span span) {
    return span == null ? null : row.analysis().document().text(span);
  }

  private static @Nullable String of(@Nullable Source source, Function<Source, String> part) {
    return source == null ? null : part.apply(source);
  }

  /** Measures whose name says share are shares; all others are rates. */
  private static <R> Cell measured(String measure, R row, ToDoubleFunction<R> value) {
    boolean share = measure.contains("_share");
    return Cell.decimal(value.applyAsDouble(row), share ? SHARE : RATE);
  }
}
