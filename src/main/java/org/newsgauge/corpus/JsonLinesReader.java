package org.newsgauge.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.UnreadableException;

/**
 * Articles as JSON, one object a line, with the keys of {@link Field}. A stream: holds one line. A
 * bad line fails alone.
 */
public final class JsonLinesReader implements CorpusReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final String prefix;
  private final Reading reading;
  private final @Nullable String outlet;

  /**
   * @param file to read
   * @param prefix of every article's id: empty, or one that tells several corpora apart
   * @param outlet of all its articles, where its place tells it
   */
  public JsonLinesReader(Path file, String prefix, Reading reading, @Nullable String outlet) {
    this.file = Objects.requireNonNull(file, "file");
    this.prefix = Objects.requireNonNull(prefix, "prefix");
    this.reading = Objects.requireNonNull(reading, "reading");
    this.outlet = outlet;
  }

  @Override
  public void forEach(Consumer<Entry> sink) throws IOException {
    String name = String.valueOf(file.getFileName());
    String known = reading.outletFrom() == OutletFrom.DOMAIN ? "" : outlet;
    try (InputStream in = CorpusFile.open(file)) {
      Lines lines = new Lines(in, CorpusFile.MAX_RECORD);
      while (true) {
        byte[] line;
        try {
          line = lines.next();
        } catch (IOException e) {
          sink.accept(
              new BrokenEntry(name, Long.toString(lines.number() + 1), CorpusFile.broken(e)));
          return;
        }
        if (line == null) {
          return;
        }
        String number = Long.toString(lines.number());
        if (lines.isTooLong()) {
          String reason = "is longer than " + (CorpusFile.MAX_RECORD >> 20) + " MB";
          sink.accept(new BrokenEntry(name, number, reason));
        } else if (!isBlank(line)) {
          Entry entry = new Line(name, number, prefix, known, reading, line);
          sink.accept(reading.outletFrom() == OutletFrom.DOMAIN ? Domain.outlet(entry) : entry);
        }
      }
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** A line that is parsed where it is read, so that all threads parse. */
  private static final class Line implements Entry {
    private final String input;
    private final String record;
    private final String prefix;
    private final @Nullable String outlet;
    private final Reading reading;
    private final byte[] json;
    private Map<String, String> columns = Map.of();

    Line(
        String input,
        String record,
        String prefix,
        @Nullable String outlet,
        Reading reading,
        byte[] json) {
      this.input = input;
      this.record = record;
      this.prefix = prefix;
      this.outlet = outlet;
      this.reading = reading;
      this.json = json;
    }

    @Override
    public String input() {
      return input;
    }

    @Override
    public String record() {
      return record;
    }

    @Override
    public Map<String, String> columns() {
      return columns;
    }

    @Override
    public long held() {
      return json.length;
    }

    @Override
    public Article read(Cleaner cleaner) throws IOException, UnreadableException {
      JsonNode object;
      try {
        object = parsed(json);
      } catch (JsonProcessingException e) {
        throw new UnreadableException("not JSON: " + e.getOriginalMessage().split("\n", 2)[0], e);
      }
      if (!object.isObject()) {
        throw new UnreadableException("not a JSON object; one article a line is wanted");
      }
      Map<String, JsonNode> byFolded = new HashMap<>();
      for (Map.Entry<String, JsonNode> property : object.properties()) {
        byFolded.putIfAbsent(Field.fold(property.getKey()), property.getValue());
      }
      Map<Field, String> fields = new EnumMap<>(Field.class);
      String dateColumn = Field.DATE.label();
      for (Field field : Field.values()) {
        String named = reading.columns().get(field);
        List<String> names = named == null ? field.names() : List.of(named);
        for (String name : names) {
          JsonNode node = named == null ? byFolded.get(Field.fold(name)) : object.get(name);
          String value = node == null ? "" : text(node);
          if (!value.isBlank()) {
            fields.put(field, field == Field.TEXT ? value : value.strip());
            dateColumn = field == Field.DATE ? name : dateColumn;
            break;
          }
        }
      }
      Map<String, String> kept = new HashMap<>();
      for (String name : reading.kept()) {
        JsonNode node = object.get(name);
        kept.put(name, node == null ? "" : text(node).strip());
      }
      columns = kept;
      return new TableEntry(
              input, record, prefix, outlet, fields, reading.dayOrder(), dateColumn, kept)
          .read(cleaner);
    }

    private static JsonNode parsed(byte[] json) throws IOException {
      try {
        return JSON.readTree(json);
      } catch (JsonProcessingException e) {
        String text = Characters.of(json);
        if (Arrays.equals(json, text.getBytes(StandardCharsets.UTF_8))) {
          throw e;
        }
        return JSON.readTree(text);
      }
    }

    private static String text(JsonNode node) {
      if (node.isArray()) {
        List<String> items = new ArrayList<>();
        node.forEach(item -> items.add(text(item)));
        return String.join("; ", items);
      }
      if (node.isObject()) {
        JsonNode name = node.get("name");
        return name == null ? "" : text(name);
      }
      return node.isNull() ? "" : node.asText();
    }
  }
}
