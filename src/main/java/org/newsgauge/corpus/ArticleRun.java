package org.newsgauge.corpus;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Function;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.UnreadableException;

/**
 * Analyses articles that are no corpus: each by itself, on several threads, in one pass. Hands the
 * results on in input order, whatever the threads. Holds at most a few articles for each thread at
 * any time.
 */
public final class ArticleRun {
  /** What a run hands on. Called on one thread, in the order of the input. */
  public interface Results {
    /** An article was analysed. */
    void analysed(Analysis analysis) throws IOException;

    /** An article could not be analysed; the run goes on. */
    void failed(Failure failure) throws IOException;
  }

  private final Cleaner cleaner;
  private final Function<Article, Analysis> analyzer;
  private final int threads;

  /**
   * @param cleaner reads and cleans
   * @param analyzer analyses; must be thread-safe
   * @param threads how many articles are worked on at the same time, 1 or more
   */
  public ArticleRun(Cleaner cleaner, Function<Article, Analysis> analyzer, int threads) {
    this.cleaner = Objects.requireNonNull(cleaner, "cleaner");
    this.analyzer = Objects.requireNonNull(analyzer, "analyzer");
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    this.threads = threads;
  }

  /**
   * Analyses every entry.
   *
   * @throws IOException if the input cannot be read or {@code results} cannot be written
   */
  public void run(CorpusReader input, Results results) throws IOException {
    new InOrder<Entry, Outcome>(
            threads,
            Entry::held,
            this::outcome,
            outcome -> {
              if (outcome instanceof Outcome.Analysed analysed) {
                results.analysed(analysed.analysis());
              } else if (outcome instanceof Outcome.Failed failed) {
                results.failed(failed.failure());
              }
            })
        .run(input::forEach);
  }

  private Outcome outcome(Entry entry) {
    try {
      return new Outcome.Analysed(analyzer.apply(entry.read(cleaner)));
    } catch (UnreadableException | IOException e) {
      return failed(entry, CorpusRun.reason(e));
    } catch (RuntimeException | StackOverflowError e) {
      // A defect of ours, but one article must not cost the others.
      return failed(entry, "internal error: " + e);
    }
  }

  private static Outcome failed(Entry entry, String reason) {
    return new Outcome.Failed(new Failure(entry.input(), entry.record(), reason));
  }

  private sealed interface Outcome {
    record Analysed(Analysis analysis) implements Outcome {}

    record Failed(Failure failure) implements Outcome {}
  }
}
