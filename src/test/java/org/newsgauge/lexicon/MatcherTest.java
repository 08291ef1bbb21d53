package org.newsgauge.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.newsgauge.lexicon.Texts.found;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newsgauge.article.Span;

class MatcherTest {
  @Test
  void findsPhrasesWhicheverOfTheirWordsIsLongest() {
    String[] entries = {
      "in the name of progress",
      "go to great lengths",
      "no ... whatsoever",
      "as far as it goes and then a wilderness",
      "great fun"
    };
    assertEquals(
        List.of("went to great lengths", "in the name of progress"),
        found("She went to great lengths in the name of progress.", entries));
    assertEquals(
        List.of("great fun", "no real sense whatsoever"),
        found("It was great fun and made no real sense whatsoever.", entries));
    assertEquals(
        List.of("As far as it goes and then a wilderness"),
        found("As far as it goes and then a wilderness.", entries));
    assertEquals(List.of(), found("Lengths of progress: a wilderness, whatsoever.", entries));
  }

  @Test
  void findsInflectedForms() {
    assertEquals(
        List.of("slammed", "slams", "cronies"),
        found("He slammed it, she slams him, and his cronies left.", "slam", "crony"));
  }

  @Test
  void aFormInQuotesIsThatFormOnly() {
    assertEquals(List.of("slams"), found("He slammed it. She slams him.", "\"slams\""));
  }

  @Test
  void globsStandForAnyEnding() {
    assertEquals(
        List.of("demonized", "claustrophobe"),
        found("They demonized the claustrophobe.", "demoni*", "*phobe"));
  }

  @Test
  void aLetterThatGrowsInLowerCaseIsNoTrap() {
    assertEquals(
        List.of("demonized"), found("İ demonized it, İl too.", "demoni*", "*phobe", "pseudo*"));
  }

  @Test
  void spellingChangesBeforeAnEnding() {
    assertEquals(
        List.of("spied", "flies", "dying", "dubbing", "happier", "taxes"),
        found(
            "He spied flies dying, dubbing happier taxes.",
            "spy",
            "fly",
            "die",
            "dub",
            "blue ; adjective",
            "happy ; adjective",
            "tax"));
  }

  @Test
  void hyphensAndSpacesAreOne() {
    assertEquals(
        List.of("witch-hunt", "witch hunts", "far left"),
        found("A witch-hunt is like other witch hunts of the far left.", "witch hunt", "far-left"));
  }

  @Test
  void aHyphenInQuotesIsAHyphen() {
    assertEquals(List.of("would-be"), found("A would-be king would be late.", "\"would-be\""));
  }

  @Test
  void aGlobWithAHyphenIsAWholeCompound() {
    assertEquals(
        List.of("union-hating"), found("The union-hating owner is hating it.", "*-hating"));
  }

  @Test
  void theLongestPhraseWins() {
    assertEquals(
        List.of("radical left agenda"),
        found(
            "A radical left agenda was read out.",
            "radical",
            "left agenda",
            "radical left agenda"));
  }

  @Test
  void gapsClassesAndAlternatives() {
    assertEquals(
        List.of("throw the old crew under the bus", "sold their souls", "lies through his teeth"),
        found(
            "They throw the old crew under the bus. They sold their souls. He lies through his"
                + " teeth.",
            "throw ... under the bus",
            "sold one's soul",
            "lie/lies through his/her teeth"));
  }

  @Test
  void fakeNewsIsNotInOtherNews() {
    assertEquals(List.of(), found("The News at Ten told of a fake Rembrandt.", "fake news"));
  }

  @Test
  void aProperNameIsNoHit() {
    assertEquals(
        List.of("savage"),
        found("Michael Savage wrote of a savage winter. Savage left.", "savage"));
    assertEquals(List.of(), found("She works at the War Department.", "war"));
  }

  @Test
  void capitalsInAnEntryAskForCapitals() {
    assertEquals(List.of("Big Oil"), found("Big Oil has big oil tanks.", "Big Oil"));
  }

  @Test
  void conditionsLookAround() {
    String[] blast = {"blast ; not followed by: furnace"};
    assertEquals(List.of(), found("The blast furnace cooled.", blast));
    assertEquals(List.of("blast"), found("They blast the mayor.", blast));
    String[] rip = {"rip ; near: critic, <name>"};
    assertEquals(List.of("ripped"), found("Critics said so and ripped the plan.", rip));
    assertEquals(List.of(), found("She ripped the cloth.", rip));
    String[] boss = {"boss ; preceded by: union, party"};
    assertEquals(List.of("bosses"), found("The union bosses met my boss.", boss));
  }

  @Test
  void flagsNegation() {
    List<Boolean> negated =
        new Matcher(List.of(Texts.lexicon("thug")))
                .match(
                    Texts.document(
                        "He is not a thug. She is no friend, a thug. They aren't thugs. A thug came."
                            + " Not only thugs came."))
                .stream()
                .map(Match::negated)
                .toList();
    assertEquals(List.of(true, false, true, false, false), negated);
  }

  @Test
  void matchesNeverOverlapAndLieInTheirSentences() {
    Matcher matcher =
        new Matcher(
            List.of(Texts.lexicon("a b", "b c", "c ... a", "a * b", "b*-c", "*ab", "c", "ba*")));
    Random random = new Random(7);
    String[] pieces = {"a", "b", "c", "ab", "ba", "-", " ", " ", ", ", ". ", "\n", "’s", "“", "B"};
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      int end = 0;
      for (Match match : matcher.match(Texts.document(text.toString()))) {
        Span span = match.span();
        assertTrue(span.start() >= end && match.sentence().contains(span), text::toString);
        end = span.end();
      }
    }
  }
}
