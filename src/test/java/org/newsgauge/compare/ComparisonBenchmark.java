package org.newsgauge.compare;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Time and memory of the statistics over made tallies: {@code ComparisonBenchmark OUTLETS ARTICLES
 * MATCHING}, ARTICLES being those of all outlets together. Run it with the memory that a run has:
 * {@code -Xmx512m}.
 */
public final class ComparisonBenchmark {
  private static final List<String> CATEGORIES =
      IntStream.range(0, 12).mapToObj(i -> "category-" + i).toList();

  private ComparisonBenchmark() {}

  /** Measures. */
  public static void main(String[] args) {
    int outlets = Integer.parseInt(args[0]);
    int articles = Integer.parseInt(args[1]);
    Matching matching = Matching.valueOf(args[2].toUpperCase(Locale.ROOT));
    List<OutletTally> tallies = new ArrayList<>();
    for (int i = 0; i < outlets; i++) {
      tallies.add(new OutletTally("outlet " + i, CATEGORIES));
    }
    Random random = new Random(7);
    long before = used();
    for (int i = 0; i < articles; i++) {
      Traits traits =
          new Traits(
              i % 2 == 0 ? "event-" + random.nextInt(articles / 4) : null,
              "topic " + random.nextInt(12),
              "author " + random.nextInt(articles / 20),
              LocalDate.of(2024, 1, 1).plusDays(random.nextInt(365)));
      tallies.get(random.nextInt(outlets)).count(MadeCounts.random(random), traits);
    }
    report("tallies, bytes an article", (double) (used() - before) / articles);
    OutletComparison comparison =
        new OutletComparison(tallies, matching, 1, Runtime.getRuntime().availableProcessors());
    time("estimates", () -> comparison.estimates().size());
    time("contrasts", () -> comparison.contrasts().size());
    time("trends by month", () -> comparison.trends(Period.MONTH).size());
  }

  private static void time(String what, java.util.function.IntSupplier work) {
    long begun = System.nanoTime();
    long processor = processor();
    int rows = work.getAsInt();
    report(what + ", rows", rows);
    report(what + ", seconds of processor", (processor() - processor) / 1e9);
    report(what + ", seconds", (System.nanoTime() - begun) / 1e9);
    report(what + ", MB then used", used() / 1e6);
  }

  private static void report(String what, double value) {
    System.out.printf(Locale.ROOT, "%-40s %12.1f%n", what, value);
  }

  private static long processor() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
