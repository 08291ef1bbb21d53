package org.newsgauge.compare;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What articles are matched and grouped by.
 *
 * @param event that the article reports; null if it is not known
 * @param topic its section, or another coarse group by subject; null if it is not known
 * @param author who wrote it; null if it is not known
 * @param published its day; null if it is not known
 */
public record Traits(
    @Nullable String event,
    @Nullable String topic,
    @Nullable String author,
    @Nullable LocalDate published) {
  /** Nothing is known. */
  public static final Traits NONE = new Traits(null, null, null, null);
}
