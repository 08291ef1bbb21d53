package org.newsgauge.evaluate.gold;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads files strictly: what is not UTF-8 is an error, since its offsets would mean nothing. */
final class GoldFiles {
  private GoldFiles() {}

  /** The file's name without its folders. */
  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** The whole file, unpacked if it is gzip. */
  static byte[] bytes(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    boolean gzip = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    if (!gzip) {
      return bytes;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new GoldException(name(file), "damaged gzip: " + e.getMessage());
    }
  }

  /** The whole file as text, not a character changed, a byte-order mark included. */
  static String text(Path file) throws IOException {
    byte[] bytes = bytes(file);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(in)
          .toString();
    } catch (CharacterCodingException e) {
      long line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new GoldException(name(file), line, "not UTF-8; save the file as UTF-8");
    }
  }

  /** The text without a byte-order mark, for formats whose offsets do not point into it. */
  static String unmarked(Path file) throws IOException {
    String text = text(file);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The files of a folder with this ending, in name order. */
  static List<Path> list(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new GoldException(folder.toString(), "no such folder");
    }
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(folder, file -> name(file).endsWith(ending))) {
      found.forEach(files::add);
    }
    files.sort((a, b) -> name(a).compareTo(name(b)));
    return files;
  }
}
