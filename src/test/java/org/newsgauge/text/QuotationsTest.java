package org.newsgauge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // Each typography
        "He said, \"We lost.\" | SPEECH[We lost.]",
        "He said, “We lost.” | SPEECH[We lost.]",
        "He said, „We lost.“ | SPEECH[We lost.]",
        "He said, „We lost.” | SPEECH[We lost.]",
        "He said, «We lost.» | SPEECH[We lost.]",
        "He said, »We lost.« | SPEECH[We lost.]",
        "He said, ‹We lost.› | SPEECH[We lost.]",
        "He said, ''We lost.'' | SPEECH[We lost.]",
        "He said, ``We lost.'' | SPEECH[We lost.]",
        "He said, ‘‘We lost.’’ | SPEECH[We lost.]",
        "He said, ‘We lost.’ | SPEECH[We lost.]",
        "He said, 'We lost.' | SPEECH[We lost.]",
        "He said, `We lost.' | SPEECH[We lost.]",
        "He said, ”We lost.” | SPEECH[We lost.]",
        "“We lost,” he said. “Again.” | SPEECH[We lost,] SPEECH[Again.]",
        "\"We lost\"he said, \"again\". | SPEECH[We lost] SPEECH[again]",
        "They—“we lost it all”—left. | SPEECH[we lost it all]",
        // Apostrophes
        "In the ’90s the Smiths’ house stood in ’em. | ~~",
        "In the '90s the Smiths' house burned. | ~~",
        "Rock 'n' roll isn't the boys' thing. | ~~",
        "In the ‘90s they loved the ‘burbs. | ~~",
        "He said, ‘The Smiths’ house isn’t ours.’ | SPEECH[The Smiths’ house isn’t ours.]",
        "She said 'the boys' team' lost. | SPEECH[the boys' team]",
        "He is 6'2\" tall. | ~~",
        "‘It’s the workers’ fault,’ he said, ‘not the owners’.’ | "
            + "SPEECH[It’s the workers’ fault,] SPEECH[not the owners’.]",
        // Inches
        "A 12\" pipe and a 10\" pipe burst, \"a mess,\" he said. | SPEECH[a mess,]",
        "“The 12” pipe burst,” he said. | SPEECH[The 12” pipe burst,]",
        "\"The 12\" pipe burst,\" he said. \"Twice.\" | SPEECH[The 12\" pipe burst,] SPEECH[Twice.]",
        "“We won 12” he said, “and lost 3.” | SPEECH[We won 12] SPEECH[and lost 3.]",
        // Set apart, mixed, run together
        "\" We lost, \" he said. \" Again. \" | SPEECH[ We lost, ] SPEECH[ Again. ]",
        "\"We lost,\"said Lind.\"We go on.\" | SPEECH[We lost,] SPEECH[We go on.]",
        "“We lost,'' he said. ''Again.'' | SPEECH[We lost,] SPEECH[Again.]",
        "\"We lost,” he said. “Again.\" | SPEECH[We lost,] SPEECH[Again.]",
        "“We lost,’ he said. ‘Again.” | SPEECH[We lost,’ he said. ‘Again.]",
        "Q: “Did you?” A: “We did.” | SPEECH[Did you?] SPEECH[We did.]",
        "“We lost”—he paused—“it all,” he said. | SPEECH[We lost] SPEECH[it all,]",
        "‘’Tis nothing,’ he said. | SPEECH[’Tis nothing,]",
        "He called it “a ‘circus’ and a ‘farce’” in May. | "
            + "SPEECH[a ‘circus’ and a ‘farce’] +SPEECH[circus] +SPEECH[farce]",
        "“He said, ‘She told me “no.”’” Reyes recalled. | "
            + "SPEECH[He said, ‘She told me “no.”’] +SPEECH[She told me “no.”] ++SPEECH[no.]",
        // Nested
        "“He said ‘no’ to me,” she said. | SPEECH[He said ‘no’ to me,] +SPEECH[no]",
        "\"He said 'no' to me,\" she said. | SPEECH[He said 'no' to me,] +SPEECH[no]",
        "‘He said “no” to me,’ she said. | SPEECH[He said “no” to me,] +SPEECH[no]",
        "She said, “He told me ‘no.’” | SPEECH[He told me ‘no.’] +SPEECH[no.]",
        "''He told me 'no,''' she said. | SPEECH[He told me 'no,'] +SPEECH[no,]",
        "'''No,' he told me,'' she said. | SPEECH['No,' he told me,] +SPEECH[No,]",
        "“A “b” c,” he said. | SPEECH[A “b” c,] +SPEECH[b]",
        // Unbalanced
        "He said, “We lost. | SPEECH[We lost.]",
        "“We lost, he said. “Again.” | SPEECH[We lost, he said.] SPEECH[Again.]",
        "We lost,” he said. “Again.” | SPEECH[Again.]",
        "“I love the ‘old town,” he said. | SPEECH[I love the ‘old town,]",
        "” | ~~",
        "“ | ~~",
        "He said, “We lost. “ | SPEECH[We lost. ]",
        "He said, “We lost.“[AP.] | SPEECH[We lost.]",
        "\"I like “Salt” a lot. | SPEECH[I like “Salt” a lot.] +SPEECH[Salt]",
        "“I like \"Salt\" a lot,” he said. | SPEECH[I like \"Salt\" a lot,] +SPEECH[Salt]",
        "“We lost\" he said. | SPEECH[We lost]",
        "<a href=\"b\">He said \"no\" to it</a> | SPEECH[no]",
        "He said \"\" and left. | SPEECH[]",
      })
  void finds(String text, String expected) {
    assertEquals(expected, Annotated.of(text).quotations());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // Reopened by each paragraph, closed by the last
        "“We lost.¶“We will win.” | SPEECH[We lost.] >SPEECH[We will win.]",
        "\"We lost.¶\"We will win.\" | SPEECH[We lost.] >SPEECH[We will win.]",
        "''We lost.¶''We will.¶''Yes.'' | SPEECH[We lost.] >SPEECH[We will.] >SPEECH[Yes.]",
        "‘We lost.¶‘We will win.’ | SPEECH[We lost.] >SPEECH[We will win.]",
        "He said: “We lost.¶“We will,” he said. “Soon.” | "
            + "SPEECH[We lost.] >SPEECH[We will,] SPEECH[Soon.]",
        // Not reopened, but closed
        "“We lost.¶We will win,” he said. | SPEECH[We lost.] >SPEECH[We will win,]",
        // Nested, reopened by both marks
        "“It reads: ‘Dear Ida.¶“‘We lost. Yours.’” | SPEECH[It reads: ‘Dear Ida.] "
            + ">SPEECH[‘We lost. Yours.’] +SPEECH[We lost. Yours.]",
        "“We lost.¶“We go on.¶“And on,” she said.¶He left. | "
            + "SPEECH[We lost.] >SPEECH[We go on.] >SPEECH[And on,]",
        // Closed: the next is a new one
        "“We lost.”¶“We will win.” | SPEECH[We lost.] SPEECH[We will win.]",
        // Left open: costs its own paragraph only
        "He said “we lost.¶Nobody came.¶“Now go.” | SPEECH[we lost.] SPEECH[Now go.]",
      })
  void runsOverParagraphs(String text, String expected) {
    assertEquals(expected, Annotated.of(text.replace("¶", "\n\n")).quotations());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "She starred in the film “Night Ferry to Oslo” last year. | TITLE[Night Ferry to Oslo]",
        "He spoke on the network's “Morning Table,” as ever. | TITLE[Morning Table,]",
        "Her memoir, “Salt,” sold well. | TITLE[Salt,]",
        "Mayor Quits After “Night Ferry” Row Grips Town Council | SPEECH[Night Ferry]",
        "“Not Even Once,” he said. | SPEECH[Not Even Once,]",
        "He said, “Never Again.” | SPEECH[Never Again.]",
        "He lost in May. “That Was Ida Brandt.” | SPEECH[That Was Ida Brandt.]",
        "He lost in May. “Never Say Die!” is his book. | TITLE[Never Say Die!]",
        "They fear the base is “a circus” now. | SPEECH[a circus]",
        "The so-called “reform” cost the town dear. | SCARE[reform]",
        "The town paid for a “study” of a bridge. | SCARE[study]",
        "“We paid,” he said. The “study” cost the town dear. | SPEECH[We paid,] SCARE[study]",
        "He said, “We paid.” The “study” cost the town dear. | SPEECH[We paid.] SCARE[study]",
        "“We paid!” he said of the “study” in May. | SPEECH[We paid!] SPEECH[study]",
        "He called the bridge “useless” again. | SPEECH[useless]",
        "The town paid for a “study of the bridge” in May. | SPEECH[study of the bridge]",
      })
  void tellsSpeechFromScareQuotesAndTitles(String text, String expected) {
    assertEquals(expected, Annotated.of(text).quotations());
  }
}
