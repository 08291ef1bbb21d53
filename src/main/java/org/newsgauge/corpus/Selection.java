package org.newsgauge.corpus;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Article;

/**
 * Which articles of a corpus are wanted. Names are compared without case.
 *
 * @param from the first day; null for any. An article without a date is not wanted where a day is
 * @param to the last day; null for any
 * @param outlets those wanted; empty for all
 * @param sections those wanted, by whole name; empty for all
 * @param minWords fewest words of headline and body
 */
public record Selection(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Set<String> outlets,
    Set<String> sections,
    int minWords) {
  /** Everything. */
  public static final Selection ALL = new Selection(null, null, Set.of(), Set.of(), 0);

  public Selection {
    outlets = folded(outlets);
    sections = folded(sections);
  }

  private static Set<String> folded(Set<String> names) {
    return names.stream().map(Selection::fold).collect(Collectors.toUnmodifiableSet());
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether articles of no known day are left out. */
  boolean asksDay() {
    return from != null || to != null;
  }

  /** Whether the article is wanted. */
  public boolean wants(Article article) {
    LocalDate day = article.published();
    if (from != null && (day == null || day.isBefore(from))) {
      return false;
    }
    if (to != null && (day == null || day.isAfter(to))) {
      return false;
    }
    if (!outlets.isEmpty() && !outlets.contains(fold(article.outlet()))) {
      return false;
    }
    String section = article.section() == null ? "" : article.section();
    if (!sections.isEmpty() && !sections.contains(fold(section))) {
      return false;
    }
    return minWords <= 0 || Terms.words(article.text()) >= minWords;
  }
}
