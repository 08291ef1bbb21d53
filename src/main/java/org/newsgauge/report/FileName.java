package org.newsgauge.report;

import java.util.Locale;
import java.util.Set;

/** Names of files made of names of articles, which may hold anything. */
final class FileName {
  private static final int LONGEST = 80;

  private FileName() {}

  /**
   * A name of letters, digits and hyphens that every file system takes, and that is not in {@code
   * taken} yet; it is added there.
   */
  static String unique(String id, Set<String> taken) {
    String plain =
        java.text.Normalizer.normalize(id, java.text.Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\.(html?|txt|gz)$", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    plain = plain.substring(0, Math.min(LONGEST, plain.length()));
    String base = plain.isEmpty() ? "article" : plain;
    String name = base;
    for (int n = 2; !taken.add(name); n++) {
      name = base + "-" + n;
    }
    return name;
  }
}
