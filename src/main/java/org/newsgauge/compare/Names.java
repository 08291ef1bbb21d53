package org.newsgauge.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers names from 0 in the order in which they come; no name is -1. A name takes its bytes in
 * UTF-8 and about fifteen more. Not thread-safe while names are added.
 */
final class Names implements Serializable {
  private static final long serialVersionUID = 3L;

  /** The names one behind the other. */
  private byte[] text = new byte[64];

  /** Where each name ends. */
  private int[] end = new int[8];

  private int size;

  /** Numbers by the hash of their names, plus one; 0 for an empty slot. */
  private int[] slots = new int[16];

  int size() {
    return size;
  }

  int number(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return -1;
    }
    byte[] bytes = name.getBytes(UTF_8);
    int slot = slot(bytes, 0, bytes.length);
    if (slots[slot] == 0) {
      add(bytes);
      slots[slot] = size;
      if (size * 4 > slots.length * 3) {
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
          slots[slot(text, start(number), end[number])] = number + 1;
        }
      }
      return size - 1;
    }
    return slots[slot] - 1;
  }

  private void add(byte[] name) {
    int start = start(size);
    if (start + name.length > text.length) {
      text = Arrays.copyOf(text, Math.max(start + name.length, text.length + text.length / 4));
    }
    if (size == end.length) {
      end = Arrays.copyOf(end, size + size / 4 + 1);
    }
    System.arraycopy(name, 0, text, start, name.length);
    end[size++] = start + name.length;
  }

  private int start(int number) {
    return number == 0 ? 0 : end[number - 1];
  }

  /** The slot of the name that lies between two places of an array, or where it would lie. */
  private int slot(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int slot = (hash * 0x9e3779b9) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      if (Arrays.equals(bytes, from, to, text, start(number), end[number])) {
        return slot;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  @Nullable String name(int number) {
    return number < 0 ? null : new String(text, start(number), end[number] - start(number), UTF_8);
  }

  /** The place of each name, by its number, among the names in the order of their bytes. */
  int[] ranks() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order, (a, b) -> Arrays.compareUnsigned(text, start(a), end[a], text, start(b), end[b]));
    int[] ranks = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }

  /**
   * The same names, numbered by their ranks.
   *
   * @param ranks as {@link #ranks} gives them
   */
  Names sorted(int[] ranks) {
    int[] numbers = new int[size];
    for (int number = 0; number < size; number++) {
      numbers[ranks[number]] = number;
    }
    Names sorted = new Names();
    for (int number : numbers) {
      sorted.number(name(number));
    }
    return sorted;
  }
}
