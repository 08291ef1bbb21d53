package org.newsgauge.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers names from 0 in the order in which they come; no name is -1. Beside the names themselves
 * about ten bytes each. Not thread-safe.
 */
final class Names implements Serializable {
  private static final long serialVersionUID = 2L;

  private final ArrayList<String> names = new ArrayList<>();

  /** Numbers by the hash of their names, plus one; 0 for an empty slot. */
  private int[] slots = new int[16];

  int number(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return -1;
    }
    int slot = slot(name);
    if (slots[slot] == 0) {
      names.add(name);
      slots[slot] = names.size();
      if (names.size() * 4 > slots.length * 3) {
        slots = new int[slots.length * 2];
        for (int number = 0; number < names.size(); number++) {
          slots[slot(names.get(number))] = number + 1;
        }
      }
      return names.size() - 1;
    }
    return slots[slot] - 1;
  }

  private int slot(String name) {
    int slot = (name.hashCode() * 0x9e3779b9) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
    while (slots[slot] != 0 && !names.get(slots[slot] - 1).equals(name)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  @Nullable String name(int number) {
    return number < 0 ? null : names.get(number);
  }

  /** The place of each name, by its number, among the names in alphabetical order. */
  int[] ranks() {
    Integer[] order = new Integer[names.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> names.get(a).compareTo(names.get(b)));
    int[] ranks = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }

  /** The names in alphabetical order. */
  List<String> sorted() {
    return names.stream().sorted().toList();
  }
}
