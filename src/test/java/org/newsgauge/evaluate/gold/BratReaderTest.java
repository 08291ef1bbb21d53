package org.newsgauge.evaluate.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgauge.article.Span;

class BratReaderTest {
  private static final String TEXT =
      "The ferry sank, officials said on Monday.\nNobody was hurt.\n";

  private static Reading read(String... lines) throws GoldException {
    return readIn(TEXT, lines);
  }

  private static Reading readIn(String text, String... lines) throws GoldException {
    return BratReader.read("x.ann", "a1", LateSpans.COUNTED, String.join("\n", lines) + "\n", text);
  }

  private static String fault(String... lines) {
    return assertThrows(GoldException.class, () -> read(lines)).getMessage();
  }

  @Test
  void readsAnAttribution() throws GoldException {
    Reading reading =
        read(
            "T1\tSource 16 25\tofficials",
            "T2\tCue 26 30\tsaid",
            "T3\tContent 0 14\tThe ferry sank",
            "T4\tAttribution 26 30\tsaid",
            "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3");
    Marked marked = reading.attributions().get(0);
    assertEquals("E1", marked.id());
    assertEquals(List.of(new Span(16, 25)), marked.source());
    assertEquals(List.of(new Span(26, 30)), marked.cue());
    assertEquals(List.of(new Span(0, 14)), marked.content());
    assertEquals(List.of(), reading.warnings());
    assertEquals("a1", reading.annotator());
  }

  @Test
  void anEventMayNameSpansThatStandBelowIt() throws GoldException {
    // brat appends what is marked later, and changes the event where it stands.
    Reading reading =
        read(
            "T2\tCue 26 30\tsaid",
            "T4\tAttribution 26 30\tsaid",
            "E1\tAttribution:T4 Cue:T2 Source:T9",
            "T9\tSource 16 25\tofficials");
    assertEquals(List.of(new Span(16, 25)), reading.attributions().get(0).source());
  }

  @Test
  void asTheFiguresWereCountedASpanBelowItsEventLeavesItsRoleUnmarked() throws GoldException {
    String file =
        """
        T1\tContent 0 14\tThe ferry sank
        T2\tCue 26 30\tsaid
        E1\tAttribution:T2 Cue:T2 Content:T1 Source:T8 Content2:T9
        T8\tSource 16 25\tofficials
        E2\tAttribution:T2 Cue:T2 Content:T1 Source:T8
        E3\tAttribution:T2 Cue:T9 Content:T1
        T9\tContent 42 58\tNobody was hurt.
        """;
    Reading reading = BratReader.read("x.ann", "a1", LateSpans.UNMARKED, file, TEXT);
    assertEquals(List.of("E1", "E2"), reading.attributions().stream().map(Marked::id).toList());
    assertEquals(List.of(), reading.attributions().get(0).source());
    assertEquals(List.of(), reading.attributions().get(0).content());
    assertEquals(List.of(new Span(16, 25)), reading.attributions().get(1).source());
    assertEquals(List.of(new Span(0, 14)), reading.attributions().get(1).content());
    assertEquals(
        "x.ann:3: E1 (and 1 like it) names a span that stands below it: that role counts as"
            + " unmarked, unless --count-late-spans is given",
        reading.warnings().get(1));
    assertEquals(
        3, BratReader.read("x.ann", "a1", LateSpans.COUNTED, file, TEXT).attributions().size());
  }

  @Test
  void sortsFragmentsAndJoinsThoseWithOnlyWhiteSpaceBetween() throws GoldException {
    Reading reading =
        read(
            "T1\tContent 42 48;0 9;10 14\tNobody The ferry sank",
            "T2\tCue 26 30\tsaid",
            "E1\tAttribution-no-source:T2 Cue:T2 Content:T1");
    assertEquals(
        List.of(new Span(0, 14), new Span(42, 48)), reading.attributions().get(0).content());
    assertEquals(List.of(), reading.attributions().get(0).source());
  }

  @Test
  void joinsOverALineBreak() throws GoldException {
    Reading reading =
        read(
            "T1\tContent 31 41;42 58\ton Monday. Nobody was hurt.",
            "T2\tCue 26 30\tsaid",
            "E1\tAttribution:T2 Cue:T2 Content:T1");
    assertEquals(List.of(new Span(31, 58)), reading.attributions().get(0).content());
  }

  @Test
  void aSecondContentCountsAsContent() throws GoldException {
    Reading reading =
        read(
            "T1\tContent 0 14\tThe ferry sank",
            "T2\tCue 26 30\tsaid",
            "T3\tContent 42 58\tNobody was hurt.",
            "E1\tAttribution:T2 Cue:T2 Content:T1 Content2:T3");
    assertEquals(
        List.of(new Span(0, 14), new Span(42, 58)), reading.attributions().get(0).content());
    assertEquals(List.of(), reading.warnings());
  }

  @Test
  void ignoresOtherTypesNotesAndBlankLinesAndDropsEventsWithoutCue() throws GoldException {
    Reading reading =
        read(
            "T1\tDiscuss 0 14\tThe ferry sank",
            "",
            "#1\tAnnotatorNotes T1\tnot sure",
            "A1\tNegated T1",
            "R1\tAnaphora Arg1:T1 Arg2:T1",
            "E1\tDiscuss:T1",
            "E2\tAttribution:T1 Content:T1");
    assertEquals(List.of(), reading.attributions());
  }

  @Test
  void offsetsCountCodePoints() throws GoldException {
    String text = "😀 \"Go 🚢,\" she said.";
    Reading reading =
        readIn(
            text,
            "T1\tContent 2 9\t\"Go 🚢,\"",
            "T2\tCue 14 18\tsaid",
            "T3\tSource 10 13\tshe",
            "E1\tAttribution:T2 Cue:T2 Content:T1 Source:T3");
    Marked marked = reading.attributions().get(0);
    assertEquals("\"Go 🚢,\"", Marked.text(text, marked.content()));
    assertEquals("she", Marked.text(text, marked.source()));
    assertEquals("said", Marked.text(text, marked.cue()));
    assertEquals(List.of(), reading.warnings());
  }

  @Test
  void theTextOfASpanMayGoOnOverLineBreaks() throws GoldException {
    Reading reading =
        read(
            "T1\tContent 31 58\ton Monday.",
            "Nobody was hurt.",
            "T2\tCue 26 30\tsaid",
            "E1\tAttribution:T2 Cue:T2 Content:T1");
    assertEquals(List.of(new Span(31, 58)), reading.attributions().get(0).content());
    assertEquals(List.of(), reading.warnings());
  }

  @Test
  void aStrayLineIsNotTakenForATextThatGoesOn() {
    assertEquals(
        "x.ann:2: not a brat annotation: Nobody was hurt.",
        fault("T2\tCue 26 30\tsaid", "Nobody was hurt."));
  }

  @Test
  void takesWindowsLineEnds() throws GoldException {
    Reading reading =
        BratReader.read(
            "x.ann",
            "",
            LateSpans.COUNTED,
            "T2\tCue 26 30\tsaid\r\nE1\tAttribution:T2 Cue:T2\r\n",
            TEXT);
    assertEquals(1, reading.attributions().size());
    assertEquals(List.of(), reading.warnings());
  }

  @Test
  void aStrangeLineBreakInsideALineBreaksNothing() throws GoldException {
    Reading reading =
        readIn(
            "A\u2028B said\u0085so.",
            "T1\tSource 0 3\tA\u2028B",
            "T2\tCue 4 11\tsaid\u0085so",
            "E1\tAttribution:T2 Cue:T2 Source:T1");
    assertEquals(List.of(new Span(0, 3)), reading.attributions().get(0).source());
  }

  @Test
  void whatIsMissingIsNamedWithItsLine() {
    assertEquals(
        "x.ann:2: event E4 names T9, which is not in the file",
        fault("T2\tCue 26 30\tsaid", "E4\tAttribution:T2 Cue:T9"));
    assertEquals(
        "x.ann:2: event E4 names T8, which is not in the file",
        fault("T2\tCue 26 30\tsaid", "E4\tAttribution:T8 Cue:T2"));
  }

  @Test
  void aRoleThatIsAnEventIsAFault() {
    assertEquals(
        "x.ann:3: event E2 names E1, which is an event, not a span",
        fault(
            "T2\tCue 26 30\tsaid",
            "E1\tAttribution:T2 Cue:T2",
            "E2\tAttribution:T2 Cue:T2 Source:E1"));
  }

  @Test
  void offsetsOutsideTheTextAreAFault() {
    assertEquals(
        "x.ann:1: T1 lies outside the text: offset 60 of 59 characters",
        fault("T1\tCue 26 60\tsaid"));
    assertEquals(
        "x.ann:1: T1 lies outside the text: offset 99999999999 of 59 characters",
        fault("T1\tCue 26 99999999999\tsaid"));
    assertEquals("x.ann:1: T1 ends before it starts: 30 26", fault("T1\tCue 30 26\tsaid"));
  }

  @Test
  void whatCannotBeReadIsAFault() {
    assertEquals("x.ann:1: T1 has no type and offsets: Cue 26-30", fault("T1\tCue 26-30\tsaid"));
    assertEquals("x.ann:1: E1 is no list of ROLE:ID: Attribution T1", fault("E1\tAttribution T1"));
    assertEquals(
        "x.ann:2: T1 is already on line 1", fault("T1\tCue 26 30\tsaid", "T1\tCue 26 30\tsaid"));
    assertEquals("x.ann:1: not a brat annotation: T1 Cue 26 30", fault("T1 Cue 26 30"));
  }

  @Test
  void anotherTypeThanTheRoleIsAWarning() throws GoldException {
    Reading reading =
        read(
            "T1\tContent 16 25\tofficials",
            "T2\tCue 26 30\tsaid",
            "E1\tAttribution:T2 Source:T1 Cue:T2");
    assertEquals(List.of(new Span(16, 25)), reading.attributions().get(0).source());
    assertEquals(
        List.of("x.ann:3: E1 takes T1 as its Source; it is a Content"), reading.warnings());
  }

  @Test
  void otherWordsThanTheOffsetsSayAreAWarning() throws GoldException {
    assertEquals(
        List.of("x.ann:1: T1 says “says”, its offsets say “said”"),
        read("T1\tCue 26 30\tsays").warnings());
  }

  @Test
  void anEmptyFileHoldsNoAttribution() throws GoldException {
    assertTrue(read("").attributions().isEmpty());
  }
}
