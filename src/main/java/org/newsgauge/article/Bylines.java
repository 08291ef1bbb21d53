package org.newsgauge.article;

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
              + "|reporting|authored|column|analysis|opinion|contributed)\\s+)?by\\b[\\s:.]*|^authors?\\s*[:\\s]\\s*|^(?:written|words)\\s+by\\b\\s*|^from\\s+(?=\\p{Lu})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SPLIT =
      Pattern.compile(
          "\\s*(?:,|;|\\||•|·|⋅|/|\\s[-–—]\\s|\\s+(?:and|with)\\s+|&)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "@|https?:|www\\.|\\.(?:com|net|org|co|io)\\b|^(?-i:[a-z0-9]+(?:[._-][a-z0-9]+)+)$|\\d|[<>{}\\[\\]=_#|]|^(?:admin|administrator|user|guest|unknown|null|none"
              + "|undefined|anonymous|author|editor|webmaster|root|contributors?|test|subscribe|full bio|updated|follow|share|guide|staff writer|sat|sun|mon|tue|wed|thu|fri|written|(?:.* )?(?:by|from|of|on|at|for)|view all.*|read more.*|about.*|posts? by.*|more .*|see .*)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JOB =
      Pattern.compile(
          "\\b(?:reporter|correspondent|editor(?:ial director)?|writer|columnist|producer|journalist|contributor|staff"
              + "|photographer|bureau|fellow|professor|director|manager|analyst|author|blogger"
              + "|president|ceo|founder|m\\.?d\\.?|ph\\.?d\\.?|jr|rdn?|msc?|mba|news|updated|published"
              + "|minutes?|read|ago|min|et|edt|est|pm|am)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern JOIN =
      Pattern.compile("(?:,|;|&|and\\b|with\\b)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENDS_OPEN =
      Pattern.compile("(?:,|;|&|\\band|\\bwith|\\bby|:)$", Pattern.CASE_INSENSITIVE);

  private Bylines() {}

  /** Whether the line says of itself that names follow. */
  static boolean hasLead(String line) {
    Matcher lead = LEAD.matcher(line);
    return lead.find() && lead.end() < line.length();
  }

  /** Whether the line says that names follow, and nothing else. */
  static boolean isLead(String line) {
    Matcher lead = LEAD.matcher(line + ' ');
    return Words.count(line) <= 3 && lead.find() && lead.end() >= line.length();
  }

  /**
   * The names in a byline, each once, in order; empty if none is left. Where the pieces of an
   * element's text are divided by {@link Page#BETWEEN}, names end there; a new one follows only
   * after a comma or "and".
   */
  static List<String> names(String byline) {
    return names(byline, false);
  }

  /** The names that a page's head declares: also in lower case, as accounts are named. */
  static List<String> declared(String value) {
    return names(value, true);
  }

  private static List<String> names(String byline, boolean anyCase) {
    Set<String> names = new LinkedHashSet<>();
    if (byline.indexOf("://") >= 0 || byline.startsWith("/")) {
      return List.of();
    }
    boolean joined = true;
    for (String piece : Words.squeeze(byline).split("\u001f", -1)) {
      String line = piece.strip();
      if (line.isEmpty()) {
        continue;
      }
      if (!names.isEmpty() && !joined && !JOIN.matcher(line).lookingAt()) {
        break;
      }
      joined = ENDS_OPEN.matcher(line).find();
      if (!addNames(line, names, anyCase)) {
        break;
      }
    }
    return List.copyOf(names);
  }

  /** One name of a catalogue, {@code Doe, Jane}, as Jane Doe. */
  static List<String> lastFirst(String name) {
    String[] parts = Words.squeeze(name).split(",\\s*", -1);
    return parts.length == 2 ? List.of(parts[1] + ' ' + parts[0]) : names(name);
  }

  /** Whether names may still follow. */
  private static boolean addNames(String text, Set<String> names, boolean anyCase) {
    String line = LEAD.matcher(text).replaceFirst("");
    for (String part : SPLIT.split(line, -1)) {
      String name = trimEdges(LEAD.matcher(part).replaceFirst("").strip());
      if (name.isEmpty()) {
        continue;
      }
      if (!isName(name, anyCase)) {
        if (!names.isEmpty()) {
          return false;
        }
        continue;
      }
      if (names.isEmpty() || !JOB.matcher(name).find()) {
        names.add(name);
      }
    }
    return true;
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
  static boolean isName(String name, boolean anyCase) {
    if (name.length() < 2 || name.length() > 60 || NOT_A_NAME.matcher(name).find()) {
      return false;
    }
    int words = Words.count(name);
    if (words < 1 || words > 7) {
      return false;
    }
    char first = name.charAt(0);
    return Character.isLetter(first)
        && (anyCase
            || !Character.isLowerCase(first)
            || name.toLowerCase(Locale.ROOT)
                .matches("(?:van|von|de|del|della|di|da|al|el|bin|ibn|le|la|du|dos|ten|ter)\\b.+"));
  }
}
