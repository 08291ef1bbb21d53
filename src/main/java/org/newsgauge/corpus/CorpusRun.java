package org.newsgauge.corpus;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Language;
import org.newsgauge.article.RecurringLines;
import org.newsgauge.article.UnreadableException;

/**
 * Analyses the articles of a corpus on several threads and hands the results on in the order of the
 * corpus, whatever the threads.
 *
 * <p>Three passes. The first reads and cleans every article, leaves out what is not wanted, and
 * puts the rest into a file of the run. The second looks for what only the corpus as a whole can
 * tell: reprints and events, by then without the lines that recur in an outlet's articles. The
 * third analyses. So every input is opened and cleaned once, and may be a stream. First and third
 * are checkpointed: a run that was broken off goes on where it was and gives the same results.
 */
public final class CorpusRun {
  /** What a run hands on. Called on one thread, in the order of the corpus. */
  public interface Results {
    /** An article was analysed. */
    void analysed(CorpusArticle article) throws IOException;

    /** An article could not be read or analysed; the run goes on. */
    void failed(Failure failure) throws IOException;

    /**
     * All is read, nothing is analysed yet.
     *
     * @param columns those of the kept columns in which at least one article has something
     * @throws IOException if the run cannot go on without others
     */
    default void read(Set<String> columns) throws IOException {}

    /**
     * Makes sure that all that was handed on is on disk, and returns what is needed to go on from
     * here after a break.
     */
    Serializable save() throws IOException;

    /** Goes back to what {@link #save} returned; what was written after that is forgotten. */
    void restore(Serializable saved) throws IOException;
  }

  /**
   * What became of the articles that were not analysed.
   *
   * @param notEnglish set aside because of their language
   * @param unwanted left out by the selection
   * @param undated those of the unwanted that have no day, where days were asked for
   * @param passedOver outlets of unwanted articles, some of them if there are many, by name
   * @param unsureDays articles whose date may be read in two ways
   * @param unsureDay what was made of the first of these dates, and how to say otherwise; empty if
   *     there is none
   */
  public record Totals(
      long notEnglish,
      long unwanted,
      long undated,
      List<String> passedOver,
      long unsureDays,
      String unsureDay) {
    public Totals {
      passedOver = List.copyOf(passedOver);
    }
  }

  /** The run was asked to stop at something, and would stop there again. */
  public static final class Stopped extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what it stopped at
     */
    public Stopped(String message) {
      super(message);
    }
  }

  private static final int OUTLETS_TOLD = 12;

  static final String READ = "read";
  private static final String ANALYSED = "analysed";
  private static final String STORE = "articles";

  private final Cleaner cleaner;
  private final Function<Article, Analysis> analyzer;
  private final int threads;
  private final RunOptions options;

  /**
   * @param cleaner reads and cleans
   * @param analyzer analyses; must be thread-safe
   * @param threads how many articles are worked on at the same time, 1 or more
   */
  public CorpusRun(
      Cleaner cleaner, Function<Article, Analysis> analyzer, int threads, RunOptions options) {
    this.cleaner = Objects.requireNonNull(cleaner, "cleaner");
    this.analyzer = Objects.requireNonNull(analyzer, "analyzer");
    this.options = Objects.requireNonNull(options, "options");
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
    this.threads = threads;
  }

  /**
   * Analyses every entry, going on from the last checkpoint if there is one.
   *
   * @throws IOException if the corpus cannot be read or {@code results} cannot be written
   */
  public Totals run(
      CorpusReader corpus, Results results, Checkpoints checkpoints, Progress progress)
      throws IOException {
    ReadCheckpoint begun = (ReadCheckpoint) checkpoints.load(READ);
    AnalysedCheckpoint done = (AnalysedCheckpoint) checkpoints.load(ANALYSED);
    First first = begun == null ? new First(options) : begun.first();
    try (ArticleStore store = new ArticleStore(checkpoints.folder().resolve(STORE), first.stored)) {
      if (done != null) {
        results.restore(done.results());
      } else if (begun != null) {
        results.restore(begun.results());
      }
      if (!first.complete) {
        progress.begin("reading", -1);
        read(corpus, first, store, results, checkpoints, progress);
        first.complete = true;
        first.stored = store.save();
        checkpoints.save(READ, new ReadCheckpoint(first, results.save()));
      }
      results.read(Set.copyOf(first.columns));
      long[] offsets = first.sample.handOver();
      first.ids = null;
      progress.begin("matching", offsets.length);
      CorpusProfile profile = profile(first, offsets, store, progress);
      progress.begin("analysing", offsets.length);
      analyse(
          done == null ? 0 : done.articles(),
          offsets,
          profile,
          store,
          results,
          checkpoints,
          progress);
    }
    return new Totals(
        first.notEnglish,
        first.unwanted,
        first.undated,
        List.copyOf(first.passedOver),
        first.unsureDays,
        first.unsureDay);
  }

  /** What the first pass knows. */
  private static final class First implements Serializable {
    private static final long serialVersionUID = 1L;
    private long entries;
    private long entriesHash;
    private long stored;
    private long notEnglish;
    private long unwanted;
    private long undated;
    private final TreeSet<String> passedOver = new TreeSet<>();
    private long unsureDays;
    private String unsureDay = "";
    private boolean complete;
    private final TreeSet<String> columns = new TreeSet<>();
    private final RecurringLines furniture = new RecurringLines();
    private @Nullable NumberSet ids = new NumberSet();
    private final TermFrequencies frequencies = new TermFrequencies();
    private final Sample sample;

    First(RunOptions options) {
      sample = new Sample(options.sample(), options.seed());
    }
  }

  private record ReadCheckpoint(First first, Serializable results) implements Serializable {}

  private record AnalysedCheckpoint(int articles, Serializable results) implements Serializable {}

  private static boolean findsEvents(RunOptions options) {
    return options.match() == RunOptions.Match.EVENTS && options.matchColumn() == null;
  }

  /** What became of an entry in the first pass: one of the three. */
  private record Cleaned(
      Entry entry,
      @Nullable StoredArticle article,
      @Nullable Terms terms,
      @Nullable String fault) {}

  private void read(
      CorpusReader corpus,
      First first,
      ArticleStore store,
      Results results,
      Checkpoints checkpoints,
      Progress progress)
      throws IOException {
    InOrder<Entry, Cleaned> pass =
        new InOrder<>(
            threads,
            Entry::held,
            this::clean,
            cleaned -> {
              keep(cleaned, first, store, results);
              progress.at(first.entries);
              if (checkpoints.isDue()) {
                first.stored = store.save();
                checkpoints.save(READ, new ReadCheckpoint(first, results.save()));
              }
            });
    pass.run(
        sink -> {
          Skipping rest = new Skipping(first, sink);
          try {
            corpus.forEach(rest);
          } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
          }
          rest.end();
        });
  }

  /** Passes over the entries that were read before the break, and sees that they are the same. */
  private static final class Skipping implements Consumer<Entry> {
    private final long skipped;
    private final long expected;
    private final Consumer<Entry> sink;
    private long seen;
    private long hash;

    Skipping(First first, Consumer<Entry> sink) {
      this.skipped = first.entries;
      this.expected = first.entriesHash;
      this.sink = sink;
    }

    @Override
    public void accept(Entry entry) {
      if (seen >= skipped) {
        sink.accept(entry);
        return;
      }
      seen++;
      hash = hash(hash, entry);
      if (seen == skipped && hash != expected) {
        throw new UncheckedIOException(Checkpoints.changed());
      }
    }

    /** The corpus is at its end: it must have as many entries as were read. */
    void end() throws IOException {
      if (seen < skipped) {
        throw Checkpoints.changed();
      }
    }

    static long hash(long before, Entry entry) {
      return Hash.of(Hash.of(before, entry.input()), entry.record());
    }
  }

  private Cleaned clean(Entry entry) {
    try {
      Article article = entry.read(cleaner);
      boolean wanted = options.selection().wants(article);
      boolean read =
          wanted && (options.anyLanguage() || Language.of(article.bodyText()).isEnglish());
      Terms terms = read ? Terms.of(article) : null;
      StoredArticle stored =
          new StoredArticle(entry.input(), entry.record(), article, entry.columns());
      return new Cleaned(entry, stored, terms, wanted ? read ? null : FOREIGN : UNWANTED);
    } catch (UnreadableException | IOException e) {
      return new Cleaned(entry, null, null, reason(e));
    } catch (RuntimeException | StackOverflowError e) {
      // A defect of ours, but one article must not cost the others.
      return new Cleaned(entry, null, null, "internal error: " + e);
    } catch (OutOfMemoryError e) {
      return new Cleaned(entry, null, null, TOO_LARGE);
    }
  }

  private static final String UNWANTED = "unwanted";
  private static final String FOREIGN = "not English; --any-language analyses it all the same";
  private static final String TOO_LARGE = "too large for the memory; give more with JAVA_OPTS=-Xmx";

  private void keep(Cleaned cleaned, First first, ArticleStore store, Results results)
      throws IOException {
    first.entries++;
    first.entriesHash = Skipping.hash(first.entriesHash, cleaned.entry());
    StoredArticle stored = cleaned.article();
    if (stored == null) {
      fail(cleaned.entry(), String.valueOf(cleaned.fault()), results);
      return;
    }
    for (String warning : stored.article().warnings()) {
      if (warning.endsWith(TableEntry.UNSURE)) {
        first.unsureDays++;
        first.unsureDay = first.unsureDay.isEmpty() ? warning : first.unsureDay;
      }
    }
    String id = stored.article().id();
    if (first.ids != null && !first.ids.add(Hash.of(id))) {
      fail(cleaned.entry(), "another article has the same id: " + id, results);
    } else if (UNWANTED.equals(cleaned.fault())) {
      first.unwanted++;
      if (first.passedOver.size() < OUTLETS_TOLD) {
        first.passedOver.add(stored.article().outlet());
      }
      first.undated +=
          options.selection().asksDay() && stored.article().published() == null ? 1 : 0;
    } else if (FOREIGN.equals(cleaned.fault())) {
      first.notEnglish++;
    } else {
      first.furniture.add(stored.article());
      stored
          .columns()
          .forEach(
              (column, value) -> {
                if (!value.isBlank()) {
                  first.columns.add(column);
                }
              });
      if (cleaned.terms() != null) {
        first.frequencies.add(cleaned.terms());
      }
      if (first.sample.mayTake(id)) {
        first.sample.take(id, store.add(stored.toBytes()));
      }
    }
  }

  private void fail(Entry entry, String reason, Results results) throws IOException {
    fail(new Failure(entry.input(), entry.record(), reason), results);
  }

  private void fail(Failure failure, Results results) throws IOException {
    results.failed(failure);
    if (options.strict()) {
      throw new Stopped("stopped at the first failure: --strict");
    }
  }

  /** What the second pass learns of an article. */
  private static final class Sketch {
    private final int number;
    private final short[] text;
    private final EventFinder.@Nullable Profile about;
    private final TopicFinder.@Nullable Profile topic;
    private final @Nullable Long day;

    Sketch(
        int number,
        short[] text,
        EventFinder.@Nullable Profile about,
        TopicFinder.@Nullable Profile topic,
        @Nullable Long day) {
      this.number = number;
      this.text = text;
      this.about = about;
      this.topic = topic;
      this.day = day;
    }
  }

  private CorpusProfile profile(First first, long[] offsets, ArticleStore store, Progress progress)
      throws IOException {
    int n = offsets.length;
    store.flush();
    ReprintFinder reprints = new ReprintFinder(n);
    EventFinder events =
        findsEvents(options) ? new EventFinder(n, first.frequencies, options.days()) : null;
    TopicFinder topics = new TopicFinder(n, first.frequencies);
    long[] order = new long[n];
    new InOrder<Integer, Sketch>(
            threads,
            number -> 0,
            number -> sketch(number, offsets, first.furniture, events, topics, store),
            sketch -> {
              int number = sketch.number;
              reprints.set(number, sketch.text);
              if (events != null && sketch.about != null) {
                events.set(number, sketch.about, sketch.day);
              }
              if (sketch.topic != null) {
                topics.add(number, sketch.topic);
              }
              // Articles of no known day come after the others.
              long day = sketch.day == null ? Integer.MAX_VALUE : sketch.day;
              order[number] = (day << 32) | number;
              progress.at(number + 1L);
            })
        .run(sink -> numbers(0, n, sink));
    int[] original = reprints.find(order);
    int[] event = events == null ? new int[n] : CorpusProfile.numbered(events.find());
    for (int i = 0; i < n; i++) {
      // An original is its own original, so its event stays what it is.
      event[i] = event[original[i]];
    }
    IntFunction<Article> read = number -> article(number, offsets, first.furniture, store);
    return new CorpusProfile(first.furniture, original, event, topics.find(read));
  }

  private static Article article(
      int number, long[] offsets, RecurringLines furniture, ArticleStore store) {
    try {
      return furniture.strip(store.get(offsets[number]).article());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sketch sketch(
      int number,
      long[] offsets,
      RecurringLines furniture,
      @Nullable EventFinder events,
      TopicFinder topics,
      ArticleStore store) {
    Article article = article(number, offsets, furniture, store);
    boolean sampled = topics.isSampled(number);
    Terms terms = events != null || sampled ? Terms.of(article) : null;
    return new Sketch(
        number,
        MinHash.of(article.bodyText(), ReprintFinder.MIN_WORDS),
        events == null || terms == null ? null : events.profile(terms),
        sampled && terms != null ? topics.profile(terms) : null,
        article.published() == null ? null : article.published().toEpochDay());
  }

  private static void numbers(int from, int to, Consumer<Integer> sink) {
    for (int i = from; i < to; i++) {
      sink.accept(i);
    }
  }

  /** What became of an article in the third pass: one of the two. */
  private record Outcome(@Nullable CorpusArticle article, @Nullable Failure failure) {}

  private void analyse(
      int from,
      long[] offsets,
      CorpusProfile profile,
      ArticleStore store,
      Results results,
      Checkpoints checkpoints,
      Progress progress)
      throws IOException {
    AtomicReference<Integer> done = new AtomicReference<>(from);
    new InOrder<Integer, Outcome>(
            threads,
            number -> 0,
            number -> outcome(number, offsets, profile, store),
            outcome -> {
              if (outcome.article() != null) {
                results.analysed(outcome.article());
              } else if (outcome.failure() != null) {
                fail(outcome.failure(), results);
              }
              int count = done.updateAndGet(before -> before + 1);
              progress.at(count);
              if (checkpoints.isDue() || count == offsets.length) {
                checkpoints.save(ANALYSED, new AnalysedCheckpoint(count, results.save()));
              }
            })
        .run(sink -> numbers(from, offsets.length, sink));
  }

  private Outcome outcome(int number, long[] offsets, CorpusProfile profile, ArticleStore store) {
    StoredArticle stored;
    try {
      stored = store.get(offsets[number]);
      Article article = profile.furniture().strip(stored.article());
      Analysis analysis = analyzer.apply(article);
      int original = profile.original(number);
      String agency = CreditLines.agency(article);
      String reprintOf =
          original != number
              ? store.get(offsets[original]).article().id()
              : agency == null ? null : CorpusArticle.WIRE + agency;
      Genre genre = Genre.of(article);
      LeftOut leftOut = leftOut(original != number, agency != null, genre);
      boolean byTopic = options.match() == RunOptions.Match.TOPICS;
      String told =
          options.matchColumn() == null ? null : stored.columns().get(options.matchColumn());
      String known = told == null || told.isBlank() ? null : told;
      boolean column = options.matchColumn() != null;
      return new Outcome(
          new CorpusArticle(
              analysis,
              reprintOf,
              column ? byTopic ? null : known : profile.event(number),
              column && byTopic ? known : profile.topic(article),
              genre,
              leftOut,
              stored.columns()),
          null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | StackOverflowError e) {
      return failed(number, offsets, store, "internal error: " + e);
    } catch (OutOfMemoryError e) {
      return failed(number, offsets, store, TOO_LARGE);
    }
  }

  private static Outcome failed(int number, long[] offsets, ArticleStore store, String reason) {
    try {
      StoredArticle stored = store.get(offsets[number]);
      return new Outcome(null, new Failure(stored.input(), stored.record(), reason));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable LeftOut leftOut(boolean copy, boolean wire, Genre genre) {
    if (options.opinion() == RunOptions.Opinion.APART && genre == Genre.OPINION) {
      return LeftOut.OPINION;
    }
    if (options.opinion() == RunOptions.Opinion.ONLY && genre == Genre.NEWS) {
      return LeftOut.NEWS;
    }
    if (copy && options.reprints() != RunOptions.Reprints.KEEP) {
      return LeftOut.REPRINT;
    }
    return wire && options.reprints() == RunOptions.Reprints.DROP ? LeftOut.WIRE : null;
  }

  /** The message of an exception, for people: Java's messages for missing files are bare paths. */
  public static String reason(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }
}
