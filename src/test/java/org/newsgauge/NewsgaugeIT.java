package org.newsgauge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Origin;

class NewsgaugeIT {
  @Test
  void analysesAText() {
    Analysis analysis =
        Newsgauge.withDefaults()
            .analyze(new Cleaner().asIs("The mayor left. He said nothing.", Origin.of("a")));
    assertEquals(6, analysis.counts().words());
    assertEquals(2, analysis.counts().sentences());
  }
}
