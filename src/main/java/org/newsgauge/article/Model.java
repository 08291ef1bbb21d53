package org.newsgauge.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A trained model that a step uses: what a reader of its results needs to name it.
 *
 * @param name its file name, with its version where it has one
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
public record Model(String name, String sha256) implements Serializable {
  public Model {
    Objects.requireNonNull(name, "name");
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
  }

  /**
   * The model in a resource of {@code owner}.
   *
   * @param resource as {@link Class#getResourceAsStream} takes it; its last part is the name
   * @throws IllegalStateException if there is no such resource
   */
  public static Model ofResource(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("model " + resource + " is not on the class path");
      }
      return of(resource.substring(resource.lastIndexOf('/') + 1), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("model " + resource + " cannot be read", e);
    }
  }

  /** The model of these bytes. */
  public static Model of(String name, byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Model(name, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
