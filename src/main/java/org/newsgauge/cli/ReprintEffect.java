package org.newsgauge.cli;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.newsgauge.analysis.Counts;
import org.newsgauge.corpus.CorpusArticle;
import org.newsgauge.corpus.LeftOut;
import org.newsgauge.corpus.RunOptions.Reprints;
import org.newsgauge.loaded.Voice;
import org.newsgauge.report.Summary;

/**
 * What an outlet's main figures are for every choice of {@code --reprints}, so that a reader sees
 * whether the choice matters. Not thread-safe.
 */
final class ReprintEffect implements Serializable {
  private static final long serialVersionUID = 2L;

  /** Lines of the summary at most, and the columns of a name. */
  private static final int OUTLETS = 8;

  private static final int NAME = 24;

  /** Sums over the articles of an outlet that count with one choice. */
  private static final class Sums implements Serializable {
    private static final long serialVersionUID = 2L;
    private long articles;
    private long words;
    private long loaded;
    private long attributed;
    private double unnamed;

    void add(Counts counts) {
      articles++;
      words += counts.words();
      loaded += counts.loaded(Voice.AUTHOR);
      if (counts.attributions() > 0) {
        attributed++;
        unnamed += (double) counts.unnamed() / counts.attributions();
      }
    }

    String rate() {
      return words == 0 ? "–" : String.format(Locale.ROOT, "%.1f", 1000.0 * loaded / words);
    }

    String share() {
      return attributed == 0
          ? "–"
          : String.format(Locale.ROOT, "%.0f%%", 100 * unnamed / attributed);
    }
  }

  private static final class Choices implements Serializable {
    private static final long serialVersionUID = 2L;
    private final Sums keep = new Sums();
    private final Sums once = new Sums();
    private final Sums drop = new Sums();
  }

  private final TreeMap<String, Choices> byGroup = new TreeMap<>();

  /** Counts an article that counts with one choice of {@code --reprints} or another. */
  void plus(String group, CorpusArticle article) {
    LeftOut leftOut = article.leftOut();
    if (leftOut != null && leftOut != LeftOut.REPRINT && leftOut != LeftOut.WIRE) {
      return;
    }
    Choices choices = byGroup.computeIfAbsent(group, g -> new Choices());
    Counts counts = article.analysis().counts();
    choices.keep.add(counts);
    String of = article.reprintOf();
    if (of == null || article.isWire()) {
      choices.once.add(counts);
    }
    if (of == null) {
      choices.drop.add(counts);
    }
  }

  /**
   * Lines for the summary; empty if there are neither reprints nor agency copy.
   *
   * @param chosen what counts in this run
   */
  String summary(Reprints chosen) {
    StringBuilder lines = new StringBuilder();
    int told = 0;
    for (Map.Entry<String, Choices> group : byGroup.entrySet()) {
      Choices choices = group.getValue();
      if (choices.drop.articles < choices.keep.articles && told++ < OUTLETS) {
        lines.append(
            line(
                Summary.name(group.getKey(), NAME),
                Long.toString(choices.keep.articles - choices.once.articles),
                Long.toString(choices.once.articles - choices.drop.articles),
                choices.keep.rate(),
                choices.once.rate(),
                choices.drop.rate(),
                choices.keep.share(),
                choices.once.share(),
                choices.drop.share()));
      }
    }
    if (told > OUTLETS) {
      lines.append("and %d more with reprints or agency copy\n".formatted(told - OUTLETS));
    }
    return told == 0
        ? ""
        : "\nReprints and agency copy: this run is --reprints %s; the others would give\n"
                .formatted(chosen)
            + " ".repeat(NAME + 19)
            + "loaded, own voice            unnamed\n"
            + line(
                " ".repeat(NAME),
                "reprints",
                "agency",
                "keep",
                "once",
                "drop",
                "keep",
                "once",
                "drop")
            + lines;
  }

  private static String line(String name, Object... cells) {
    String row = String.format(Locale.ROOT, "  %8s %6s  %5s %5s %5s  %5s %5s %5s", cells);
    return (name + row).stripTrailing() + "\n";
  }
}
