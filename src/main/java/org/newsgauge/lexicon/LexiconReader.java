package org.newsgauge.lexicon;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Span;

/**
 * Reads one lexicon file; {@code lexicons/README.md} describes the format for those who write them.
 * It goes on after a fault, so that a writer sees all of them at once.
 */
final class LexiconReader {
  private static final String EXAMPLES = "examples";
  private static final int MOST_FAULTS = 50;

  private final String place;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, String> header = new HashMap<>();
  private final List<String> literature = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Listed, Integer> lines = new HashMap<>();
  private final List<Example> examples = new ArrayList<>();
  private Defaults file = Defaults.NONE;
  private Defaults defaults = Defaults.NONE;
  private @Nullable String section;
  private boolean entriesStarted;
  private @Nullable String lastField;

  private LexiconReader(String place) {
    this.place = place;
  }

  /**
   * Reads a lexicon.
   *
   * @param place the file as faults name it: {@code lexicons/labels.txt}
   * @param bytes the file
   * @throws LexiconException naming every faulty line
   */
  static Lexicon read(String place, byte[] bytes) {
    return new LexiconReader(place).read(bytes);
  }

  private Lexicon read(byte[] bytes) {
    String text = decode(bytes);
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    int number = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      number++;
      readLine(text.substring(start, end), number);
      start = end + 1;
    }
    for (String field : List.of("category", "title", "about", "weight")) {
      if (!header.containsKey(field)) {
        fault(1, "the header lacks \"" + field + ":\"");
      }
    }
    if (literature.isEmpty()) {
      fault(1, "the header lacks \"literature:\"; \"none\" is an answer");
    }
    checkExamples(number);
    if (entries.isEmpty()) {
      fault(number, "no entries");
    }
    if (!faults.isEmpty()) {
      throw new LexiconException(
          faults.size() > MOST_FAULTS ? faults.subList(0, MOST_FAULTS) : faults);
    }
    return new Lexicon(
        place.substring(place.lastIndexOf('/') + 1),
        header.getOrDefault("category", ""),
        header.getOrDefault("title", ""),
        header.getOrDefault("about", ""),
        literature,
        file.weight,
        entries,
        examples,
        sha256(bytes));
  }

  private String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new LexiconException(
          place + ":1: not UTF-8: save it with that encoding (\"Unicode\" in some editors)", e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void checkExamples(int lastLine) {
    boolean hit = examples.stream().anyMatch(example -> !example.hits().isEmpty());
    boolean miss = examples.stream().anyMatch(example -> example.hits().isEmpty());
    if (!hit || !miss) {
      fault(
          lastLine,
          "\"[examples]\" needs a sentence with its hits in braces, and one without that must not"
              + " hit");
    }
  }

  private void fault(int line, String what) {
    faults.add(place + ":" + line + ": " + what);
  }

  private void readLine(String raw, int number) {
    String line = raw.strip();
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("[")) {
      startSection(line, number);
    } else if (EXAMPLES.equals(section)) {
      readExample(line, number);
    } else if (Character.isWhitespace(raw.charAt(0)) && lastField != null && section == null) {
      continueField(lastField, line);
    } else if (!entriesStarted && isField(line)) {
      readField(line, number);
    } else if (section == null) {
      fault(number, "expected \"field: value\" or a \"[section]\": " + line);
    } else {
      entriesStarted = true;
      readEntry(line, number);
    }
  }

  private void startSection(String line, int number) {
    if (!line.endsWith("]") || line.length() < 3) {
      fault(number, "a section is written [name]: " + line);
      return;
    }
    if (section == null) {
      file = defaults;
    }
    section = line.substring(1, line.length() - 1).strip();
    defaults = file;
    entriesStarted = false;
    lastField = null;
  }

  private static boolean isField(String line) {
    int colon = line.indexOf(':');
    int semicolon = line.indexOf(';');
    return colon > 0 && (semicolon < 0 || colon < semicolon);
  }

  private void continueField(String field, String line) {
    if (field.equals("literature")) {
      int last = literature.size() - 1;
      literature.set(last, literature.get(last) + " " + line);
    } else {
      header.merge(field, line, (before, more) -> before + " " + more);
    }
  }

  private void readField(String line, int number) {
    int colon = line.indexOf(':');
    String field = line.substring(0, colon).strip();
    String value = line.substring(colon + 1).strip();
    lastField = field;
    if (value.isEmpty()) {
      fault(number, "\"" + field + ":\" has no value");
      return;
    }
    if (section == null) {
      switch (field) {
        case "category" -> {
          if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            fault(number, "a category is lower-case letters, digits and hyphens: " + value);
          }
          header.put(field, value);
          return;
        }
        case "title", "about" -> {
          header.put(field, value);
          return;
        }
        case "literature" -> {
          literature.add(value);
          return;
        }
        case "weight" -> header.put(field, value);
        default -> {}
      }
    }
    Draft draft = new Draft(defaults);
    switch (field) {
      case "weight" -> readWeight(draft, value, number);
      case "part of speech" -> {
        PartOfSpeech part = PartOfSpeech.named(value);
        if (part == null) {
          fault(number, "part of speech is noun, verb, adjective, adverb or any, not " + value);
        } else {
          draft.part = part;
        }
      }
      default -> readNamed(draft, field, value, number);
    }
    defaults = draft.freeze();
  }

  private void readWeight(Draft draft, String value, int number) {
    try {
      double weight = Double.parseDouble(value);
      if (weight >= 0 && weight <= 1) {
        draft.weight = weight;
      } else {
        fault(number, "weight " + value + " is not within 0 to 1");
      }
    } catch (NumberFormatException e) {
      fault(number, "not a weight: " + value);
    }
  }

  /** Reads a field that sections and entries have in common. */
  private void readNamed(Draft draft, String field, String value, int number) {
    switch (field) {
      case "used by" -> {
        switch (value) {
          case "left" -> draft.side = Side.LEFT;
          case "right" -> draft.side = Side.RIGHT;
          default -> fault(number, "\"used by\" is left or right, not " + value);
        }
      }
      case "note" -> draft.note = value;
      case "neutral" -> draft.neutral = value;
      case "near" -> condition(draft, field, Condition.Place.NEAR, true, value, number);
      case "not near" -> condition(draft, field, Condition.Place.NEAR, false, value, number);
      case "followed by" -> condition(draft, field, Condition.Place.AFTER, true, value, number);
      case "not followed by" ->
          condition(draft, field, Condition.Place.AFTER, false, value, number);
      case "preceded by" -> condition(draft, field, Condition.Place.BEFORE, true, value, number);
      case "not preceded by" ->
          condition(draft, field, Condition.Place.BEFORE, false, value, number);
      default ->
          fault(
              number,
              "unknown field \""
                  + field
                  + "\"; known are weight, part of speech, used by, neutral, note, and [not] near,"
                  + " [not] followed by, [not] preceded by");
    }
  }

  private void condition(
      Draft draft, String field, Condition.Place place, boolean wanted, String value, int number) {
    List<Phrase> phrases = new ArrayList<>();
    for (String phrase : value.split(",", -1)) {
      phrases.addAll(phrases(phrase.strip(), PartOfSpeech.ANY, false, number));
    }
    draft.conditions.add(new Condition(field + ": " + value, place, wanted, phrases));
  }

  private void readEntry(String line, int number) {
    String[] fields = line.split(";", -1);
    String text = fields[0].strip();
    Draft draft = new Draft(defaults);
    for (int i = 1; i < fields.length; i++) {
      String field = fields[i].strip();
      int colon = field.indexOf(':');
      PartOfSpeech part = PartOfSpeech.named(field);
      if (colon > 0) {
        readNamed(
            draft, field.substring(0, colon).strip(), field.substring(colon + 1).strip(), number);
      } else if (part != null) {
        draft.part = part;
      } else {
        readWeight(draft, field, number);
      }
    }
    Integer first = lines.putIfAbsent(draft.listed(text), number);
    if (first != null) {
      fault(number, "\"" + text + "\" is listed in line " + first + " already");
    }
    List<Phrase> phrases = phrases(text, draft.part, true, number);
    entries.add(
        new Entry(
            text,
            draft.weight,
            draft.side,
            draft.neutral,
            draft.note,
            section == null ? "" : section,
            number,
            phrases,
            draft.conditions));
  }

  private List<Phrase> phrases(String text, PartOfSpeech part, boolean entry, int number) {
    try {
      return PhraseParser.parse(text, part, entry);
    } catch (IllegalArgumentException e) {
      fault(number, String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  private void readExample(String line, int number) {
    StringBuilder text = new StringBuilder();
    List<Span> hits = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '{' && open < 0) {
        open = text.length();
      } else if (c == '}' && open >= 0 && open < text.length()) {
        hits.add(new Span(open, text.length()));
        open = -1;
      } else if (c == '{' || c == '}') {
        fault(number, "braces do not pair: " + line);
        return;
      } else {
        text.append(c);
      }
    }
    if (open >= 0) {
      fault(number, "braces do not pair: " + line);
      return;
    }
    examples.add(new Example(text.toString(), hits, number));
  }

  /** What a file or section says of the entries that do not say it themselves. */
  private record Defaults(
      double weight,
      PartOfSpeech part,
      @Nullable Side side,
      String neutral,
      String note,
      List<Condition> conditions) {
    static final Defaults NONE = new Defaults(1, PartOfSpeech.ANY, null, "", "", List.of());
  }

  /** What two entries must not have in common. */
  private record Listed(String text, PartOfSpeech part, List<String> conditions) {}

  private static final class Draft {
    private double weight;
    private PartOfSpeech part;
    private @Nullable Side side;
    private String neutral;
    private String note;
    private final List<Condition> conditions;

    Draft(Defaults defaults) {
      weight = defaults.weight;
      part = defaults.part;
      side = defaults.side;
      neutral = defaults.neutral;
      note = defaults.note;
      conditions = new ArrayList<>(defaults.conditions);
    }

    Listed listed(String text) {
      return new Listed(text, part, conditions.stream().map(Condition::written).toList());
    }

    Defaults freeze() {
      return new Defaults(weight, part, side, neutral, note, List.copyOf(conditions));
    }
  }
}
