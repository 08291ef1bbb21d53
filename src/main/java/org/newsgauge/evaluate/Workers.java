package org.newsgauge.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The threads that share a measurement's articles, and the clock that times them. How many there
 * are changes how long it takes and nothing else.
 *
 * @param threads at least one
 * @param clock nanoseconds of the calling thread from any origin: its processor time where speeds
 *     are to be those of one core, whatever else the machine does
 */
public record Workers(int threads, LongSupplier clock) {
  public Workers {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads");
    }
  }

  /**
   * A value and the time that one thread took to make it.
   *
   * @param nanoseconds by the clock
   */
  public record Timed<T>(T value, long nanoseconds) {}

  /** Makes a value and takes the time. */
  public <T> Timed<T> time(Supplier<T> work) {
    long start = clock.getAsLong();
    T value = work.get();
    return new Timed<>(value, clock.getAsLong() - start);
  }

  /** The results in the order of the items. What {@code work} throws is thrown here. */
  public <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> work) {
    ExecutorService threadPool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<B>> futures = new ArrayList<>();
      for (A item : items) {
        futures.add(threadPool.submit(() -> work.apply(item)));
      }
      List<B> results = new ArrayList<>();
      for (Future<B> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the measurement was interrupted", e);
    } finally {
      threadPool.shutdownNow();
    }
  }
}
