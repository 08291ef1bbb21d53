package org.newsgauge.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words that end with a full stop of their own, and whether a sentence may end with them. Case
 * counts: "No. 10" is a number, "said no." is not. Immutable and thread-safe.
 */
final class Abbreviations {
  /** How an abbreviation stands to the end of a sentence. */
  enum Kind {
    /** Something always follows it: "Mr.", "vs.". */
    BEFORE,
    /** As {@link #BEFORE}, but an abbreviation only where a number follows: "No. 10". */
    NUMBER,
    /** Ends a sentence where a word follows that begins one: "in the U.S. He left". */
    EITHER
  }

  /**
   * One line of the file.
   *
   * @param example a text that is split wrongly without it; {@code |} where its sentences end
   */
  record Entry(String form, Kind kind, String example) {}

  private final List<Entry> entries;
  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, Kind> capitals = new HashMap<>();

  Abbreviations(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    for (Entry entry : entries) {
      String form = entry.form.substring(0, entry.form.length() - 1);
      kinds.put(form, entry.kind);
      capitals.put(form.toUpperCase(Locale.ROOT), entry.kind);
    }
  }

  /** The abbreviations of English-language news. */
  static Abbreviations ofNews() {
    List<Entry> entries = new ArrayList<>();
    for (Words.Line line : Words.lines("abbreviations.txt")) {
      String[] fields = line.text().split("\\s+", 3);
      if (fields.length < 3) {
        throw line.error("expected: abbreviation, kind, example");
      }
      if (fields[0].length() < 2 || !fields[0].endsWith(".")) {
        throw line.error("\"" + fields[0] + "\" does not end with a full stop");
      }
      entries.add(new Entry(fields[0], kind(line, fields[1]), fields[2]));
    }
    return new Abbreviations(entries);
  }

  private static Kind kind(Words.Line line, String name) {
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    throw line.error("\"" + name + "\" is none of before, number, either");
  }

  /** All lines of the file, in its order. */
  List<Entry> entries() {
    return entries;
  }

  /**
   * The kind of a word that a full stop follows, the stop left out; null if it is none.
   *
   * @param inCapitals whether the word stands in a line of capitals, where case tells nothing
   */
  @Nullable Kind kind(String word, boolean inCapitals) {
    Kind kind = kinds.get(word);
    return kind == null && inCapitals ? capitals.get(word) : kind;
  }
}
