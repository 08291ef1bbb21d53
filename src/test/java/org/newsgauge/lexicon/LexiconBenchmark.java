package org.newsgauge.lexicon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.text.Annotator;
import org.newsgauge.text.Document;
import org.newsgauge.text.NewsAnnotator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What 10,000 entries cost: the shipped ones, and made-up words up to that number. Loading reads
 * their bytes and builds the automaton; matching stands beside the text layer on the same texts.
 * {@code reports/speed/README.md} has the command and the figures.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LexiconBenchmark {
  private static final int ENTRIES = 10_000;
  private static final int ARTICLES = 60;
  private static final String SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve wi zo";

  /** A folder of plain texts. */
  @Param("../shared/gold/attribution/dev/text")
  public String texts;

  private final Annotator annotator = new NewsAnnotator();
  private final List<byte[]> files = new ArrayList<>();
  private final List<Article> articles = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private Matcher matcher;
  private int next;

  /** Reads lexicons and texts. */
  @Setup
  public void load() throws IOException {
    int shipped = 0;
    for (Lexicon lexicon : Lexicons.shipped()) {
      shipped += lexicon.entries().size();
      files.add(Files.readAllBytes(Path.of("lexicons", lexicon.file())));
    }
    files.add(made(ENTRIES - shipped).getBytes(StandardCharsets.UTF_8));
    matcher = new Matcher(lexicons());
    try (Stream<Path> listed = Files.list(Path.of(texts))) {
      for (Path file : listed.sorted().limit(ARTICLES).toList()) {
        articles.add(Article.asIs(Files.readString(file), Origin.of("text")));
      }
    }
    for (Article article : articles) {
      documents.add(annotator.annotate(article));
    }
  }

  private List<Lexicon> lexicons() {
    List<Lexicon> lexicons = new ArrayList<>();
    for (byte[] file : files) {
      lexicons.add(LexiconReader.read("made.txt", file));
    }
    return lexicons;
  }

  /** A lexicon of words and phrases of made-up syllables. */
  private static String made(int entries) {
    String[] syllables = SYLLABLES.split(" ", -1);
    Random random = new Random(1);
    StringBuilder text =
        new StringBuilder(
            "category: made\ntitle: t\nabout: a\nliterature: none\nweight: 0.5\n[all]\n");
    for (int i = 0; i < entries; i++) {
      for (int word = 0; word <= i % 3; word++) {
        text.append(word == 0 ? "" : " ");
        for (int s = 0; s < 3; s++) {
          text.append(syllables[random.nextInt(syllables.length)]);
        }
      }
      text.append(Integer.toString(i, 36).replaceAll("[0-9]", "q")).append(i).append('\n');
    }
    return text + "[examples]\nA {x}.\nNone.\n";
  }

  /** Reads 10,000 entries and builds the automaton. */
  @Benchmark
  public Matcher loads() {
    return new Matcher(lexicons());
  }

  /** One article through the text layer. */
  @Benchmark
  public Document textLayer() {
    return annotator.annotate(articles.get(next++ % articles.size()));
  }

  /** One article through the automaton. */
  @Benchmark
  public List<Match> matches() {
    return matcher.match(documents.get(next++ % documents.size()));
  }
}
