package org.newsgauge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LemmatizerTest {
  private static final List<Words.Line> LINES = Words.lines("lemmas.txt");
  private static final Tagger TAGGER = Tagger.load();
  private static final Lemmatizer LEMMATIZER = new Lemmatizer(TAGGER::hasSeen);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "VERB | said says saying say | say say say say",
        "VERB | railed railing stoked stoking | rail rail stoke stoke",
        "VERB | hoping hopping planned planed | hope hop plan plane",
        "VERB | used using fared bused | use use fare bus",
        "VERB | accused describing negotiated alleged | accuse describe negotiate allege",
        "VERB | visited opening combating edited | visit open combat edit",
        "VERB | called passed rebuffed buzzed | call pass rebuff buzz",
        "VERB | compelled controlled travelled travelling | compel control travel travel",
        "VERB | agreed freed needed succeeded | agree free need succeed",
        "VERB | denies denied dies dying | deny deny die die",
        "VERB | goes vetoes watches pushes fixes | go veto watch push fix",
        "VERB | bring sing discuss focus | bring sing discuss focus",
        "VERB | argued issuing judging urged hanging | argue issue judge urge hang",
        "VERB | manufactured inspiring measured | manufacture inspire measure",
        "AUX | 's 're 'm 'll 'd wo ca was | be be be will would will can be",
        "PART | 's ' n't not to | 's ' not not to",
        "NOUN | officials parties wives women | official party wife woman",
        "NOUN | Officials WOMEN businessmen | official woman businessman",
        "NOUN | crises viruses boxes speeches | crisis virus box speech",
        "NOUN | critics politics topics bus | critic politics topic bus",
        "NOUN | cookies movies gas news | cookie movie gas news",
        "NOUN | grandchildren specimen media | grandchild specimen media",
        "NOUN | by-elections brothers-in-law runners-up | by-election brother-in-law runner-up",
        "ADJ | bigger happiest nicer better former | big happy nice good former",
        "PRON | him them whom mine us i | he they whom my we i",
        "DET | an these those | a this that",
        "PROPN | Sanders Democrats U.S. | Sanders Democrats U.S.",
        "ADV | Really earlier | really early",
        "NUM | Two 1990s | two 1990s",
      })
  void givesTheDictionaryForm(Tag tag, String forms, String lemmas) {
    String found =
        String.join(
            " ", Arrays.stream(forms.split(" ", -1)).map(f -> LEMMATIZER.lemma(f, tag)).toList());
    assertEquals(lemmas, found);
  }

  static Stream<Words.Line> lines() {
    return LINES.stream().filter(line -> !line.text().startsWith("COMPARED"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void eachLineIsNeeded(Words.Line line) {
    List<Words.Line> others = LINES.stream().filter(other -> !other.equals(line)).toList();
    Lemmatizer without = new Lemmatizer(others, TAGGER::hasSeen);
    List<String> fields = List.of(line.text().split(" ", -1));
    boolean isSeen = fields.get(0).equals("SEEN");
    Tag tag = isSeen ? Tag.VERB : Tag.valueOf(fields.get(0));
    for (String lemma : isSeen ? fields.subList(1, fields.size()) : fields.subList(1, 2)) {
      List<String> forms = new ArrayList<>(inflected(lemma, tag));
      if (!isSeen) {
        forms.addAll(fields.subList(2, fields.size()));
      }
      assertTrue(
          forms.stream()
              .anyMatch(
                  form ->
                      LEMMATIZER.lemma(form, tag).equals(lemma)
                          && !without.lemma(form, tag).equals(lemma)),
          "\"" + lemma + "\" comes out right without its line");
    }
  }

  /** A lemma and its forms by the rules of spelling. */
  private static List<String> inflected(String lemma, Tag tag) {
    if (tag != Tag.VERB) {
      return List.of(lemma);
    }
    return lemma.endsWith("e")
        ? List.of(lemma, lemma.substring(0, lemma.length() - 1) + "ing", lemma + "d")
        : List.of(lemma, lemma + "ing", lemma + "ed");
  }

  @Test
  void errorsNameTheLine() {
    Words.Line line = new Words.Line("lemmas.txt", 11, "VREB go went");
    Exception error =
        assertThrows(
            IllegalStateException.class, () -> new Lemmatizer(List.of(line), word -> false));
    assertEquals("lemmas.txt:11: \"VREB\" is no tag", error.getMessage());
  }
}
