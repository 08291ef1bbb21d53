package org.newsgauge.corpus;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The cleaned articles of a run in a file: each is read from the corpus and cleaned once, however
 * often the run looks at it. Articles are found again by the offset that {@link #add} returned.
 *
 * <p>Adding is for one thread; after that, reading is for any.
 */
final class ArticleStore implements Closeable {
  private final FileChannel channel;
  private final DataOutputStream out;
  private long length;

  /**
   * Opens the file; what lies beyond {@code length} is what a broken run left, and is cut off.
   *
   * @throws IOException if it cannot be written, or has fewer bytes
   */
  ArticleStore(Path file, long length) throws IOException {
    channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.size() < length) {
      channel.close();
      throw new EOFException(file + ": the interrupted run's articles are cut off");
    }
    channel.truncate(length);
    channel.position(length);
    this.length = length;
    out =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
  }

  /** Writes an article and returns where it lies. */
  long add(byte[] article) throws IOException {
    long offset = length;
    out.writeInt(article.length);
    out.write(article);
    length += 4L + article.length;
    return offset;
  }

  /** Makes sure that all is on disk; returns how long the file is. */
  long save() throws IOException {
    out.flush();
    channel.force(false);
    return length;
  }

  /** Makes all that was added readable. */
  void flush() throws IOException {
    out.flush();
  }

  /** The article at an offset. */
  StoredArticle get(long offset) throws IOException {
    ByteBuffer size = ByteBuffer.allocate(4);
    fill(size, offset);
    ByteBuffer bytes = ByteBuffer.allocate(size.getInt(0));
    fill(bytes, offset + 4);
    return StoredArticle.read(new DataInputStream(new ByteArrayInputStream(bytes.array())));
  }

  private void fill(ByteBuffer buffer, long offset) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, offset + buffer.position()) < 0) {
        throw new EOFException("the articles of the run are cut off");
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
