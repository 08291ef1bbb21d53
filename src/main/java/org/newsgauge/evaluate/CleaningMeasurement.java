package org.newsgauge.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.CleaningSample;
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
  /** How wrong a false title, author or date is, beside shares of the body. */
  private static final double META = 0.05;

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

  /**
   * The same extractor given the page's text alone, furniture and all, line by line, as a careless
   * scraper takes it: there is no public gold for scraped text, so that of pages serves.
   */
  public static Extractor flattened(Extractor extractor) {
    return (bytes, url) -> {
      try {
        byte[] text = CleaningSample.flatten(bytes).getBytes(StandardCharsets.UTF_8);
        return extractor.extract(text, url);
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
    List<String> slips = new ArrayList<>();
    List<Case.Sides> sides = new ArrayList<>();
    if (body.falseNegatives() > 0) {
      slips.add("body missed");
    }
    if (body.falsePositives() > 0) {
      slips.add("body too much");
    }
    if (wrong > 0) {
      sides.add(
          new Case.Sides(
              "only",
              BodyScore.alone(page.body(), found.body()),
              BodyScore.alone(found.body(), page.body())));
    }
    compare(sides, slips, "title", page.title(), found.title(), CleaningMeasurement::sameTitle);
    compare(
        sides, slips, "author", page.author(), found.author(), CleaningMeasurement::sameAuthors);
    String day = page.day() == null ? null : page.day().toString();
    String foundDay = found.day() == null ? "" : found.day().toString();
    compare(sides, slips, "date", day, foundDay, String::equals);
    String told =
        String.format(
            Locale.ROOT,
            "%.0f%% of the body missed, %.0f%% too much",
            100 * body.falseNegatives(),
            100 * body.falsePositives());
    int others = slips.size() - (int) slips.stream().filter(slip -> slip.contains(" ")).count();
    return new Case(
        page.id(),
        slips.isEmpty() ? "right" : String.join(", ", slips),
        sides,
        wrong > 0 ? told : "",
        wrong + META * others);
  }

  private static void compare(
      List<Case.Sides> sides,
      List<String> slips,
      String what,
      @Nullable String gold,
      String predicted,
      BiPredicate<String, String> same) {
    if (gold != null && !same.test(gold, predicted)) {
      slips.add(what);
      sides.add(new Case.Sides(what, Samples.line(gold), Samples.line(predicted)));
    }
  }
}
