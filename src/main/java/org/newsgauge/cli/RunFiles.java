package org.newsgauge.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.corpus.Failure;
import org.newsgauge.report.AnalysisJson;
import org.newsgauge.report.ArticlePages;
import org.newsgauge.report.ArticleRow;
import org.newsgauge.report.AttributionRow;
import org.newsgauge.report.ChartDrawer;
import org.newsgauge.report.ChartOptions;
import org.newsgauge.report.Comparison;
import org.newsgauge.report.ComparisonPage;
import org.newsgauge.report.OutletRow;
import org.newsgauge.report.PhraseRow;
import org.newsgauge.report.Run;
import org.newsgauge.report.RunJson;
import org.newsgauge.report.SourceRow;
import org.newsgauge.report.Tables;
import org.newsgauge.table.Dialect;
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
  private long articleCount;
  private long failureCount;
  private long words;
  private long attributionCount;
  private long phraseCount;

  private RunFiles(Path folder, Dialect dialect, boolean single) throws IOException {
    this.folder = folder;
    this.dialect = dialect;
    articles = TableWriter.create(folder, Tables.ARTICLES, dialect);
    attributions = TableWriter.create(folder, Tables.ATTRIBUTIONS, dialect);
    sources = TableWriter.create(folder, Tables.SOURCES, dialect);
    phrases = TableWriter.create(folder, Tables.PHRASES, dialect);
    failures = TableWriter.create(folder, Tables.FAILURES, dialect);
    json = single ? WholeFile.create(folder.resolve(AnalysisJson.FILE)) : null;
    pages = single ? new ArticlePages(folder, Version.number()) : null;
  }

  /** The files of an analysis of single articles: tables, JSON and pages. */
  static RunFiles ofAnalysis(Path folder, Dialect dialect) throws IOException {
    return new RunFiles(folder, dialect, true);
  }

  /** The files of a corpus: the tables only, since its JSON would be larger than the corpus. */
  static RunFiles ofCorpus(Path folder, Dialect dialect) throws IOException {
    return new RunFiles(folder, dialect, false);
  }

  void analysed(Analysis analysis) throws IOException {
    articles.write(ArticleRow.of(analysis));
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
    return new Run.RunCounts(
        articleCount, failureCount, 0, 0, words, attributionCount, phraseCount);
  }

  /** Completes the tables, then writes {@code outlets.csv}. */
  void outlets(List<OutletRow> rows) throws IOException {
    try (TableWriter<OutletRow> outlets = TableWriter.create(folder, Tables.OUTLETS, dialect)) {
      outlets.writeAll(rows);
      outlets.finish();
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
    ChartDrawer.draw(folder, ChartOptions.DEFAULT);
    try (WholeFile file = WholeFile.create(folder.resolve(RunJson.FILE))) {
      RunJson.write(file.out(), run);
      file.finish();
    }
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
