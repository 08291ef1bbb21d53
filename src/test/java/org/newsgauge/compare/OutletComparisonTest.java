package org.newsgauge.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is compared with what, and what a reader is warned of. */
class OutletComparisonTest {
  private static final Traits NOTHING = Traits.NONE;

  @Test
  void fewArticlesAreWeakAndFewerAreNeitherRankedNorTested() {
    for (int articles : List.of(2, 9, 10, 29, 30)) {
      List<OutletTally> two =
          List.of(outlet("A", articles, i -> NOTHING), outlet("B", 40, i -> NOTHING));
      OutletComparison comparison = new OutletComparison(two, Matching.NONE, 1, 1);
      String expected =
          articles < 10
              ? "fewer than 10 articles: not ranked"
              : articles < 30 ? "fewer than 30 articles: weak" : "";
      Estimate rate = estimate(comparison, "A", "loaded_author_per_1000");
      assertEquals(expected, rate.note(), articles + " articles");
      assertEquals("", estimate(comparison, "B", "loaded_author_per_1000").note());
      Contrast contrast = contrast(comparison, "loaded_author_per_1000");
      assertEquals(articles >= 10, Double.isFinite(contrast.difference().p()), articles + "");
      assertEquals(articles >= 10, Double.isFinite(contrast.pAdjusted()), articles + "");
      assertEquals(
          articles < 10 ? "fewer than 10 articles: not tested" : expected, contrast.note());
    }
  }

  @Test
  void oneAuthorOrOneEventThatDominatesIsTold() {
    OutletTally half =
        outlet(
            "A",
            40,
            i ->
                new Traits(i < 30 ? "flood" : null, null, i % 2 == 0 ? "Ana Ruiz" : "n" + i, null));
    OutletTally less =
        outlet("B", 40, i -> new Traits(i < 19 ? "flood" : "e" + i, null, "n" + i / 2, null));
    OutletComparison comparison = new OutletComparison(List.of(half, less), Matching.NONE, 1, 1);
    assertEquals(
        "one author wrote 50% of the articles; one event is 75% of the articles",
        estimate(comparison, "A", "named_share").note());
    assertEquals("", estimate(comparison, "B", "named_share").note());
  }

  @Test
  void unlikeTopicsAreToldWhereTheyAreNotMatched() {
    OutletTally sport = outlet("A", 60, i -> topic(i % 4 == 0 ? "court" : "goal"));
    OutletTally court = outlet("B", 60, i -> topic(i % 4 == 0 ? "goal" : "court"));
    OutletTally alike = outlet("C", 60, i -> topic(i % 4 == 1 ? "court" : "goal"));
    assertEquals(
        "unlike topics, not matched",
        contrast(new OutletComparison(List.of(sport, court), Matching.NONE, 1, 1), "named_share")
            .note());
    assertEquals(
        "",
        contrast(new OutletComparison(List.of(sport, alike), Matching.NONE, 1, 1), "named_share")
            .note());
    Contrast matched =
        contrast(new OutletComparison(List.of(sport, court), Matching.TOPICS, 1, 1), "named_share");
    assertEquals("", matched.note());
    assertEquals("topic", matched.matchedOn());
    assertEquals(60, matched.articlesA());
  }

  /** Both outlets name everybody in court reports and nobody in match reports: no difference. */
  @Test
  void likeIsComparedWithLike() {
    List<OutletTally> two = new ArrayList<>();
    for (int outlet = 0; outlet < 2; outlet++) {
      OutletTally tally = new OutletTally("outlet " + outlet, List.of());
      Random random = new Random(outlet);
      for (int i = 0; i < 200; i++) {
        boolean court = i % 10 < (outlet == 0 ? 2 : 8);
        int named = (court ? 7 : 1) + random.nextInt(3);
        tally.count(MadeCounts.of(300, 2, named, 9 - named, 0, 3), topic(court ? "court" : "goal"));
      }
      two.add(tally);
    }
    Contrast all = contrast(new OutletComparison(two, Matching.NONE, 1, 1), "named_share");
    assertTrue(all.difference().difference() < -.3 && all.pAdjusted() < .01, all::toString);
    Contrast like = contrast(new OutletComparison(two, Matching.TOPICS, 1, 1), "named_share");
    assertEquals(0, like.difference().difference(), .05);
    assertTrue(like.pAdjusted() > .05, like::toString);
  }

  @Test
  void eventsAreMatchedWhereEnoughAreSharedAndTopicsElse() {
    assertEquals("event 30 60", matching(30, 2));
    assertEquals("event 5 10", matching(5, 2));
    assertEquals("topic 0 60", matching(4, 2));
    assertEquals("topic 0 60", matching(6, 1));
  }

  /** On what two outlets of 60 articles each are compared that share so many events. */
  private static String matching(int events, int articlesOnEach) {
    List<OutletTally> two = new ArrayList<>();
    for (String name : List.of("A", "B")) {
      two.add(
          outlet(
              name,
              60,
              i ->
                  new Traits(
                      i / articlesOnEach < events ? "event-" + i / articlesOnEach : name + i,
                      "topic " + i % 3,
                      null,
                      null)));
    }
    Contrast contrast = contrast(new OutletComparison(two, Matching.EVENTS, 1, 1), "named_share");
    return contrast.matchedOn() + " " + contrast.pairs() + " " + contrast.articlesA();
  }

  @Test
  void manyOutletsAreEachComparedWithAllOthers() {
    List<OutletTally> many = new ArrayList<>();
    for (int i = 0; i < 13; i++) {
      many.add(outlet("outlet " + i, 12, a -> NOTHING));
    }
    List<Contrast> contrasts = new OutletComparison(many, Matching.NONE, 1, 2).contrasts();
    List<Contrast> named =
        contrasts.stream().filter(one -> one.measure().equals("named_share")).toList();
    assertEquals(13, named.size());
    named.forEach(
        one -> {
          assertEquals(OutletComparison.OTHERS, one.outletB());
          assertEquals(144, one.articlesB());
        });
    contrasts.stream()
        .filter(one -> Double.isFinite(one.pAdjusted()))
        .forEach(one -> assertTrue(one.pAdjusted() >= one.difference().p(), one::toString));
  }

  @Test
  void trendsGoByPeriodAndLeaveOutWhatHasNoDay() {
    OutletTally outlet =
        outlet(
            "A",
            90,
            i ->
                new Traits(
                    null,
                    null,
                    null,
                    i % 3 == 0 ? null : LocalDate.of(2026, 1, 1).plusMonths(i % 3 - 1)));
    OutletComparison comparison = new OutletComparison(List.of(outlet), Matching.NONE, 1, 1);
    List<Trend> trends =
        comparison.trends(Period.MONTH).stream()
            .filter(trend -> trend.estimate().measure().equals("loaded_author_per_1000"))
            .toList();
    assertEquals(
        List.of("2026-01 30", "2026-02 30"),
        trends.stream().map(t -> t.period() + " " + t.estimate().articles()).toList());
    assertEquals(30, outlet.undated());
    assertEquals("2026-W01", Period.WEEK.of(LocalDate.of(2025, 12, 29)));
    assertFalse(comparison.trends(Period.WEEK).isEmpty());
  }

  @Test
  void threadsDoNotMatter() {
    List<OutletTally> four = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int number = i;
      four.add(outlet("outlet " + i, 50, a -> topic("topic " + (a + number) % 3)));
    }
    OutletComparison one = new OutletComparison(four, Matching.TOPICS, 5, 1);
    OutletComparison three = new OutletComparison(four, Matching.TOPICS, 5, 3);
    assertEquals(one.estimates().toString(), three.estimates().toString());
    assertEquals(one.contrasts().toString(), three.contrasts().toString());
    OutletComparison seeded = new OutletComparison(four, Matching.TOPICS, 6, 1);
    assertFalse(one.estimates().toString().equals(seeded.estimates().toString()));
  }

  private static Traits topic(String topic) {
    return new Traits(null, topic, null, null);
  }

  private static OutletTally outlet(String name, int articles, IntFunction<Traits> traits) {
    OutletTally tally = new OutletTally(name, List.of());
    Random random = new Random(name.hashCode());
    for (int i = 0; i < articles; i++) {
      tally.count(
          MadeCounts.of(
              200 + random.nextInt(400),
              random.nextInt(9),
              1 + random.nextInt(6),
              random.nextInt(4),
              random.nextInt(3),
              1 + random.nextInt(5)),
          traits.apply(i));
    }
    return tally;
  }

  private static Estimate estimate(OutletComparison comparison, String outlet, String measure) {
    return only(
        comparison.estimates().stream()
            .filter(one -> one.outlet().equals(outlet) && one.measure().equals(measure))
            .collect(Collectors.toList()));
  }

  private static Contrast contrast(OutletComparison comparison, String measure) {
    return only(
        comparison.contrasts().stream()
            .filter(one -> one.measure().equals(measure))
            .collect(Collectors.toList()));
  }

  private static <T> T only(List<T> list) {
    assertEquals(1, list.size(), list::toString);
    return list.get(0);
  }
}
