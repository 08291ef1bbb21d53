package org.newsgauge.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static Lexicon lexicon(String category, String... entries) {
    return Lexicons.read(
        category + ".txt",
        "category: "
            + category
            + "\ntitle: t\nabout: a\nliterature: none\nweight: 0.5\n[all]\n"
            + String.join("\n", entries)
            + "\n[examples]\nA {"
            + entries[0]
            + "}.\nNone.\n");
  }

  private final List<Lexicon> lexicons =
      List.of(lexicon("deck", "swab", "sea lawyer"), lexicon("hold", "bilge"));

  private static List<String> shown(List<Lexicon> lexicons) {
    return lexicons.stream()
        .flatMap(l -> l.entries().stream().map(entry -> l.category() + ":" + entry.text()))
        .toList();
  }

  @Test
  void everythingUnlessToldOtherwise() {
    assertEquals(lexicons, Selection.ALL.of(lexicons));
  }

  @Test
  void onlySomeCategoriesOrWithoutSome() {
    assertEquals(
        List.of("hold:bilge"), shown(new Selection(Set.of("hold"), Set.of()).of(lexicons)));
    assertEquals(
        List.of("hold:bilge"), shown(new Selection(Set.of(), Set.of("deck")).of(lexicons)));
  }

  @Test
  void withoutOneEntry() {
    assertEquals(
        List.of("deck:swab", "hold:bilge"),
        shown(new Selection(Set.of(), Set.of("deck:sea lawyer")).of(lexicons)));
  }

  @Test
  void namesThatAreNoneAreFaults() {
    for (String name : List.of("mast", "deck:bilge")) {
      assertThrows(
          LexiconException.class, () -> new Selection(Set.of(), Set.of(name)).of(lexicons), name);
    }
    assertThrows(
        LexiconException.class, () -> new Selection(Set.of(), Set.of("deck", "hold")).of(lexicons));
  }

  @Test
  void aLaterSetReplacesACategoryAndAddsItsOwn() {
    List<Lexicon> together =
        Lexicons.together(
            List.of(lexicons, List.of(lexicon("mast", "crow"), lexicon("deck", "lubber"))));
    assertEquals(List.of("deck:lubber", "hold:bilge", "mast:crow"), shown(together));
    assertEquals(
        Stream.of("deck", "hold", "mast").toList(),
        together.stream().map(Lexicon::category).toList());
  }
}
