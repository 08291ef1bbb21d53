package org.newsgauge.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day out of a date as pages and scrapes write it: ISO 8601, {@code 25 Jan, 2024 04:59},
 * {@code Sept. 3rd 2021}, RFC 1123, {@code 20240125}, {@code 01/25/2024}, seconds since 1970. The
 * day is the one written, in the zone that it is written in. Years from 1970 to 2099.
 */
public final class Dates {
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String YEAR = "((?:19[7-9]|20\\d)\\d)";

  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)" + YEAR + "([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)" + YEAR + "(0[1-9]|1[0-2])([0-2]\\d|3[01])(?=T?\\d{6}|T|\\D|$)");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "\\b"
              + MONTH
              + "[\\s\\-/]{0,2}(\\d{1,2})(?:st|nd|rd|th)?[,.]?[\\s\\-/]{1,3}"
              + YEAR
              + "(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\.?(?:\\s+of)?[\\s\\-/]{0,3}"
              + MONTH
              + "[,\\s\\-/]{1,3}"
              + YEAR
              + "(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2(20\\d\\d|19[7-9]\\d|\\d\\d)(?!\\d)");
  private static final Pattern EPOCH = Pattern.compile("^\\s*(\\d{10})(?:\\d{3})?\\s*$");
  private static final Pattern IN_URL =
      Pattern.compile(
          "[/_\\-]"
              + YEAR
              + "(?:([/\\-_])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])"
              + "|(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]))(?=[/_\\-.?+]|$)");
  private static final Pattern IN_URL_MONTH =
      Pattern.compile("/" + YEAR + "/" + MONTH + "/(\\d{1,2})(?=/|$)", Pattern.CASE_INSENSITIVE);

  private Dates() {}

  /**
   * The first date in {@code text}, or null.
   *
   * @param dayFirst whether {@code 3/4/2024} is the third of April
   */
  public static @Nullable LocalDate find(String text, boolean dayFirst) {
    Match match = search(text, dayFirst);
    return match == null ? null : match.day();
  }

  /** A day and where it is written. */
  record Match(LocalDate day, int start, int end) {}

  /** The date that starts first. */
  static @Nullable Match search(String text, boolean dayFirst) {
    String window = text.length() > 2000 ? text.substring(0, 2000) : text;
    if (!hasDigit(window)) {
      return null;
    }
    Match best = null;
    Matcher iso = ISO.matcher(window);
    while (best == null && iso.find()) {
      best = earlier(best, iso, number(iso, 1), number(iso, 3), number(iso, 4));
    }
    Match first = null;
    Matcher words = MONTH_DAY.matcher(window);
    while (first == null && words.find()) {
      first = earlier(best, words, number(words, 3), month(words.group(1)), number(words, 2));
    }
    best = first == null ? best : first;
    first = null;
    words = DAY_MONTH.matcher(window);
    while (first == null && words.find()) {
      first = earlier(best, words, number(words, 3), month(words.group(2)), number(words, 1));
    }
    best = first == null ? best : first;
    if (best != null) {
      return best;
    }
    Matcher compact = COMPACT.matcher(window);
    if (compact.find()) {
      best = earlier(null, compact, number(compact, 1), number(compact, 2), number(compact, 3));
    }
    Matcher numbers = NUMBERS.matcher(window);
    if (best == null && numbers.find()) {
      int year = number(numbers, 4);
      int a = number(numbers, 1);
      int b = number(numbers, 3);
      boolean european = b <= 12 && (a > 12 || dayFirst || numbers.group(2).equals("."));
      int full = year < 70 ? 2000 + year : year < 100 ? 1900 + year : year;
      best = earlier(null, numbers, full, european ? b : a, european ? a : b);
    }
    Matcher epoch = EPOCH.matcher(window);
    if (best == null && epoch.find()) {
      LocalDate day =
          Instant.ofEpochSecond(Long.parseLong(epoch.group(1)))
              .atZone(ZoneOffset.UTC)
              .toLocalDate();
      best = new Match(day, epoch.start(), epoch.end());
    }
    return best;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The day in a path like {@code /2024/01/25/}, or null. */
  static @Nullable LocalDate inUrl(String url) {
    Matcher numbers = IN_URL.matcher(url);
    while (numbers.find()) {
      boolean divided = numbers.group(2) != null;
      LocalDate day =
          day(
              number(numbers, 1),
              number(numbers, divided ? 3 : 5),
              number(numbers, divided ? 4 : 6));
      if (day != null) {
        return day;
      }
    }
    Matcher words = IN_URL_MONTH.matcher(url);
    return words.find() ? day(number(words, 1), month(words.group(2)), number(words, 3)) : null;
  }

  private static @Nullable Match earlier(
      @Nullable Match best, Matcher found, int year, int month, int dayOfMonth) {
    LocalDate day = day(year, month, dayOfMonth);
    if (day == null || (best != null && best.start() <= found.start())) {
      return best;
    }
    return new Match(day, found.start(), found.end());
  }

  private static @Nullable LocalDate day(int year, int month, int dayOfMonth) {
    try {
      return LocalDate.of(year, month, dayOfMonth);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int month(String name) {
    return MONTHS.getOrDefault(name.substring(0, 3).toLowerCase(Locale.ROOT), 0);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
