package org.newsgauge.corpus;

import java.util.regex.Pattern;

/** What names of files say of the articles in them. */
public final class FileNames {
  private static final Pattern EXTENSION =
      Pattern.compile(
          "(?:\\.(?:html?|xhtml|txt|text|md|csv|jsonl|json|warc))?(?:\\.gz)?$",
          Pattern.CASE_INSENSITIVE);

  private FileNames() {}

  /** The name without {@code .html}, {@code .txt.gz} and their like; other dots stay. */
  public static String withoutExtension(String name) {
    String stem = EXTENSION.matcher(name).replaceFirst("");
    return stem.isEmpty() || stem.endsWith("/") ? name : stem;
  }

  /** The last part of a path, without extension: names runs and articles. */
  public static String baseName(String path) {
    String trimmed = path.replace('\\', '/').replaceAll("/+$", "");
    String last = trimmed.substring(trimmed.lastIndexOf('/') + 1);
    return last.isEmpty() ? "root" : withoutExtension(last);
  }
}
