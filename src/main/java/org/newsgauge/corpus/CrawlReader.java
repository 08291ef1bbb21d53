package org.newsgauge.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
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
 * are HTML. The outlet is the host of the address, the id that of the record. A stream: holds one
 * page.
 */
public final class CrawlReader implements CorpusReader {
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
    String position = "";
    try (InputStream in = Files.newInputStream(file);
        WarcReader crawl = new WarcReader(in)) {
      while (true) {
        Optional<WarcRecord> record = crawl.next();
        position = Long.toString(crawl.position());
        if (record.isEmpty()) {
          return;
        }
        if (record.get() instanceof WarcResponse response) {
          Entry entry = entry(name, position, response);
          if (entry != null) {
            sink.accept(entry);
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // What a sink throws is no IOException: this is the file's own.
      String reason = "the crawl is damaged or cut off here; the rest is not read";
      sink.accept(new BrokenEntry(name, position, reason + " (" + CorpusRun.reason(e) + ")"));
    }
  }

  /** A page; null for what is none. */
  private @Nullable Entry entry(String name, String position, WarcResponse response)
      throws IOException {
    HttpResponse http;
    MediaType type;
    try {
      http = response.http();
      type = http.contentType();
    } catch (IOException | IllegalArgumentException e) {
      return response.target().matches("(?i)https?:.*")
          ? new BrokenEntry(name, position, "not an HTTP response: " + CorpusRun.reason(e))
          : null;
    }
    if (http.status() != 200 || !isHtml(type)) {
      return null;
    }
    String url = response.target();
    byte[] page;
    try (InputStream body = http.bodyDecoded().stream()) {
      page = body.readNBytes(CorpusFile.MAX_RECORD + 1);
    } catch (IllegalArgumentException e) {
      return new BrokenEntry(name, position, CorpusRun.reason(e));
    }
    if (page.length > CorpusFile.MAX_RECORD) {
      String reason = "is larger than " + (CorpusFile.MAX_RECORD >> 20) + " MB";
      return new BrokenEntry(name, position, reason);
    }
    String from =
        outlet != null || reading.outletFrom() == OutletFrom.METADATA ? outlet : Domain.of(url);
    String id = response.id().toString().replaceFirst("^urn:uuid:", "");
    String declared = http.headers().first("Content-Type").orElse(null);
    return new Page(name, position, new Origin(prefix + id, from, url, declared), page);
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
