package org.newsgauge.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Origin;
import org.newsgauge.article.UnreadableException;
import org.newsgauge.evaluate.Workers.Timed;
import org.newsgauge.evaluate.gold.CleaningGold.Page;
import org.newsgauge.evaluate.metric.Authors;
import org.newsgauge.evaluate.metric.BodyScore;
import org.newsgauge.evaluate.metric.Tally;
import org.newsgauge.evaluate.metric.Words;

/** Measures how well the article is found in its page. */
public final class CleaningMeasurement {
  private static final int SHOWN = 400;

  private CleaningMeasurement() {}

  /** A way to find the article in a page. Thread-safe. */
  @FunctionalInterface
  public interface Extractor {
    /**
     * The article.
     *
     * @param bytes the page as it was found
     * @param url where it was; null if not known
     */
    Extracted extract(byte[] bytes, @Nullable String url);
  }

  /**
   * What was found in a page.
   *
   * @param body the text without headline and dek
   * @param title the headline; empty if none was found
   * @param author the byline; empty if none was found
   * @param day when it was published; null if that was not found
   */
  public record Extracted(String body, String title, String author, @Nullable LocalDate day) {
    public Extracted {
      Objects.requireNonNull(body, "body");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(author, "author");
    }
  }

  private record Measured(
      BodyScore body,
      Tally title,
      Tally author,
      Tally invented,
      Tally date,
      Case shown,
      long time) {}

  /** What {@code cleaner} finds; a page that it cannot read has an empty article. */
  public static Extractor by(Cleaner cleaner) {
    return (bytes, url) -> {
      try {
        Article article = cleaner.read(bytes, new Origin("page", null, url, null));
        String author = article.author();
        return new Extracted(
            article.bodyText(),
            article.titleText(),
            author == null ? "" : author,
            article.published());
      } catch (UnreadableException e) {
        return new Extracted("", "", "", null);
      }
    };
  }

  /** Measures an extractor. The time is that of one core, parsing included. */
  public static Result of(List<Page> pages, Extractor extractor, Workers workers) {
    List<Measured> measured = workers.map(pages, page -> measure(page, extractor, workers));
    List<BodyScore> bodies = measured.stream().map(Measured::body).toList();
    Figures.Builder figures =
        new Figures.Builder(Samples.bootstrap(pages.size()))
            .count("pages", pages.size())
            .score("f1", weights -> BodyScore.f1(bodies, weights))
            .score("precision", weights -> BodyScore.precision(bodies, weights))
            .score("recall", weights -> BodyScore.recall(bodies, weights))
            .score("accuracy", weights -> BodyScore.accuracy(bodies, weights));
    share(figures, "title", measured, Measured::title);
    share(figures, "author", measured, Measured::author);
    List<Tally> invented = measured.stream().map(Measured::invented).toList();
    figures.error("author_invented", weights -> Tally.sum(invented, weights).recall());
    share(figures, "date", measured, Measured::date);
    long time = measured.stream().mapToLong(Measured::time).sum();
    figures.speed("pages_per_second", pages.size(), time);
    return new Result(
        Task.CLEANING, figures.build(), measured.stream().map(Measured::shown).toList());
  }

  private static void share(
      Figures.Builder figures, String key, List<Measured> measured, Function<Measured, Tally> of) {
    List<Tally> tallies = measured.stream().map(of).toList();
    figures.score(key, weights -> Tally.sum(tallies, weights).recall());
  }

  private static Measured measure(Page page, Extractor extractor, Workers workers) {
    byte[] bytes;
    try {
      bytes = page.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Timed<Extracted> timed = workers.time(() -> extractor.extract(bytes, page.url()));
    Extracted found = timed.value();
    BodyScore body = BodyScore.of(page.body(), found.body());
    String author = page.author();
    return new Measured(
        body,
        among(page.title() != null, sameTitle(page.title(), found.title())),
        among(author != null, author != null && sameAuthors(author, found.author())),
        among(author == null, !found.author().isBlank()),
        among(page.day() != null, Objects.equals(page.day(), found.day())),
        shown(page, found, body),
        timed.nanoseconds());
  }

  private static Tally among(boolean counts, boolean yes) {
    return counts ? new Tally(0, 0, yes ? 1 : 0, 1) : Tally.NONE;
  }

  private static boolean sameTitle(@Nullable String gold, String predicted) {
    return gold != null && Words.fold(gold).equals(Words.fold(predicted));
  }

  private static boolean sameAuthors(String gold, String predicted) {
    return Authors.names(gold).equals(Authors.names(predicted));
  }

  private static Case shown(Page page, Extracted found, BodyScore body) {
    double wrong = body.falsePositives() + body.falseNegatives();
    String verdict =
        wrong == 0
            ? "right"
            : String.format(
                java.util.Locale.ROOT,
                "%.0f%% too much, %.0f%% missed",
                100 * body.falsePositives(),
                100 * body.falseNegatives());
    return new Case(
        page.id(), verdict, ends(page.body()), ends(found.body()), meta(page, found), wrong);
  }

  /** Beginning and end of a long text. */
  private static String ends(String text) {
    String folded = text.replaceAll("\\s+", " ").strip();
    return folded.length() <= SHOWN
        ? folded
        : folded.substring(0, SHOWN / 2) + " […] " + folded.substring(folded.length() - SHOWN / 2);
  }

  private static String meta(Page page, Extracted found) {
    StringBuilder told = new StringBuilder();
    compare(told, "title", page.title(), found.title());
    compare(told, "author", page.author(), found.author());
    compare(told, "date", page.day(), found.day() == null ? "" : found.day().toString());
    return told.toString();
  }

  private static void compare(
      StringBuilder told, String what, @Nullable Object gold, String predicted) {
    if (gold != null && !gold.toString().equals(predicted)) {
      told.append(told.isEmpty() ? "" : "; ");
      told.append(what).append(" “").append(gold).append("”, ours “").append(predicted).append("”");
    }
  }
}
