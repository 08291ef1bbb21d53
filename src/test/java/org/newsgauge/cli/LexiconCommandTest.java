package org.newsgauge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconCommandTest {
  private static final String SEA =
      """
      category: sea
      title: Words of the sea
      about: a
      literature: none
      weight: 0.5
      [all]
      bilge
      [examples]
      What {bilge}.
      None.
      """;

  @TempDir Path folder;

  private Path lexicon(String text) throws IOException {
    Path file = folder.resolve("own/sea.txt");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void listsWhatIsShipped() {
    Session session = Session.run(folder, "lexicon", "list", "--only", "hedges,war-metaphors");
    assertEquals(0, session.exit(), session.err());
    assertTrue(session.out().contains("war-metaphors"), session.out());
    assertTrue(session.out().contains("in 2 categories"), session.out());
  }

  @Test
  void checkNamesTheLineOfAnExampleThatDoesNotHold() throws IOException {
    lexicon(SEA.replace("None.", "The bilge pump ran."));
    Session session = Session.run(folder, "lexicon", "check", "own");
    assertEquals(1, session.exit());
    assertTrue(session.out().startsWith("own/sea.txt:10: expected"), session.out());
    lexicon(SEA);
    assertEquals(0, Session.run(folder, "lexicon", "check", "own").exit());
  }

  @Test
  void checkNamesTheLineThatCannotBeRead() throws IOException {
    lexicon(SEA.replace("bilge\n", "bilge ; 1.5\n"));
    Session session = Session.run(folder, "lexicon", "check", "own");
    assertEquals(1, session.exit());
    assertTrue(session.err().contains("sea.txt:7: weight 1.5 is not within 0 to 1"), session.err());
  }

  @Test
  void showTellsEntryFileAndLine() throws IOException {
    lexicon(SEA);
    Session session = Session.run(folder, "lexicon", "show", "--lexicons", "own", "bilge");
    assertEquals(0, session.exit(), session.err());
    assertEquals("counts:\n  bilge  (sea, weight 0.5, sea.txt:7)\n", session.out());
    assertEquals(1, Session.run(folder, "lexicon", "show", "--lexicons", "own", "keel").exit());
  }

  @Test
  void importedListsCheckAndOverwriteNothing() throws IOException {
    Files.writeString(folder.resolve("mood.dic"), "%\n1 gloom\n%\nrage*\t1\nfoul mood\t1\n:(\t1\n");
    Session session = Session.run(folder, "lexicon", "import", "--out", "mood", "mood.dic");
    assertEquals(0, session.exit(), session.err());
    assertTrue(session.err().contains("mood.dic:6: left out"), session.err());
    assertEquals(0, Session.run(folder, "lexicon", "check", "mood").exit());
    Session again = Session.run(folder, "lexicon", "import", "--out", "mood", "mood.dic");
    assertEquals(1, again.exit());
    assertTrue(again.err().contains("gloom.txt: is there already"), again.err());
    Files.writeString(folder.resolve("list.doc"), "x");
    assertEquals(2, Session.run(folder, "lexicon", "import", "--out", "x", "list.doc").exit());
  }

  @Test
  void ownLexiconsReplaceExtendAndAreSwitchedOff() throws IOException {
    lexicon(SEA);
    Files.writeString(folder.resolve("a.txt"), "A harbor story\n\nThe thug drank bilge on deck.\n");
    String[] analyze = {"analyze", "--no-files", "--format", "json", "a.txt", "--lexicons"};
    assertEquals("bilge", phrases(analyze, "own"));
    assertEquals("thug,bilge", phrases(analyze, "shipped,own"));
    assertEquals("bilge", phrases(analyze, "shipped,own", "--only", "sea"));
    assertEquals("bilge", phrases(analyze, "shipped,own", "--without", "pejorative-labels:thug"));
    assertEquals("thug", phrases(analyze, "shipped,own", "--without", "sea"));
    assertEquals(2, run(analyze, "own", "--without", "mast").exit());
  }

  private Session run(String[] command, String... more) {
    String[] all = java.util.Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return Session.run(folder, all);
  }

  private String phrases(String[] command, String... more) {
    Session session = run(command, more);
    assertEquals(0, session.exit(), session.err());
    String json = session.out().substring(session.out().indexOf("\"phrases\""));
    return java.util.regex.Pattern.compile("\"text\":\"([^\"]*)\"")
        .matcher(json)
        .results()
        .map(found -> found.group(1))
        .collect(java.util.stream.Collectors.joining(","));
  }

  @Test
  void whatWasLeftOutStandsInTheRun() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "A harbor story\n\nThe thug sat on deck.\n");
    Session session = run(new String[] {"analyze", "a.txt", "--only"}, "hedges", "--out", "r");
    assertEquals(0, session.exit(), session.err());
    String run = Files.readString(folder.resolve("r/run.json"));
    assertTrue(run.contains("\"only\""), run);
    assertTrue(run.contains("hedges.txt"), run);
    assertTrue(!run.contains("war-metaphors.txt"), run);
  }
}
