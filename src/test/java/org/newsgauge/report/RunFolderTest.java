package org.newsgauge.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  @TempDir Path folder;

  @Test
  void nothingIsThereUntilTheRunIsFinished() throws IOException {
    Path out = folder.resolve("out");
    try (RunFolder run = RunFolder.open(out, false)) {
      Files.writeString(run.path().resolve("articles.csv"), "x");
      assertFalse(Files.exists(out.resolve("articles.csv")));
      run.finish();
    }
    assertEquals("x", Files.readString(out.resolve("articles.csv")));
  }

  @Test
  void aRunThatEndsEarlyLeavesTheFolderAsItWas() throws IOException {
    write("articles.csv", "first");
    try (RunFolder run = RunFolder.open(folder, false)) {
      Files.writeString(run.path().resolve("articles.csv"), "second");
    }
    assertEquals("first", Files.readString(folder.resolve("articles.csv")));
    Path fresh = folder.resolve("fresh");
    RunFolder.open(fresh, false).close();
    assertFalse(Files.exists(fresh));
  }

  @Test
  void whatAKilledRunLeftIsNoObstacle() throws IOException {
    RunFolder killed = RunFolder.open(folder, false);
    Files.writeString(killed.path().resolve("articles.csv"), "half");
    write("articles.csv", "whole");
    assertEquals("whole", Files.readString(folder.resolve("articles.csv")));
  }

  @Test
  void filesOfAnEarlierRunGoAndOthersStay() throws IOException {
    write("charts/old.svg", "old");
    Files.writeString(folder.resolve("notes.txt"), "mine");
    write("articles.csv", "new");
    assertFalse(Files.exists(folder.resolve("charts")));
    assertTrue(Files.exists(folder.resolve("articles.csv")));
    assertEquals("mine", Files.readString(folder.resolve("notes.txt")));
  }

  @Test
  void somethingElseIsRefused() throws IOException {
    Files.writeString(folder.resolve("thesis.doc"), "mine");
    FileSystemException refused =
        assertThrows(FileSystemException.class, () -> RunFolder.open(folder, false));
    assertTrue(refused.getMessage().contains("--force"), refused.getMessage());
    RunFolder.open(folder, true).close();
    assertEquals("mine", Files.readString(folder.resolve("thesis.doc")));
  }

  @Test
  void anEditedListOfFilesReachesNothingOutside() throws IOException {
    Path out = folder.resolve("out");
    Path outside = Files.writeString(folder.resolve("outside.txt"), "mine");
    try (RunFolder run = RunFolder.open(out, false)) {
      run.finish();
    }
    Files.writeString(out.resolve(".newsgauge-files"), "../outside.txt\n");
    try (RunFolder run = RunFolder.open(out, false)) {
      run.finish();
    }
    assertTrue(Files.exists(outside));
  }

  private void write(String name, String content) throws IOException {
    try (RunFolder run = RunFolder.open(folder, false)) {
      Path file = run.path().resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      run.finish();
    }
  }
}
