package org.newsgauge.article;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article: JSON-LD first, then Open Graph and {@code meta}, then the marks
 * in its text.
 */
record Metadata(
    @Nullable String title,
    @Nullable String description,
    List<String> authors,
    @Nullable LocalDate published,
    @Nullable String section,
    String outlet,
    @Nullable String url,
    @Nullable String body,
    int headlineBlock) {
  private static final String[] DATE_NAMES = {
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "article:published",
    "og:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publication-date",
    "article.published",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dc.date",
    "dcterms.created",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "originalpublicationdate",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "rnews:datepublished",
    "displaydate",
    "ptime",
    "date",
    "og:pubdate",
    "uploaddate",
    "article:create_at",
    "created"
  };
  private static final Pattern PUBLISHED_NAME =
      Pattern.compile("publi(?:sh|cation).{0,4}(?:date|time|on)|^published$|date.{0,3}published");

  /** How pages label a day. */
  private static final Pattern PUBLISHED_LABEL =
      Pattern.compile(
          "^(?:first |originally )?(?:published|posted|publication date|date|published date)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern UPDATED_LABEL =
      Pattern.compile(
          "^(?:page |this page was )?(?:last |most recently )?(?:updated|modified|reviewed|edited)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final String[] MODIFIED_NAMES = {
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
    "lastmod",
    "revised",
    "dc.date.modified"
  };
  private static final String[] AUTHOR_NAMES = {
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "article:author_name",
    "twitter:creator:name",
    "og:article:author",
    "authors",
    "article.author",
    "cxenseparse:author",
    "dc.author"
  };

  /** Blocks from the headline within which a byline is looked for. */
  private static final int NEAR = 12;

  private static final Pattern WRITTEN_BY =
      Pattern.compile("written by|author|^by$", Pattern.CASE_INSENSITIVE);

  static Metadata of(Page page, Origin origin) {
    JsonLd linked = JsonLd.read(page.jsonLd());
    boolean dayFirst = dayFirst(page.language());
    String url = origin.url() != null ? origin.url() : blankToNull(page.canonical());
    if (url == null) {
      url = page.meta("og:url");
    }
    String outlet = origin.outlet();
    if (outlet == null || outlet.isBlank()) {
      outlet = outlet(page, linked, url);
    }
    Headlines headlines = new Headlines(page, linked.headline(), outlet);
    String title = headlines.best();
    String description =
        firstOf(
            page.meta("og:description"),
            linked.description(),
            page.meta("description", "twitter:description"));
    return new Metadata(
        title,
        description == null ? null : plain(description),
        authors(page, linked, outlet, headlines.block()),
        published(page, linked, url, headlines.block(), dayFirst),
        firstOf(
            page.meta("article:section", "og:article:section", "parsely-section"),
            linked.section() == null ? null : plain(linked.section())),
        outlet,
        url,
        linked.body() == null ? null : paragraphs(linked.body()),
        headlines.block());
  }

  /** Of text without a page: what is known beforehand, and what its lines said. */
  static Metadata ofText(Origin origin, @Nullable LocalDate published, List<String> authors) {
    return new Metadata(
        null,
        null,
        authors,
        published,
        null,
        origin.outlet() == null ? "" : origin.outlet(),
        origin.url(),
        null,
        0);
  }

  private static @Nullable String firstOf(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return Words.squeeze(value);
      }
    }
    return null;
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  /** Some pages escape the text of their metadata twice, or leave tags in it. */
  static String plain(String value) {
    if (value.indexOf('<') >= 0) {
      return Words.squeeze(Jsoup.parse(value).text());
    }
    return Words.squeeze(value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, false));
  }

  /** The same with line breaks between paragraphs. */
  private static String paragraphs(String value) {
    boolean tags = value.indexOf("<p") >= 0 || value.indexOf("<br") >= 0;
    boolean marked = tags || value.indexOf("&lt;") >= 0 || value.indexOf("&#") >= 0;
    if (!marked) {
      return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, false);
    }
    String html = tags ? value : Parser.unescapeEntities(value, false);
    StringBuilder lines = new StringBuilder();
    for (Block block : Page.read(Jsoup.parse(html)).blocks()) {
      lines.append(block.text()).append('\n');
    }
    return lines.toString();
  }

  private static String outlet(Page page, JsonLd linked, @Nullable String url) {
    String name =
        firstOf(page.meta("og:site_name"), linked.publisher(), page.meta("application-name"));
    if (name != null && name.length() <= 80) {
      return name.contains("://") ? host(name) : plain(name);
    }
    return url == null ? "" : host(url);
  }

  /** The host of an address without {@code www.}, or the empty string. */
  static String host(String url) {
    int start = url.indexOf("//");
    if (start < 0) {
      return "";
    }
    int end = start + 2;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String host = url.substring(start + 2, end).toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** Only American English writes the month first. */
  private static boolean dayFirst(String language) {
    String folded = language.toLowerCase(Locale.ROOT);
    return !folded.isEmpty()
        && !folded.equals("en")
        && !folded.startsWith("en-us")
        && !folded.startsWith("en_us");
  }

  private static @Nullable LocalDate published(
      Page page, JsonLd linked, @Nullable String url, int headline, boolean dayFirst) {
    List<String> written = new ArrayList<>();
    if (linked.published() != null) {
      written.add(linked.published());
    }
    for (String name : DATE_NAMES) {
      String value = page.meta(name);
      if (value != null) {
        written.add(value);
      }
    }
    for (String name : page.metaNames()) {
      if (PUBLISHED_NAME.matcher(name).find()) {
        written.addAll(page.metas(name));
      }
    }
    for (String value : written) {
      LocalDate day = Dates.find(value, dayFirst);
      if (day != null) {
        return inOutletsZone(day, url, page, headline, dayFirst);
      }
    }
    LocalDate near = null;
    int best = Integer.MAX_VALUE;
    for (Page.Mark mark : page.marks()) {
      if (mark.type() == Page.Mark.Type.AUTHOR) {
        continue;
      }
      LocalDate day = mark.value().isEmpty() ? null : Dates.find(mark.value(), dayFirst);
      if (day == null) {
        day = Dates.find(mark.text(), dayFirst);
      }
      int distance = Math.abs(mark.block() - headline) + (mark.block() < headline ? 5 : 0);
      distance += (mark.cues() & Cue.bits(Cue.COMMENTS, Cue.RELATED, Cue.SIDEBAR)) != 0 ? 50 : 0;
      distance += mark.type() == Page.Mark.Type.TIME ? 0 : 3;
      if (day != null && distance < best && distance < 60) {
        near = day;
        best = distance;
      }
    }
    if (near != null) {
      return near;
    }
    LocalDate inUrl = url == null ? null : Dates.inUrl(url);
    if (inUrl != null) {
      return inUrl;
    }
    for (int i = Math.max(0, headline - 3); i < Math.min(headline + 8, page.blocks().size()); i++) {
      Block block = page.blocks().get(i);
      boolean fits = block.words() <= 25 && !UPDATED_LABEL.matcher(block.text()).find();
      LocalDate day = fits ? Dates.find(block.text(), dayFirst) : null;
      if (day != null) {
        return day;
      }
    }
    LocalDate labelled = labelled(page, PUBLISHED_LABEL, dayFirst);
    if (labelled != null) {
      return labelled;
    }
    String modified = linked.modified() != null ? linked.modified() : page.meta(MODIFIED_NAMES);
    LocalDate changed = modified == null ? null : Dates.find(modified, dayFirst);
    return changed != null ? changed : labelled(page, UPDATED_LABEL, dayFirst);
  }

  /** The day of the first short block that begins with a label, wherever it stands. */
  private static @Nullable LocalDate labelled(Page page, Pattern label, boolean dayFirst) {
    for (Block block : page.blocks()) {
      boolean aside = (block.cues() & Cue.bits(Cue.COMMENTS, Cue.RELATED)) != 0;
      if (block.words() <= 12 && !aside && label.matcher(block.text()).find()) {
        LocalDate day = Dates.find(block.text(), dayFirst);
        if (day != null) {
          return day;
        }
      }
    }
    return null;
  }

  /**
   * Machines write the time in UTC, where it may be a day earlier or later than at the outlet: a
   * date that the page shows, or has in its address, is believed if it is one day off.
   */
  private static LocalDate inOutletsZone(
      LocalDate day, @Nullable String url, Page page, int headline, boolean dayFirst) {
    LocalDate inUrl = url == null ? null : Dates.inUrl(url);
    if (inUrl != null && Math.abs(ChronoUnit.DAYS.between(day, inUrl)) == 1) {
      return inUrl;
    }
    for (Page.Mark mark : page.marks()) {
      if (mark.type() == Page.Mark.Type.AUTHOR || Math.abs(mark.block() - headline) > 12) {
        continue;
      }
      LocalDate shown = Dates.find(mark.text(), dayFirst);
      if (shown != null) {
        return Math.abs(ChronoUnit.DAYS.between(day, shown)) == 1 ? shown : day;
      }
    }
    return day;
  }

  /**
   * Names from the first source that has any: JSON-LD, {@code meta}, marks near the headline, a
   * line there that begins with "By". An organisation that is the outlet itself gives way to a
   * person whom the page names.
   */
  private static List<String> authors(Page page, JsonLd linked, String outlet, int headline) {
    Set<String> declared = new LinkedHashSet<>();
    for (String author : linked.authors()) {
      declared.addAll(Bylines.declared(plain(author)));
    }
    if (declared.isEmpty() || isOutlet(declared, outlet)) {
      for (String name : AUTHOR_NAMES) {
        Set<String> names = new LinkedHashSet<>();
        for (String value : page.metas(name)) {
          names.addAll(
              name.equals("citation_author") ? Bylines.lastFirst(value) : Bylines.declared(value));
        }
        if (!names.isEmpty() && (declared.isEmpty() || !isOutlet(names, outlet))) {
          declared = names;
          if (!isOutlet(names, outlet)) {
            break;
          }
        }
      }
    }
    if (declared.isEmpty() || isOutlet(declared, outlet)) {
      String label = page.meta("twitter:label1");
      String value = page.meta("twitter:data1");
      if (label != null && value != null && WRITTEN_BY.matcher(label).find()) {
        declared = new LinkedHashSet<>(Bylines.declared(value));
      }
    }
    if (declared.isEmpty() || isOutlet(declared, outlet)) {
      List<String> shown = shownAuthors(page, headline);
      if (!shown.isEmpty() && (declared.isEmpty() || !isOutlet(Set.copyOf(shown), outlet))) {
        return shown;
      }
    }
    if (linked.byOrganization()
        && isOutlet(declared, outlet)
        && !isShown(declared.iterator().next(), page, headline)) {
      return List.of();
    }
    String folded = Words.fold(outlet);
    List<String> names = new ArrayList<>(declared);
    names.removeIf(name -> names.size() > 1 && Words.fold(name).equals(folded));
    return List.copyOf(names);
  }

  /** Whether a name stands in a short block near the headline: a reader sees it as the byline. */
  private static boolean isShown(String name, Page page, int headline) {
    String folded = Words.fold(name);
    List<Block> blocks = page.blocks();
    for (int i = Math.max(0, headline - NEAR); i < Math.min(headline + NEAR, blocks.size()); i++) {
      if (i != headline
          && blocks.get(i).words() <= 14
          && Words.fold(blocks.get(i).text()).contains(folded)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutlet(Set<String> names, String outlet) {
    if (names.size() != 1) {
      return false;
    }
    String name = Words.fold(names.iterator().next()).replace(" ", "");
    String other = Words.fold(outlet).replace(" ", "");
    return !name.isEmpty() && !other.isEmpty() && (name.contains(other) || other.contains(name));
  }

  private static List<String> shownAuthors(Page page, int headline) {
    int best = Integer.MAX_VALUE;
    List<String> found = List.of();
    for (Page.Mark mark : page.marks()) {
      if (mark.type() != Page.Mark.Type.AUTHOR || Words.count(mark.text()) > 14) {
        continue;
      }
      List<String> read = Bylines.names(mark.text());
      int distance = Math.abs(mark.block() - headline) + (mark.block() < headline ? 5 : 0);
      distance += (mark.cues() & Cue.bits(Cue.COMMENTS, Cue.RELATED)) != 0 ? 50 : 0;
      if (!read.isEmpty() && distance < best && distance < 30) {
        best = distance;
        found = read;
      }
    }
    List<Block> blocks = page.blocks();
    for (int i = headline; found.isEmpty() && i < Math.min(headline + 8, blocks.size()); i++) {
      String text = blocks.get(i).text();
      if (blocks.get(i).words() <= 14 && Bylines.hasLead(text)) {
        found = Bylines.names(text.replace('\n', '|'));
      } else if (Bylines.isLead(text) && i + 1 < blocks.size() && blocks.get(i + 1).words() <= 6) {
        found = Bylines.names(blocks.get(i + 1).text().replace('\n', '|'));
      }
    }
    return found;
  }
}
