package org.newsgauge.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.text.NameModel;
import org.newsgauge.text.NameTagger;
import org.newsgauge.text.NewsAnnotator;

/** {@code newsgauge train names}: from labelled words to a model that finds them. */
class TrainNamesTest {
  private static final List<String> TEXTS =
      List.of(
          "The ferry left late, Ines Vadal said. Nobody in Orrevik was told.",
          "“Not my pier,” said Ines Vadal. The council of Orrevik meets on Friday.");

  @TempDir private Path folder;

  private void corpus(String split) throws IOException {
    Path texts = Files.createDirectories(folder.resolve("gold/attribution/" + split + "/text"));
    Path names = Files.createDirectories(folder.resolve("gold/names"));
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(names.resolve(split + ".tsv.gz"))),
            StandardCharsets.UTF_8)) {
      for (int i = 0; i < TEXTS.size(); i++) {
        String text = TEXTS.get(i);
        Files.writeString(texts.resolve(i + ".txt"), text);
        out.write("# " + i + "\n");
        row(out, text, "Ines", "PERSON");
        row(out, text, "Vadal", "PERSON");
        row(out, text, "said", "O");
        row(out, text, "Orrevik", "LOCATION");
      }
    }
  }

  private static void row(Writer out, String text, String word, String label) throws IOException {
    int start = text.indexOf(word);
    out.write(String.join("\t", word, "" + start, "" + (start + word.length()), "X", label) + "\n");
  }

  private Session train(String out, String... more) {
    String[] args = {"train", "names", "--corpus", "gold", "--out", out};
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Session.run(folder, all);
  }

  @Test
  void learnsTheNamesOfItsTextsAndTellsHowWell() throws IOException {
    corpus("train");
    corpus("dev");
    Session session = train("names.bin");
    assertEquals(ExitCode.DONE, session.exit(), session.err());
    assertTrue(session.err().contains("2 articles to learn from"), session.err());
    assertTrue(session.err().contains("PERSON F1 1.000 (2 names)"), session.err());

    NameModel model;
    try (var in = Files.newInputStream(folder.resolve("names.bin"))) {
      model = NameModel.read(in);
    }
    String text = TEXTS.get(0);
    assertEquals(
        List.of("PERSON Ines Vadal", "PLACE Orrevik"),
        new NameTagger(model)
            .tag(new NewsAnnotator().annotate(Article.asIs(text, Origin.of("a")))).stream()
                .map(name -> name.type().name() + " " + name.span().in(text))
                .toList());
  }

  @Test
  void theSameSeedGivesTheSameBytesAndNoMeasureIsTakenUnasked() throws IOException {
    corpus("train");
    assertEquals(ExitCode.DONE, train("a.bin", "--apart", "0", "--seed", "7").exit());
    assertEquals(ExitCode.DONE, train("b.bin", "--apart", "0", "--seed", "7").exit());
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a.bin")), Files.readAllBytes(folder.resolve("b.bin")));
  }

  @Test
  void saysWhatIsMissing() {
    Session session = train("names.bin");
    assertEquals(ExitCode.FAILED, session.exit());
    assertTrue(session.err().contains("train.tsv.gz: no such file"), session.err());
  }
}
