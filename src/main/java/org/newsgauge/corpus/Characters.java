package org.newsgauge.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a stream in UTF-8. Bytes that are no UTF-8 are taken for windows-1252, which is
 * what spreadsheets and old archives write, each by itself: a file may hold both. Not thread-safe.
 */
final class Characters extends Reader {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int BUFFER = 1 << 15;

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
  private final CharsetDecoder utf8 =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer decoded = CharBuffer.allocate(BUFFER).limit(0);
  private boolean ended;

  Characters(InputStream in) {
    this.in = in;
  }

  /** The characters of a text. */
  static String of(byte[] text) {
    try (Reader characters = new Characters(new ByteArrayInputStream(text))) {
      StringBuilder all = new StringBuilder(text.length);
      char[] part = new char[BUFFER];
      for (int n = characters.read(part); n >= 0; n = characters.read(part)) {
        all.append(part, 0, n);
      }
      return all.toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The same bytes; if a byte-order mark says that they are UTF-16, in UTF-8. */
  static InputStream utf8(InputStream in) throws IOException {
    PushbackInputStream start = new PushbackInputStream(in, 2);
    byte[] mark = start.readNBytes(2);
    if (mark.length == 2 && mark[0] == (byte) 0xff && mark[1] == (byte) 0xfe) {
      return new Encoded(new InputStreamReader(in, StandardCharsets.UTF_16LE));
    }
    if (mark.length == 2 && mark[0] == (byte) 0xfe && mark[1] == (byte) 0xff) {
      return new Encoded(new InputStreamReader(in, StandardCharsets.UTF_16BE));
    }
    start.unread(mark);
    return start;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (decoded.hasRemaining()) {
      int count = Math.min(length, decoded.remaining());
      decoded.get(buffer, offset, count);
      return count;
    }
    decoded.clear();
    while (decoded.position() == 0) {
      CoderResult result = utf8.decode(bytes, decoded, ended);
      if (result.isError() && decoded.hasRemaining()) {
        decoded.put(new String(new byte[] {bytes.get()}, WINDOWS_1252));
        utf8.reset();
      } else if (decoded.position() == 0) {
        if (ended) {
          decoded.limit(0);
          return -1;
        }
        fill();
      }
    }
    decoded.flip();
    return read(buffer, offset, length);
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytes.position(bytes.position() + Math.max(0, read)).flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Characters as bytes in UTF-8. */
  private static final class Encoded extends InputStream {
    private final Reader in;
    private final char[] characters = new char[BUFFER];
    private byte[] bytes = new byte[0];
    private int at;

    Encoded(Reader in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return fill() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (!fill()) {
        return -1;
      }
      int count = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, buffer, offset, count);
      at += count;
      return count;
    }

    private boolean fill() throws IOException {
      if (at < bytes.length) {
        return true;
      }
      int read = in.read(characters, 0, characters.length - 1);
      if (read < 0) {
        return false;
      }
      if (Character.isHighSurrogate(characters[read - 1])) {
        int low = in.read();
        if (low >= 0) {
          characters[read++] = (char) low;
        }
      }
      bytes = new String(characters, 0, read).getBytes(StandardCharsets.UTF_8);
      at = 0;
      return true;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
