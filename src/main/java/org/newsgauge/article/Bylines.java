package org.newsgauge.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads names out of bylines: {@code By Jane Doe and John Roe, Reuters | 12 May 2023}. Names of
 * people and of desks ("Metro Staff") are taken as they are written; addresses, links, dates and
 * job titles are not names.
 */
final class Bylines {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:written|reported|posted|published|reviewed|story|words|text|article|guest post"
              + "|reporting|authored|column|analysis|opinion|contributed)\\s+)?by\\b[\\s:.]*|^authors?\\s*:\\s*|^from\\s+(?=\\p{Lu})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SPLIT =
      Pattern.compile(
          "\\s*(?:,|;|\\||•|·|/|\\s[-–—]\\s|\\s+(?:and|with)\\s+|&)\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "@|https?:|www\\.|\\.com\\b|\\d|[<>{}\\[\\]=_#|]|^(?:admin|administrator|user|guest|unknown|null|none"
              + "|undefined|anonymous|author|editor|webmaster|root|contributors?|test)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JOB =
      Pattern.compile(
          "\\b(?:reporter|correspondent|editor(?:ial director)?|writer|columnist|producer|journalist|contributor|staff"
              + "|photographer|bureau|fellow|professor|director|manager|analyst|author|blogger"
              + "|president|ceo|founder|m\\.?d\\.?|ph\\.?d\\.?|jr|rdn?|msc?|mba|news|updated|published"
              + "|minutes?|read|ago|min|et|edt|est|pm|am)\\b",
          Pattern.CASE_INSENSITIVE);

  private Bylines() {}

  /** Whether the line says of itself that names follow. */
  static boolean hasLead(String line) {
    Matcher lead = LEAD.matcher(line);
    return lead.find() && lead.end() < line.length();
  }

  /** The names in a byline, each once, in order; empty if none is left. */
  static List<String> names(String byline) {
    String line = Words.squeeze(byline);
    line = LEAD.matcher(line).replaceFirst("");
    Set<String> names = new LinkedHashSet<>();
    List<String> parts = new ArrayList<>(List.of(SPLIT.split(line)));
    for (String part : parts) {
      String name = LEAD.matcher(part).replaceFirst("").strip();
      name = trimEdges(name);
      if (!isName(name)) {
        if (!names.isEmpty()) {
          break;
        }
        continue;
      }
      if (names.isEmpty() || !JOB.matcher(name).find()) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  private static String trimEdges(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && " .,:;()\"'“”*–—-".indexOf(name.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " ,:;(\"'“”*–—-".indexOf(name.charAt(to - 1)) >= 0) {
      to--;
    }
    return name.substring(from, to);
  }

  /** One to six words, the first of which starts with a capital or is of a script without case. */
  static boolean isName(String name) {
    if (name.length() < 2 || name.length() > 60 || NOT_A_NAME.matcher(name).find()) {
      return false;
    }
    int words = Words.count(name);
    if (words < 1 || words > 7) {
      return false;
    }
    char first = name.charAt(0);
    return Character.isLetter(first)
        && (!Character.isLowerCase(first)
            || name.toLowerCase(Locale.ROOT)
                .matches("(?:van|von|de|del|della|di|da|al|el|bin|ibn|le|la|du|dos|ten|ter)\\b.+"));
  }
}
