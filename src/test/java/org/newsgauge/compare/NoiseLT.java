package org.newsgauge.compare;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.analysis.Counts;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.attribution.Connotation;
import org.newsgauge.attribution.Form;
import org.newsgauge.loaded.Voice;
import org.newsgauge.source.Naming;
import org.newsgauge.source.Sourcing;
import org.newsgauge.text.Document;

/** One outlet, split at random into three that do not differ, must seldom seem to differ. */
class NoiseLT {
  private static final int ROUNDS = 200;

  @Test
  void noiseSeldomShowsADifference() {
    long shown = IntStream.range(0, ROUNDS).parallel().filter(NoiseLT::showsADifference).count();
    assertTrue(shown <= .07 * ROUNDS, () -> shown + " of " + ROUNDS);
  }

  private static boolean showsADifference(int round) {
    Random random = new Random(65_537L * round + 3);
    List<OutletTally> outlets =
        IntStream.range(0, 3).mapToObj(i -> new OutletTally("part " + i, List.of())).toList();
    for (int i = 0; i < 240; i++) {
      outlets
          .get(random.nextInt(3))
          .plus(article(random), new Traits("e" + i / 4, "topic " + i % 3, null, null));
    }
    Matching matching = List.of(Matching.NONE, Matching.TOPICS, Matching.EVENTS).get(round % 3);
    return new OutletComparison(outlets, matching, round, 1)
        .contrasts().stream().anyMatch(contrast -> contrast.pAdjusted() <= .05);
  }

  private static Analysis article(Random random) {
    int words = 100 + random.nextInt(1400);
    int named = random.nextInt(9);
    int unnamed = random.nextInt(random.nextBoolean() ? 2 : 7);
    int sourceless = random.nextInt(3);
    int all = named + unnamed + sourceless;
    int direct = all == 0 ? 0 : random.nextInt(all + 1);
    int heated = all == 0 ? 0 : random.nextInt(all + 1) / 4;
    int namedSources = (named + 1) / 2;
    int unnamedSources = (unnamed + 1) / 2;
    Counts counts =
        new Counts(
            words,
            10,
            Map.of(
                Voice.AUTHOR, random.nextInt(1 + words / 100),
                Voice.QUOTED, random.nextInt(4),
                Voice.HEADLINE, random.nextInt(2)),
            new TreeMap<>(),
            500 * random.nextInt(9),
            all,
            all,
            namedSources + unnamedSources,
            Map.of(
                Naming.NAMED_PERSON, named,
                Naming.UNNAMED_ROLE, unnamed,
                Naming.SOURCELESS, sourceless),
            Map.of(Naming.NAMED_PERSON, namedSources, Naming.UNNAMED_ROLE, unnamedSources),
            Map.of(Form.DIRECT, direct, Form.INDIRECT, all - direct),
            Map.of(Connotation.HEATED, heated, Connotation.NEUTRAL, all - heated),
            0,
            Math.max(named, unnamed));
    Document document =
        new Document(Article.asIs("x", Origin.of("a")), List.of(), List.of(), List.of());
    return new Analysis(document, new Sourcing(List.of(), List.of()), List.of(), counts);
  }
}
