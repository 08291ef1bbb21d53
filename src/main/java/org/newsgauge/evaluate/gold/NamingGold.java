package org.newsgauge.evaluate.gold;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newsgauge.source.Channel;
import org.newsgauge.source.Naming;
import org.newsgauge.table.TableReader;

/** Who the sources are, as people coded them. */
public final class NamingGold {
  private NamingGold() {}

  /**
   * How the source of one attribution is coded.
   *
   * @param name of the source; empty unless {@code naming} is one of the named codes
   */
  public record Code(Naming naming, String name, Channel channel) {}

  /**
   * An article with its codes.
   *
   * @param gold all attributions that people marked, in the order of their file
   * @param codes of those that were coded, by the attribution's id
   */
  public record CodedArticle(AnnotatedArticle article, List<Marked> gold, Map<String, Code> codes) {
    public CodedArticle {
      gold = List.copyOf(gold);
      codes = Map.copyOf(codes);
    }
  }

  /**
   * An attribution of one of our tables, before and after a person corrected it.
   *
   * @param article its id
   * @param place of the row in the corrected table ({@code attributions.csv:12})
   * @param source the words of the source
   */
  public record CorrectedRow(
      String article, String place, String source, Code ours, Code corrected) {}

  /**
   * Reads labels (columns {@code annotation_file, id, naming, name, channel}) of articles.
   *
   * @throws GoldException if a label is none, or its attribution is not there
   */
  public static List<CodedArticle> read(List<AnnotatedArticle> articles, Path labels)
      throws IOException {
    TabbedFile table = TabbedFile.read(labels);
    int file = table.column("annotation_file");
    int id = table.column("id");
    int naming = table.column("naming");
    int name = table.column("name");
    int channel = table.column("channel");
    Map<String, AnnotatedArticle> byFile = new HashMap<>();
    Map<String, Reading> readings = new HashMap<>();
    for (AnnotatedArticle article : articles) {
      for (Reading reading : article.readings()) {
        byFile.put(reading.file(), article);
        readings.put(reading.file(), reading);
      }
    }
    Map<String, Map<String, Code>> codes = new LinkedHashMap<>();
    for (TabbedFile.Row row : table.rows()) {
      Reading reading = readings.get(row.cell(file));
      if (reading == null) {
        throw new GoldException(
            table.file(), row.line(), "there is no attributions/" + row.cell(file));
      }
      String event = row.cell(id);
      if (reading.attributions().stream().noneMatch(marked -> marked.id().equals(event))) {
        throw new GoldException(
            table.file(), row.line(), event + " is no attribution of " + row.cell(file));
      }
      Code code =
          new Code(
              code(Naming.class, row.cell(naming), table.file(), row.line()),
              row.cell(name).strip(),
              code(Channel.class, row.cell(channel), table.file(), row.line()));
      Map<String, Code> own = codes.computeIfAbsent(row.cell(file), one -> new LinkedHashMap<>());
      if (own.put(event, code) != null) {
        throw new GoldException(table.file(), row.line(), event + " is coded twice");
      }
    }
    List<CodedArticle> coded = new ArrayList<>();
    for (Map.Entry<String, Map<String, Code>> entry : codes.entrySet()) {
      AnnotatedArticle article = byFile.get(entry.getKey());
      Reading reading = readings.get(entry.getKey());
      if (article != null && reading != null) {
        coded.add(new CodedArticle(article, reading.attributions(), entry.getValue()));
      }
    }
    return coded;
  }

  /**
   * Reads one of our {@code attributions.csv} that a person corrected, beside the uncorrected one.
   * Rows that the person deleted are left out.
   *
   * @throws GoldException if a code is none, or a row is not in the uncorrected table
   */
  public static List<CorrectedRow> corrected(Path corrected, Path uncorrected) throws IOException {
    String name = GoldFiles.name(corrected);
    Map<List<String>, Code> ours = new HashMap<>();
    String oursName = GoldFiles.name(uncorrected);
    try (TableReader rows = TableReader.open(uncorrected)) {
      for (TableReader.Row row = rows.next(); row != null; row = rows.next()) {
        ours.put(key(row), code(row, oursName));
      }
    }
    List<CorrectedRow> read = new ArrayList<>();
    try (TableReader rows = TableReader.open(corrected)) {
      for (TableReader.Row row = rows.next(); row != null; row = rows.next()) {
        Code before = ours.get(key(row));
        if (before == null) {
          throw new GoldException(
              name,
              row.line(),
              "attribution "
                  + row.text("attribution")
                  + " of "
                  + row.text("article_id")
                  + " is not in "
                  + oursName);
        }
        read.add(
            new CorrectedRow(
                row.text("article_id"),
                name + ":" + row.line(),
                row.text("source_text"),
                before,
                code(row, name)));
      }
    }
    return read;
  }

  private static List<String> key(TableReader.Row row) throws IOException {
    return List.of(row.text("article_id"), row.text("attribution").strip());
  }

  private static Code code(TableReader.Row row, String file) throws IOException {
    return new Code(
        code(Naming.class, row.text("naming"), file, row.line()),
        row.text("name").strip(),
        code(Channel.class, row.text("channel"), file, row.line()));
  }

  private static <E extends Enum<E>> E code(Class<E> codes, String text, String file, long line)
      throws GoldException {
    try {
      return Enum.valueOf(codes, text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new GoldException(
          file, line, "“" + text + "” is none of " + Arrays.toString(codes.getEnumConstants()));
    }
  }
}
