package org.newsgauge.cli;

import java.nio.file.Path;
import org.newsgauge.corpus.Checkpoints;

/** Says, when the process is asked to end during a run, how to go on with the run. */
final class Interruption implements AutoCloseable {
  private final Thread hook;

  Interruption(Console console, Path work) {
    hook =
        new Thread(
            () -> {
              if (Checkpoints.isIn(work)) {
                console.err().println();
                console.say("interrupted; the same command with --resume goes on from here");
              }
            });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The run is complete. */
  void over() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already.
    }
  }

  @Override
  public void close() {
    over();
  }
}
