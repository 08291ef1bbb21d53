package org.newsgauge.corpus;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.UnreadableException;

/** Outlets told by the host of an article's address. */
final class Domain {
  private static final Pattern PREFIX = Pattern.compile("^(?:www\\d?|m|mobile|amp)\\.(?=.*\\.)");

  private Domain() {}

  /** The host of an address without {@code www.} and its like; null if it has none. */
  static @Nullable String of(@Nullable String url) {
    if (url == null) {
      return null;
    }
    String host;
    try {
      host = new URI(url.strip().replaceFirst("[?#].*$", "")).getHost();
    } catch (URISyntaxException e) {
      host = null;
    }
    if (host == null) {
      String bare = url.strip().replaceFirst("^[a-zA-Z][a-zA-Z+.-]*://", "");
      host = bare.replaceFirst("[/?#:].*$", "").replaceFirst("^.*@", "");
    }
    host = PREFIX.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
    return host.matches("[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}]") && host.contains(".") ? host : null;
  }

  /** The entry with the outlet that its article's address tells. */
  static Entry outlet(Entry entry) {
    return new ByDomain(entry);
  }

  private record ByDomain(Entry entry) implements Entry {
    @Override
    public String input() {
      return entry.input();
    }

    @Override
    public String record() {
      return entry.record();
    }

    @Override
    public Article read(Cleaner cleaner) throws java.io.IOException, UnreadableException {
      Article article = entry.read(cleaner);
      String outlet = of(article.url());
      if (outlet == null) {
        throw new UnreadableException("has no address that could tell its outlet");
      }
      return article.withOutlet(outlet);
    }

    @Override
    public Map<String, String> columns() {
      return entry.columns();
    }

    @Override
    public long held() {
      return entry.held();
    }
  }
}
