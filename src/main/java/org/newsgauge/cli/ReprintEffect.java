package org.newsgauge.cli;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.newsgauge.analysis.Counts;
import org.newsgauge.corpus.CorpusArticle;
import org.newsgauge.corpus.LeftOut;
import org.newsgauge.loaded.Voice;

/**
 * What an outlet's main figures would be if its reprints counted, so that a reader sees whether the
 * choice matters. Not thread-safe.
 */
final class ReprintEffect implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int OUTLETS = 8;

  /** Sums over the articles of an outlet, without its reprints and with them. */
  private static final class Sums implements Serializable {
    private static final long serialVersionUID = 1L;
    private int reprints;
    private final long[] words = new long[2];
    private final long[] loaded = new long[2];
    private final long[] attributed = new long[2];
    private final double[] unnamed = new double[2];

    void add(Counts counts, int from) {
      for (int i = from; i < 2; i++) {
        words[i] += counts.words();
        loaded[i] += counts.loaded(Voice.AUTHOR);
        if (counts.attributions() > 0) {
          attributed[i]++;
          unnamed[i] += (double) counts.unnamed() / counts.attributions();
        }
      }
    }

    String told(int i) {
      return String.format(
          Locale.ROOT,
          "%.1f loaded per 1,000 words, %.0f%% unnamed",
          words[i] == 0 ? 0 : 1000.0 * loaded[i] / words[i],
          attributed[i] == 0 ? 0 : 100 * unnamed[i] / attributed[i]);
    }
  }

  private final TreeMap<String, Sums> byOutlet = new TreeMap<>();

  /** Counts an article that counts, or would if it were no reprint. */
  void plus(CorpusArticle article) {
    boolean copy = article.leftOut() == LeftOut.REPRINT || article.leftOut() == LeftOut.WIRE;
    if (!article.counts() && !copy) {
      return;
    }
    Sums sums =
        byOutlet.computeIfAbsent(article.analysis().article().outlet(), outlet -> new Sums());
    sums.reprints += copy ? 1 : 0;
    sums.add(article.analysis().counts(), copy ? 1 : 0);
  }

  /** Lines for the summary; empty if nothing was left out. */
  String summary() {
    StringBuilder lines = new StringBuilder();
    int told = 0;
    for (Map.Entry<String, Sums> outlet : byOutlet.entrySet()) {
      Sums sums = outlet.getValue();
      if (sums.reprints > 0 && told++ < OUTLETS) {
        String name = outlet.getKey().replaceAll("\\p{Cntrl}", " ");
        lines.append(
            "  %s: %s; with %d more: %s\n"
                .formatted(name, sums.told(0), sums.reprints, sums.told(1)));
      }
    }
    if (told > OUTLETS) {
      lines.append("  and %d outlets more\n".formatted(told - OUTLETS));
    }
    return told == 0
        ? ""
        : "\nReprints do not count (left_out in articles.csv). If they did:\n" + lines;
  }
}
