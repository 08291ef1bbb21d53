package org.newsgauge.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the text layer keeps in memory, and that it does not grow. */
class TextLayerMemoryIT {
  private static final long MEGABYTE = 1 << 20;
  private static final int ROUNDS = 100;
  private static final int TEXTS_A_ROUND = 40;

  @Test
  void staysUnder64MegabytesAndDoesNotGrow() {
    long before = used();
    Annotator annotator = new NewsAnnotator();
    Random random = new Random(1);
    long early = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      for (int i = 0; i < TEXTS_A_ROUND; i++) {
        annotator.annotate(Annotated.article(newWords(random)));
      }
      if (round == ROUNDS / 2) {
        early = used() - before;
      }
    }
    long late = used() - before;
    System.out.printf("text layer: %.1f MB, then %.1f MB%n", mb(early), mb(late));
    annotator.annotate(Annotated.article("Still here."));
    assertTrue(late < 64 * MEGABYTE, "holds " + mb(late) + " MB");
    assertTrue(late - early < 2 * MEGABYTE, "grew from " + mb(early) + " to " + mb(late) + " MB");
  }

  /** A text of words that were never seen: the worst case for what remembers words. */
  private static String newWords(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append(Long.toString(random.nextLong() & Long.MAX_VALUE, 36)).append(' ');
    }
    return text.append('.').toString();
  }

  private static double mb(long bytes) {
    return (double) bytes / MEGABYTE;
  }

  /** Bytes in use after the garbage has been collected, twice for what the first run leaves. */
  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
