package org.newsgauge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code newsgauge train cleaning}: from pages with their bodies to a model. */
class TrainCleaningTest {
  @TempDir private Path folder;

  private void pages() throws IOException {
    Path html = Files.createDirectories(folder.resolve("gold/html"));
    StringBuilder truth = new StringBuilder("{");
    for (int i = 0; i < 12; i++) {
      String body =
          "Boat " + i + " was late on Monday, the lock keeper said, and nobody had told her why.";
      String page =
          "<html><body><nav><a href=/>News</a><a href=/b>Boats</a></nav><h1>Boat "
              + i
              + " late</h1><div><p>"
              + body
              + "</p></div><footer>All rights reserved by those who have them.</footer></body></html>";
      try (OutputStream out =
          new GZIPOutputStream(Files.newOutputStream(html.resolve(i + ".html.gz")))) {
        out.write(page.getBytes(StandardCharsets.UTF_8));
      }
      truth.append(i == 0 ? "" : ",").append('"').append(i).append("\":{\"articleBody\":\"");
      truth.append(body).append("\",\"url\":\"https://s").append(i).append(".example/a\"}");
    }
    Files.writeString(folder.resolve("gold/ground-truth.json"), truth.append('}'));
  }

  /** The command asked for the name of another model first, and could not be given one. */
  @Test
  void writesAModelAndMeasuresOnUnseenSites() throws IOException {
    pages();
    Session trained = Session.run(folder, "train", "cleaning", "--out", "m.trees", "gold");
    assertEquals(ExitCode.DONE, trained.exit(), trained.err());
    assertTrue(Files.readString(folder.resolve("m.trees")).startsWith("newsgauge-trees 1 "));
    Session measured = Session.run(folder, "train", "cleaning", "--cross-validate", "gold");
    assertEquals(ExitCode.DONE, measured.exit(), measured.err());
    assertTrue(measured.out().contains("each page by a model of other sites"), measured.out());
  }

  @Test
  void withoutAModelToTrainItIsUsedWrongly() {
    Session session = Session.run(folder, "train");
    assertEquals(ExitCode.USAGE, session.exit(), session.err());
    assertTrue(session.err().contains("MODEL"), session.err());
  }
}
