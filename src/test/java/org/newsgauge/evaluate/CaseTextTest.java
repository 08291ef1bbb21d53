package org.newsgauge.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseTextTest {
  private static Case one(String where, String verdict, double wrong) {
    return new Case(where, verdict, List.of(), "", wrong);
  }

  @Test
  void equallyBadCasesTakeTurnsByArticle() {
    List<Case> cases =
        List.of(
            one("a:1", "missed", 2),
            one("a:9", "missed", 2),
            one("b:3", "right", 0),
            one("b:4", "missed", 2),
            one("b:5", "source edge", 3));
    assertEquals(
        List.of("b:5", "a:1", "b:4", "a:9"),
        Case.worst(cases, "", 9).stream().map(Case::where).toList());
    assertEquals(
        List.of("a:1", "b:4"), Case.worst(cases, "missed", 2).stream().map(Case::where).toList());
    assertEquals(
        List.of(Map.entry("missed", 3L), Map.entry("right", 1L), Map.entry("source edge", 1L)),
        List.copyOf(Case.verdicts(cases).entrySet()));
  }

  @Test
  void theSidesStandBesideEachOtherAndWhatOnlyOneHasIsMarked() {
    Case shown =
        new Case(
            "bridge:2",
            "source edge",
            List.of(
                new Case.Sides("source", "the city's engineer", "engineer"),
                new Case.Sides("cue", "said", "")),
            "the city's engineer said it stands",
            0.5);
    String text =
        CaseText.write(
            List.of(shown), "", 1, 60, (mark, run) -> mark.name().charAt(0) + "(" + run + ")");
    assertEquals(
        """

               1  source edge

        bridge:2  source edge
                  G(gold                    )  P(ours)
          source  G(the city's) engineer       engineer
          cue     G(said)                      –
          text    F(the city's engineer said it stands)
        """,
        text);
  }

  @Test
  void whatBothSidesHaveIsCutAndNoLineIsTooWide() {
    String same = "one two three four five six seven eight nine ten eleven twelve ";
    Case shown =
        new Case(
            "x",
            "content edge",
            List.of(new Case.Sides("content", same + "gold", same + "x".repeat(300))),
            "",
            1);
    String text = CaseText.write(List.of(shown), "", 1, 80, (mark, run) -> run);
    assertTrue(text.contains("one two three four five […] eight"), text);
    text.lines().forEach(line -> assertTrue(line.length() <= 80, line));
  }

  @Test
  void aLineOfATableHasAllAspects() {
    Case shown =
        new Case(
            "x",
            "wrong",
            List.of(new Case.Sides("cue", "said", ""), new Case.Sides("name", "Ada", "Bo")),
            "",
            1);
    assertEquals("cue: said; name: Ada", shown.gold());
    assertEquals("name: Bo", shown.predicted());
  }
}
