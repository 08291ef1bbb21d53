package org.newsgauge.article;

import java.io.Serializable;
import java.util.Objects;

/**
 * Something that cleaning took for page furniture and left out of the article: kept as evidence.
 *
 * @param text what was left out, white space folded; never part of {@link Article#text()}
 * @param reason why, in a few plain words ("navigation", "share bar", "repeats the headline")
 */
public record Removed(String text, String reason) implements Serializable {
  public Removed {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(reason, "reason");
  }
}
