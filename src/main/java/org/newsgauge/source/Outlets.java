package org.newsgauge.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares the names of outlets, which are shortened in many ways. */
final class Outlets {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Set<String> EMPTY = Set.of("the", "com", "www", "news", "online");

  private Outlets() {}

  /**
   * Whether both mean one outlet: the same words, each perhaps cut short ("wash-post"), or the
   * initials ("wsj").
   */
  static boolean same(String a, String b) {
    List<String> first = parts(a);
    List<String> second = parts(b);
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    return cutShort(first, second)
        || lastOf(first, second)
        || lastOf(second, first)
        || initials(first, second)
        || initials(second, first);
  }

  private static boolean cutShort(List<String> a, List<String> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      boolean starts = a.get(i).startsWith(b.get(i)) || b.get(i).startsWith(a.get(i));
      if (!starts
          || (Math.min(a.get(i).length(), b.get(i).length()) < 3 && !a.get(i).equals(b.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** "the Ledger" for "Port Callan Ledger". */
  private static boolean lastOf(List<String> one, List<String> full) {
    return one.size() == 1
        && full.size() > 1
        && one.get(0).length() > 3
        && full.get(full.size() - 1).equals(one.get(0));
  }

  private static boolean initials(List<String> letters, List<String> words) {
    if (letters.size() != 1 || words.size() < 2) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    words.forEach(w -> initials.append(w.charAt(0)));
    return initials.toString().equals(letters.get(0));
  }

  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : BETWEEN.split(name.toLowerCase(Locale.ROOT), -1)) {
      if (!part.isEmpty() && !EMPTY.contains(part)) {
        parts.add(part);
      }
    }
    return parts;
  }
}
