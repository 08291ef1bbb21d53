package org.newsgauge.table;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears under its name only when it is whole: it is written beside its place, as
 * {@code .NAME.part}, and renamed by {@link #finish}. Closed before that, it leaves nothing behind
 * and an older file of that name stays as it was.
 *
 * <pre>{@code
 * try (WholeFile file = WholeFile.create(path)) {
 *   file.out().write(bytes);
 *   file.finish();
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class WholeFile implements Closeable {
  private final Path path;
  private final Path part;
  private final OutputStream out;
  private boolean open = true;

  private WholeFile(Path path, Path part) throws IOException {
    this.path = path;
    this.part = part;
    this.out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
  }

  /**
   * Begins a file.
   *
   * @throws IOException if nothing can be written there
   */
  public static WholeFile create(Path path) throws IOException {
    return new WholeFile(path, path.resolveSibling("." + path.getFileName() + ".part"));
  }

  /** Where its bytes go, buffered. Do not close it. */
  public OutputStream out() {
    return out;
  }

  /** Gives the file its name. Nothing can be written afterwards. */
  public void finish() throws IOException {
    out.close();
    try {
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    }
    open = false;
  }

  /** Throws the file away if it was not finished. */
  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      try {
        out.close();
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }
}
