package org.newsgauge.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static List<String> tokens(String text) {
    return Words.tokens(text).stream().map(span -> span.in(text)).toList();
  }

  @Test
  void words() {
    assertEquals(
        List.of("O", "Neil", "s", "3½", "x_1", "𝒜b", "café"),
        Words.of("O’Neil’s — 3½, x_1: 𝒜b café!"));
    assertEquals(List.of(), Words.of(" … "));
  }

  @Test
  void tokens() {
    assertEquals(
        List.of("Lee", "’", "s", "x", "_", "1", "$", "9", "😀", "𝒜b", "."),
        tokens("Lee’s x_1\u00a0$9 😀𝒜b.\n"));
    assertEquals(List.of(), tokens(" \u00a0\u2003\n"));
  }

  @Test
  void folds() {
    assertEquals("o neil ship sinks", Words.fold("O’Neil:\u00a0 “Ship”   sinks!"));
    assertEquals("ship sinks", Words.fold(" SHIP | sinks — "));
    assertEquals("", Words.fold("…"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "said",
        "SAID",
        "has been telling",
        "according  to",
        "According\nto",
        "announces",
        "argued",
        "warning that",
        "“noted”",
        "reportedly",
        "re-stated"
      })
  void speech(String cue) {
    assertTrue(SpeechCue.in(cue));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unsaid",
        "according",
        "essays",
        "address",
        "tells_",
        "statement",
        "writer",
        "misreport",
        ""
      })
  void noSpeech(String cue) {
    assertFalse(SpeechCue.in(cue));
  }
}
