package org.newsgauge.cli;

import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.newsgauge.corpus.Progress;

/**
 * How far a run is: on a terminal a bar with rate and time left, elsewhere a line now and then. Not
 * thread-safe.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final int UPDATE_MILLIS = 500;
  private static final long QUIET_NANOS = 60_000_000_000L;

  private final Console console;
  private @Nullable ProgressBar bar;
  private String what = "";
  private long total;
  private long spoken = System.nanoTime();

  ProgressLine(Console console) {
    this.console = console;
  }

  @Override
  public void begin(String newWhat, long newTotal) {
    clear();
    what = newWhat;
    total = newTotal;
    if (console.progress()) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(what)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(UPDATE_MILLIS)
              .setSpeedUnit(ChronoUnit.SECONDS)
              .setUnit(" articles", 1)
              .showSpeed()
              .setConsumer(
                  new DelegatingProgressBarConsumer(
                      line -> {
                        console.err().print("\r" + line);
                        console.err().flush();
                      },
                      console.width() - 1))
              .build();
    }
  }

  @Override
  public void at(long done) {
    if (bar != null) {
      bar.stepTo(done);
    } else if (System.nanoTime() - spoken > QUIET_NANOS) {
      spoken = System.nanoTime();
      console.say(what + ": " + done + (total < 0 ? "" : " of " + total) + " articles");
    }
  }

  /** A message beside the bar. */
  void say(String message) {
    if (bar != null) {
      console.err().print("\r" + " ".repeat(console.width() - 1) + "\r");
    }
    console.say(message);
  }

  /** Takes the bar away. */
  void clear() {
    if (bar != null) {
      bar.close();
      bar = null;
      console.err().print("\r" + " ".repeat(console.width() - 1) + "\r");
      console.err().flush();
    }
  }

  @Override
  public void close() {
    clear();
  }
}
