package org.newsgauge.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  private static void write(WholeFile file, String text) throws IOException {
    file.out().write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aRunThatEndedAfterTheFileGotItsNameGoesOnWithIt() throws IOException {
    Path path = folder.resolve("articles.csv");
    try (WholeFile file = WholeFile.create(path)) {
      write(file, "saved\nafter\n");
      file.finish();
    }
    try (WholeFile file = WholeFile.resume(path)) {
      file.cut(6);
      write(file, "again\n");
      file.finish();
    }
    assertEquals("saved\nagain\n", Files.readString(path));
  }

  @Test
  void aFileThatHoldsLessThanWasSavedIsAFault() throws IOException {
    try (WholeFile file = WholeFile.resume(folder.resolve("articles.csv"))) {
      write(file, "short\n");
      assertThrows(EOFException.class, () -> file.cut(100));
    }
  }
}
