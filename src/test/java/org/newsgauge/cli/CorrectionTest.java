package org.newsgauge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The circle that users go: predict, correct in brat or a spreadsheet, measure. */
class CorrectionTest {
  private static final String STORY =
      """
      🚢 Ferry to stop at Port Callan

      Mayor Ida Brandt said on Monday that the ferry would stop in May.
      "Nobody asked us," said Tomas Wiel, who runs the café. “It is a shame.”

      The harbor office denied that it had been told. A spokesman said the talks go on.
      According to a report, 𝟰00 people use it.
      """
          .replace("\n", "\r\n");

  @TempDir Path folder;

  private JsonNode evaluate(String... line) throws IOException {
    Session session = Session.run(folder, line);
    assertEquals(0, session.exit(), session.err());
    return new ObjectMapper().readTree(session.out());
  }

  private JsonNode attribution(String gold) throws IOException {
    return evaluate("evaluate", "attribution", gold, "--json");
  }

  private Session predict() throws IOException {
    Files.writeString(folder.resolve("story.txt"), STORY);
    return Session.run(folder, "analyze", "--as-is", "--brat", "mine", "--out", "run", "story.txt");
  }

  @Test
  void predictCorrectEvaluate() throws IOException {
    assertEquals(0, predict().exit());
    assertEquals(STORY, Files.readString(folder.resolve("mine/text/story.txt")));
    Path file = folder.resolve("mine/attributions/story.ann");
    List<String> lines = Files.readAllLines(file);
    JsonNode before = attribution("mine");
    long events = lines.stream().filter(line -> line.startsWith("E")).count();
    assertTrue(events >= 3, lines.toString());
    assertEquals(events, before.path("attributions").asLong());
    for (String role : List.of("source", "cue", "content")) {
      assertEquals(1, before.path("exact").path(role).path("f1").asDouble(), role);
      assertEquals(1, before.path("token").path(role).path("f1").asDouble(), role);
    }
    // A person strikes out one attribution and moves the end of one source.
    String last = "E" + events + "\t";
    String corrected =
        String.join("\n", lines.stream().filter(line -> !line.startsWith(last)).toList()) + "\n";
    Matcher source = Pattern.compile("(T\\d+\tSource \\d+) (\\d+)\t(.*)").matcher(corrected);
    assertTrue(source.find());
    String shorter = source.group(3).substring(0, source.group(3).length() - 1);
    corrected =
        source.replaceFirst("$1 " + (Integer.parseInt(source.group(2)) - 1) + "\t" + shorter);
    Files.writeString(file, corrected);
    JsonNode after = attribution("mine");
    assertEquals(events - 1, after.path("attributions").asLong());
    assertEquals(1, after.path("cue_source").path("recall").asDouble());
    assertEquals(
        (events - 1.0) / events, after.path("cue_source").path("precision").asDouble(), 1e-6);
    assertTrue(after.path("exact").path("source").path("recall").asDouble() < 1);
    assertEquals(1, after.path("exact").path("cue").path("recall").asDouble());
    // What was corrected is not overwritten.
    Session again = predict();
    assertEquals(1, again.exit());
    assertTrue(again.err().contains("somebody may have corrected it"), again.err());
    assertEquals(corrected, Files.readString(file));
  }

  @Test
  void bratKeepsTextAndAnnotationsInOneFolder() throws IOException {
    assertEquals(0, predict().exit());
    assertTrue(
        Files.readString(folder.resolve("mine/annotation.conf")).contains("Attribution-no-source"));
    Path flat = Files.createDirectory(folder.resolve("flat"));
    Files.copy(folder.resolve("mine/text/story.txt"), flat.resolve("story.txt"));
    Files.copy(folder.resolve("mine/attributions/story.ann"), flat.resolve("story.ann"));
    assertEquals(1, attribution("flat").path("exact").path("cue").path("f1").asDouble());
    Files.delete(flat.resolve("story.ann"));
    Session nothing = Session.run(folder, "evaluate", "attribution", "flat");
    assertEquals(1, nothing.exit());
    assertTrue(nothing.err().contains("no annotations"), nothing.err());
  }

  @Test
  void aCorrectedTableTellsHowOftenWeWereRight() throws IOException {
    assertEquals(0, predict().exit());
    List<String> table = Files.readAllLines(folder.resolve("run/attributions.csv"));
    int rows = table.size() - 1;
    String right = String.join("\r\n", table) + "\r\n";
    // What a spreadsheet saves: a byte-order mark, other line ends, codes in lower case.
    assertTrue(right.contains(",NAMED_PERSON,"), right);
    Files.writeString(
        folder.resolve("run/corrected.csv"),
        "\uFEFF" + right.replaceFirst(",NAMED_PERSON,", ",unnamed_role,"));
    JsonNode measured = evaluate("evaluate", "naming", "run/corrected.csv", "--json");
    assertEquals(rows, measured.path("attributions").asInt());
    assertEquals((rows - 1.0) / rows, measured.path("accuracy").asDouble(), 1e-6);
    JsonNode same =
        evaluate("evaluate", "naming", "run/corrected.csv", "run/attributions.csv", "--json");
    assertEquals(measured, same);
    String file = "run/attributions.csv";
    Session spoiled = Session.run(folder, "evaluate", "naming", file);
    assertEquals(2, spoiled.exit(), spoiled.err());
    assertTrue(spoiled.err().contains("attributions.csv is the uncorrected table: save your"));
    Session twice = Session.run(folder, "evaluate", "naming", file, file);
    assertEquals(2, twice.exit(), twice.err());
    assertTrue(twice.err().contains("attributions.csv is given twice: save your"), twice.err());
  }

  @Test
  void asIsTakesUtf8Only() throws IOException {
    Files.write(folder.resolve("old.txt"), new byte[] {'s', 'h', (byte) 0xe9, 'p'});
    Files.writeString(folder.resolve("blank.txt"), " \n");
    for (String input : List.of("old.txt", "blank.txt", "nowhere.txt")) {
      Session session =
          Session.run(folder, "analyze", "--no-files", "--as-is", "--brat", "mine", input);
      assertEquals(1, session.exit());
      assertEquals(1, session.err().lines().count(), session.err());
    }
    assertFalse(Files.exists(folder.resolve("mine")));
  }

  @Test
  void naiveMethodsStandBeside() throws IOException {
    assertEquals(0, predict().exit());
    JsonNode measured = evaluate("evaluate", "attribution", "mine", "--json", "--baseline");
    JsonNode naive = measured.path("baselines_compared").path("cue verbs");
    assertTrue(naive.path("exact").path("cue").path("f1").asDouble() > 0.3, naive.toString());
    assertTrue(naive.path("exact").path("content").path("f1").asDouble() < 1, naive.toString());
  }

  @Test
  void floorsGoUpWithACommandAndDownForAReason() throws IOException {
    assertEquals(0, predict().exit());
    Files.createDirectories(folder.resolve("gold/attribution"));
    Files.move(folder.resolve("mine"), folder.resolve("gold/attribution/dev"));
    String[] up = {"evaluate", "all", "gold", "--floors", "kept", "--date", "2026-01-31"};
    assertEquals(0, Session.run(folder, up).exit());
    String first = Files.readString(folder.resolve("kept/baseline.json"));
    assertTrue(Files.readString(folder.resolve("kept/README.md")).contains("2026-01-31"));
    assertEquals(0, Session.run(folder, up).exit());
    assertEquals(first, Files.readString(folder.resolve("kept/baseline.json")));
    Path kept = folder.resolve("kept/baseline.json");
    Files.writeString(kept, first.replaceFirst("\"floor\" : 1,", "\"floor\" : 1.5,"));
    Session fallen = Session.run(folder, up);
    assertEquals(1, fallen.exit());
    assertTrue(fallen.err().contains("the floor is 1.5000"), fallen.err());
    String[] down = {
      "evaluate",
      "all",
      "gold",
      "--floors",
      "kept",
      "--date",
      "2026-01-31",
      "--lower",
      "--reason",
      "Half the size"
    };
    assertEquals(1, Session.run(folder, down).exit(), "there is no changelog");
    Files.writeString(folder.resolve("CHANGELOG.md"), "# Changelog\n\n## Unreleased\n\n- Old\n");
    assertEquals(0, Session.run(folder, down).exit());
    String changes = Files.readString(folder.resolve("CHANGELOG.md"));
    assertTrue(changes.contains("- Half the size\n  - attribution-dev-"), changes);
    assertEquals(first, Files.readString(kept));
    for (String wrong :
        List.of("--floors kept", "--lower", "--floors kept --date 2026-01-31 --lower")) {
      Session usage = Session.run(folder, ("evaluate all gold " + wrong).split(" "));
      assertEquals(2, usage.exit(), wrong);
    }
  }
}
