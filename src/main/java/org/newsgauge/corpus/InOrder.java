package org.newsgauge.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Works on items on several threads and hands the results on in the order of the items, on the
 * caller's thread. Holds a few items for each thread at any time, and no more bytes than a limit
 * unless one item alone has more.
 */
final class InOrder<T, R> {
  /** Items in flight for each thread: enough that a long one does not leave the others idle. */
  private static final int WINDOW_PER_THREAD = 8;

  private static final long MAX_BYTES = 32L << 20;

  /** Gives items one after another. */
  interface Source<T> {
    void forEach(Consumer<T> sink) throws IOException;
  }

  /** Takes results. */
  interface Sink<R> {
    void accept(R result) throws IOException;
  }

  private record InFlight<R>(Future<R> result, long bytes) {}

  private final int threads;
  private final ToLongFunction<T> bytes;
  private final Function<T, R> work;
  private final Sink<R> sink;
  private final Queue<InFlight<R>> window = new ArrayDeque<>();
  private long held;

  InOrder(int threads, ToLongFunction<T> bytes, Function<T, R> work, Sink<R> sink) {
    this.threads = threads;
    this.bytes = bytes;
    this.work = work;
    this.sink = sink;
  }

  /** Works on all items. An exception of source or sink ends it; the work must not throw. */
  void run(Source<T> source) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      source.forEach(
          item -> {
            long size = bytes.applyAsLong(item);
            while (window.size() >= threads * WINDOW_PER_THREAD
                || (!window.isEmpty() && held + size > MAX_BYTES)) {
              handOn();
            }
            held += size;
            window.add(new InFlight<>(workers.submit(() -> work.apply(item)), size));
          });
      while (!window.isEmpty()) {
        handOn();
      }
    } catch (SinkException e) {
      throw e.cause;
    } finally {
      workers.shutdownNow();
    }
  }

  private void handOn() {
    InFlight<R> first = window.remove();
    held -= first.bytes();
    try {
      sink.accept(first.result().get());
    } catch (IOException e) {
      throw new SinkException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SinkException(new IOException("interrupted", e));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw new SinkException(Objects.requireNonNull(io.getCause()));
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Carries an IOException through the source, which cannot throw that of its sink. */
  private static final class SinkException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient IOException cause;

    SinkException(IOException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
