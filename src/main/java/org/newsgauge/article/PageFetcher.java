package org.newsgauge.article;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Fetches a page, as politely as a reader would: it says who it is, asks {@code robots.txt} first
 * (RFC 9309), follows a few redirects, and takes no more than a page's worth of bytes and time.
 * Only {@code http} and {@code https}.
 *
 * <p>Thread-safe. What a host's {@code robots.txt} says is kept as long as the fetcher lives.
 */
public final class PageFetcher {
  /** Who we say we are. */
  public static final String AGENT = "Newsgauge";

  private static final int MAX_REDIRECTS = 5;

  /** How many times longer an answer may take to end than to begin. */
  private static final int PATIENCE = 6;

  private static final int MAX_ROBOTS_BYTES = 512 << 10;

  private final HttpClient client;
  private final Duration timeout;
  private final int maxBytes;
  private final Map<String, Robots> robots = new HashMap<>();

  /** Ten seconds to answer, a minute for all of it, 20 MB at most. */
  public PageFetcher() {
    this(Duration.ofSeconds(10), 20 << 20);
  }

  /**
   * With limits of its own.
   *
   * @param timeout for the connection, and for each answer to begin; six times as long for it to
   *     end
   * @param maxBytes of a page; a longer one is an error
   */
  public PageFetcher(Duration timeout, int maxBytes) {
    this.timeout = timeout;
    this.maxBytes = maxBytes;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** A page as it came. */
  public static final class Fetched {
    private final byte[] bytes;
    private final String url;
    private final String contentType;

    Fetched(byte[] bytes, String url, String contentType) {
      this.bytes = bytes;
      this.url = url;
      this.contentType = contentType;
    }

    /** Perhaps compressed with gzip, which {@link Cleaner#read} unpacks. */
    public byte[] bytes() {
      return bytes.clone();
    }

    /** Where the page was in the end, after redirects. */
    public String url() {
      return url;
    }

    /** The header, or the empty string. */
    public String contentType() {
      return contentType;
    }

    /** What {@link Cleaner#read} wants to know: what was known before, and what the answer says. */
    public Origin origin(Origin known) {
      return new Origin(
          known.id(), known.outlet(), url, contentType.isEmpty() ? null : contentType);
    }
  }

  /** Whether an input is an address that can be fetched, rather than a file. */
  public static boolean isAddress(String input) {
    String lower = input.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  /**
   * Gets a page.
   *
   * @throws IOException if it cannot be had; the message is one line that says why
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public Fetched fetch(String address) throws IOException, InterruptedException {
    URI uri = uri(address);
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      if (!allowed(uri)) {
        throw new IOException("robots.txt of " + uri.getAuthority() + " does not allow to read it");
      }
      HttpResponse<InputStream> response = get(uri);
      try (InputStream in = response.body()) {
        int status = response.statusCode();
        if (status >= 300 && status < 400) {
          String location = response.headers().firstValue("Location").orElse("");
          if (location.isEmpty()) {
            throw new IOException("HTTP " + status + " without saying where to go");
          }
          uri = uri(uri.resolve(location.replace(" ", "%20")).toString());
          continue;
        }
        if (status != 200) {
          throw new IOException(explain(status));
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        refuseOtherTypes(type);
        byte[] bytes = read(in, maxBytes + 1, uri);
        if (bytes.length > maxBytes) {
          throw new IOException("longer than " + maxBytes + " bytes");
        }
        return new Fetched(bytes, uri.toString(), type);
      }
    }
    throw new IOException("more than " + MAX_REDIRECTS + " redirects");
  }

  private static URI uri(String address) throws IOException {
    URI uri;
    try {
      uri = URI.create(address.strip());
    } catch (IllegalArgumentException e) {
      throw new IOException("not an address: " + e.getMessage(), e);
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IOException("only http and https can be fetched, not " + scheme);
    }
    if (uri.getHost() == null) {
      throw new IOException("an address without a host: " + uri);
    }
    return uri;
  }

  private HttpResponse<InputStream> get(URI uri) throws IOException, InterruptedException {
    String version =
        Objects.requireNonNullElse(
            PageFetcher.class.getPackage().getImplementationVersion(), "dev");
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(timeout)
            .header("User-Agent", AGENT + "/" + version + " (reads single articles on demand)")
            .header("Accept", "text/html,application/xhtml+xml,text/plain;q=0.8")
            .header("Accept-Encoding", "gzip")
            .GET()
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (HttpTimeoutException e) {
      throw new IOException(
          uri.getAuthority() + " did not answer within " + timeout.toSeconds() + " seconds", e);
    } catch (ConnectException e) {
      throw new IOException("cannot reach " + uri.getAuthority(), e);
    }
  }

  private static String explain(int status) {
    return switch (status) {
      case 401, 402 -> "HTTP " + status + ": only for subscribers or after signing in";
      case 403 -> "HTTP 403: the site refuses to serve programs; save the page in a browser";
      case 404, 410 -> "HTTP " + status + ": there is no such page";
      case 429 -> "HTTP 429: too many requests; try again later";
      case 451 -> "HTTP 451: not available where you are";
      default -> "HTTP " + status + (status >= 500 ? ": the site has a problem" : "");
    };
  }

  private static void refuseOtherTypes(String type) throws IOException {
    String plain = type.toLowerCase(Locale.ROOT);
    if (!plain.isEmpty()
        && !plain.contains("html")
        && !plain.startsWith("text/")
        && !plain.contains("xml")) {
      throw new IOException("not a page but " + plain.replaceFirst(";.*", ""));
    }
  }

  private byte[] read(InputStream in, int limit, URI uri) throws IOException {
    AtomicBoolean late = new AtomicBoolean();
    Duration longest = timeout.multipliedBy(PATIENCE);
    // A server may send a byte now and then for ever; closing wakes the thread that reads.
    CompletableFuture<Void> alarm =
        CompletableFuture.runAsync(
            () -> {
              late.set(true);
              close(in);
            },
            CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
    try {
      byte[] bytes = in.readNBytes(limit);
      if (!late.get()) {
        return bytes;
      }
    } catch (IOException e) {
      if (!late.get()) {
        throw e;
      }
    } finally {
      alarm.cancel(false);
    }
    throw new IOException(
        uri.getAuthority()
            + " did not send the whole page within "
            + longest.toSeconds()
            + " seconds");
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // There is nothing more to read from it.
    }
  }

  private boolean allowed(URI uri) throws IOException, InterruptedException {
    String root = uri.getScheme() + "://" + uri.getAuthority();
    Robots rules;
    synchronized (robots) {
      rules = robots.get(root);
    }
    if (rules == null) {
      rules = robots(URI.create(root + "/robots.txt"));
      synchronized (robots) {
        robots.put(root, rules);
      }
    }
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return rules.allow(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
  }

  /** RFC 9309: no file allows everything, a server that fails allows nothing. */
  private Robots robots(URI uri) throws IOException, InterruptedException {
    URI at = uri;
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      HttpResponse<InputStream> response = get(at);
      try (InputStream in = response.body()) {
        int status = response.statusCode();
        String location = response.headers().firstValue("Location").orElse("");
        if (status >= 300 && status < 400 && !location.isEmpty()) {
          at = uri(at.resolve(location).toString());
          continue;
        }
        if (status >= 500) {
          throw new IOException("HTTP " + status + " for robots.txt: the site has a problem");
        }
        if (status != 200) {
          return Robots.ALL;
        }
        byte[] bytes = read(in, MAX_ROBOTS_BYTES, at);
        boolean packed = bytes.length > 1 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
        try {
          return Robots.of(
              packed
                  ? Decoder.decode(bytes, null).text()
                  : new String(bytes, StandardCharsets.UTF_8));
        } catch (UnreadableException e) {
          return Robots.ALL;
        }
      }
    }
    return Robots.ALL;
  }

  /** The rules of one {@code robots.txt} that hold for us. */
  record Robots(List<Rule> rules) {
    static final Robots ALL = new Robots(List.of());

    record Rule(boolean allow, String path) {}

    /** The rules for our name, else those for everybody. */
    static Robots of(String file) {
      Map<String, List<Rule>> groups = new HashMap<>();
      List<String> agents = new ArrayList<>();
      boolean inRules = true;
      for (String line : file.split("\\R", -1)) {
        String plain = line.replaceFirst("#.*", "").strip();
        int colon = plain.indexOf(':');
        if (colon < 0) {
          continue;
        }
        String key = plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = plain.substring(colon + 1).strip();
        if (key.equals("user-agent")) {
          if (inRules) {
            agents.clear();
          }
          inRules = false;
          agents.add(value.toLowerCase(Locale.ROOT));
          groups.computeIfAbsent(value.toLowerCase(Locale.ROOT), a -> new ArrayList<>());
        } else if (key.equals("allow") || key.equals("disallow")) {
          inRules = true;
          for (String agent : agents) {
            List<Rule> rules = groups.get(agent);
            if (rules != null && !value.isEmpty()) {
              rules.add(new Rule(key.equals("allow"), value));
            }
          }
        }
      }
      List<Rule> own = groups.get(AGENT.toLowerCase(Locale.ROOT));
      return new Robots(own != null ? own : groups.getOrDefault("*", List.of()));
    }

    /** The longest rule that fits decides; of two as long, the one that allows. */
    boolean allow(String path) {
      int longest = -1;
      boolean allow = true;
      for (Rule rule : rules) {
        int length = rule.path.length();
        if (fits(rule.path, path) && (length > longest || (length == longest && rule.allow))) {
          longest = length;
          allow = rule.allow;
        }
      }
      return allow;
    }

    /** {@code *} stands for anything, {@code $} at the end for the end. */
    private static boolean fits(String pattern, String path) {
      boolean whole = pattern.endsWith("$");
      String body = whole ? pattern.substring(0, pattern.length() - 1) : pattern;
      String[] parts = body.split("\\*", -1);
      int at = 0;
      for (int i = 0; i < parts.length; i++) {
        if (i == 0) {
          if (!path.startsWith(parts[0])) {
            return false;
          }
          at = parts[0].length();
        } else if (whole && i == parts.length - 1) {
          return path.length() - at >= parts[i].length() && path.endsWith(parts[i]);
        } else {
          int found = path.indexOf(parts[i], at);
          if (found < 0) {
            return false;
          }
          at = found + parts[i].length();
        }
      }
      return !whole || at == path.length();
    }
  }
}
