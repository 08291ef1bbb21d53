package org.newsgauge.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.newsgauge.evaluate.ComparisonMeasurement.Compared;
import org.newsgauge.evaluate.ComparisonMeasurement.Measured;
import org.newsgauge.evaluate.ComparisonMeasurement.Outlet;
import org.newsgauge.stats.Interval;

/** What {@link ComparisonMeasurement} found, in Markdown. */
public final class ComparisonTables {
  /** What stands above it in a page is somebody's; what stands below is written anew. */
  private static final String BELOW =
      "<!-- From here on written by newsgauge evaluate compare GOLD --out FILE -->\n";

  private static final String CORRELATIONS =
      "measure | Spearman over outlets | over articles | mean of ours − gold"
          + " | gold within our interval |\n";

  private ComparisonTables() {}

  /** The outlets and the correlations of one set of labels. */
  public static String of(Compared compared) {
    StringBuilder out = new StringBuilder("\n## " + compared.title() + "\n\n");
    out.append("| measure | outlet | articles | ours | 95% | gold | 95% |\n");
    out.append("|---|---|--:|--:|---|--:|---|\n");
    for (Measured measured : compared.measures()) {
      for (Outlet outlet : measured.outlets()) {
        out.append(
            String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.3f | %s | %.3f | %s |\n",
                measured.measure(),
                outlet.name(),
                outlet.articles(),
                outlet.ours(),
                words(outlet.oursWithin()),
                outlet.gold(),
                words(outlet.goldWithin())));
      }
    }
    out.append("\n| ").append(CORRELATIONS).append("|---|--:|--:|--:|--:|\n");
    compared.measures().forEach(measured -> out.append(correlations(List.of(measured))));
    return out.toString();
  }

  /**
   * A page: what the earlier one has above its tables, one table of all correlations, and the
   * tables of each tagger.
   *
   * @param earlier the page as it was; empty if there was none
   * @param byTagger what was measured with each tagger on the same labels, in the order to show
   */
  public static String page(String earlier, Map<String, List<Compared>> byTagger) {
    int below = earlier.indexOf(BELOW);
    StringBuilder page = new StringBuilder(below < 0 ? earlier : earlier.substring(0, below));
    page.append(BELOW).append("\n# The tables\n\nWith the taggers ");
    page.append(String.join(" / ", byTagger.keySet()));
    page.append("; one figure where all give the same.\n\n| labels | ").append(CORRELATIONS);
    page.append("|---|---|--:|--:|--:|--:|\n");
    Collection<List<Compared>> taggers = byTagger.values();
    List<Compared> first = taggers.stream().findFirst().orElse(List.of());
    for (int set = 0; set < first.size(); set++) {
      for (int m = 0; m < first.get(set).measures().size(); m++) {
        int of = set;
        int measure = m;
        page.append("| ").append(first.get(set).title()).append(' ');
        page.append(
            correlations(
                taggers.stream().map(sets -> sets.get(of).measures().get(measure)).toList()));
      }
    }
    byTagger.forEach(
        (tagger, sets) -> {
          page.append("\n# With --tagger ").append(tagger).append('\n');
          sets.forEach(compared -> page.append(of(compared)));
        });
    return page.toString();
  }

  /** A row for one measure, the figures of several taggers in one cell. */
  private static String correlations(List<Measured> same) {
    return "| "
        + same.get(0).measure()
        + cell(same, one -> String.format(Locale.ROOT, "%.2f", one.overOutlets()))
        + cell(same, one -> String.format(Locale.ROOT, "%.2f", one.overArticles()))
        + cell(same, one -> String.format(Locale.ROOT, "%+.3f", one.meanDifference()))
        + cell(same, one -> one.inside() + " of " + one.outlets().size())
        + " |\n";
  }

  private static String cell(List<Measured> same, Function<Measured, String> figure) {
    List<String> figures = same.stream().map(figure).toList();
    return " | "
        + (figures.stream().distinct().count() == 1
            ? figures.get(0)
            : figures.stream().collect(Collectors.joining(" / ")));
  }

  private static String words(Interval interval) {
    return interval.exists()
        ? String.format(Locale.ROOT, "%.3f–%.3f", interval.low(), interval.high())
        : "";
  }
}
