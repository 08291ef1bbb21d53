package org.newsgauge.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.UnreadableException;

/**
 * Analyses the articles of a corpus on several threads and hands the results on in the order of the
 * corpus, whatever the threads. Holds at most a few articles for each thread at any time.
 */
public final class CorpusRun {
  /** What a run hands on. Called on one thread, in the order of the corpus. */
  public interface Results {
    /** An article was analysed. */
    void analysed(Analysis analysis) throws IOException;

    /** An article could not be analysed; the run goes on. */
    void failed(Failure failure) throws IOException;
  }

  /**
   * Entries in flight for each thread: enough that a long article does not leave the others idle.
   */
  private static final int WINDOW_PER_THREAD = 8;

  private final Cleaner cleaner;
  private final Function<Article, Analysis> analyzer;
  private final int threads;

  /**
   * @param cleaner reads and cleans
   * @param analyzer analyses; must be thread-safe
   * @param threads how many articles are worked on at the same time, 1 or more
   */
  public CorpusRun(Cleaner cleaner, Function<Article, Analysis> analyzer, int threads) {
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
   * @throws IOException if the corpus cannot be read or {@code results} cannot be written
   */
  public void run(CorpusReader corpus, Results results) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Queue<Future<Outcome>> window = new ArrayDeque<>();
      corpus.forEach(
          entry -> {
            if (window.size() >= threads * WINDOW_PER_THREAD) {
              handOn(window.remove(), results);
            }
            window.add(workers.submit(() -> outcome(entry)));
          });
      while (!window.isEmpty()) {
        handOn(window.remove(), results);
      }
    } catch (WriteException e) {
      throw e.cause;
    } finally {
      workers.shutdownNow();
    }
  }

  private Outcome outcome(Entry entry) {
    try {
      return new Outcome.Analysed(analyzer.apply(entry.read(cleaner)));
    } catch (UnreadableException | IOException e) {
      return failed(entry, reason(e));
    } catch (RuntimeException | StackOverflowError e) {
      // A defect of ours, but one article must not cost the others.
      return failed(entry, "internal error: " + e);
    }
  }

  private static Outcome failed(Entry entry, String reason) {
    return new Outcome.Failed(new Failure(entry.input(), entry.record(), reason));
  }

  /** The message of an exception, for people: Java's messages for missing files are bare paths. */
  public static String reason(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }

  private static void handOn(Future<Outcome> future, Results results) {
    try {
      Outcome outcome = future.get();
      if (outcome instanceof Outcome.Analysed analysed) {
        results.analysed(analysed.analysis());
      } else if (outcome instanceof Outcome.Failed failed) {
        results.failed(failed.failure());
      }
    } catch (IOException e) {
      throw new WriteException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WriteException(new IOException("interrupted", e));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private sealed interface Outcome {
    record Analysed(Analysis analysis) implements Outcome {}

    record Failed(Failure failure) implements Outcome {}
  }

  /** Carries an IOException through the reader, which cannot throw that of its sink. */
  private static final class WriteException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient IOException cause;

    WriteException(IOException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
