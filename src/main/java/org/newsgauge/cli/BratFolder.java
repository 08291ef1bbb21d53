package org.newsgauge.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.evaluate.gold.BratWriter;

/**
 * A folder for people to correct: {@code text/NAME.txt} and {@code attributions/NAME.ann} of every
 * article, and the configuration that brat needs. What is there and different may be somebody's
 * work and is not overwritten unless told so.
 */
record BratFolder(Path folder, boolean force) {
  void write(Analysis analysis) throws IOException {
    String name = analysis.article().id();
    byte[] text = analysis.article().text().getBytes(StandardCharsets.UTF_8);
    byte[] annotations = BratWriter.write(analysis).getBytes(StandardCharsets.UTF_8);
    Path textFile = folder.resolve("text").resolve(name + ".txt");
    Path annotationFile = folder.resolve("attributions").resolve(name + ".ann");
    check(textFile, text);
    check(annotationFile, annotations);
    put(
        folder.resolve("annotation.conf"),
        BratWriter.CONFIGURATION.getBytes(StandardCharsets.UTF_8));
    put(textFile, text);
    put(annotationFile, annotations);
  }

  private void check(Path file, byte[] bytes) throws IOException {
    if (!force && Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), bytes)) {
      throw new FileSystemException(
          file.toString(),
          null,
          "is there already and different; somebody may have corrected it. Choose another --brat"
              + " folder, or overwrite it with --force");
    }
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
