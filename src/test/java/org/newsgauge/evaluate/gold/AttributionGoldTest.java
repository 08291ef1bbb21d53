package org.newsgauge.evaluate.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgauge.article.Span;

class AttributionGoldTest {
  private static final String SAID = "T1\tCue 0 4\tSaid\nE1\tAttribution:T1 Cue:T1\n";

  @TempDir Path folder;

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectories(folder.resolve("text"));
    Files.createDirectories(folder.resolve("attributions"));
  }

  private void text(String name, String text) throws IOException {
    Files.writeString(folder.resolve("text").resolve(name), text);
  }

  private void annotations(String name, String annotations) throws IOException {
    Files.writeString(folder.resolve("attributions").resolve(name), annotations);
  }

  private AnnotatedArticle only() throws IOException {
    List<AnnotatedArticle> articles = AttributionGold.read(folder);
    assertEquals(1, articles.size());
    return articles.get(0);
  }

  @Test
  void theFirstAnnotatorInNameOrderCounts() throws IOException {
    text("ferry_sinks.txt", "Said so.");
    annotations("ferry_sinks_zoe.ann", "");
    annotations("ferry_sinks_abe.ann", SAID);
    assertEquals("ferry_sinks", only().name());
    assertEquals(
        List.of("abe", "zoe"), only().readings().stream().map(Reading::annotator).toList());
    assertEquals(1, only().gold().size());
  }

  @Test
  void aFileOfTheTextsOwnNameHasNoAnnotator() throws IOException {
    text("ferry_sinks.txt", "Said so.");
    annotations("ferry_sinks.ann", SAID);
    assertEquals("", only().readings().get(0).annotator());
  }

  @Test
  void lateSpansAlwaysCountWhereWeWroteTheFileAndAPersonCorrectedIt() throws IOException {
    String late = "T1\tCue 0 4\tSaid\nE1\tAttribution:T1 Cue:T1 Content:T2\nT2\tContent 5 7\tso\n";
    text("a.txt", "Said so.");
    annotations("a.ann", late);
    annotations("a_zoe.ann", late);
    List<Reading> readings = AttributionGold.read(folder, LateSpans.UNMARKED).get(0).readings();
    assertEquals(List.of(new Span(5, 7)), readings.get(0).attributions().get(0).content());
    assertEquals(List.of(), readings.get(1).attributions().get(0).content());
    assertEquals(List.of(new Span(5, 7)), only().readings().get(1).attributions().get(0).content());
  }

  @Test
  void textsThatNobodyReadAreLeftOut() throws IOException {
    text("a.txt", "Said so.");
    text("b.txt", "Said so.");
    annotations("b.ann", SAID);
    assertEquals("b", only().name());
  }

  @Test
  void annotationsWithoutATextAreAFault() throws IOException {
    annotations("ferry_abe.ann", SAID);
    GoldException fault = assertThrows(GoldException.class, this::only);
    assertEquals(
        "ferry_abe.ann: no ferry_abe.txt in " + folder.resolve("text"), fault.getMessage());
  }

  @Test
  void aTextThatIsNotUtf8IsAFaultSinceItsOffsetsMeanNothing() throws IOException {
    byte[] latin = "One.\nCaf\u00e9.".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("text/a.txt"), latin);
    annotations("a.ann", SAID);
    GoldException fault = assertThrows(GoldException.class, this::only);
    assertEquals("a.txt:2: not UTF-8; save the file as UTF-8", fault.getMessage());
  }

  @Test
  void aByteOrderMarkIsACharacterOfATextAndNoneOfAnnotations() throws IOException {
    text("a.txt", "\uFEFFSaid so.");
    annotations("a.ann", "\uFEFFT1\tCue 1 5\tSaid\nE1\tAttribution:T1 Cue:T1\n");
    assertEquals("Said", Marked.text(only().text(), only().gold().get(0).cue()));
  }

  @Test
  void outletsComeFromTheMetadataBeside() throws IOException {
    text("a.txt", "Said so.");
    annotations("a.ann", SAID);
    Files.writeString(
        folder.resolve("metadata.tsv"), "filename\tpublisher\na\tThe Ledger\nb\tOther\n");
    assertEquals("The Ledger", only().outlet());
  }
}
