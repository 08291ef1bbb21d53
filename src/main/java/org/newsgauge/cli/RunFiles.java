package org.newsgauge.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.corpus.CorpusArticle;
import org.newsgauge.corpus.Failure;
import org.newsgauge.corpus.LeftOut;
import org.newsgauge.report.AnalysisJson;
import org.newsgauge.report.ArticlePages;
import org.newsgauge.report.ArticleRow;
import org.newsgauge.report.AttributionRow;
import org.newsgauge.report.ChartDrawer;
import org.newsgauge.report.ChartOptions;
import org.newsgauge.report.Comparison;
import org.newsgauge.report.ComparisonPage;
import org.newsgauge.report.DataPackageJson;
import org.newsgauge.report.PhraseRow;
import org.newsgauge.report.Run;
import org.newsgauge.report.RunJson;
import org.newsgauge.report.SourceRow;
import org.newsgauge.report.Tables;
import org.newsgauge.table.Dialect;
import org.newsgauge.table.Table;
import org.newsgauge.table.TableWriter;
import org.newsgauge.table.WholeFile;

/** The files of a run, filled article by article. */
final class RunFiles implements Closeable {
  private final Path folder;
  private final Dialect dialect;
  private final TableWriter<ArticleRow> articles;
  private final TableWriter<AttributionRow> attributions;
  private final TableWriter<SourceRow> sources;
  private final TableWriter<PhraseRow> phrases;
  private final TableWriter<Failure> failures;
  private final @Nullable WholeFile json;
  private final @Nullable ArticlePages pages;
  private final List<Table<?>> written = new ArrayList<>();
  private long articleCount;
  private long failureCount;
  private long reprintCount;
  private long words;
  private long attributionCount;
  private long phraseCount;

  private RunFiles(Path folder, Dialect dialect, boolean single, boolean resume)
      throws IOException {
    this.folder = folder;
    this.dialect = dialect;
    articles = table(Tables.ARTICLES, resume);
    attributions = table(Tables.ATTRIBUTIONS, resume);
    sources = table(Tables.SOURCES, resume);
    phrases = table(Tables.PHRASES, resume);
    failures = table(Tables.FAILURES, resume);
    json = single ? WholeFile.create(folder.resolve(AnalysisJson.FILE)) : null;
    pages = single ? new ArticlePages(folder, Version.number()) : null;
  }

  /** The files of an analysis of single articles: tables, JSON and pages. */
  static RunFiles ofAnalysis(Path folder, Dialect dialect) throws IOException {
    return new RunFiles(folder, dialect, true, false);
  }

  /** The files of a corpus: the tables only, since its JSON would be larger than the corpus. */
  static RunFiles ofCorpus(Path folder, Dialect dialect, boolean resume) throws IOException {
    return new RunFiles(folder, dialect, false, resume);
  }

  private <R> TableWriter<R> table(Table<R> table, boolean resume) throws IOException {
    written.add(table);
    return resume
        ? TableWriter.resume(folder, table, dialect)
        : TableWriter.create(folder, table, dialect);
  }

  private List<TableWriter<?>> tables() {
    return List.of(articles, attributions, sources, phrases, failures);
  }

  /** How much stands in the files at some time. */
  record Saved(List<Long> lengths, List<Long> counts) implements Serializable {
    Saved {
      lengths = new ArrayList<>(lengths);
      counts = new ArrayList<>(counts);
    }
  }

  /** Makes sure that all so far is on disk. */
  Saved save() throws IOException {
    List<Long> lengths = new ArrayList<>();
    for (TableWriter<?> table : tables()) {
      lengths.add(table.save());
    }
    return new Saved(
        lengths,
        List.of(articleCount, failureCount, reprintCount, words, attributionCount, phraseCount));
  }

  /** Forgets what was written after {@link #save}. */
  void restore(Saved saved) throws IOException {
    List<TableWriter<?>> tables = tables();
    for (int i = 0; i < tables.size(); i++) {
      tables.get(i).cut(saved.lengths().get(i));
    }
    articleCount = saved.counts().get(0);
    failureCount = saved.counts().get(1);
    reprintCount = saved.counts().get(2);
    words = saved.counts().get(3);
    attributionCount = saved.counts().get(4);
    phraseCount = saved.counts().get(5);
  }

  void analysed(Analysis analysis) throws IOException {
    write(ArticleRow.of(analysis));
  }

  void analysed(CorpusArticle article) throws IOException {
    write(ArticleRow.of(article));
    boolean reprint = article.leftOut() == LeftOut.REPRINT || article.leftOut() == LeftOut.WIRE;
    reprintCount += reprint ? 1 : 0;
  }

  private void write(ArticleRow row) throws IOException {
    Analysis analysis = row.analysis();
    articles.write(row);
    attributions.writeAll(AttributionRow.of(analysis));
    sources.writeAll(SourceRow.of(analysis));
    phrases.writeAll(PhraseRow.of(analysis));
    if (json != null) {
      AnalysisJson.write(json.out(), analysis);
    }
    if (pages != null) {
      pages.write(analysis);
    }
    articleCount++;
    words += analysis.counts().words();
    attributionCount += analysis.counts().attributions();
    phraseCount += analysis.phrases().size();
  }

  void failed(Failure failure) throws IOException {
    failures.write(failure);
    failureCount++;
  }

  /** How much was written so far. */
  Run.RunCounts counts() {
    return counts(0, 0);
  }

  /**
   * How much was written so far, and how many articles were set aside for their language, and do
   * not count for their genre.
   */
  Run.RunCounts counts(long notEnglish, long otherGenre) {
    return new Run.RunCounts(
        articleCount,
        failureCount,
        reprintCount,
        notEnglish,
        words,
        attributionCount,
        phraseCount,
        otherGenre);
  }

  /** From now on what is not finished stays, so that it can be gone on with. */
  void keep() throws IOException {
    for (TableWriter<?> table : tables()) {
      table.keep();
    }
  }

  /** Writes the tables that compare; that of trends only if there are any. */
  void comparison(StatisticsOptions.Tables tables) throws IOException {
    write(Tables.OUTLETS, tables.outlets());
    write(Tables.CONTRASTS, tables.contrasts());
    write(Tables.DISTINCTIVE, tables.distinctive());
    if (!tables.trends().isEmpty()) {
      write(Tables.TRENDS, tables.trends());
    }
  }

  private <R> void write(Table<R> table, List<R> rows) throws IOException {
    written.add(table);
    try (TableWriter<R> writer = TableWriter.create(folder, table, dialect)) {
      writer.writeAll(rows);
      writer.finish();
    }
  }

  /** Writes the page of a comparison. */
  void page(Comparison comparison) throws IOException {
    try (WholeFile file = WholeFile.create(folder.resolve(ComparisonPage.FILE))) {
      ComparisonPage.write(file.out(), comparison);
      file.finish();
    }
  }

  /** Completes all files, draws the charts, and tells of the run. */
  void finish(Run run) throws IOException {
    articles.finish();
    attributions.finish();
    sources.finish();
    phrases.finish();
    failures.finish();
    if (json != null) {
      json.finish();
    }
    if (pages != null) {
      pages.finish();
    }
    try (WholeFile file = WholeFile.create(folder.resolve(DataPackageJson.FILE))) {
      List<Table<?>> tables = Tables.ALL.stream().filter(written::contains).toList();
      DataPackageJson.write(file.out(), run.command(), run.version(), tables);
      file.finish();
    }
    try (WholeFile file = WholeFile.create(folder.resolve(RunJson.FILE))) {
      RunJson.write(file.out(), run);
      file.finish();
    }
    ChartDrawer.draw(folder, ChartOptions.DEFAULT);
  }

  @Override
  public void close() throws IOException {
    articles.close();
    attributions.close();
    sources.close();
    phrases.close();
    failures.close();
    if (json != null) {
      json.close();
    }
  }
}
