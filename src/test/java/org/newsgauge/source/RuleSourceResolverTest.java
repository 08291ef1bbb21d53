package org.newsgauge.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.attribution.Connotation;
import org.newsgauge.attribution.Form;
import org.newsgauge.text.Document;

class RuleSourceResolverTest {
  /** Random words of news, names and rubbish, with random attributions over them. */
  @Test
  void anyTextWithAnyAttributionsIsResolved() {
    String[] pieces = {
      "Ann",
      "Lee",
      "II",
      "Jr.",
      "the",
      "of",
      "and",
      ",",
      "(",
      ")",
      "“",
      "”",
      "\"",
      "'s",
      "’",
      "who",
      "said",
      "Sen.",
      "officials",
      "CNN",
      "both",
      "they",
      "he",
      "I",
      "some",
      "campaign",
      "report",
      "Ltd.",
      "AT&T",
      "…",
      "49%",
      "one",
      "in",
      "five",
      "\n\n",
      "é",
      "U.S.",
      "-",
      "told",
      "whose",
      "\uD83D\uDE00",
      "BBC",
      "police",
      "a",
      "named"
    };
    Random random = new Random(5);
    RuleSourceResolver resolver = new RuleSourceResolver();
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(9) < 8 ? " " : "");
      }
      Document document = Marked.document(text.toString(), "cnn");
      List<Attribution> attributions = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        attributions.add(attribution(random, text.length()));
      }
      Sourcing sourcing = resolver.resolve(document, attributions);
      assertEquals(sourcing, resolver.resolve(document, attributions));
      assertEquals(attributions.size(), sourcing.attributions().size());
      for (Source source : sourcing.sources()) {
        assertTrue(sourcing.attributions().stream().anyMatch(a -> source.equals(a.source())));
        source.mentions().forEach(m -> assertTrue(m.end() <= text.length() && !m.isEmpty()));
      }
    }
  }

  private static Attribution attribution(Random random, int length) {
    int[] edges = random.ints(6, 0, length + 1).sorted().toArray();
    Span source = random.nextInt(6) == 0 ? null : new Span(edges[0], edges[1]);
    return new Attribution(
        source,
        new Span(edges[2], edges[3]),
        List.of(new Span(edges[4], edges[5])),
        Form.INDIRECT,
        true,
        Connotation.NEUTRAL,
        false);
  }

  @Test
  void numbersAfterNamesAreNoNames() {
    Marked read = Marked.read("King II and Lee Jr. met. [Lee Jr.] said no. [II] said yes.");
    assertNotNull(read.last());
  }
}
