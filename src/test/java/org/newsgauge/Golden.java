package org.newsgauge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Golden files: what was written once, read by a person, and must not change unnoticed. They change
 * with {@code mvn verify -Dgolden.update=true}; read the difference before you commit it.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private Golden() {}

  /** Asserts that {@code actual}, in UTF-8, is to the byte the golden file of this name. */
  public static void check(String name, String actual) throws IOException {
    check(FOLDER.resolve(name), actual);
  }

  /** The same for a golden file that stands elsewhere in the repository. */
  public static void check(Path file, String actual) throws IOException {
    if (UPDATE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
      return;
    }
    assertTrue(
        Files.exists(file), "no golden file " + file + "; make it with -Dgolden.update=true");
    assertEquals(
        Files.readString(file),
        actual,
        file + " is not what is written now; if that is meant, -Dgolden.update=true");
  }
}
