package org.newsgauge.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.newsgauge.analysis.Counts;

class OutletTallyTest {
  private static final List<String> CATEGORIES = List.of("labels", "verbs");

  /** Two articles worked out by hand, and one that quotes nobody. */
  @Test
  void estimatesAreThoseWorkedOutByHand() {
    OutletTally tally =
        new OutletTally("Gazette", CATEGORIES)
            .count(MadeCounts.of(1000, 4, 6, 2, 1, 2), Traits.NONE)
            .count(MadeCounts.of(500, 2, 0, 2, 0, 1), Traits.NONE)
            .count(MadeCounts.of(500, 0, 0, 0, 0, 0), Traits.NONE);
    Map<String, Estimate> estimates = byMeasure(tally);
    assertEquals(1000.0 * 6 / 2000, estimates.get("loaded_author_per_1000").estimate());
    assertEquals(3, estimates.get("loaded_author_per_1000").articles());
    assertEquals(1000.0 * 6 / 2000, estimates.get("loaded_author_per_1000:labels").estimate());
    assertEquals(0, estimates.get("loaded_author_per_1000:verbs").estimate());
    assertEquals(
        1000.0 * (4 * .5 + 2 * .5) / 2000,
        estimates.get("loaded_weighted_author_per_1000").estimate(),
        1e-12);
    // Named: 6 of 9 and 0 of 2; the article without attributions has no share.
    assertEquals((6.0 / 9 + 0.0 / 2) / 2, estimates.get("named_share").estimate());
    assertEquals(2, estimates.get("named_share").articles());
    assertEquals((2.0 / 9 + 2.0 / 2) / 2, estimates.get("unnamed_share").estimate());
    assertEquals((1.0 / 9 + 0) / 2, estimates.get("sourceless_share").estimate());
    assertEquals(1.0 / 3, estimates.get("single_source_share").estimate(), "of all articles");
    assertEquals(2.0 / 3, estimates.get("any_unnamed_share").estimate());
    assertEquals(1.0 / 3, estimates.get("only_unnamed_share").estimate());
    assertEquals(1.0, estimates.get("sources_per_article").estimate());
    assertEquals(2000, estimates.get("named_share").words());
    assertEquals(11, estimates.get("named_share").attributions());
  }

  @Test
  void orderOfAddingAndMergingDoesNotMatter() {
    Random random = new Random(3);
    List<Counts> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      articles.add(
          MadeCounts.of(
              100 + random.nextInt(900),
              random.nextInt(9),
              random.nextInt(9),
              random.nextInt(5),
              random.nextInt(3),
              random.nextInt(4)));
    }
    List<Estimate> inOrder = estimates(tally(articles));
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(articles, random);
      int cut = random.nextInt(articles.size());
      OutletTally parts =
          tally(articles.subList(cut, articles.size())).merge(tally(articles.subList(0, cut)));
      assertEquals(inOrder, estimates(parts));
    }
  }

  /** Numbers that a byte does not hold, and such that are below zero. */
  @Test
  void rowsComeBackAsTheyWere() {
    int columns = ArticleCounts.CATEGORIES + 2;
    Random random = new Random(4);
    PackedRows rows = new PackedRows(columns, 1);
    List<int[]> given = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int bits = 1 + random.nextInt(31);
      int[] row = random.ints(columns, -2, 1 << (bits - 1)).toArray();
      row[ArticleCounts.WORDS] = random.nextInt();
      given.add(row);
      rows.add(row);
    }
    for (int i = 0; i < given.size(); i++) {
      assertArrayEquals(given.get(i), rows.row(i));
    }
  }

  /** What a run holds of every article until its end, beside names that are new. */
  @Test
  void aRowTakesAtMost64Bytes() {
    PackedRows rows = new PackedRows(ArticleCounts.CATEGORIES + 15, 1);
    assertTrue(rows.bytes() > 40 && rows.bytes() <= 64, () -> rows.bytes() + " bytes an article");
  }

  @Test
  void talliesOfDifferentThingsDoNotMerge() {
    OutletTally gazette = new OutletTally("Gazette", CATEGORIES);
    OutletTally courier = new OutletTally("Courier", CATEGORIES);
    OutletTally others = new OutletTally("Gazette", List.of("labels"));
    assertThrows(IllegalArgumentException.class, () -> gazette.merge(courier));
    assertThrows(IllegalArgumentException.class, () -> gazette.merge(others));
  }

  private static OutletTally tally(List<Counts> articles) {
    OutletTally tally = new OutletTally("Gazette", CATEGORIES);
    articles.forEach(counts -> tally.count(counts, Traits.NONE));
    return tally;
  }

  private static List<Estimate> estimates(OutletTally tally) {
    return new OutletComparison(List.of(tally), Matching.NONE, 1, 1).estimates();
  }

  private static Map<String, Estimate> byMeasure(OutletTally tally) {
    return estimates(tally).stream()
        .collect(Collectors.toMap(Estimate::measure, estimate -> estimate));
  }
}
