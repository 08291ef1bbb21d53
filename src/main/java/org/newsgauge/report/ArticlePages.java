package org.newsgauge.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.table.WholeFile;

/**
 * Writes the pages of a run, one for each article as it comes: {@code report.html} if it stays the
 * only one, else {@code NAME-report.html}, named like its charts. Not thread-safe.
 */
public final class ArticlePages {
  private final Path folder;
  private final String version;
  private final Set<String> taken = new HashSet<>();
  private @Nullable Path only;

  /**
   * Pages in a folder.
   *
   * @param version of Newsgauge, for the foot of the pages
   */
  public ArticlePages(Path folder, String version) {
    this.folder = folder;
    this.version = version;
  }

  /** Writes the page of an article. */
  public void write(Analysis analysis) throws IOException {
    String name = FileName.unique(analysis.article().id(), taken);
    Path path = folder.resolve(name + "-" + ArticlePage.FILE);
    try (WholeFile file = WholeFile.create(path)) {
      ArticlePage.write(file.out(), analysis, version);
      file.finish();
    }
    only = taken.size() == 1 ? path : null;
  }

  /** Everything is written: gives a single page its short name. */
  public void finish() throws IOException {
    if (only != null) {
      Files.move(only, folder.resolve(ArticlePage.FILE));
    }
  }
}
