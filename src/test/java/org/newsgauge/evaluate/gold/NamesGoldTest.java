package org.newsgauge.evaluate.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgauge.article.Span;

class NamesGoldTest {
  @TempDir Path folder;

  private List<NamesGold.TaggedArticle> read(String lines) throws IOException {
    Path file = folder.resolve("dev.tsv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(folder.resolve("a.txt"), "😀 Ann Lee left. # is a sign.");
    Files.writeString(folder.resolve("b.txt"), "So?");
    return NamesGold.read(file, folder);
  }

  private String fault(String lines) {
    return assertThrows(GoldException.class, () -> read(lines)).getMessage();
  }

  @Test
  void readsArticlesSentencesAndCodePoints() throws IOException {
    List<NamesGold.TaggedArticle> articles =
        read(
            """
            # a
            Ann\t2\t5\tNNP\tPERSON
            Lee\t6\t9\tNNP\tPERSON

            #\t16\t17\t#\tO


            # b
            So\t0\t2\tRB\tO
            """);
    assertEquals(2, articles.size());
    assertEquals(2, articles.get(0).sentences().size());
    NamesGold.TaggedToken ann = articles.get(0).sentences().get(0).get(0);
    assertEquals(new Span(3, 6), ann.span());
    assertEquals("PERSON", ann.name());
    assertEquals("NNP", ann.tag());
    assertEquals(1, articles.get(0).sentences().get(1).size());
    assertEquals("So?", articles.get(1).text());
  }

  @Test
  void faultsNameTheLine() {
    assertEquals(
        "dev.tsv.gz:2: needs token, start, end, tag, label: 2 columns", fault("# a\nAnn\t2\n"));
    assertEquals(
        "dev.tsv.gz:2: offsets outside the text: 2 500", fault("# a\nAnn\t2\t500\tNNP\tO\n"));
    assertEquals("dev.tsv.gz:1: a token before the first # NAME", fault("Ann\t2\t5\tNNP\tO\n"));
    assertEquals("dev.tsv.gz:1: no c.txt in " + folder, fault("# c\n"));
  }

  @Test
  void textsStandBesideTheNames() {
    assertEquals(
        Path.of("/gold/attribution/dev/text"),
        NamesGold.textsBeside(Path.of("/gold/names/dev.tsv.gz")));
  }
}
