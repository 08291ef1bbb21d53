package org.newsgauge.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newsgauge.evaluate.ComparisonMeasurement.Compared;
import org.newsgauge.evaluate.ComparisonMeasurement.Measured;
import org.newsgauge.evaluate.ComparisonMeasurement.Outlet;
import org.newsgauge.stats.Interval;

class ComparisonTablesTest {
  @Test
  void figuresOfTwoTaggersShareACellWhereTheyDiffer() {
    assertEquals(
        """
        By hand.

        <!-- From here on written by newsgauge evaluate compare GOLD --out FILE -->

        # The tables

        With the taggers accurate / fast; one figure where all give the same.

        | labels | measure | Spearman over outlets | over articles | mean of ours − gold | gold within our interval |
        |---|---|--:|--:|--:|--:|
        | harbours | named_share | 1.00 / 0.50 | 0.70 | +0.050 / -0.250 | 2 of 2 / 0 of 2 |

        # With --tagger accurate

        ## harbours

        | measure | outlet | articles | ours | 95% | gold | 95% |
        |---|---|--:|--:|---|--:|---|
        | named_share | Courier | 12 | 0.600 | 0.450–0.700 | 0.500 | 0.400–0.600 |
        | named_share | Ledger | 9 | 0.500 | 0.450–0.700 | 0.500 |  |

        | measure | Spearman over outlets | over articles | mean of ours − gold | gold within our interval |
        |---|--:|--:|--:|--:|
        | named_share | 1.00 | 0.70 | +0.050 | 2 of 2 |
        """,
        ComparisonTables.page("By hand.\n\n", both())
            .replaceFirst("(?s)\n# With --tagger fast.*", ""));
  }

  /** Written twice, it is the same; what somebody wrote above stays. */
  @Test
  void whatStandsAboveTheTablesStays() {
    String once = ComparisonTables.page("By hand.\n\n", both());
    assertEquals(once, ComparisonTables.page(once, both()));
    String edited = once.replace("By hand.", "By another hand.").replace("0.600", "0.601");
    assertEquals(
        once.replace("By hand.", "By another hand."), ComparisonTables.page(edited, both()));
    assertTrue(ComparisonTables.page("", both()).startsWith("<!-- From here on"));
  }

  private static Map<String, List<Compared>> both() {
    Map<String, List<Compared>> both = new LinkedHashMap<>();
    both.put("accurate", List.of(harbours(1, .6, .5)));
    both.put("fast", List.of(harbours(.5, .3, .2)));
    return both;
  }

  private static Compared harbours(double over, double courier, double ledger) {
    boolean good = over == 1;
    Interval ours = good ? new Interval(.45, .7) : new Interval(.1, .4);
    return new Compared(
        "harbours",
        List.of(
            new Measured(
                "named_share",
                List.of(
                    new Outlet("Courier", 12, courier, ours, .5, new Interval(.4, .6)),
                    new Outlet("Ledger", 9, ledger, ours, .5, Interval.NONE)),
                over,
                .7)));
  }
}
