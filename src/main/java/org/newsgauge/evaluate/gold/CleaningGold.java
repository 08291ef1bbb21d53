package org.newsgauge.evaluate.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pages and their articles: {@code html/ID.html.gz} (or {@code ID.html}) and {@code
 * ground-truth.json}, which gives for each {@code ID} its {@code articleBody} and, where known,
 * {@code url}, {@code title}, {@code author}, {@code date}.
 */
public final class CleaningGold {
  private static final String FILE = "ground-truth.json";
  private static final int DAY_LENGTH = 10;

  /** A year, or a month of one: true, but no day to compare with. */
  private static final Pattern NO_DAY = Pattern.compile("\\d{4}(?:-\\d{2})?");

  private CleaningGold() {}

  /**
   * A page and what people say is its article.
   *
   * @param id names it
   * @param file the page
   * @param body the text of the article
   * @param url where it was; null if not known
   * @param title its headline; null if there is no gold
   * @param author its byline; null if there is no gold
   * @param day when it was published; null if there is no gold, or less of it than a day
   */
  public record Page(
      String id,
      Path file,
      String body,
      @Nullable String url,
      @Nullable String title,
      @Nullable String author,
      @Nullable LocalDate day) {
    /** The page as it was found, unpacked. */
    public byte[] bytes() throws IOException {
      return GoldFiles.bytes(file);
    }
  }

  /**
   * Reads what is said of the pages, by id; the pages themselves are read when they are asked for.
   *
   * @throws GoldException if the file is wrong or a page is missing
   */
  public static List<Page> read(Path folder) throws IOException {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(GoldFiles.unmarked(folder.resolve(FILE)));
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new GoldException(FILE, line, "not JSON: " + e.getOriginalMessage());
    }
    Map<String, JsonNode> byId = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      byId.put(entry.getKey(), entry.getValue());
    }
    List<Page> pages = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : byId.entrySet()) {
      String id = entry.getKey();
      JsonNode said = entry.getValue();
      Path file = folder.resolve("html").resolve(id + ".html.gz");
      if (!Files.isRegularFile(file)) {
        file = folder.resolve("html").resolve(id + ".html");
      }
      if (!Files.isRegularFile(file)) {
        throw new GoldException(FILE, "no html/" + id + ".html.gz beside it");
      }
      String body = text(said, "articleBody");
      if (body == null) {
        throw new GoldException(FILE, id + " has no articleBody");
      }
      pages.add(
          new Page(
              id,
              file,
              body,
              text(said, "url"),
              known(said, "title"),
              known(said, "author"),
              day(id, known(said, "date"))));
    }
    return pages;
  }

  private static @Nullable String text(JsonNode said, String key) {
    JsonNode value = said.get(key);
    return value == null || value.isNull() ? null : value.asText();
  }

  /** A text that says something; a blank one is no gold, as none at all. */
  private static @Nullable String known(JsonNode said, String key) {
    String text = text(said, key);
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable LocalDate day(String id, @Nullable String date) throws GoldException {
    if (date == null || NO_DAY.matcher(date).matches()) {
      return null;
    }
    try {
      return LocalDate.parse(date.substring(0, Math.min(DAY_LENGTH, date.length())));
    } catch (DateTimeParseException e) {
      throw new GoldException(FILE, id + " has a date that is not YYYY-MM-DD: " + date);
    }
  }
}
