package org.newsgauge.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgauge.source.Naming;

class NamesTest {
  private static final Naming PERSON = Naming.NAMED_PERSON;
  private static final Naming ORGANIZATION = Naming.NAMED_ORGANIZATION;

  @Test
  void personsAgreeByTheirLastWord() {
    assertTrue(Names.agree(PERSON, "Ann Lee", "LEE"));
    assertTrue(Names.agree(PERSON, "Bo Al-Sudani", "Al-Sudani"));
    assertTrue(Names.agree(PERSON, "Pat O’Neil", "O'Neil"));
    assertFalse(Names.agree(PERSON, "Ann Lee", "Ann"));
    assertFalse(Names.agree(PERSON, "Ann Lee", ""));
  }

  @Test
  void organizationsAgreeByTheWholeNameWithoutThe() {
    assertTrue(Names.agree(ORGANIZATION, "The Daily Ledger", "daily ledger"));
    assertFalse(Names.agree(ORGANIZATION, "The Daily Ledger", "Ledger"));
    assertTrue(Names.agree(Naming.NAMED_PLACE, "the Harbor House", "Harbor House"));
  }

  @Test
  void ofSeveralNamesAllMustAgree() {
    assertTrue(Names.agree(PERSON, "Ann Lee & Bo Li", "Bo Li & Lee"));
    assertFalse(Names.agree(PERSON, "Ann Lee & Bo Li", "Ann Lee"));
    assertFalse(Names.agree(PERSON, "Ann Lee", "Ann Lee & Bo Li"));
  }

  @Test
  void wholeNames() {
    assertFalse(Names.agreeWhole(PERSON, "Ann Lee", "Lee"));
    assertTrue(Names.agreeWhole(PERSON, "Ann B. Lee", "ann b lee"));
    assertTrue(Names.agreeWhole(ORGANIZATION, "The Ledger", "Ledger"));
  }

  @Test
  void pronouns() {
    for (String pronoun : List.of("He", "she ", "who", "“They”", "it")) {
      assertTrue(Names.isPronoun(pronoun), pronoun);
    }
    for (String other : List.of("he who", "officials", "", "Her aide")) {
      assertFalse(Names.isPronoun(other), other);
    }
  }

  @Test
  void confusionByHand() {
    // Gold 3 persons, 2 documents; right 2 and 1; one person unresolved, one document a person.
    Confusion<Naming> codes = new Confusion<>(Naming.class, Naming.UNRESOLVED);
    codes.add(PERSON, PERSON, 2);
    codes.add(PERSON, Naming.UNRESOLVED, 1);
    codes.add(Naming.DOCUMENT, Naming.DOCUMENT, 1);
    codes.add(Naming.DOCUMENT, PERSON, 1);
    assertEquals(0.6, codes.accuracy(), 1e-12);
    // Chance: 3/5 · 3/5 + 2/5 · 1/5 = 0.44; (0.6 − 0.44) / 0.56.
    assertEquals(0.16 / 0.56, codes.kappa(), 1e-12);
    assertEquals(Tally.of(2, 3, 3), codes.of(PERSON));
    assertEquals(Tally.of(1, 1, 2), codes.of(Naming.DOCUMENT));
  }

  @Test
  void unresolvedIsNeverRight() {
    Confusion<Naming> codes = new Confusion<>(Naming.class, Naming.UNRESOLVED);
    codes.add(Naming.UNRESOLVED, Naming.UNRESOLVED, 1);
    codes.add(PERSON, PERSON, 1);
    assertEquals(0.5, codes.accuracy(), 1e-12);
  }

  @Test
  void nothingIsUndefined() {
    Confusion<Naming> codes = new Confusion<>(Naming.class, Naming.UNRESOLVED);
    assertTrue(Double.isNaN(codes.accuracy()));
    assertTrue(Double.isNaN(codes.kappa()));
    codes.add(PERSON, PERSON, 3);
    assertTrue(Double.isNaN(codes.kappa()));
  }

  @Test
  void rankCorrelationByHand() {
    List<Double> some = List.of(1.0, 2.0, 3.0, 4.0);
    int[] once = {1, 1, 1, 1};
    // Ranks 1 2 3 4 and 2 1 4 3: 1 − 6 · 4 / (4 · 15) = 0.6.
    assertEquals(0.6, RankCorrelation.of(some, List.of(0.2, 0.1, 0.9, 0.5), once), 1e-12);
    assertEquals(-1, RankCorrelation.of(some, List.of(4.0, 3.0, 2.0, 1.0), once), 1e-12);
    // Ties share their ranks: 1 2 3 4 against 1.5 1.5 3.5 3.5 is 4 / √(5 · 4).
    assertEquals(
        4 / Math.sqrt(20), RankCorrelation.of(some, List.of(0.0, 0.0, 1.0, 1.0), once), 1e-12);
    assertTrue(Double.isNaN(RankCorrelation.of(some, List.of(1.0, 1.0, 1.0, 1.0), once)));
  }

  @Test
  void aWeightIsAsGoodAsRepeating() {
    List<Double> some = List.of(1.0, 2.0, 3.0);
    List<Double> others = List.of(2.0, 1.0, 3.0);
    double repeated =
        RankCorrelation.of(
            List.of(1.0, 2.0, 2.0, 3.0), List.of(2.0, 1.0, 1.0, 3.0), new int[] {1, 1, 1, 1});
    assertEquals(repeated, RankCorrelation.of(some, others, new int[] {1, 2, 1}), 1e-12);
  }
}
