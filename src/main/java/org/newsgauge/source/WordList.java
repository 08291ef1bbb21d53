package org.newsgauge.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of words in sections, and examples that show what they do.
 *
 * <p>The format: a line that starts with {@code #} is a comment, one with {@code >} an example
 * ({@link Example}), {@code [NAME]} begins a section, every other line holds words or phrases
 * between commas. A word may stand in one section only.
 *
 * @param file where it came from, for messages
 * @param sections each word with the name of its section
 * @param examples in file order
 */
record WordList(String file, Map<String, String> sections, List<Example> examples) {
  WordList {
    // Asked for every word, most of which are not in it: a hash map is quickest to say no.
    sections = Collections.unmodifiableMap(new HashMap<>(sections));
    examples = List.copyOf(examples);
  }

  /**
   * A piece of news with its last source in brackets, and how that source is coded: {@code > [A
   * baker] said the oven was cold. = UNNAMED_ROLE}. After the code may stand {@code RELAYED}, then
   * the name.
   *
   * @param place file and line
   * @param text with the brackets
   * @param naming the code
   * @param relayed whether the statement is relayed
   * @param name expected of a named source; empty if none is expected
   */
  record Example(String place, String text, Naming naming, boolean relayed, String name) {}

  /** Reads a list that is shipped with the program. */
  static WordList shipped(String file) {
    try (InputStream in = WordList.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + ": not on the class path");
      }
      return parse(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException naming file and line, if the list is not well formed
   */
  static WordList parse(String file, BufferedReader reader) throws IOException {
    Map<String, String> sections = new HashMap<>();
    List<Example> examples = new ArrayList<>();
    String section = "";
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      String place = file + ":" + ++number + ": ";
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith(">")) {
        examples.add(example(place, line.substring(1).trim()));
      } else if (line.startsWith("[")) {
        if (!line.endsWith("]")) {
          throw new IllegalArgumentException(place + "a section is written [NAME]");
        }
        section = line.substring(1, line.length() - 1);
      } else {
        if (section.isEmpty()) {
          throw new IllegalArgumentException(place + "words before the first [SECTION]");
        }
        for (String part : line.split(",", -1)) {
          String word = part.trim();
          if (word.isEmpty()) {
            throw new IllegalArgumentException(place + "nothing between two commas");
          }
          if (sections.putIfAbsent(word, section) != null) {
            throw new IllegalArgumentException(place + "\"" + word + "\" stands here twice");
          }
        }
      }
    }
    return new WordList(file, sections, examples);
  }

  private static Example example(String place, String line) {
    int equals = line.lastIndexOf(" = ");
    int open = line.lastIndexOf('[', Math.max(equals, 0));
    int close = line.indexOf(']', Math.max(open, 0));
    if (equals < 0 || open < 0 || close < 0 || close > equals) {
      throw new IllegalArgumentException(
          place + "an example is written: Text [source] said. = CODE");
    }
    String[] words = line.substring(equals + 3).trim().split(" ", 2);
    String rest = words.length < 2 ? "" : words[1];
    boolean relayed = rest.startsWith("RELAYED");
    Naming naming;
    try {
      naming = Naming.valueOf(words[0]);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(place + "no such code: " + words[0], e);
    }
    String name = relayed ? rest.substring("RELAYED".length()).trim() : rest;
    return new Example(place, line.substring(0, equals), naming, relayed, name);
  }

  /** The section that {@code word} stands in, null if it is not listed. */
  @Nullable String section(String word) {
    return sections.get(word);
  }

  boolean contains(String word) {
    return sections.containsKey(word);
  }
}
