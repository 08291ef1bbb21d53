package org.newsgauge.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
  @Test
  void sharesByHand() {
    // 3 of 4 predicted are right, of 6 gold: P 3/4, R 3/6, F1 = 2·3/(4+6).
    Tally tally = Tally.of(3, 4, 6);
    assertEquals(0.75, tally.precision());
    assertEquals(0.5, tally.recall());
    assertEquals(0.6, tally.f1(), 1e-12);
  }

  @Test
  void oneThingMayAnswerToSeveral() {
    // P 1/2, R 3/4: F1 = 2·(3/8)/(5/4) = 0.6.
    assertEquals(0.6, new Tally(1, 2, 3, 4).f1(), 1e-12);
  }

  @Test
  void emptySides() {
    assertTrue(Double.isNaN(Tally.NONE.f1()));
    assertTrue(Double.isNaN(Tally.of(0, 0, 5).precision()));
    assertEquals(0, Tally.of(0, 0, 5).f1());
    assertEquals(0, Tally.of(0, 5, 0).f1());
    assertTrue(Double.isNaN(Tally.of(0, 5, 0).recall()));
    assertEquals(0, Tally.of(0, 5, 5).f1());
  }

  @Test
  void sumsByWeight() {
    List<Tally> tallies = List.of(Tally.of(1, 2, 3), Tally.of(1, 1, 1));
    assertEquals(Tally.of(3, 5, 7), Tally.sum(tallies, new int[] {2, 1}));
    assertEquals(Tally.NONE, Tally.sum(tallies, new int[] {0, 0}));
  }

  @Test
  void moreCannotBeRightThanThereIs() {
    assertThrows(IllegalArgumentException.class, () -> Tally.of(3, 2, 5));
    assertThrows(IllegalArgumentException.class, () -> Tally.of(3, 5, 2));
  }
}
