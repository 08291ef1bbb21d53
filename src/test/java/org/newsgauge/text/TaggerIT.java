package org.newsgauge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newsgauge.article.Span;

/** Our tagger against OpenNLP's own, on every sentence of the development texts. */
class TaggerIT {
  private static final Path GOLD = Path.of("..", "shared", "gold", "attribution");

  private static Tagger tagger;
  private static POSModel model;

  @BeforeAll
  static void load() throws IOException {
    tagger = Tagger.load();
    try (InputStream in =
        TaggerIT.class.getResourceAsStream("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
      model = new POSModel(in);
    }
  }

  @Test
  void tagsAllDevelopmentTextsAsOpenNlpDoes() throws IOException {
    assumeTrue(Files.isDirectory(GOLD), "no development texts at " + GOLD);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(GOLD)) {
      files = walk.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    int compared = files.parallelStream().mapToInt(TaggerIT::compare).sum();
    assertTrue(compared > 500_000, "only " + compared + " tokens compared");
  }

  private static int compare(Path file) {
    POSTaggerME stock = new POSTaggerME(model);
    int compared = 0;
    for (String[] tokens : modelSentences(read(file))) {
      assertEquals(
          Arrays.asList(stock.tag(tokens)), tags(tokens), () -> file + " " + List.of(tokens));
      compared += tokens.length;
    }
    return compared;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentences of a text in the tokens that the annotator hands to the model. */
  private static List<String[]> modelSentences(String text) {
    Abbreviations abbreviations = Abbreviations.ofNews();
    Tokenizer tokenizer = new Tokenizer(abbreviations, Set.of());
    SentenceSplitter splitter =
        new SentenceSplitter(abbreviations, Words.words("sentence-starters.txt"));
    SentenceTagger sentences = new SentenceTagger(tagger, new Lemmatizer(word -> false));
    List<Span> paragraphs = NewsAnnotator.paragraphs(text);
    byte[] roles = new byte[text.length()];
    new QuotationFinder(Set.of(), QuotationKinds.ofNews()).find(text, paragraphs, 0, roles);
    TokenSpans tokens = new TokenSpans();
    List<String[]> found = new ArrayList<>();
    for (Span paragraph : paragraphs) {
      tokenizer.tokenize(text, paragraph.start(), paragraph.end(), roles, tokens);
      int first = 0;
      while (first < tokens.size()) {
        int end = first + splitter.length(text, tokens, first, roles);
        int[] parts = new int[end - first];
        List<String> forms =
            sentences.modelForms(text, tokens, first, end, parts, new int[end - first]);
        found.add(forms.toArray(String[]::new));
        first = end;
      }
    }
    return found;
  }

  private static List<String> tags(String[] tokens) {
    List<String> names = tagger.names();
    return Arrays.stream(tagger.tag(List.of(tokens))).mapToObj(names::get).toList();
  }
}
