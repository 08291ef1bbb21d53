package org.newsgauge.lexicon.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgauge.lexicon.LexiconException;
import org.newsgauge.lexicon.foreign.WordLists.TableRow;

class WordListsTest {
  private static List<String> shown(List<WordList> lists) {
    List<String> shown = new ArrayList<>();
    for (WordList list : lists) {
      for (WordList.Term term : list.terms()) {
        shown.add(list.name() + " " + term.text() + " " + term.weight() + " " + term.line());
      }
    }
    return shown;
  }

  @Test
  void readsLiwcWithPhrasesEmptyCategoriesAndAMark() {
    String dic =
        "\uFEFF%\r\n1\tgloom\r\n2\tfury\r\n3\tnobody\r\n%\r\n\r\nrage*\t1\t2\r\nfoul mood 1\r\n";
    assertEquals(
        List.of("gloom rage* NaN 7", "gloom foul mood NaN 8", "fury rage* NaN 7"),
        shown(WordLists.liwc(dic, "a.dic")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rage 1            | a.dic:1: a LIWC dictionary begins with a line that holds % alone
          %;1 gloom         | a.dic:2: the list of categories is not closed by %
          %;1;%             | a.dic:2: expected the number of a category and its name: 1
          %;1 gloom;%;rage  | a.dic:4: a word without the number of a category: rage
          %;1 gloom;%;rage 7| a.dic:4: category 7 is not in the list above
          %;1 gloom;%       | a.dic:1: no words
          """)
  void faultsOfLiwcNameTheirLine(String dic, String message) {
    LexiconException e =
        assertThrows(LexiconException.class, () -> WordLists.liwc(dic.replace(';', '\n'), "a.dic"));
    assertEquals(message, e.getMessage());
  }

  @Test
  void readsQuantedaWithNestedCategories() {
    String yaml = "people:\n  high: [baron*, \"the gentry\"]\n  low:\n    - ditcher\nplain: mud\n";
    assertEquals(
        List.of(
            "people-high baron* NaN 2",
            "people-high the gentry NaN 2",
            "people-low ditcher NaN 4",
            "plain mud NaN 5"),
        shown(WordLists.quanteda(yaml, "q.yml")));
  }

  @Test
  void brokenYamlNamesItsLine() {
    LexiconException e =
        assertThrows(LexiconException.class, () -> WordLists.quanteda("a: [b\nc: d\n", "q.yml"));
    assertTrue(String.valueOf(e.getMessage()).startsWith("q.yml:2: not YAML here"), e.getMessage());
    assertThrows(LexiconException.class, () -> WordLists.quanteda("- a\n- b\n", "q.yml"));
    assertThrows(LexiconException.class, () -> WordLists.quanteda("", "q.yml"));
  }

  @Test
  void yamlMakesNoObjects() {
    String hostile = "words: !!javax.script.ScriptEngineManager [mud]\n";
    assertEquals(List.of("words mud NaN 1"), shown(WordLists.quanteda(hostile, "q.yml")));
  }

  @Test
  void readsAPlainList() {
    assertEquals(
        List.of("mine bilge NaN 2", "mine sea lawyer NaN 4"),
        shown(WordLists.plain("# own\nbilge\n\n  sea   lawyer \n", "mine.txt", "mine")));
  }

  @Test
  void readsTablesByTheirHeader() {
    List<TableRow> rows =
        List.of(
            new TableRow(2, List.of("bilge", "X", "")),
            new TableRow(3, List.of("swab*", "X", "X")),
            new TableRow(4, List.of("keel", "", "0")));
    assertEquals(
        List.of("bad bilge NaN 2", "bad swab* NaN 3", "worse swab* NaN 3"),
        shown(WordLists.table(List.of("DicTerm", "bad", "worse"), rows, "t.dicx", "t")));

    List<TableRow> weighed =
        List.of(
            new TableRow(2, List.of("insult", "bilge", "0.9")),
            new TableRow(3, List.of("", "swab", "")));
    assertEquals(
        List.of("insult bilge 0.9 2", "t swab NaN 3"),
        shown(WordLists.table(List.of("category", "word", "weight"), weighed, "t.csv", "t")));
  }

  @Test
  void aWeightOutOfRangeNamesItsLine() {
    List<TableRow> rows = List.of(new TableRow(9, List.of("bilge", "7")));
    LexiconException e =
        assertThrows(
            LexiconException.class,
            () -> WordLists.table(List.of("term", "weight"), rows, "t.csv", "t"));
    assertEquals("t.csv:9: weight 7 is not within 0 to 1", e.getMessage());
  }
}
