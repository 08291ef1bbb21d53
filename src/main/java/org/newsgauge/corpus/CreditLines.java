package org.newsgauge.corpus;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Article;

/**
 * Agency copy by what the article says of itself: a dateline ({@code WASHINGTON (AP) —}), its
 * byline ({@code Associated Press}), or a line at its end ({@code Reuters contributed to this
 * report}).
 */
final class CreditLines {
  /** Where datelines stand, and where closing credits do, in characters. */
  private static final int HEAD = 160;

  private static final int TAIL = 400;

  private static final String NAMES =
      "AP|A\\.P\\.|(?:[Tt]he )?Associated Press|Reuters|AFP|Agence France-Presse|UPI"
          + "|United Press International|Bloomberg(?: News)?|PA Media|Press Association|dpa"
          + "|Deutsche Presse-Agentur|Xinhua|TASS|Kyodo(?: News)?|EFE|ANSA|The Canadian Press"
          + "|Canadian Press|Australian Associated Press|AAP|IANS|PTI|Press Trust of India"
          + "|Yonhap|Anadolu(?: Agency)?";

  private static final Pattern DATELINE =
      Pattern.compile(
          "^[\\p{Lu}][^\\n]{0,80}?\\(("
              + NAMES
              + ")\\)\\s*[-–—:]|^[\\p{Lu}][\\p{L} .,'’]{2,60},?\\s"
              + "(?:[A-Z][a-z]{2,8}\\.? \\d{1,2},? )?\\(("
              + NAMES
              + ")\\)|^\\(("
              + NAMES
              + ")\\)");

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:.*\\b(?:for|of|at|via) |.*[;,/|] ?)?(?i:by )?("
              + NAMES
              + ")(?: staff)?(?:[;,/|].*)?");

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:^|\\n|[.!?”\"] )[^\\n]{0,200}?\\b("
              + NAMES
              + ")\\b[^\\n.]{0,160}\\bcontributed\\b|\\n\\s*[-–—(]{0,2}\\s*("
              + NAMES
              + ")\\s*\\)?\\s*$|(?:©|(?i:copyright))[^\\n]{0,20}?("
              + NAMES
              + ")\\b");

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("a.p.", "AP"),
          Map.entry("ap", "AP"),
          Map.entry("associated press", "AP"),
          Map.entry("agence france-presse", "AFP"),
          Map.entry("united press international", "UPI"),
          Map.entry("bloomberg news", "Bloomberg"),
          Map.entry("press association", "PA Media"),
          Map.entry("deutsche presse-agentur", "dpa"),
          Map.entry("kyodo news", "Kyodo"),
          Map.entry("canadian press", "The Canadian Press"),
          Map.entry("australian associated press", "AAP"),
          Map.entry("press trust of india", "PTI"),
          Map.entry("anadolu agency", "Anadolu"));

  private CreditLines() {}

  /** The agency that the article credits; null if it credits none, or is the agency's own. */
  static @Nullable String agency(Article article) {
    String body = article.bodyText().strip();
    String head = body.substring(0, Math.min(HEAD, body.length()));
    String tail = body.substring(Math.max(0, body.length() - TAIL));
    String found = find(DATELINE, head);
    if (found == null && article.author() != null) {
      Matcher byline = BYLINE.matcher(article.author().strip());
      found = byline.matches() ? byline.group(1) : null;
    }
    if (found == null) {
      found = find(CLOSING, tail);
    }
    if (found == null) {
      return null;
    }
    String plain = found.replaceFirst("(?i)^the (?=associated)", "");
    String agency = SHORT.getOrDefault(plain.toLowerCase(java.util.Locale.ROOT), plain);
    boolean own =
        article.outlet().equalsIgnoreCase(agency) || article.outlet().equalsIgnoreCase(plain);
    return own ? null : agency;
  }

  private static @Nullable String find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        return matcher.group(i);
      }
    }
    return null;
  }
}
