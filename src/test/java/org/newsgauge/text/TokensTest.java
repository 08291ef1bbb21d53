package org.newsgauge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Okafor's plan isn't ours. | Okafor 's plan is n't ours .",
        "They’ll say we’d’ve won, I'm told. | They ’ll say we ’d ’ve won , I 'm told .",
        "You cannot; I'm gonna. | You can not ; I 'm gon na .",
        "He shouldn't've gone. | He should n't 've gone .",
        "the Smiths’ house | the Smiths ’ house",
        "O’Malley at 5 o'clock, ma'am | O’Malley at 5 o'clock , ma'am",
        "In the ’90s they took 'em. | In the ’90s they took 'em .",
        "They was talkin' again. | They was talkin' again .",
        "a well-known 16-year-old co-op | a well-known 16-year-old co-op",
        "Rubio—as ever—left–right | Rubio — as ever — left – right",
        "It ended--badly... Then | It ended -- badly ... Then",
        "2015–16, 9/11, 10:30, $3.2m, 50%, 1,000 | "
            + "2015–16 , 9/11 , 10:30 , $ 3.2m , 50 % , 1,000",
        "the U.S.-led force, the U.S.'s share | the U.S.-led force , the U.S. 's share",
        "Ann Lee (D-N.Y.) of the A.F.L.-C.I.O., Bo Ray, R-Fla., and Joe (D-W. Va.) | "
            + "Ann Lee ( D-N.Y. ) of the A.F.L.-C.I.O. , Bo Ray , R-Fla. , and Joe ( D-W. Va. )",
        "AT&T and Q&A | AT&T and Q&A",
        "right/wrong | right / wrong",
        "Go to https://example.org/a-b?c=d. | Go to https://example.org/a-b?c=d .",
        "mail ann.lee@example.org, @annlee and #voteday | "
            + "mail ann.lee@example.org , @annlee and #voteday",
        "“I’m,” (he) [said] | “ I ’m , ” ( he ) [ said ]",
        "''No,'' he said | '' No , '' he said",
        "the ``big'' one | the `` big '' one",
        "What?! No... | What ?! No ...",
        "café naïve co\u00ADop | café naïve co\u00ADop",
        "so \uD83D\uDE00 it is | so \uD83D\uDE00 it is",
        "a\u200Bb\uFEFFc d | a b c d",
      })
  void tokenizes(String text, String expected) {
    assertEquals(expected, Annotated.of(text).tokens());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "We know Bush's new plan. | We/PRON know/VERB Bush/PROPN 's/PART new/ADJ plan/NOUN ./PUNCT",
        "They don't know. | They/PRON do/AUX n't/PART know/VERB ./PUNCT",
        "She's late. | She/PRON 's/AUX late/ADJ ./PUNCT",
        "They’ll go. | They/PRON ’ll/AUX go/VERB ./PUNCT",
        "Donald Trump's plan | Donald/PROPN Trump/PROPN 's/PART plan/NOUN",
        "In Trump's words | In/ADP Trump/PROPN 's/PART words/NOUN",
        "Tuesday night's debate was short. | Tuesday/PROPN night/NOUN 's/PART debate/NOUN was/AUX "
            + "short/ADJ ./PUNCT",
        "the boys' house | the/DET boys/NOUN '/PART house/NOUN",
        "a well-known mayor | a/DET well-known/ADJ mayor/NOUN",
        "the vice-president is here | the/DET vice-president/NOUN is/AUX here/ADV",
        "a re-elected mayor | a/DET re-elected/VERB mayor/NOUN",
        "He said, ''No.'' | He/PRON said/VERB ,/PUNCT ''/PUNCT No/INTJ ./PUNCT ''/PUNCT",
      })
  void tags(String text, String expected) {
    assertEquals(expected, Annotated.of(text).tags());
  }
}
