package org.newsgauge.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources in the words that news has for them, each read wrongly at some time. */
class SituationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNNAMED_DESCRIBED||[A source close to the Verhoeven campaign] said no.",
        "UNNAMED_DESCRIBED||[A source in Verhoeven's office] said no.",
        "UNNAMED_BARE||[Two people familiar with the matter] said no.",
        "UNNAMED_ROLE||[Those who know the harbor] said no.",
        "UNNAMED_DESCRIBED||[House Republicans] said no.",
        "UNNAMED_ROLE||[Norwegian Republicans] said no.",
        "UNNAMED_DESCRIBED||[City officials in Callan] said no.",
        "UNNAMED_ROLE||[City officials] said no.",
        "UNNAMED_DESCRIBED||President Ann Lee rose. [A senior administration official] said no.",
        "UNNAMED_ROLE||[A senior administration official] said no.",
        "UNNAMED_DESCRIBED||[The judge in the case] said no.",
        "UNNAMED_DESCRIBED||[The authors of the study] said no.",
        "UNNAMED_ROLE||[Both sides of the whaling debate] said no.",
        "NAMED_PLACE|Ohio|[Ohio] argued that the law stands.",
        "NAMED_PLACE|Ohio|Ohio sued. [The state] argued that the law stands.",
        "NAMED_PLACE|Obama White House|[The Obama White House] said no.",
        "NAMED_ORGANIZATION|Transpolar|[Transpolar] said it would close the mine.",
        "NAMED_ORGANIZATION|Transpolar|The airline Transpolar flew on. Later [Transpolar] said no.",
        "NAMED_ORGANIZATION|Meta|[Meta] said it would appeal.",
        "NAMED_ORGANIZATION|Médecins Sans Frontières|[Médecins Sans Frontières] said no.",
        "NAMED_ORGANIZATION|McDonald's|[McDonald's] said no.",
        "NAMED_ORGANIZATION|Ledger|[The Ledger] said it was so. [They] said no.",
        "NAMED_PERSON|Ann Lee|[Callan City Mayor Ann Lee] said no.",
        "NAMED_PERSON|Ann Lee|[Ann Lee, who left the bank three years ago to teach,] said no.",
        "NAMED_PERSON|Ann Lee|[One of the clerks who left, former Mayor Ann Lee,] said no.",
        "NAMED_PERSON|Ann Lee|[Ann Lee, head of the Tide Project at the University of Oslo, Davis,] said no.",
        "NAMED_PERSON|ANN LEE|The host is Bo Yi. [ANN LEE] said no.",
        "UNNAMED_DESCRIBED||Trump met them. [Trump allies] said no.",
        "UNNAMED_ROLE||[Ann Lee] spoke for the Greens. [The second official] said no.",
      })
  void isRead(Naming naming, String name, String marked) {
    SourcedAttribution last = Marked.read(marked, "").last();
    assertEquals(naming, last.naming());
    String found = last.source() == null ? "" : last.source().name();
    assertEquals(Objects.requireNonNullElse(name, ""), found);
  }
}
