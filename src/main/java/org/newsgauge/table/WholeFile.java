package org.newsgauge.table;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

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
  private final FileChannel channel;
  private final OutputStream out;
  private final boolean durable;
  private boolean open = true;

  private WholeFile(Path path, boolean fresh) throws IOException {
    this.path = path;
    this.durable = !fresh;
    this.part = part(path);
    this.channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            fresh ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.CREATE);
    channel.position(channel.size());
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
  }

  private static Path part(Path path) {
    return path.resolveSibling("." + path.getFileName() + ".part");
  }

  /**
   * Begins a file.
   *
   * @throws IOException if nothing can be written there
   */
  public static WholeFile create(Path path) throws IOException {
    return new WholeFile(path, true);
  }

  /**
   * Goes on with a file that was begun and not finished; begins it if there is none.
   *
   * @throws IOException if nothing can be written there
   */
  public static WholeFile resume(Path path) throws IOException {
    if (Files.exists(path)) {
      // Ended after it got its name and before the run was done: it goes on under the other.
      Files.move(path, part(path), StandardCopyOption.REPLACE_EXISTING);
    }
    return new WholeFile(path, false);
  }

  /** Where its bytes go, buffered. Do not close it. */
  public OutputStream out() {
    return out;
  }

  /** Makes sure that all so far is on disk; returns how many bytes that is. */
  public long save() throws IOException {
    out.flush();
    channel.force(false);
    return channel.position();
  }

  /**
   * Forgets all beyond {@code length} bytes.
   *
   * @throws IOException if there are fewer
   */
  public void cut(long length) throws IOException {
    out.flush();
    if (channel.size() < length) {
      throw new EOFException(part + ": the interrupted run's file is cut off");
    }
    channel.truncate(length);
    channel.position(length);
  }

  /** Gives the file its name. Nothing can be written afterwards. */
  public void finish() throws IOException {
    out.flush();
    if (durable) {
      channel.force(true);
    }
    out.close();
    try {
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    }
    open = false;
  }

  /** The file is not thrown away from now on; {@link #resume} goes on with it. */
  public void keep() throws IOException {
    if (open) {
      open = false;
      channel.close();
    }
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
