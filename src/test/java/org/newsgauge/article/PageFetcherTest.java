package org.newsgauge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server on the loopback. */
class PageFetcherTest {
  private static final String PAGE =
      "<html><head><title>Ferry late</title></head><body><h1>Ferry late again</h1>"
          + "<p>The ferry left forty minutes late on Monday because nobody could find the key, the"
          + " harbor master said. She has since had a second one cut.</p></body></html>";

  private final List<String> agents = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private String root;
  private volatile String robots = "User-agent: *\nDisallow: /private\nAllow: /private/open$\n";
  private final PageFetcher fetcher = new PageFetcher(Duration.ofSeconds(1), 200_000);

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    root = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/robots.txt", exchange -> answer(exchange, 200, "text/plain", robots));
    server.createContext("/", exchange -> answer(exchange, 200, "text/html", PAGE));
    server.createContext(
        "/latin",
        exchange ->
            send(
                exchange,
                200,
                "text/html; charset=ISO-8859-1",
                "<p>Zo\u00eb said \u201cno\u201d</p>".getBytes("windows-1252")));
    server.createContext("/gone", exchange -> answer(exchange, 404, "text/html", "no"));
    server.createContext("/forbidden", exchange -> answer(exchange, 403, "text/html", "no"));
    server.createContext("/pay", exchange -> answer(exchange, 402, "text/html", "no"));
    server.createContext("/pdf", exchange -> answer(exchange, 200, "application/pdf", "%PDF"));
    server.createContext(
        "/large", exchange -> answer(exchange, 200, "text/html", "x".repeat(300_000)));
    server.createContext("/moved", exchange -> redirect(exchange, "/story"));
    server.createContext("/loop", exchange -> redirect(exchange, "/loop"));
    server.createContext("/away", exchange -> redirect(exchange, "file:///etc/hosts"));
    server.createContext("/toprivate", exchange -> redirect(exchange, "/private/x"));
    server.createContext(
        "/slow",
        exchange -> {
          try {
            Thread.sleep(3000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          answer(exchange, 200, "text/html", PAGE);
        });
    server.createContext(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 100; i++) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            try {
              Thread.sleep(100);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              return;
            }
          }
          exchange.close();
        });
    server.createContext(
        "/packed",
        exchange -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(PAGE.getBytes(StandardCharsets.UTF_8));
          }
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          send(exchange, 200, "text/html", out.toByteArray());
        });
    server.setExecutor(java.util.concurrent.Executors.newFixedThreadPool(4));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    ((java.util.concurrent.ExecutorService) server.getExecutor()).shutdownNow();
  }

  private void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  private void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private String failure(String path) {
    return assertThrows(IOException.class, () -> fetcher.fetch(root + path)).getMessage();
  }

  @Test
  void fetchesAPageAndSaysWhoItIs() throws Exception {
    PageFetcher.Fetched page = fetcher.fetch(root + "/story?page=1");
    Article article = new Cleaner().read(page.bytes(), page.origin(Origin.of("story")));
    assertEquals("Ferry late again", article.titleText());
    assertEquals(root + "/story?page=1", article.url());
    assertTrue(
        agents.stream().allMatch(agent -> agent.startsWith("Newsgauge/")), agents.toString());
  }

  @Test
  void followsRedirectsAndUnpacks() throws Exception {
    assertEquals(root + "/story", fetcher.fetch(root + "/moved").url());
    PageFetcher.Fetched packed = fetcher.fetch(root + "/packed");
    assertTrue(
        new Cleaner()
            .read(packed.bytes(), packed.origin(Origin.of("p")))
            .text()
            .contains("forty minutes"));
  }

  @Test
  void theHeaderTellsTheEncoding() throws Exception {
    PageFetcher.Fetched page = fetcher.fetch(root + "/latin");
    assertTrue(Decoder.decode(page.bytes(), page.contentType()).text().contains("Zoë said “no”"));
  }

  @Test
  void respectsRobotsAlsoAfterARedirect() throws Exception {
    assertTrue(failure("/private/x").contains("robots.txt"));
    assertTrue(failure("/toprivate").contains("robots.txt"));
    assertEquals(root + "/private/open", fetcher.fetch(root + "/private/open").url());
  }

  @Test
  void ourOwnGroupInRobotsWins() {
    robots =
        "User-agent: *\nAllow: /\n\nUser-agent: Other\nUser-agent: newsgauge\nDisallow: /*.html$\n";
    assertTrue(failure("/a/b.html").contains("robots.txt"));
    PageFetcher.Robots rules = PageFetcher.Robots.of(robots);
    assertFalse(rules.allow("/x.html"));
    assertTrue(rules.allow("/x.html?print=1"));
    assertTrue(PageFetcher.Robots.of("Disallow: /").allow("/x"), "rules for nobody");
    assertTrue(PageFetcher.Robots.of("User-agent: *\nDisallow:").allow("/x"), "an empty rule");
  }

  @Test
  void saysInOneLineWhatIsWrong() {
    assertTrue(failure("/gone").contains("no such page"));
    assertTrue(failure("/forbidden").contains("refuses"));
    assertTrue(failure("/pay").contains("subscribers"));
    assertTrue(failure("/pdf").contains("application/pdf"));
    assertTrue(failure("/large").contains("longer than"));
    assertTrue(failure("/loop").contains("redirects"));
    assertTrue(failure("/away").contains("only http and https"));
    assertTrue(failure("/slow").contains("did not answer"));
    assertThrows(IOException.class, () -> fetcher.fetch("ftp://127.0.0.1/x"));
    assertThrows(IOException.class, () -> fetcher.fetch("http://not a host/"));
  }

  @Test
  void aServerThatIsNotThereIsSaid() {
    server.stop(0);
    assertTrue(failure("/story").contains("cannot reach"));
  }

  @Test
  void aServerThatNeverEndsIsLeft() {
    PageFetcher hasty = new PageFetcher(Duration.ofSeconds(1), 200_000);
    IOException e = assertThrows(IOException.class, () -> hasty.fetch(root + "/drip"));
    assertTrue(e.getMessage().contains("did not send the whole page"), e.getMessage());
  }
}
