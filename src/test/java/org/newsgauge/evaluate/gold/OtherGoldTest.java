package org.newsgauge.evaluate.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.newsgauge.article.Span;
import org.newsgauge.source.Channel;
import org.newsgauge.source.Naming;

/** The readers of pages, of loaded texts, of labels and of corrected tables. */
class OtherGoldTest {
  private static final String HEADER =
      "article_id,outlet,attribution,source_text,name,naming,channel\n";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return Files.writeString(file, text);
  }

  private static String fault(Executable reading) {
    return assertThrows(GoldException.class, reading).getMessage();
  }

  @Test
  void pagesWithAndWithoutGold() throws IOException {
    file("html/b.html", "<p>B");
    file("html/a.html.gz", "<p>A");
    file(
        "ground-truth.json",
        """
        {"b": {"articleBody": "B", "author": null},
         "a": {"articleBody": "A", "url": "https://a.example", "title": "T", "date": "2025-01-02"}}
        """);
    List<CleaningGold.Page> pages = CleaningGold.read(folder);
    assertEquals(List.of("a", "b"), pages.stream().map(CleaningGold.Page::id).toList());
    assertEquals(LocalDate.of(2025, 1, 2), pages.get(0).day());
    assertNull(pages.get(1).author());
    assertNull(pages.get(1).title());
    assertEquals("<p>A", new String(pages.get(0).bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void aMarkedFileAndBlankGoldAreTaken() throws IOException {
    file("html/a.html", "<p>A");
    String truth =
        """
        {"a": {"articleBody": "", "title": " ", "author": "",
          "date": ""}}
        """;
    file("ground-truth.json", "\uFEFF" + truth.replace("\n", "\r\n"));
    CleaningGold.Page page = CleaningGold.read(folder).get(0);
    assertEquals("", page.body());
    assertNull(page.title());
    assertNull(page.author());
    assertNull(page.day());
  }

  @Test
  void aTextWithoutPhrasesHasNone() throws IOException {
    String line =
        """
        {"id": 7, "article": null, "outlet": null, "text": "A b.", \
        "sentences": [{"start": 0, "end": 4, "biased": 1}]}

        """;
    Path file = file("x.jsonl", "\uFEFF" + line.replace("\n", "\r\n"));
    LoadedGold.MarkedText text = LoadedGold.read(file).get(0);
    assertEquals("#7", text.article());
    assertEquals("", text.outlet());
    assertTrue(text.sentences().get(0).loaded());
    assertEquals(List.of(), text.phrases());
  }

  @Test
  void aMonthIsNoDayAndNonsenseIsAFault() throws IOException {
    file("html/a.html", "");
    file("ground-truth.json", "{\"a\": {\"articleBody\": \"\", \"date\": \"2015-11\"}}");
    assertNull(CleaningGold.read(folder).get(0).day());
    file("ground-truth.json", "{\"a\": {\"articleBody\": \"\", \"date\": \"May 1\"}}");
    assertEquals(
        "ground-truth.json: a has a date that is not YYYY-MM-DD: May 1",
        fault(() -> CleaningGold.read(folder)));
    file("ground-truth.json", "{\n\"a\": oops}");
    assertTrue(fault(() -> CleaningGold.read(folder)).startsWith("ground-truth.json:2: not JSON"));
    file("ground-truth.json", "{\"z\": {\"articleBody\": \"\"}}");
    assertEquals(
        "ground-truth.json: no html/z.html.gz beside it", fault(() -> CleaningGold.read(folder)));
  }

  @Test
  void loadedTexts() throws IOException {
    Path file =
        file(
            "x.jsonl",
            """
            {"id": "1", "article": "", "outlet": "o", "text": "😀 A vile plan. ", "sentences": \
            [{"start": 0, "end": 14, "biased": true}, {"start": 14, "end": 15, "biased": false}], \
            "phrases": [{"start": 4, "end": 8, "text": "vile", "voice": "author"}]}
            """);
    LoadedGold.MarkedText text = LoadedGold.read(file).get(0);
    assertEquals("#1", text.article());
    assertEquals(1, text.sentences().size());
    assertEquals("vile", text.phrases().get(0).span().in(text.text()));
    assertTrue(text.phrases().get(0).isAuthor());
    assertEquals(new Span(0, 15), text.sentences().get(0).span());
  }

  @Test
  void faultsOfLoadedTextsNameTheLine() throws IOException {
    Path broken = file("x.jsonl", "\n{");
    assertTrue(fault(() -> LoadedGold.read(broken)).startsWith("x.jsonl:2: not JSON"));
    Path incomplete = file("y.jsonl", "{\"id\": 1}");
    assertEquals("y.jsonl:1: no text", fault(() -> LoadedGold.read(incomplete)));
    Path outside =
        file(
            "z.jsonl",
            "{\"id\": 1, \"text\": \"a\", \"sentences\": [{\"start\": 0, \"end\": 9}],"
                + " \"phrases\": []}");
    assertTrue(fault(() -> LoadedGold.read(outside)).startsWith("z.jsonl:1: "));
  }

  @Test
  void labels() throws IOException {
    file("text/a.txt", "Said so.");
    file("attributions/a_x.ann", "T1\tCue 0 4\tSaid\nE1\tAttribution:T1 Cue:T1\n");
    List<AnnotatedArticle> articles = AttributionGold.read(folder);
    String header = "annotation_file\tid\tnaming\tname\tchannel\tcoders_agree\n";
    Path labels = file("l.tsv", header + "a_x.ann\tE1\tNAMED_PERSON\tAnn Lee\tRELAYED\tyes\n");
    NamingGold.CodedArticle coded = NamingGold.read(articles, labels).get(0);
    assertEquals(
        new NamingGold.Code(Naming.NAMED_PERSON, "Ann Lee", Channel.RELAYED),
        coded.codes().get("E1"));
    Path other = file("m.tsv", header + "b_x.ann\tE1\tDOCUMENT\t\tRELAYED\n");
    assertEquals(
        "m.tsv:2: there is no attributions/b_x.ann", fault(() -> NamingGold.read(articles, other)));
    Path event = file("n.tsv", header + "a_x.ann\tE7\tDOCUMENT\t\tRELAYED\n");
    assertEquals(
        "n.tsv:2: E7 is no attribution of a_x.ann", fault(() -> NamingGold.read(articles, event)));
    Path code = file("o.tsv", header + "a_x.ann\tE1\tNOBODY\t\tRELAYED\n");
    assertTrue(
        fault(() -> NamingGold.read(articles, code)).startsWith("o.tsv:2: “NOBODY” is none"));
    Path column = file("p.tsv", "id\tnaming\n");
    assertEquals(
        "p.tsv:1: no column annotation_file; the header is [id, naming]",
        fault(() -> NamingGold.read(articles, column)));
  }

  @Test
  void correctedTables() throws IOException {
    Path ours = file("attributions.csv", HEADER + "a,,1,he,,UNRESOLVED,FIRST_HAND\n");
    Path corrected =
        file("c.csv", "\uFEFF" + HEADER + "a,,1,he,Ann Lee,named_person,FIRST_HAND\r\n");
    NamingGold.CorrectedRow row = NamingGold.corrected(corrected, ours).get(0);
    assertEquals(Naming.UNRESOLVED, row.ours().naming());
    assertEquals(Naming.NAMED_PERSON, row.corrected().naming());
    assertEquals("Ann Lee", row.corrected().name());
    assertEquals("c.csv:2", row.place());
    Path other = file("d.csv", HEADER + "a,,2,he,,DOCUMENT,FIRST_HAND\n");
    assertEquals(
        "d.csv:2: attribution 2 of a is not in attributions.csv",
        fault(() -> NamingGold.corrected(other, ours)));
  }
}
