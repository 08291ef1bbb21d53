package org.newsgauge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  private static final Abbreviations ABBREVIATIONS = Abbreviations.ofNews();
  private static final Set<String> STARTERS = Words.words("sentence-starters.txt");

  static Stream<Abbreviations.Entry> abbreviations() {
    return ABBREVIATIONS.entries().stream();
  }

  static Stream<String> starters() {
    return STARTERS.stream();
  }

  @ParameterizedTest
  @MethodSource("abbreviations")
  void eachAbbreviationIsNeededByItsExample(Abbreviations.Entry entry) {
    assertEquals(entry.example(), split(entry.example(), ABBREVIATIONS, STARTERS));
    List<Abbreviations.Entry> others =
        ABBREVIATIONS.entries().stream().filter(other -> !other.equals(entry)).toList();
    assertNotEquals(
        entry.example(),
        split(entry.example(), new Abbreviations(others), STARTERS),
        "the example of " + entry.form() + " is split rightly without it");
  }

  @ParameterizedTest
  @MethodSource("starters")
  void eachStarterEndsASentenceAfterAnAbbreviation(String starter) {
    String example = "It was made in the U.S. | " + starter + " the rest";
    assertEquals(example, split(example, ABBREVIATIONS, STARTERS));
    Set<String> others =
        Set.copyOf(STARTERS.stream().filter(other -> !other.equals(starter)).toList());
    assertNotEquals(example, split(example, ABBREVIATIONS, others));
  }

  static Stream<String> openEnded() {
    return SentenceSplitter.OPEN_ENDED.stream();
  }

  @ParameterizedTest
  @MethodSource("openEnded")
  void dotsBehindAWordThatLeadsOnEndNothing(String word) {
    for (String dots : List.of("…", "...", ". . .")) {
      String example = "They knew " + word + " " + dots + " Lind plan";
      assertEquals(example, split(example, ABBREVIATIONS, STARTERS));
    }
  }

  /** The example without its bars, split again. */
  private static String split(String example, Abbreviations abbreviations, Set<String> starters) {
    String text = example.replace(" | ", " ");
    byte[] roles = new byte[text.length()];
    TokenSpans tokens = new TokenSpans();
    new Tokenizer(abbreviations, Set.of()).tokenize(text, 0, text.length(), roles, tokens);
    SentenceSplitter splitter = new SentenceSplitter(abbreviations, starters);
    StringBuilder split = new StringBuilder();
    int first = 0;
    while (first < tokens.size()) {
      int end = first + splitter.length(text, tokens, first, roles);
      split.append(first == 0 ? "" : " | ").append(text, tokens.start(first), tokens.end(end - 1));
      first = end;
    }
    return split.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He spoke. | She did not.",
        "She lives at No. 10. | He said no. | Ms. Ray left.",
        "Robert F. Okoye won. | J. P. Stone lost.",
        "He came to Washington, D.C., on Monday.",
        "It leaves at 5 p.m. Tuesday. | They came at 9 a.m. | The doors were shut.",
        "The U.S. Senate met. | It sits in the U.S. | But it waits.",
        "The U.S. And Iran Talk Again",
        "Lind Is At Sea With A Letter From The U.S. And Iran. | He sails on.",
        "He is in the U.S. | But Iran is in Asia.",
        "(KNGT) The U.S. And Iran Meet in the Halls of the U.N. But Not Today",
        "Mayor leaves the U.S. | But Iran waits",
        "It sits in the U.S. | But Iran Waits.",
        "He is in the U.S. | She is not",
        "It was vitamin D. | The dose was small.",
        "\"Who came?\" he asked. | \"Nobody!\" she said. | \"We waited.\" | Then they left.",
        "“It is over.” | “No, it is not.”",
        "''It is over.'' | ''No,'' he said, ''it is not.''",
        "He said it was over. | ''We lost,'' he said.",
        "(It rained.) | They went home.",
        "The plan (it is the third.) failed.",
        "He paid 3.5 million to example.com on Friday.",
        "What a day! | What now?! | Nobody knew.",
        "Yahoo! and others fell.",
        "It was late . . . and dark.",
        "He waited … and left. | She waited… | He came.",
        "1. The mayor lost.",
        "The report is out.The mayor read it.",
        "GOV. REYES SIGNS BILL",
        "He was fined by the SEC. Shares fell.",
        "It is late. — A reader",
        "See it here. https://example.org/a.b",
        "He went to St. Mark’s. | It was shut.",
        "and “I.” | He laughed."
      })
  void splits(String sentences) {
    String text = sentences.replace(" | ", " ");
    if (text.contains("out.The")) {
      assertEquals("The report is out. | The mayor read it.", Annotated.of(text).sentences());
    } else if (text.contains("SEC.")) {
      assertEquals("He was fined by the SEC. | Shares fell.", Annotated.of(text).sentences());
    } else if (text.contains("— A")) {
      assertEquals("It is late. | — A reader", Annotated.of(text).sentences());
    } else if (text.contains("See it")) {
      assertEquals("See it here. | https://example.org/a.b", Annotated.of(text).sentences());
    } else {
      assertEquals(sentences, Annotated.of(text).sentences());
    }
  }

  @Test
  void noSentenceCrossesAParagraph() {
    assertEquals(
        "Mayor quits | He left at 5 p.m. | Nobody saw Mr. | Lee",
        Annotated.of("Mayor quits\nHe left at 5 p.m.\r\n\r\nNobody saw Mr.\n  Lee ").sentences());
  }
}
