package org.newsgauge.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.newsgauge.table.Cell;
import org.newsgauge.table.Column;
import org.newsgauge.table.Table;

/**
 * Writes {@code datapackage.json}: which tables a run wrote, and the name and type of each column,
 * for programs that read them. It is a Tabular Data Package, version 1, which more readers know
 * than version 2; that has no type for joined lists, so they are strings with a key {@code
 * separator} of our own. Static and thread-safe.
 *
 * @see <a href="https://specs.frictionlessdata.io/tabular-data-package/">its specification</a>
 */
public final class DataPackageJson {
  /** The file's name. */
  public static final String FILE = "datapackage.json";

  private DataPackageJson() {}

  /**
   * Describes tables; flushes, closes nothing.
   *
   * @param command that wrote them
   * @param version of the program
   */
  public static void write(OutputStream out, String command, String version, List<Table<?>> tables)
      throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = AnalysisJson.generator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      json.writeStartObject();
      json.writeStringField("profile", "tabular-data-package");
      json.writeStringField("name", "newsgauge-" + command);
      json.writeStringField("title", "Tables written by newsgauge " + command + " " + version);
      json.writeStringField("version", Tables.SCHEMA + ".0.0");
      json.writeArrayFieldStart("resources");
      for (Table<?> table : tables) {
        json.writeStartObject();
        json.writeStringField("profile", "tabular-data-resource");
        json.writeStringField("name", table.name());
        json.writeStringField("path", table.file());
        json.writeStringField("format", "csv");
        json.writeStringField("mediatype", "text/csv");
        json.writeStringField("encoding", "utf-8");
        json.writeObjectFieldStart("schema");
        json.writeArrayFieldStart("fields");
        for (Column<?> column : table.columns()) {
          field(json, column);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void field(JsonGenerator json, Column<?> column) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", column.name());
    json.writeStringField(
        "type",
        switch (column.type()) {
          case TEXT, ITEMS, SPANS -> "string";
          case DAY -> "date";
          case WHOLE -> "integer";
          case DECIMAL -> "number";
          case FLAG -> "boolean";
        });
    switch (column.type()) {
      case ITEMS, SPANS -> json.writeStringField("separator", Cell.SEPARATOR);
      default -> {}
    }
    json.writeEndObject();
  }
}
