package org.newsgauge.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers names from 0 in the order in which they come; no name is -1. Not thread-safe. */
final class Names implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ArrayList<String> names = new ArrayList<>();
  private final HashMap<String, Integer> numbers = new HashMap<>();

  int number(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return -1;
    }
    Integer known = numbers.get(name);
    if (known == null) {
      known = names.size();
      numbers.put(name, known);
      names.add(name);
    }
    return known;
  }

  @Nullable String name(int number) {
    return number < 0 ? null : names.get(number);
  }

  /** The place of each name, by its number, among the names in alphabetical order. */
  int[] ranks() {
    List<String> sorted = names.stream().sorted().toList();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      places.put(sorted.get(i), i);
    }
    return names.stream().mapToInt(places::get).toArray();
  }

  /** The names in alphabetical order. */
  List<String> sorted() {
    return names.stream().sorted().toList();
  }
}
