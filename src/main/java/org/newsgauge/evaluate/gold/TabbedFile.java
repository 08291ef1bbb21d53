package org.newsgauge.evaluate.gold;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of tab-separated values with a header, nothing quoted.
 *
 * @param file its name, for messages
 * @param header the columns' names
 * @param rows all but the header and blank lines
 */
record TabbedFile(String file, List<String> header, List<Row> rows) {
  TabbedFile {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /**
   * A line of the file.
   *
   * @param line counted from 1
   */
  record Row(int line, List<String> cells) {
    /** The cell, empty where the line is too short. */
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  static TabbedFile read(Path file) throws IOException {
    String name = GoldFiles.name(file);
    String[] lines = GoldFiles.unmarked(file).split("\r?\n", -1);
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        rows.add(new Row(i + 1, List.of(lines[i].split("\t", -1))));
      }
    }
    return new TabbedFile(name, List.of(lines[0].split("\t", -1)), rows);
  }

  /** Where the column stands. */
  int column(String name) throws GoldException {
    int column = header.indexOf(name);
    if (column < 0) {
      throw new GoldException(file, 1, "no column " + name + "; the header is " + header);
    }
    return column;
  }
}
