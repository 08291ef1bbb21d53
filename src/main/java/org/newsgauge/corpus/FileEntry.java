package org.newsgauge.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Origin;
import org.newsgauge.article.UnreadableException;

/**
 * An article in a file of its own.
 *
 * @param file where it is
 * @param input how the user named it
 * @param origin what is known of it
 */
public record FileEntry(Path file, String input, Origin origin) implements Entry {
  /** No article is larger; what is, is something else. */
  private static final long MAX_BYTES = 64L << 20;

  @Override
  public String record() {
    return "";
  }

  @Override
  public Article read(Cleaner cleaner) throws IOException, UnreadableException {
    return cleaner.read(bytes(), origin);
  }

  /** What the file holds. */
  public byte[] bytes() throws IOException, UnreadableException {
    if (Files.isDirectory(file)) {
      throw new UnreadableException(
          "is a folder; analyze takes files, compare takes folders of articles");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new UnreadableException("is not a regular file");
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new UnreadableException(
          "is larger than " + (MAX_BYTES >> 20) + " MB: too large for one article");
    }
    return Files.readAllBytes(file);
  }
}
