package org.newsgauge.table;

/** Whom a CSV file is for. Both are RFC 4180 in UTF-8 with {@code \n} at the end of records. */
public enum Dialect {
  /** Programs: the cells as they are. */
  PLAIN,
  /**
   * Spreadsheets: begins with a byte-order mark, so that the encoding is recognized, and puts an
   * apostrophe before texts that a spreadsheet would run as a formula. Numbers stay numbers.
   *
   * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection (OWASP)</a>
   */
  EXCEL;

  static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The cell as this dialect writes it, before quoting. */
  String write(Cell cell) {
    String csv = cell.csv();
    boolean foreign = cell instanceof Cell.Text || cell instanceof Cell.Items;
    return this == EXCEL && foreign && isDangerous(csv) ? "'" + csv : csv;
  }

  /** The text that {@link #write} was given, where the file was written in this dialect. */
  String read(String csv) {
    boolean guarded = this == EXCEL && csv.startsWith("'") && isDangerous(csv.substring(1));
    return guarded ? csv.substring(1) : csv;
  }

  /** Also what only looks guarded, so that reading gives back what was written. */
  private static boolean isDangerous(String csv) {
    if (csv.isEmpty()) {
      return false;
    }
    return switch (csv.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r' -> true;
      case '\'' -> isDangerous(csv.substring(1));
      default -> false;
    };
  }
}
