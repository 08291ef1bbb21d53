package org.newsgauge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words in the names that pages give to their elements. */
class CueTest {
  @ParameterizedTest
  @CsvSource({
    "top-nav, NAVIGATION",
    "topNav, NAVIGATION",
    "relatedPosts, RELATED",
    "x_unrelatedness, RELATED",
    "read-more, RELATED",
    "readMore__box, RELATED",
    "sign--up, NEWSLETTER",
    "NEWSLETTER, NEWSLETTER",
  })
  void findsWordsAndPairs(String name, Cue cue) {
    assertEquals(cue.bit(), Cue.of(name) & cue.bit(), name);
  }

  @Test
  void wordsThatMustStandAloneAreNotFoundInsideOthers() {
    assertEquals(0, Cue.of("canvas navel shadow headway"));
    assertEquals(0, Cue.of("read x more"));
    assertEquals(0, Cue.of("read more") & Cue.RELATED.bit(), "two names, not a pair");
    assertEquals(0, Cue.of(""));
  }
}
