package org.newsgauge.lexicon;

import java.util.List;
import java.util.Objects;

/**
 * One category of listed phrasing, as one file holds it. Immutable and thread-safe.
 *
 * @param file its file name, without folder
 * @param category short name in tables: {@code pejorative-labels}
 * @param title name for readers
 * @param about what is listed, and what is not
 * @param literature the works that describe the category; no list of words was taken from them
 * @param weight of entries that give none, 0 to 1
 * @param entries in file order
 * @param examples in file order: at least one with hits and one without
 * @param sha256 of the file's bytes, in hexadecimal
 */
public record Lexicon(
    String file,
    String category,
    String title,
    String about,
    List<String> literature,
    double weight,
    List<Entry> entries,
    List<Example> examples,
    String sha256) {

  public Lexicon {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(sha256, "sha256");
    literature = List.copyOf(literature);
    entries = List.copyOf(entries);
    examples = List.copyOf(examples);
  }

  /** The same file, only some of whose entries are used. */
  Lexicon with(List<Entry> used) {
    return new Lexicon(file, category, title, about, literature, weight, used, examples, sha256);
  }
}
