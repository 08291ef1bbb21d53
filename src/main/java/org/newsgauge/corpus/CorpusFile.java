package org.newsgauge.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Origin;

/** Tells what a file of a corpus is, and opens it. */
public final class CorpusFile {
  /** No article is larger; what is, is something else. In bytes, or characters of a table. */
  static final int MAX_RECORD = 32 << 20;

  private static final int BUFFER = 1 << 16;
  private static final Pattern SINGLE =
      Pattern.compile(".*\\.(?:html?|xhtml|txt|text|md)(?:\\.gz)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern TABLE =
      Pattern.compile(".*\\.(?:csv|tsv)(?:\\.gz)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINES =
      Pattern.compile(".*\\.(?:jsonl|ndjson|jsonlines)(?:\\.gz)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern CRAWL =
      Pattern.compile(".*\\.warc(?:\\.gz)?", Pattern.CASE_INSENSITIVE);

  private CorpusFile() {}

  /**
   * The reader for what the user named: a folder, a table, lines of JSON, a crawl, or one article.
   * Names tell; where they do not, the first bytes do.
   *
   * @param path to read
   * @param prefix of every article's id: empty, or one that tells several corpora apart
   */
  public static CorpusReader reader(Path path, String prefix, Reading reading) throws IOException {
    if (Files.isDirectory(path)) {
      return new FolderReader(path, prefix, reading);
    }
    String name = String.valueOf(path.getFileName());
    if (SINGLE.matcher(name).matches()) {
      return sink ->
          sink.accept(
              new FileEntry(
                  path, path.toString(), Origin.of(prefix + FileNames.withoutExtension(name))));
    }
    return many(
        path, prefix, reading, reading.byPath() ? FolderReader.outlet(name, reading) : null);
  }

  /** The reader for a file of many articles. */
  static CorpusReader many(Path path, String prefix, Reading reading, @Nullable String outlet)
      throws IOException {
    String name = String.valueOf(path.getFileName());
    String start = start(path);
    if (CRAWL.matcher(name).matches() || start.startsWith("WARC/")) {
      return new CrawlReader(path, prefix, reading, outlet);
    }
    if (LINES.matcher(name).matches() || start.startsWith("{")) {
      return new JsonLinesReader(path, prefix, reading, outlet);
    }
    return new CsvReader(path, prefix, reading, outlet);
  }

  /** Whether a file in a folder holds many articles. */
  static boolean holdsMany(String name) {
    return TABLE.matcher(name).matches()
        || LINES.matcher(name).matches()
        || CRAWL.matcher(name).matches();
  }

  private static String start(Path path) throws IOException {
    try (InputStream in = open(path)) {
      String start = new String(in.readNBytes(64), StandardCharsets.UTF_8);
      return start.replaceFirst("^\uFEFF?\\s*", "").toUpperCase(Locale.ROOT);
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      return "";
    }
  }

  /**
   * The bytes of a file, unpacked if it is compressed with gzip, whatever its name; UTF-16 with a
   * byte-order mark becomes UTF-8.
   */
  static InputStream open(Path path) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    try {
      in.mark(2);
      boolean packed = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      // Not buffered again: a buffer would lose what comes just before a break.
      return Characters.utf8(packed ? new GZIPInputStream(in, BUFFER) : in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** What an error within a stream means for the rest of it. */
  static String broken(IOException e) {
    boolean packed = e instanceof java.util.zip.ZipException || e instanceof java.io.EOFException;
    return packed
        ? "the compressed file is damaged or cut off here; the rest is not read"
        : CorpusRun.reason(e) + "; the rest is not read";
  }
}
