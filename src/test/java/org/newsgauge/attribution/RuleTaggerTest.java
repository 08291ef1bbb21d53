package org.newsgauge.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgauge.text.Document;

class RuleTaggerTest {
  private final RuleTagger tagger = new RuleTagger();

  private void finds(String text, String... lines) {
    Document document = Texts.document(text);
    assertEquals(List.of(lines), Texts.lines(document, tagger.tag(document)));
  }

  @Test
  void quotationBeforeSourceAndCue() {
    finds(
        "“The kiln cracked,” the potter said.", "the potter | said | “The kiln cracked,” | DIRECT");
  }

  @Test
  void inversionTakesTheNounPhraseAfterTheCue() {
    finds(
        "“We ran out of salt,” said Inga Vestergaard, a baker from Odense.",
        "Inga Vestergaard, a baker from Odense | said | “We ran out of salt,” | DIRECT");
  }

  @Test
  void quotationInTwoPieces() {
    finds(
        "“The kiln cracked,” she said. “Nobody was hurt.”",
        "she | said | “The kiln cracked,” / “Nobody was hurt.” | DIRECT");
  }

  @Test
  void clauseWithAndWithoutThat() {
    finds(
        "The potter said that the kiln had cracked. Her sister said it was old.",
        "The potter | said | that the kiln had cracked | INDIRECT",
        "Her sister | said | it was old | INDIRECT");
  }

  @Test
  void toldSomebodyThat() {
    finds(
        "The warden told the board on Friday that two wolves had returned.",
        "The warden | told | that two wolves had returned | INDIRECT");
  }

  @Test
  void partlyQuotedClauseIsMixed() {
    finds(
        "The warden said the wolves were “thin and very shy” this year.",
        "The warden | said | the wolves were “thin and very shy” this year | MIXED");
  }

  @Test
  void sourceOverAnApposition() {
    finds(
        "Pál Horvath, a retired miner, said the shaft was never filled.",
        "Pál Horvath, a retired miner | said | the shaft was never filled | INDIRECT");
  }

  @Test
  void accordingToAtTheStartAndAtTheEnd() {
    finds(
        "According to the harbour master, the ferry was late. The ferry was full, according to the"
            + " crew.",
        "the harbour master | According to | the ferry was late | INDIRECT",
        "the crew | according to | The ferry was full | INDIRECT");
  }

  @Test
  void sharedSubject() {
    finds(
        "The actress said she was tired and added that the tour was over.",
        "The actress | said | she was tired and added that the tour was over | INDIRECT");
    finds(
        "“I am tired,” the actress said, adding that the tour was over.",
        "the actress | said | “I am tired,” | DIRECT",
        "the actress | adding | that the tour was over | INDIRECT");
  }

  @Test
  void noSourceIsKeptAsSourceless() {
    finds(
        "It was reported that the vault was empty.",
        "- | was reported | that the vault was empty | INDIRECT");
    finds(
        "The heiress is believed to live abroad.",
        "- | is believed | The heiress / to live abroad | INDIRECT");
  }

  @Test
  void onlyTheOutermostOfNestedAttributions() {
    finds(
        "The lawyer said that her client believes that the letter was forged.",
        "The lawyer | said | that her client believes that the letter was forged | INDIRECT");
  }

  @Test
  void headlineWithColon() {
    finds(
        "Mayor: I will not resign\n\nThe council met on Monday.",
        "Mayor | : | I will not resign | INDIRECT");
  }

  @Test
  void headlineWithSays() {
    finds(
        "Bridge will open in June, says minister\n\nThe council met on Monday.",
        "minister | says | Bridge will open in June | INDIRECT");
  }

  @Test
  void speakerLabels() {
    finds(
        "HOLM: You sold the boat?\n\nREYES: I gave it away.",
        "HOLM | : | You sold the boat? | INDIRECT",
        "REYES | : | I gave it away | INDIRECT");
  }

  @Test
  void aQuotationGoesOnInTheNextParagraph() {
    finds(
        "“We waited an hour,” said the nurse. “Nobody came.”\n\n“Then the lights went out.”",
        "the nurse | said | “We waited an hour,” / “Nobody came.” | DIRECT",
        "the nurse | - | “Then the lights went out.” | DIRECT inherited");
  }

  @Test
  void wordsInsideAQuotationAreNoCues() {
    finds(
        "“He said that he was ill,” the teacher said.",
        "the teacher | said | “He said that he was ill,” | DIRECT");
  }

  @Test
  void factsWithoutACueGiveNothing() {
    finds("The river rose by two metres. A claim was filed with the insurer.");
  }
}
