package org.newsgauge.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Dates;
import org.newsgauge.article.Origin;
import org.newsgauge.article.UnreadableException;

/**
 * An article of which a table says something. What the table says wins over what the text says.
 *
 * @param input the table
 * @param record the line
 * @param prefix of the id
 * @param outlet known without the table's saying so; null: its column tells
 * @param fields what the table says; no blank values
 * @param dayOrder how dates that may be read in two ways are read; null if nobody said
 * @param dateColumn what the table calls the column of dates
 * @param columns kept as they are
 */
record TableEntry(
    String input,
    String record,
    String prefix,
    @Nullable String outlet,
    Map<Field, String> fields,
    @Nullable DayOrder dayOrder,
    String dateColumn,
    Map<String, String> columns)
    implements Entry {

  /** What the warning of a date that may be read in two ways ends with. */
  static final String UNSURE = " is read month first (--dates day-first reads it the other way)";

  TableEntry {
    fields = fields.isEmpty() ? Map.of() : new EnumMap<>(fields);
    columns = Map.copyOf(columns);
  }

  @Override
  public Article read(Cleaner cleaner) throws UnreadableException {
    String text = fields.get(Field.TEXT);
    String html = fields.get(Field.HTML);
    if (text == null && html == null) {
      throw new UnreadableException("the column text is empty");
    }
    String from = outlet != null ? outlet : fields.get(Field.OUTLET);
    if (from == null) {
      throw new UnreadableException("the column outlet is empty");
    }
    String id = fields.getOrDefault(Field.ID, record);
    Origin origin = new Origin(prefix + id, from, fields.get(Field.URL), null);
    Article cleaned =
        text != null ? cleaner.text(text, origin) : cleaner.html(html == null ? "" : html, origin);
    List<String> warnings = new ArrayList<>(cleaned.warnings());
    String author = fields.get(Field.AUTHOR);
    String section = fields.get(Field.SECTION);
    return cleaned
        .withTitle(fields.getOrDefault(Field.TITLE, ""))
        .withMetadata(
            author == null ? cleaned.author() : author,
            published(cleaned, warnings),
            section == null ? cleaned.section() : section,
            warnings);
  }

  private @Nullable LocalDate published(Article cleaned, List<String> warnings) {
    String date = fields.get(Field.DATE);
    if (date == null) {
      return cleaned.published();
    }
    LocalDate day = Dates.find(date, dayOrder == DayOrder.DAY_FIRST);
    if (day == null) {
      warnings.add("the column " + dateColumn + " is not a date like 2024-01-25: " + date);
      return cleaned.published();
    }
    if (dayOrder == null && !day.equals(Dates.find(date, true))) {
      warnings.add("the date " + date + " in the column " + dateColumn + UNSURE);
    }
    return day;
  }

  @Override
  public long held() {
    long characters = 0;
    for (String value : fields.values()) {
      characters += value.length();
    }
    return 2 * characters;
  }
}
