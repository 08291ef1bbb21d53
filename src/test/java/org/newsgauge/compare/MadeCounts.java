package org.newsgauge.compare;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.newsgauge.analysis.Counts;
import org.newsgauge.attribution.Connotation;
import org.newsgauge.attribution.Form;
import org.newsgauge.loaded.Voice;
import org.newsgauge.source.Naming;

/** Counts of articles that were never written. */
final class MadeCounts {
  private MadeCounts() {}

  /** An article with these counts; a named and an unnamed source where they say anything. */
  static Counts of(int words, int loaded, int named, int unnamed, int sourceless, int sources) {
    int attributions = named + unnamed + sourceless;
    return new Counts(
        words,
        10,
        Map.of(Voice.AUTHOR, loaded),
        new TreeMap<>(loaded == 0 ? Map.of() : Map.of("labels", loaded)),
        500 * loaded,
        attributions,
        attributions,
        sources,
        Map.of(
            Naming.NAMED_PERSON, named,
            Naming.UNNAMED_ROLE, unnamed,
            Naming.SOURCELESS, sourceless),
        Map.of(
            Naming.NAMED_PERSON, Math.max(0, sources - 1),
            Naming.UNNAMED_ROLE, Math.min(1, sources)),
        Map.of(Form.INDIRECT, attributions),
        Map.of(Connotation.NEUTRAL, attributions),
        0,
        Math.max(named, unnamed));
  }

  /** An article like any other. */
  static Counts random(Random random) {
    int words = 100 + random.nextInt(1400);
    int named = random.nextInt(9);
    int unnamed = random.nextInt(random.nextBoolean() ? 2 : 7);
    int sourceless = random.nextInt(3);
    int all = named + unnamed + sourceless;
    int direct = all == 0 ? 0 : random.nextInt(all + 1);
    int heated = all == 0 ? 0 : random.nextInt(all + 1) / 4;
    int namedSources = (named + 1) / 2;
    int unnamedSources = (unnamed + 1) / 2;
    return new Counts(
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
  }
}
