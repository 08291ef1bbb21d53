package org.newsgauge.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FalseBreakTest {
  /** Whether a break at the bar is one of those. */
  private static boolean at(String barred) {
    return FalseBreak.at(barred.replace("|", ""), barred.indexOf('|'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr.| Lee",
        "the late Sen.| Ann Lee",
        "(Gov.| Lee)",
        "Stephen K.| Lee",
        "vs.|\u00a0Lee",
        "Sept.|  Éire",
        "in the U.S.| Senate",
        "E.|Lee"
      })
  void breaksThatAreSlips(String barred) {
    assertTrue(at(barred));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He left.| Then",
        "Mr.| lee",
        "Mr.|\nLee",
        "Mr.|",
        "Mr|. Lee",
        "Xmr.| Lee",
        "mr.| Lee",
        "XDr.| Lee",
        "No.| 10",
        "k.| Lee",
        "No.| “Lee"
      })
  void otherBreaks(String barred) {
    assertFalse(at(barred));
  }
}
