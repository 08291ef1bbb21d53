package org.newsgauge.article;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an input before it is read; what is given here wins over what its page says.
 *
 * @param id names the article within a run, never blank
 * @param outlet who published it, if known
 * @param url where it was published, if known
 * @param contentType the HTTP header {@code Content-Type}, if there was one
 */
public record Origin(
    String id, @Nullable String outlet, @Nullable String url, @Nullable String contentType) {
  public Origin {
    Objects.requireNonNull(id, "id");
    if (id.isBlank()) {
      throw new IllegalArgumentException("an origin needs an id");
    }
  }

  /** An input of which only the id is known. */
  public static Origin of(String id) {
    return new Origin(id, null, null, null);
  }

  /** This origin, published by {@code newOutlet}. */
  public Origin withOutlet(String newOutlet) {
    return new Origin(id, newOutlet, url, contentType);
  }
}
