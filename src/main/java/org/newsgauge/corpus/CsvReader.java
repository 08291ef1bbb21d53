package org.newsgauge.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.newsgauge.table.TableException;
import org.newsgauge.table.TableReader;

/**
 * A table of articles, one a row, with the columns of {@link Field}: {@code text} or {@code html},
 * and {@code outlet} unless that is told otherwise. A stream: holds one row.
 */
public final class CsvReader implements CorpusReader {
  private final Path file;
  private final String prefix;
  private final Reading reading;
  private final @Nullable String outlet;

  /**
   * @param file to read
   * @param prefix of every article's id: empty, or one that tells several corpora apart
   * @param outlet of all its articles, where its place tells it
   */
  public CsvReader(Path file, String prefix, Reading reading, @Nullable String outlet) {
    this.file = Objects.requireNonNull(file, "file");
    this.prefix = Objects.requireNonNull(prefix, "prefix");
    this.reading = Objects.requireNonNull(reading, "reading");
    this.outlet = outlet;
  }

  @Override
  public void forEach(Consumer<Entry> sink) throws IOException {
    String name = String.valueOf(file.getFileName());
    try (InputStream in = CorpusFile.open(file);
        TableReader table = TableReader.of(new Characters(in), name, CorpusFile.MAX_RECORD)) {
      Map<Field, String> columns = columns(name, table);
      while (true) {
        TableReader.Row row;
        try {
          row = table.next();
        } catch (TableException e) {
          String reason = e.reason() + "; the rest of the table is not read";
          sink.accept(new BrokenEntry(name, Long.toString(e.line()), reason));
          return;
        } catch (IOException e) {
          sink.accept(new BrokenEntry(name, "", CorpusFile.broken(e)));
          return;
        }
        if (row == null) {
          return;
        }
        sink.accept(entry(name, row, columns));
      }
    }
  }

  /** Which column holds what. */
  private Map<Field, String> columns(String name, TableReader table) throws TableException {
    Map<String, String> byFolded = new HashMap<>();
    for (String column : table.header()) {
      byFolded.putIfAbsent(Field.fold(column), column);
    }
    Map<Field, String> found = new EnumMap<>(Field.class);
    List<String> taken = new ArrayList<>(reading.columns().values());
    for (String named : taken) {
      require(name, table, named);
    }
    for (String kept : reading.kept()) {
      require(name, table, kept);
    }
    for (Field field : Field.values()) {
      String named = reading.columns().get(field);
      if (named != null) {
        found.put(field, named);
        continue;
      }
      for (String usual : field.names()) {
        String column = byFolded.get(Field.fold(usual));
        if (column != null && !taken.contains(column)) {
          found.put(field, column);
          taken.add(column);
          break;
        }
      }
    }
    if (!found.containsKey(Field.TEXT) && !found.containsKey(Field.HTML)) {
      throw missing(name, table, Field.TEXT, "");
    }
    boolean told = outlet != null || reading.outletFrom() == OutletFrom.DOMAIN;
    if (!told && !found.containsKey(Field.OUTLET)) {
      throw missing(name, table, Field.OUTLET, ", or --outlet-from path or domain");
    }
    return found;
  }

  private static void require(String name, TableReader table, String column) throws TableException {
    if (!table.has(column)) {
      throw new TableException(
          name, 1, "no column " + column + "; there are " + String.join(", ", table.header()));
    }
  }

  private static TableException missing(
      String name, TableReader table, Field field, String otherwise) {
    String label = field.label();
    return new TableException(
        name,
        1,
        "no column %s; there are %s. Say which it is with --columns %s=NAME%s"
            .formatted(label, String.join(", ", table.header()), label, otherwise));
  }

  private Entry entry(String name, TableReader.Row row, Map<Field, String> columns)
      throws TableException {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    for (Map.Entry<Field, String> column : columns.entrySet()) {
      String value = row.text(column.getValue());
      if (!value.isBlank()) {
        fields.put(column.getKey(), column.getKey() == Field.TEXT ? value : value.strip());
      }
    }
    Map<String, String> kept = new HashMap<>();
    for (String column : reading.kept()) {
      kept.put(column, row.text(column).strip());
    }
    boolean domain = reading.outletFrom() == OutletFrom.DOMAIN;
    String known = domain ? "" : outlet;
    Entry entry =
        new TableEntry(
            name,
            Long.toString(row.line()),
            prefix,
            known,
            fields,
            reading.dayOrder(),
            columns.getOrDefault(Field.DATE, Field.DATE.label()),
            kept);
    return domain ? Domain.outlet(entry) : entry;
  }
}
