package org.newsgauge.evaluate.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.attribution.Connotation;
import org.newsgauge.attribution.Form;

class BratWriterTest {
  private static Attribution attribution(Span source, Span cue, Span content) {
    return new Attribution(
        source, cue, List.of(content), Form.INDIRECT, true, Connotation.NEUTRAL, cue == null);
  }

  @Test
  void writesWhatBratReads() {
    String text = "🚢 The ferry sank, officials said.\nNobody was hurt.";
    Marked marked =
        new Marked(
            "E1",
            List.of(new Span(19, 28)),
            List.of(new Span(29, 33)),
            List.of(new Span(3, 17), new Span(33, 51)));
    assertEquals(
        """
        T1\tSource 18 27\tofficials
        T2\tCue 28 32\tsaid
        T3\tContent 2 16;32 33;34 50\tThe ferry sank . Nobody was hurt.
        T4\tAttribution 28 32\tsaid
        E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
        """,
        BratWriter.write(text, List.of(marked)));
  }

  @Test
  void withoutSourceTheEventSaysSo() {
    Marked marked =
        new Marked("E1", List.of(), List.of(new Span(0, 15)), List.of(new Span(16, 20)));
    assertEquals(
        """
        T1\tCue 0 15\tIt was reported
        T2\tContent 16 20\tthat
        T3\tAttribution-no-source 0 15\tIt was reported
        E1\tAttribution-no-source:T3 Cue:T1 Content:T2
        """,
        BratWriter.write("It was reported that", List.of(marked)));
  }

  @Test
  void aContinuedQuotationIsContentOfTheAttributionThatItGoesOnFrom() {
    String text = "\"One,\" she said.\n\"Two.\"\n\"Three,\" he said.\n\"Four.\"";
    Span she = new Span(7, 10);
    Span he = new Span(33, 35);
    List<Marked> marked =
        Marked.of(
            text,
            List.of(
                attribution(she, new Span(11, 15), new Span(0, 6)),
                attribution(she, null, new Span(17, 23)),
                attribution(he, new Span(36, 40), new Span(24, 32)),
                attribution(he, null, new Span(42, 49))));
    assertEquals(2, marked.size());
    assertEquals(List.of(new Span(0, 6), new Span(17, 23)), marked.get(0).content());
    assertEquals(List.of(new Span(24, 32), new Span(42, 49)), marked.get(1).content());
  }

  @Test
  void whatNobodyIsSaidToSayIsLeftOut() {
    List<Attribution> alone = List.of(attribution(null, null, new Span(0, 6)));
    assertEquals(List.of(), Marked.of("\"One.\"", alone));
  }

  /** Whatever is marked, reading what was written gives it back. */
  @Test
  void readingGivesBackWhatWasWritten() throws GoldException {
    Random random = new Random(7);
    String[] pieces = {
      "a",
      "said",
      "😀",
      " ",
      "\n",
      "\r\n",
      "\u00a0",
      "\u2028",
      "\f",
      "“",
      "\t",
      ".",
      "T1\tCue 0 1\tx"
    };
    for (int round = 0; round < 500; round++) {
      StringBuilder built = new StringBuilder("x");
      for (int i = random.nextInt(60); i > 0; i--) {
        built.append(pieces[random.nextInt(pieces.length)]);
      }
      String text = built.toString();
      List<Marked> marked = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        List<Span> cue = spans(text, random, 1);
        if (!cue.isEmpty()) {
          String id = "E" + (marked.size() + 1);
          marked.add(new Marked(id, spans(text, random, 1), cue, spans(text, random, 3)));
        }
      }
      Reading reading =
          BratReader.read("x.ann", "", LateSpans.COUNTED, BratWriter.write(text, marked), text);
      assertEquals(marked, reading.attributions(), text);
      assertEquals(List.of(), reading.warnings(), text);
    }
  }

  /** What brat's server asks of a file before it shows and saves it ({@code annotation.py}). */
  private static void takenByBrat(String text, String written) {
    int[] characters = text.codePoints().toArray();
    Set<String> ids = new HashSet<>();
    List<String> named = new ArrayList<>();
    for (String line : written.split("[\n\r\u000b\f\u001c-\u001e\u0085\u2028\u2029]", 0)) {
      if (line.isEmpty()) {
        continue;
      }
      String[] parts = line.split("\t", 3);
      assertTrue(parts[0].matches("[TE][1-9][0-9]*"), line);
      assertTrue(ids.add(parts[0]), line);
      if (parts[0].startsWith("E")) {
        for (String argument : parts[1].split(" ", -1)) {
          named.add(argument.split(":", -1)[1]);
        }
        continue;
      }
      List<String> words = new ArrayList<>();
      int before = -1;
      for (String offsets : parts[1].substring(parts[1].indexOf(' ') + 1).split(";", -1)) {
        int start = Integer.parseInt(offsets.split(" ", -1)[0]);
        int end = Integer.parseInt(offsets.split(" ", -1)[1]);
        assertTrue(before < start && start < end && end <= characters.length, line);
        words.add(new String(characters, start, end - start));
        before = end;
      }
      assertEquals(String.join(" ", words), parts[2]);
    }
    assertTrue(ids.containsAll(named), written);
  }

  @Test
  void aBrokenEncodingsLineBreakDividesASpanForBratAndNotForUs() throws GoldException {
    String text = "It sank\u0085 at dawn, she said.";
    Marked marked =
        new Marked("E1", List.of(), List.of(new Span(22, 26)), List.of(new Span(0, 16)));
    String written = BratWriter.write(text, List.of(marked));
    assertTrue(written.contains("Content 0 7;9 16\tIt sank at dawn"), written);
    takenByBrat(text, written);
    assertEquals(
        List.of(marked),
        BratReader.read("x.ann", "", LateSpans.COUNTED, written, text).attributions());
  }

  private static List<Span> spans(String text, Random random, int most) {
    int length = text.codePointCount(0, text.length());
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      int start = random.nextInt(length + 1);
      int end = start + random.nextInt(length - start + 1);
      spans.add(new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
    }
    return Marked.join(text, spans);
  }
}
