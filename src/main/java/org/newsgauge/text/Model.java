package org.newsgauge.text;

import java.util.Objects;

/**
 * A trained model that a step uses.
 *
 * @param name its file name, with its version
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
public record Model(String name, String sha256) {
  public Model {
    Objects.requireNonNull(name, "name");
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
  }
}
