package org.newsgauge.evaluate.gold;

import java.util.List;
import java.util.Objects;

/**
 * A text and how people read it.
 *
 * @param name base name of the text file
 * @param outlet who published it; empty if not known
 * @param text exactly as the file holds it: what annotators' offsets count in
 * @param readings by annotation file name; at least one, of which the first counts
 */
public record AnnotatedArticle(String name, String outlet, String text, List<Reading> readings) {
  public AnnotatedArticle {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(outlet, "outlet");
    Objects.requireNonNull(text, "text");
    readings = List.copyOf(readings);
    if (readings.isEmpty()) {
      throw new IllegalArgumentException(name + " was read by nobody");
    }
  }

  /** The attributions that count: the first annotator's. */
  public List<Marked> gold() {
    return readings.get(0).attributions();
  }
}
