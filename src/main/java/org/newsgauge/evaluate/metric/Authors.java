package org.newsgauge.evaluate.metric;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Bylines as sets of names. */
public final class Authors {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[,;&]|\\band\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private Authors() {}

  /**
   * The names of a byline, folded ({@link Words#fold}): split at commas, "and" and "&amp;", and at
   * semicolons, by which {@code Article.author()} joins them.
   */
  public static Set<String> names(String byline) {
    Set<String> names = new HashSet<>();
    for (String piece : BETWEEN.split(byline, -1)) {
      String name = Words.fold(piece);
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }
}
