package org.newsgauge;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.jsoup.Jsoup;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Origin;
import org.newsgauge.attribution.Tagging;
import org.newsgauge.lexicon.Lexicons;
import org.newsgauge.lexicon.Matcher;
import org.newsgauge.text.Document;

/**
 * The whole line from text and from pages, against OpenNLP's stock chain and bare {@code
 * Jsoup.parse}, in one process: {@code PipelineBenchmark TEXTS PAGES [fast|accurate]}. By processor
 * time of the one thread that works, so that what runs beside it counts little. The first half of
 * the texts warms up, the second half is measured, all in turn on the same articles.
 */
public final class PipelineBenchmark {
  private static final int ROUNDS = 3;
  private static final Document NOTHING =
      new Document(Article.asIs("", Origin.of("nothing")), List.of(), List.of(), List.of());

  private PipelineBenchmark() {}

  /** Something that is timed; returns what it made, so that nothing is left out as unused. */
  private interface Work {
    int on(String input);
  }

  /**
   * Measures.
   *
   * @param args a folder of plain texts, a folder of pages compressed with gzip, and the tagger:
   *     fast if not told
   */
  public static void main(String[] args) throws IOException {
    List<String> texts = read(Path.of(args[0]), false);
    List<String> pages = read(Path.of(args[1]), true);
    Tagging tagging =
        Tagging.valueOf((args.length > 2 ? args[2] : "fast").toUpperCase(Locale.ROOT));
    Newsgauge newsgauge = Newsgauge.with(tagging, Lexicons.shipped());
    Cleaner cleaner = new Cleaner();
    Origin origin = Origin.of("one");
    SentenceDetectorME sentences;
    TokenizerME tokens;
    POSTaggerME tags;
    try (InputStream sentenceModel = model("sentence");
        InputStream tokenModel = model("tokens");
        InputStream tagModel = model("pos")) {
      sentences = new SentenceDetectorME(new SentenceModel(sentenceModel));
      tokens = new TokenizerME(new TokenizerModel(tokenModel));
      tags = new POSTaggerME(new POSModel(tagModel));
    }
    Work stock =
        text -> {
          int made = 0;
          for (String sentence : sentences.sentDetect(text)) {
            made += tags.tag(tokens.tokenize(sentence)).length;
          }
          return made;
        };
    Work ours = text -> newsgauge.analyze(Article.asIs(text, origin)).attributions().size();
    Matcher matcher = new Matcher(newsgauge.lexicons());
    Map<String, Document> read = new HashMap<>();
    for (String text : texts) {
      read.put(text, newsgauge.annotator().annotate(Article.asIs(text, origin)));
    }
    Work layer = text -> newsgauge.annotator().annotate(Article.asIs(text, origin)).words();
    Work tagger = text -> newsgauge.tagger().tag(read.getOrDefault(text, NOTHING)).size();
    Work lexicons = text -> matcher.match(read.getOrDefault(text, NOTHING)).size();
    Work jsoup = page -> Jsoup.parse(page).childNodeSize();
    Work clean = page -> cleaner.html(page, origin).text().length();
    Work whole = page -> newsgauge.analyze(cleaner.html(page, origin)).attributions().size();
    int half = texts.size() / 2;
    for (int i = 0; i < ROUNDS; i++) {
      for (Work work : List.of(stock, ours, layer, tagger, lexicons)) {
        time(work, texts.subList(0, half));
      }
    }
    for (int i = 0; i < ROUNDS; i++) {
      for (Work work : List.of(jsoup, clean, whole)) {
        time(work, pages);
      }
    }
    List<String> fresh = texts.subList(half, texts.size());
    report("stock chain, from text", time(stock, fresh), fresh.size());
    report("newsgauge (" + tagging + "), from text", time(ours, fresh), fresh.size());
    report("  its text layer", time(layer, fresh), fresh.size());
    report("  its tagger, on documents", time(tagger, fresh), fresh.size());
    report("  its lexicons, on documents", time(lexicons, fresh), fresh.size());
    int words = fresh.stream().mapToInt(text -> read.getOrDefault(text, NOTHING).words()).sum();
    System.out.printf(Locale.ROOT, "%d words in %d texts%n", words, fresh.size());
    report("Jsoup.parse", time(jsoup, pages), pages.size());
    report("cleaning, from pages", time(clean, pages), pages.size());
    report("newsgauge (" + tagging + "), from pages", time(whole, pages), pages.size());
  }

  private static void report(String what, double seconds, int articles) {
    System.out.printf(
        Locale.ROOT,
        "%-34s %5d articles, %7.3f s of processor, %8.1f a second%n",
        what,
        articles,
        seconds,
        articles / seconds);
  }

  private static double time(Work work, List<String> inputs) {
    long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int made = 0;
    for (String input : inputs) {
      made += work.on(input);
    }
    if (made < 0) {
      throw new IllegalStateException("nothing was made");
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1e9;
  }

  private static InputStream model(String part) {
    return PipelineBenchmark.class.getResourceAsStream(
        "/opennlp-en-ud-ewt-" + part + "-1.3-2.5.4.bin");
  }

  private static List<String> read(Path folder, boolean packed) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = new ArrayList<>(listed.sorted().toList());
    }
    Collections.shuffle(files, new Random(1));
    List<String> contents = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file);
          InputStream plain = packed ? new GZIPInputStream(in) : in) {
        contents.add(new String(plain.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return contents;
  }
}
