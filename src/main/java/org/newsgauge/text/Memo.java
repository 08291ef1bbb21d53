package org.newsgauge.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was worked out for a key, in bounded space: a table of fixed size in which a newer
 * key takes the place of an older one that falls on the same slot.
 *
 * <p>Thread-safe without locks: entries are immutable, and a lost write only means working a value
 * out again. The function must give equal values for equal keys, so what is remembered never shows
 * in a result.
 */
final class Memo<K, V> {
  private record Entry<K, V>(K key, V value) {}

  private final @Nullable Entry<K, V>[] entries;
  private final Function<K, V> function;

  /**
   * @param bits the table holds at most 2 to this power entries
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  Memo(int bits, Function<K, V> function) {
    this.entries = new Entry[1 << bits];
    this.function = function;
  }

  V get(K key) {
    int hash = key.hashCode() * 0x9E3779B9;
    int slot = (hash >>> 7) & (entries.length - 1);
    Entry<K, V> entry = entries[slot];
    if (entry != null && entry.key.equals(key)) {
      return entry.value;
    }
    V value = function.apply(key);
    entries[slot] = new Entry<>(key, value);
    return value;
  }
}
