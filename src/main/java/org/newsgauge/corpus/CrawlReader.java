package org.newsgauge.corpus;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Origin;
import org.newsgauge.article.UnreadableException;

/**
 * A crawl in WARC (ISO 28500), perhaps compressed: the pages that were fetched with status 200 and
 * are HTML. The outlet is the host of the address, the id that of the record. A record that cannot
 * be read fails alone if the next can be found. A stream: holds one page.
 */
public final class CrawlReader implements CorpusReader {
  /** How records begin, after the two line ends of the one before; and how packed ones do. */
  private static final byte[] PLAIN = "\r\nWARC/1.".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] PACKED = {0x1f, (byte) 0x8b, 8};
  private static final int SEARCHED = 1 << 16;
  private static final URI ANY = URI.create("http://any.example/");

  /** Ways of packing that are undone here. */
  private static final Set<String> UNPACKED = Set.of("br", "deflate", "zstd");

  private final Path file;
  private final String prefix;
  private final Reading reading;
  private final @Nullable String outlet;

  /**
   * @param file to read
   * @param prefix of every article's id: empty, or one that tells several corpora apart
   * @param outlet of all its articles, where its place tells it
   */
  public CrawlReader(Path file, String prefix, Reading reading, @Nullable String outlet) {
    this.file = Objects.requireNonNull(file, "file");
    this.prefix = Objects.requireNonNull(prefix, "prefix");
    this.reading = Objects.requireNonNull(reading, "reading");
    this.outlet = outlet;
  }

  @Override
  public void forEach(Consumer<Entry> sink) throws IOException {
    String name = String.valueOf(file.getFileName());
    try (FileChannel channel = FileChannel.open(file)) {
      Damage told = null;
      long from = 0;
      while (from >= 0) {
        Damage last = told;
        Damage damage = read(name, channel, from, last, sink);
        if (damage == null) {
          return;
        }
        // Where nothing could be read, it only looked like the start of a record.
        told = damage.any() || last == null ? damage : last;
        from = nextRecord(channel, Math.max(damage.position(), from) + 1);
      }
      if (told != null) {
        sink.accept(told.entry(name, "the crawl is damaged or cut off here; the rest is not read"));
      }
    }
  }

  /**
   * Where a crawl is broken.
   *
   * @param any whether a record was read before
   */
  private record Damage(long position, String reason, boolean any) {
    BrokenEntry entry(String name, String what) {
      return new BrokenEntry(name, Long.toString(position), what + " (" + reason + ")");
    }
  }

  /**
   * Reads records up to the end, which gives null, or up to one that cannot be read.
   *
   * @param before what broke before {@code from}: told as soon as a record is read after it
   */
  private @Nullable Damage read(
      String name, FileChannel channel, long from, @Nullable Damage before, Consumer<Entry> sink)
      throws IOException {
    channel.position(from);
    boolean any = false;
    long position = from;
    WarcReader crawl;
    try {
      // It is not closed: that would close the channel.
      crawl = new WarcReader(channel);
      while (true) {
        Optional<WarcRecord> record = crawl.next();
        position = Math.max(position, crawl.position());
        if (record.isEmpty()) {
          return before == null || any ? null : new Damage(position, before.reason(), false);
        }
        byte[] block = new byte[0];
        boolean isPage = record.get() instanceof WarcResponse;
        if (isPage) {
          block = record.get().body().stream().readNBytes(CorpusFile.MAX_RECORD + 1);
        }
        if (before != null && !any) {
          sink.accept(before.entry(name, "a record is damaged and passed over"));
        }
        any = true;
        Entry entry =
            isPage
                ? entry(name, Long.toString(position), (WarcResponse) record.get(), block)
                : null;
        if (entry != null) {
          sink.accept(entry);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // What a sink throws is neither: this is the file's own.
      String reason =
          e instanceof EOFException
              ? "it ends within a record"
              : CorpusRun.reason(e).replaceFirst(": \\.\\.\\..*", "");
      return new Damage(position, reason, any);
    }
  }

  /** Where the next record may start: compressed or not; -1 if there is none. */
  private static long nextRecord(FileChannel channel, long from) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(SEARCHED);
    for (long at = Math.max(0, from - PLAIN.length); at < channel.size(); ) {
      buffer.clear();
      int read = channel.read(buffer, at);
      if (read <= 0) {
        return -1;
      }
      byte[] bytes = buffer.array();
      for (int i = 0; i < read; i++) {
        if (starts(bytes, i, read, PLAIN) && at + i + 2 >= from) {
          return at + i + 2;
        }
        if (starts(bytes, i, read, PACKED) && at + i >= from) {
          return at + i;
        }
      }
      at += read < SEARCHED ? read : read - PLAIN.length;
    }
    return -1;
  }

  private static boolean starts(byte[] bytes, int at, int end, byte[] wanted) {
    return at + wanted.length <= end
        && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }

  /** A page; null for what is none. */
  private @Nullable Entry entry(String name, String position, WarcResponse response, byte[] block) {
    if (block.length > CorpusFile.MAX_RECORD) {
      String reason = "is larger than " + (CorpusFile.MAX_RECORD >> 20) + " MB";
      return new BrokenEntry(name, position, reason);
    }
    HttpResponse http;
    String url;
    String id;
    try {
      url = response.target();
      id = response.id().toString().replaceFirst("^urn:uuid:", "");
      http = http(block);
      if (http.status() != 200 || !isHtml(http.contentType())) {
        return null;
      }
    } catch (IOException | RuntimeException e) {
      return response.target().matches("(?i)https?:.*")
          ? new BrokenEntry(name, position, "not an HTTP response: " + reason(e))
          : null;
    }
    String declared = http.headers().first("Content-Type").orElse(null);
    String packed = http.headers().first("Content-Encoding").orElse("").strip();
    byte[] page;
    try {
      page = page(http, block, packed.toLowerCase(Locale.ROOT));
    } catch (IOException | RuntimeException | LinkageError e) {
      return new BrokenEntry(
          name, position, "the page cannot be unpacked (Content-Encoding: " + packed + ")");
    }
    String from =
        outlet != null || reading.outletFrom() == OutletFrom.METADATA ? outlet : Domain.of(url);
    return new Page(name, position, new Origin(prefix + id, from, url, declared), page);
  }

  private static String reason(Exception e) {
    return e instanceof IOException io ? CorpusRun.reason(io) : String.valueOf(e.getMessage());
  }

  /**
   * The page as it was sent. Crawlers often keep the headers of what they have unpacked already:
   * what is said to be packed and is not is taken as it is. What gzip has packed is left to the
   * cleaner, which reads it as far as it goes.
   */
  private static byte[] page(HttpResponse http, byte[] block, String packed) throws IOException {
    byte[] body;
    try {
      body = http.body().stream().readAllBytes();
    } catch (IOException | RuntimeException e) {
      // Said to come in chunks, but does not.
      body = afterHeaders(block);
    }
    boolean plain = looksLikePage(body);
    if (!plain
        && !http.headers().all("Transfer-Encoding").isEmpty()
        && looksLikePage(afterHeaders(block))) {
      return afterHeaders(block);
    }
    if (plain || !UNPACKED.contains(packed)) {
      return body;
    }
    return packed.equals("deflate")
        ? inflated(body)
        : http(block).bodyDecoded().stream().readNBytes(CorpusFile.MAX_RECORD);
  }

  /** What deflate has packed: with the header of zlib, as it should be, or without, as some do. */
  private static byte[] inflated(byte[] body) throws IOException {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(body))) {
      return in.readNBytes(CorpusFile.MAX_RECORD);
    } catch (ZipException e) {
      Inflater bare = new Inflater(true);
      try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(body), bare)) {
        return in.readNBytes(CorpusFile.MAX_RECORD);
      } finally {
        bare.end();
      }
    }
  }

  private static boolean looksLikePage(byte[] body) {
    String start = new String(body, 0, Math.min(body.length, 100), StandardCharsets.UTF_8);
    return start.replace("\uFEFF", "").stripLeading().startsWith("<");
  }

  private static byte[] afterHeaders(byte[] block) {
    for (int i = 0; i + 3 < block.length; i++) {
      if (block[i] == '\n'
          && (block[i + 1] == '\n' || (block[i + 1] == '\r' && block[i + 2] == '\n'))) {
        return Arrays.copyOfRange(block, i + (block[i + 1] == '\n' ? 2 : 3), block.length);
      }
    }
    return block;
  }

  /**
   * What was answered, read from memory, so that nothing in it can harm the reading of the rest.
   */
  private static HttpResponse http(byte[] block) throws IOException {
    return new WarcResponse.Builder(ANY).body(MediaType.HTTP_RESPONSE, block).build().http();
  }

  private static boolean isHtml(MediaType type) {
    return type.base().equals(MediaType.HTML)
        || type.base().toString().equals("application/xhtml+xml");
  }

  private static final class Page implements Entry {
    private final String input;
    private final String record;
    private final Origin origin;
    private final byte[] html;

    Page(String input, String record, Origin origin, byte[] html) {
      this.input = input;
      this.record = record;
      this.origin = origin;
      this.html = html;
    }

    @Override
    public String input() {
      return input;
    }

    @Override
    public String record() {
      return record;
    }

    @Override
    public Article read(Cleaner cleaner) throws UnreadableException {
      return cleaner.read(html, origin);
    }

    @Override
    public long held() {
      return html.length;
    }
  }
}
