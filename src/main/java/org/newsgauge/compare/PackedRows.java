package org.newsgauge.compare;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Rows of whole numbers, packed: four bytes for a number of a wide column ({@link
 * ArticleCounts#isWide}), one for any other, which are seldom above {@value #MOST}; the few that
 * are, or are below zero, lie apart. Not thread-safe while rows are added.
 */
final class PackedRows implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 254;
  private static final int APART = 255;

  private final int columns;
  private final int[] place;
  private final int bytes;
  private final HashMap<Long, Integer> apart = new HashMap<>();
  private byte[] cells;
  private int rows;

  /**
   * @param columns numbers of a row
   * @param room rows that it is made for; it grows if there are more
   */
  PackedRows(int columns, int room) {
    this.columns = columns;
    this.place = new int[columns];
    int next = 0;
    for (int column = 0; column < columns; column++) {
      place[column] = next;
      next += ArticleCounts.isWide(column) ? 4 : 1;
    }
    this.bytes = next;
    this.cells = new byte[bytes * room];
  }

  int size() {
    return rows;
  }

  /** The rows that there are now, each made when it is asked for; it stays as it is. */
  List<ArticleCounts> views() {
    return new Views(this, rows);
  }

  private static final class Views extends AbstractList<ArticleCounts> implements RandomAccess {
    private final PackedRows of;
    private final int size;

    Views(PackedRows of, int size) {
      this.of = of;
      this.size = size;
    }

    @Override
    public ArticleCounts get(int index) {
      return new ArticleCounts(of, Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
      return size;
    }
  }

  /** How many a row takes, but for numbers that lie apart. */
  int bytes() {
    return bytes;
  }

  /** Adds a row. */
  void add(int[] row) {
    if ((rows + 1) * bytes > cells.length) {
      cells = Arrays.copyOf(cells, Math.max((rows + 16) * bytes, cells.length + cells.length / 5));
    }
    for (int column = 0; column < columns; column++) {
      int at = rows * bytes + place[column];
      int value = row[column];
      if (ArticleCounts.isWide(column)) {
        for (int b = 0; b < 4; b++) {
          cells[at + b] = (byte) (value >>> (8 * b));
        }
      } else if (value >= 0 && value <= MOST) {
        cells[at] = (byte) value;
      } else {
        cells[at] = (byte) APART;
        apart.put(key(rows, column), value);
      }
    }
    rows++;
  }

  int get(int row, int column) {
    int at = row * bytes + place[column];
    if (ArticleCounts.isWide(column)) {
      return (cells[at] & 0xff)
          | (cells[at + 1] & 0xff) << 8
          | (cells[at + 2] & 0xff) << 16
          | cells[at + 3] << 24;
    }
    int value = cells[at] & 0xff;
    return value == APART ? apart.getOrDefault(key(row, column), APART) : value;
  }

  /** A row as it was added. */
  int[] row(int row) {
    int[] numbers = new int[columns];
    Arrays.setAll(numbers, column -> get(row, column));
    return numbers;
  }

  private long key(int row, int column) {
    return (long) row * columns + column;
  }
}
