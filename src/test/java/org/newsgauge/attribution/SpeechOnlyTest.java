package org.newsgauge.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgauge.text.Document;

class SpeechOnlyTest {
  @Test
  void leavesOutBeliefsWishesAndPlans() {
    Document document =
        Texts.document(
            "The smith said that the gate was shut.\n\nThe clerk believes that it was open.");
    AttributionTagger all = new RuleTagger();
    assertEquals(2, all.tag(document).size());
    assertEquals(
        List.of("The smith | said | that the gate was shut | INDIRECT"),
        Texts.lines(document, new SpeechOnly(all).tag(document)));
  }
}
