package org.newsgauge.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cue words that we know, with what each does to its content: {@code cues.txt}, whose head
 * explains the format. Immutable and thread-safe.
 *
 * <p>Cues are found by their written forms, so that a wrong lemma cannot hide one.
 */
final class CueLexicon {
  private static final String FILE = "cues.txt";

  private final List<Cue> cues;
  private final Map<String, List<Cue>> byForm;

  private CueLexicon(List<Cue> cues) {
    this.cues = List.copyOf(cues);
    this.byForm = new HashMap<>();
    for (Cue cue : cues) {
      for (String form : cue.forms()) {
        byForm.computeIfAbsent(form, k -> new ArrayList<>()).add(cue);
      }
    }
    Comparator<Cue> longestFirst = Comparator.comparingInt(cue -> -cue.words().size());
    byForm.values().forEach(list -> list.sort(longestFirst));
  }

  /** The lexicon that Newsgauge ships. */
  static CueLexicon shipped() {
    InputStream in =
        Objects.requireNonNull(CueLexicon.class.getResourceAsStream(FILE), "no " + FILE);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return read(FILE, reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalArgumentException naming file and line where the format is broken
   */
  static CueLexicon read(String file, List<String> lines) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        cues.add(parse(line, i + 1));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return new CueLexicon(cues);
  }

  private static Cue parse(String line, int number) {
    String[] fields = line.split("\\s*\\|\\s*", -1);
    if (fields.length != 5) {
      throw new IllegalArgumentException("expected five columns, found " + fields.length);
    }
    boolean speech =
        switch (fields[1]) {
          case "speech" -> true;
          case "thought" -> false;
          default -> throw new IllegalArgumentException("\"" + fields[1] + "\" is no kind of cue");
        };
    Connotation connotation = Connotation.valueOf(fields[2].toUpperCase(Locale.ROOT));
    Set<Cue.Takes> takes = EnumSet.noneOf(Cue.Takes.class);
    if (!fields[3].equals("nothing")) {
      for (String take : blanks(fields[3])) {
        takes.add(Cue.Takes.valueOf(take.toUpperCase(Locale.ROOT)));
      }
    }
    String example = fields[4].equals("-") ? "" : fields[4];
    if (example.isEmpty() && !takes.isEmpty()) {
      throw new IllegalArgumentException("a cue that the rules use needs an example");
    }
    int bracket = fields[0].indexOf('(');
    String words = bracket < 0 ? fields[0] : fields[0].substring(0, bracket).strip();
    List<String> irregular =
        bracket < 0 ? List.of() : blanks(fields[0].substring(bracket + 1, fields[0].length() - 1));
    List<String> list = blanks(words);
    boolean verb = !takes.contains(Cue.Takes.PREPOSITION) && !takes.contains(Cue.Takes.ADVERB);
    Set<String> forms = new LinkedHashSet<>();
    forms.add(list.get(0));
    if (verb) {
      inflect(list.get(0), forms);
    }
    irregular.stream().filter(form -> !list.contains(form)).forEach(forms::add);
    return new Cue(list, forms, speech, connotation, takes, example, number);
  }

  private static List<String> blanks(String field) {
    return List.of(field.split("\\s+", -1));
  }

  /** Adds the regular forms of a verb; a form that no text has does no harm. */
  private static void inflect(String verb, Set<String> forms) {
    String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
    if (verb.endsWith("y") && !verb.endsWith("ay") && !verb.endsWith("ey")) {
      forms.add(verb.substring(0, verb.length() - 1) + "ies");
    } else if (verb.endsWith("s") || verb.endsWith("ch") || verb.endsWith("sh")) {
      forms.add(verb + "es");
    } else {
      forms.add(verb + "s");
    }
    forms.add(stem + "ed");
    forms.add(verb.endsWith("ee") ? verb + "ing" : stem + "ing");
  }

  /** All cues in the order of the file. */
  List<Cue> cues() {
    return cues;
  }

  /** The longest cue whose first word stands at {@code token}; null if there is none. */
  @Nullable Cue at(Passage passage, int token) {
    for (Cue cue : byForm.getOrDefault(passage.lower(token), List.of())) {
      if (follows(cue, passage, token)) {
        return cue;
      }
    }
    return null;
  }

  /** The last cue that begins in a range of tokens, which says most of "has since said". */
  @Nullable Cue in(Passage passage, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      Cue cue = at(passage, i);
      if (cue != null) {
        return cue;
      }
    }
    return null;
  }

  private static boolean follows(Cue cue, Passage passage, int token) {
    for (int i = 1; i < cue.words().size(); i++) {
      if (token + i >= passage.size() || !passage.lower(token + i).equals(cue.words().get(i))) {
        return false;
      }
    }
    return true;
  }
}
