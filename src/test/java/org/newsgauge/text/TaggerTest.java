package org.newsgauge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our tagger against OpenNLP's own, on the same tokens. */
class TaggerTest {
  private static Tagger tagger;
  private static POSTaggerME stock;

  @BeforeAll
  static void load() throws IOException {
    tagger = Tagger.load();
    try (InputStream in =
        TaggerTest.class.getResourceAsStream("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
      stock = new POSTaggerME(new POSModel(in));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Go",
        "Go now",
        "The mayor left .",
        "The U.S. Senate is n't what it 's been , she 's told 3 , 000 people in 2016 .",
        "don't can't Okafor's they'll cannot gonna I'm 1990's 'em",
        "ÉTÉ naïve 東京 ひらがな カタカナ \uD83D\uDE00 — … “ ” ’ 7/8 12-14 3.5 A. Ä.",
        "X X X X X X X X X X",
      })
  void tagsAsOpenNlpDoes(String sentence) {
    String[] tokens = sentence.split(" ", -1);
    assertEquals(Arrays.asList(stock.tag(tokens)), tags(tokens));
  }

  private static List<String> tags(String[] tokens) {
    List<String> names = tagger.names();
    return Arrays.stream(tagger.tag(List.of(tokens))).mapToObj(names::get).toList();
  }
}
