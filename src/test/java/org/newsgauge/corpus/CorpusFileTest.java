package org.newsgauge.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.UnreadableException;
import org.newsgauge.table.TableException;

/** Every kind of corpus, whole and broken: what is read of it, and what is said of the rest. */
class CorpusFileTest {
  private static final Cleaner CLEANER = new Cleaner();
  private static final String STORY =
      "The harbour board met on Tuesday. \"No crane will move,\" its chair, Ines Okoro, said.";

  @TempDir Path folder;

  @Test
  void columnsAreFoundByTheirUsualNames() throws IOException {
    Path table =
        write(
            "crawl.csv",
            "Headline,Source Name,article_body,publishDate,Authors\n"
                + "Cranes idle,Ledger,"
                + quoted(STORY)
                + ",3 March 2024,Ana Ruiz\n");
    Article article = only(table, Reading.DEFAULT);
    assertEquals("Cranes idle", article.titleText());
    assertEquals("Ledger", article.outlet());
    assertEquals(LocalDate.of(2024, 3, 3), article.published());
    assertEquals("Ana Ruiz", article.author());
    assertEquals("2", article.id());
  }

  @Test
  void columnsThatWereNamedWinAndAreNotTakenForOthers() throws IOException {
    Path table =
        write("named.csv", "text,Paper,Words\nsummary only,Courier," + quoted(STORY) + "\n");
    Reading reading =
        new Reading(
            null, null, Map.of(Field.TEXT, "Words", Field.OUTLET, "Paper"), null, List.of("text"));
    List<Entry> entries = entries(table, reading);
    assertEquals("summary only", entries.get(0).columns().get("text"));
    assertEquals("Courier", read(entries.get(0)).outlet());
    assertTrue(read(entries.get(0)).text().contains("harbour board"));
    Reading wrong = new Reading(null, null, Map.of(Field.TEXT, "Wörter"), null, List.of());
    TableException missing = assertThrows(TableException.class, () -> entries(table, wrong));
    assertTrue(missing.getMessage().contains("no column Wörter; there are text, Paper, Words"));
  }

  @Test
  void datesThatMayBeReadInTwoWaysAreToldUnlessTheUserSaysHow() throws IOException {
    Path table =
        write(
            "dates.csv",
            "outlet,text,Posted on,date\nA,%1$s,x,03/09/2024\nA,%1$s,x,25/09/2024\nA,%1$s,x,09/09/2024\n"
                .formatted(quoted(STORY)));
    Path lines =
        write(
            "dates.jsonl",
            "{\"outlet\":\"A\",\"text\":\"It rained.\",\"pub_date\":\"03/09/2024\"}\n");
    List<Entry> unsaid = entries(table, Reading.DEFAULT);
    assertEquals("2024-03-09", String.valueOf(read(unsaid.get(0)).published()));
    assertEquals(
        List.of("the date 03/09/2024 in the column date" + TableEntry.UNSURE),
        read(unsaid.get(0)).warnings());
    assertEquals("2024-09-25", String.valueOf(read(unsaid.get(1)).published()));
    assertEquals(List.of(), read(unsaid.get(1)).warnings());
    assertEquals(List.of(), read(unsaid.get(2)).warnings());
    assertEquals(
        List.of("the date 03/09/2024 in the column pub_date" + TableEntry.UNSURE),
        only(lines, Reading.DEFAULT).warnings());
    for (DayOrder order : DayOrder.values()) {
      Reading said = new Reading(null, null, Map.of(), order, List.of());
      String day = order == DayOrder.DAY_FIRST ? "2024-09-03" : "2024-03-09";
      for (Article article : List.of(read(entries(table, said).get(0)), only(lines, said))) {
        assertEquals(day, String.valueOf(article.published()));
        assertEquals(List.of(), article.warnings());
      }
    }
  }

  @Test
  void spreadsheetsDivideByOtherMarks() throws IOException {
    for (String mark : List.of(";", "\t")) {
      String csv = "\uFEFFoutlet;title;text\r\nLedger;Cranes idle;The harbour is shut.\r\n";
      Article article = only(write("sheet.csv", csv.replace(";", mark)), Reading.DEFAULT);
      assertEquals("Ledger", article.outlet());
      assertEquals("Cranes idle", article.titleText());
    }
  }

  /** What spreadsheets save as text: the old page of the machine, or UTF-16. One file has both. */
  @Test
  void encodingsAreFoundLineByLine() throws IOException {
    String story = "outlet\ttext\nCafé Zürich\t“Grün”, sagte sie — €5 für 😀\n";
    Path wide = folder.resolve("wide.csv");
    for (String order : List.of("UTF-16LE", "UTF-16BE")) {
      Files.write(wide, ("\uFEFF" + story).getBytes(Charset.forName(order)));
      assertEquals("Café Zürich", only(wide, Reading.DEFAULT).outlet());
      assertEquals("“Grün”, sagte sie — €5 für 😀", only(wide, Reading.DEFAULT).text());
    }
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    String line = "{\"outlet\": \"Café\", \"text\": \"“Grün”, sagte sie — €5\"}\n";
    lines.write(line.getBytes(StandardCharsets.UTF_8));
    lines.write(line.getBytes(Charset.forName("windows-1252")));
    Path mixed = Files.write(folder.resolve("mixed.jsonl"), lines.toByteArray());
    assertEquals(
        List.of("1: “Grün”, sagte sie — €5", "2: “Grün”, sagte sie — €5"),
        told(mixed, Reading.DEFAULT));
    String rows = "outlet,text\n" + "Café,“Grün” - €5\n".repeat(9000);
    Path old = Files.write(folder.resolve("old.csv"), rows.getBytes(Charset.forName("cp1252")));
    List<String> read = told(old, Reading.DEFAULT);
    assertEquals(9000, read.size());
    read.forEach(one -> assertTrue(one.endsWith(": “Grün” - €5"), one));
  }

  @Test
  void anUnclosedQuoteCostsTheRestOfTheTableOnly() throws IOException {
    Path table = write("torn.csv", "outlet,text\nA,one two\nB,\"never closed\nC,lost\n");
    assertEquals(
        List.of(
            "2: one two",
            "torn.csv:4: not CSV here: in the row that begins in line 3 a quotation mark is not closed, or text follows a closing"
                + " one; the rest of the table is not read"),
        told(table, Reading.DEFAULT));
  }

  @Test
  void aRowWithoutEndIsNotHeldInMemory() throws IOException {
    byte[] row = new byte[CorpusFile.MAX_RECORD + (1 << 20)];
    Arrays.fill(row, (byte) 'x');
    byte[] start = "outlet,text\nA,one two\nB,\"".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(start, 0, row, 0, start.length);
    Files.write(folder.resolve("endless.csv"), row);
    List<String> told = told(folder.resolve("endless.csv"), Reading.DEFAULT);
    assertEquals("2: one two", told.get(0));
    assertTrue(told.get(1).contains("a row is larger than 32 million characters"), told.get(1));
  }

  @Test
  void aBadLineOfJsonFailsAlone() throws IOException {
    Path lines =
        write(
            "crawl.jsonl",
            """
            {"id": 7, "outlet": "Ledger", "headline": "Cranes idle", "body": "The harbour is shut.", "authors": ["Ana Ruiz", {"name": "Jo Lee"}], "published": "2024-03-03T10:00:00Z"}
            {"outlet": "Ledger", "text": "cut of

            [1, 2]
            {"outlet": "Ledger", "text": null}
            {"text": "Nobody's words."}
            {"outlet": "Courier", "text": "The harbour is open."}
            """);
    assertEquals(
        List.of(
            "7: Cranes idle\n\nThe harbour is shut.",
            "crawl.jsonl:2: not JSON",
            "crawl.jsonl:4: not a JSON object; one article a line is wanted",
            "crawl.jsonl:5: the column text is empty",
            "crawl.jsonl:6: the column outlet is empty",
            "7: The harbour is open."),
        told(lines, Reading.DEFAULT).stream()
            .map(t -> t.replaceFirst("(not JSON):.*", "$1"))
            .toList());
    Article first = read(entries(lines, Reading.DEFAULT).get(0));
    assertEquals("Ana Ruiz; Jo Lee", first.author());
    assertEquals(LocalDate.of(2024, 3, 3), first.published());
  }

  @Test
  void anEnormousLineFailsAlone() throws IOException {
    byte[] line = new byte[CorpusFile.MAX_RECORD + 10];
    Arrays.fill(line, (byte) ' ');
    line[0] = '{';
    line[line.length - 1] = '\n';
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(line);
    all.write("{\"outlet\": \"A\", \"text\": \"one two\"}".getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("large.jsonl"), all.toByteArray());
    assertEquals(
        List.of("large.jsonl:1: is longer than 32 MB", "2: one two"),
        told(folder.resolve("large.jsonl"), Reading.DEFAULT));
  }

  @Test
  void anythingMayBeCompressedAndCutOff() throws IOException {
    String lines = "";
    for (int i = 0; i < 3000; i++) {
      lines += "{\"outlet\": \"A\", \"text\": \"one " + Integer.toHexString(i * 7919) + "\"}\n";
    }
    byte[] packed = gzip(lines.getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("whole.jsonl.gz"), packed);
    assertEquals(3000, entries(folder.resolve("whole.jsonl.gz"), Reading.DEFAULT).size());
    Path cut = folder.resolve("cut.jsonl.gz");
    Files.write(cut, Arrays.copyOf(packed, packed.length / 2));
    List<String> told = told(cut, Reading.DEFAULT);
    assertTrue(told.size() > 100, () -> "read " + told.size());
    assertTrue(
        told.get(told.size() - 1).endsWith("damaged or cut off here; the rest is not read"),
        told.get(told.size() - 1));
    byte[] table =
        gzip(("outlet,text\n" + "A,one two\n".repeat(90_000)).getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(table, table.length - 9));
    List<String> rows = told(folder.resolve("cut.csv.gz"), Reading.DEFAULT);
    assertTrue(
        rows.size() > 100 && rows.get(rows.size() - 1).contains("cut off here"),
        rows.get(rows.size() - 1));
  }

  @Test
  void aCrawlGivesItsPages() throws IOException {
    for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
      Path crawl = crawl("crawl" + compression + ".warc", compression);
      List<Entry> entries = entries(crawl, Reading.DEFAULT);
      assertEquals(1, entries.size(), "neither a picture nor an error page");
      Article article = read(entries.get(0));
      assertEquals("ledger.example", article.outlet());
      assertEquals("https://www.ledger.example/news/2024/03/cranes-idle.html", article.url());
      assertTrue(article.text().contains("harbour board"), article.text());
      assertTrue(article.id().matches("[0-9a-f-]{36}"), article.id());
      byte[] bytes = Files.readAllBytes(crawl);
      Path cut = folder.resolve("cut-" + crawl.getFileName());
      Files.write(cut, Arrays.copyOf(bytes, bytes.length - bytes.length / 3));
      List<String> told = told(cut, Reading.DEFAULT);
      assertTrue(told.get(told.size() - 1).contains("cut off here"), told.toString());
      assertFalse(told.get(told.size() - 1).contains("Exception"), told.toString());
    }
  }

  private static final String PAGE =
      "<html><head><title>Cranes idle</title></head><body><article><h1>Cranes idle</h1><p>"
          + (STORY + " ").repeat(12)
          + "</p></article></body></html>";

  /** {@link #PAGE}, packed by another program. */
  private static final byte[] BROTLI =
      Base64.getDecoder()
          .decode(
              "G2oEABwHbkzHeiPzkc4t1Y9MKhYN2SmbTAUHJs8QVcX42OYo5Op3CKYoWBzrri7UtF6m27zE4xE2EcR6"
                  + "ogXhKhr0hQFfim6S0Hnk9MCkJQcfIy8AHCvvS9GUpt1x5cPtF34nVccAy25Hil+YoD/FcUThbW17OL/G"
                  + "6Ie1oYPWh8S5BgA=");

  /** As servers send and crawlers keep it; several say one thing of a page and do another. */
  @Test
  void pagesOfACrawlAreUnpacked() throws IOException {
    byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream zlib = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(zlib)) {
      out.write(page);
    }
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bare, new Deflater(9, true))) {
      out.write(page);
    }
    Map<String, byte[]> pages = new LinkedHashMap<>();
    pages.put("", page);
    pages.put("Content-Encoding: gzip", gzip(page));
    pages.put("Content-Encoding: GZIP \r\nTransfer-Encoding: chunked", chunked(gzip(page)));
    pages.put("Transfer-Encoding: chunked", chunked(page));
    pages.put("Content-Encoding: br", BROTLI);
    pages.put("Transfer-Encoding: chunked\r\nContent-Encoding: br", chunked(BROTLI));
    pages.put("Content-Encoding: deflate", zlib.toByteArray());
    pages.put("Content-Encoding:  deflate", bare.toByteArray());
    pages.put("Content-Encoding: gzip\r\nX: unpacked before", page);
    pages.put("Content-Encoding: br\r\nX: unpacked before", page);
    pages.put("Content-Encoding: zstd\r\nX: unpacked before", page);
    pages.put("Transfer-Encoding: chunked\r\nX: joined before", page);
    pages.put("Content-Encoding: identity", page);
    pages.put("Content-Length: 99999", page);
    ByteArrayOutputStream crawl = new ByteArrayOutputStream();
    pages.forEach((headers, body) -> crawl.writeBytes(record("response", 200, headers, body)));
    Path file = Files.write(folder.resolve("packed.warc"), crawl.toByteArray());
    List<String> told = told(file, Reading.DEFAULT);
    assertEquals(pages.size(), told.size());
    List<String> headers = List.copyOf(pages.keySet());
    for (int i = 0; i < told.size(); i++) {
      assertTrue(told.get(i).contains("\n" + STORY), headers.get(i) + ": " + told.get(i));
    }
    byte[] zstd = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 4, 0};
    Files.write(file, record("response", 200, "Content-Encoding: zstd", zstd));
    String reason = told(file, Reading.DEFAULT).get(0);
    assertTrue(reason.endsWith("the page cannot be unpacked (Content-Encoding: zstd)"), reason);
  }

  @Test
  void aBrokenRecordOfACrawlCostsItselfOnly() throws IOException {
    byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
    byte[] good = record("response", 200, "", page);
    byte[] noHeader =
        "WARC/1.0\r\nWARC-Type response\r\n\r\nxx\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    byte[] noHttp =
        record("response", 200, "", page, "application/http; msgtype=response", "no HTTP\r\n\r\n");
    byte[] torn = gzip(good);
    Arrays.fill(torn, torn.length / 2, torn.length / 2 + 9, (byte) 0x1f);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    for (byte[] one :
        List.of(good, noHeader, good, noHttp, record("request", 200, "", page), good)) {
      plain.writeBytes(one);
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (byte[] one : List.of(gzip(good), torn, gzip(good), gzip(noHttp), gzip(good))) {
      packed.writeBytes(one);
    }
    for (ByteArrayOutputStream crawl : List.of(plain, packed)) {
      Path file = Files.write(folder.resolve("broken.warc"), crawl.toByteArray());
      List<String> told = told(file, Reading.DEFAULT);
      assertEquals(5, told.size(), told.toString());
      for (int i : List.of(0, 2, 4)) {
        assertTrue(told.get(i).contains("\n" + STORY), told.get(i));
      }
      assertTrue(told.get(1).contains("a record is damaged and passed over ("), told.get(1));
      assertTrue(told.get(3).contains("not an HTTP response"), told.get(3));
    }
  }

  private static byte[] record(String type, int status, String headers, byte[] body) {
    String http =
        "HTTP/1.1 "
            + status
            + " As told\r\nContent-Type: text/html\r\n"
            + (headers.isEmpty() ? "" : headers + "\r\n")
            + "\r\n";
    return record(type, status, headers, body, "application/http; msgtype=response", http);
  }

  private static byte[] record(
      String type, int status, String headers, byte[] body, String contentType, String http) {
    byte[] start = http.getBytes(StandardCharsets.UTF_8);
    String warc =
        "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:%s>\r\n"
                .formatted(
                    type,
                    UUID.nameUUIDFromBytes((headers + status).getBytes(StandardCharsets.UTF_8)))
            + "WARC-Date: 2024-01-25T10:00:00Z\r\nWARC-Target-URI: https://ledger.example/a\r\n"
            + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(contentType, start.length + body.length);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(warc.getBytes(StandardCharsets.UTF_8));
    record.writeBytes(start);
    record.writeBytes(body);
    record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return record.toByteArray();
  }

  private static byte[] chunked(byte[] body) {
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    for (int at = 0; at < body.length; at += 500) {
      int size = Math.min(500, body.length - at);
      chunks.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.UTF_8));
      chunks.write(body, at, size);
      chunks.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return chunks.toByteArray();
  }

  @Test
  void theOutletIsToldByPathMetadataOrDomain() throws IOException {
    Path table =
        write(
            "courier.csv",
            "outlet,url,text\nLedger,https://www.port.example/a?b=[c],one two\nLedger,,one two\n");
    assertEquals("courier", read(entries(table, from(OutletFrom.PATH)).get(0)).outlet());
    assertEquals("Ledger", read(entries(table, from(OutletFrom.METADATA)).get(0)).outlet());
    assertEquals("port.example", read(entries(table, from(OutletFrom.DOMAIN)).get(0)).outlet());
    assertEquals(
        "courier.csv:3: has no address that could tell its outlet",
        told(table, from(OutletFrom.DOMAIN)).get(1));
    assertEquals("b.example", Domain.of("http://m.b.example:80/x"));
    assertEquals("b.example", Domain.of("b.example/x"));
    assertEquals(null, Domain.of("no address"));
  }

  @Test
  void aFolderHoldsAllOfThem() throws IOException {
    Files.createDirectories(folder.resolve("c/ledger/deep"));
    write("c/ledger/b.txt", STORY);
    write("c/ledger/b.html", "<html><body><p>" + STORY + "</p></body></html>");
    write("c/ledger/deep/a.txt", STORY);
    write("c/ledger/lines.jsonl", "{\"outlet\": \"Other\", \"text\": \"one two\"}\n");
    write("c/README.md", "not an article");
    write("c/ledger/.hidden", "nor this");
    Files.createSymbolicLink(folder.resolve("c/ledger/loop"), folder.resolve("c"));
    List<String> ids = new ArrayList<>();
    for (Entry entry : entries(folder.resolve("c"), Reading.DEFAULT)) {
      try {
        Article article = read(entry);
        ids.add(article.id() + " of " + article.outlet());
      } catch (AssertionError e) {
        ids.add(entry.input() + ": " + e.getMessage());
      }
    }
    assertEquals(
        List.of(
            "ledger/b.html of ledger",
            "ledger/b.txt of ledger",
            "ledger/deep/a of ledger",
            "ledger/lines.jsonl/1 of Other",
            folder.resolve("c/ledger/loop") + ": leads back to a folder above it; not followed"),
        ids);
  }

  private static Reading from(OutletFrom from) {
    return new Reading(from, null, Map.of(), null, List.of());
  }

  private Path crawl(String name, WarcCompression compression) throws IOException {
    Path file = folder.resolve(name);
    try (WarcWriter writer =
        new WarcWriter(
            java.nio.channels.FileChannel.open(
                file,
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.WRITE),
            compression)) {
      writer.write(response("https://www.ledger.example/logo.png", 200, "image/png", "PNG"));
      writer.write(response("https://www.ledger.example/gone.html", 404, "text/html", PAGE));
      writer.write(
          response(
              "https://www.ledger.example/news/2024/03/cranes-idle.html",
              200,
              "text/html; charset=utf-8",
              PAGE));
    }
    return file;
  }

  private static WarcResponse response(String url, int status, String type, String body)
      throws IOException {
    HttpResponse http =
        new HttpResponse.Builder(status, "As told")
            .body(MediaType.parse(type), body.getBytes(StandardCharsets.UTF_8))
            .build();
    return new WarcResponse.Builder(URI.create(url)).date(Instant.EPOCH).body(http).build();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<Entry> entries(Path path, Reading reading) throws IOException {
    List<Entry> entries = new ArrayList<>();
    CorpusFile.reader(path, "", reading).forEach(entries::add);
    return entries;
  }

  private static Article only(Path path, Reading reading) throws IOException {
    List<Entry> entries = entries(path, reading);
    assertEquals(1, entries.size());
    return read(entries.get(0));
  }

  private static Article read(Entry entry) {
    try {
      return entry.read(CLEANER);
    } catch (IOException | UnreadableException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** For each entry its id and text, or what is wrong with it. */
  private static List<String> told(Path path, Reading reading) throws IOException {
    List<String> told = new ArrayList<>();
    for (Entry entry : entries(path, reading)) {
      try {
        Article article = entry.read(CLEANER);
        told.add(article.id() + ": " + article.text());
      } catch (UnreadableException e) {
        told.add(
            new Failure(entry.input(), entry.record(), String.valueOf(e.getMessage())).toString());
      }
    }
    return told;
  }
}
