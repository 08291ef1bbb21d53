package org.newsgauge.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The part of public life that a source speaks from. */
class OfficesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POLICE_AND_COURTS|[FBI Director Ann Lee] said no.",
        "PARTY_AND_CAMPAIGN|[Ann Lee, chairwoman of the Republican National Committee,] said no.",
        "PARTY_AND_CAMPAIGN|[Ann Lee, the campaign's communications director,] said no.",
        "CIVIL_SOCIETY|[Ann Lee, president of the dockers' union,] said no.",
        "CIVIL_SOCIETY|[Dockers' union president Ann Lee] said no.",
        "EXPERT|[Ann Lee, director of the Callan Maritime Museum,] said no.",
        "COMPANY|[Ann Lee, the founder of a shipyard,] said no.",
        "COMPANY|[Ann Lee, a hedge fund manager,] said no.",
        "COMPANY|On Monday [Transpolar Airlines President Ann Lee] said no.",
        "OTHER|On Monday [Fennimor President Ann Lee] said no.",
        "GOVERNMENT|[President Ann Lee] said no.",
        "GOVERNMENT|[Secretary of State Ann Lee] said no.",
        "GOVERNMENT|[Senate Majority Leader Ann Lee] said no.",
        "GOVERNMENT|[Ann Lee (D-Vt.)] said no.",
        "OTHER|[Ann Lee (D)] said no.",
        "GOVERNMENT|[Harbor mayor Ann Lee] said no.",
        "GOVERNMENT|[Ann Lee, the county's emergency manager,] said no.",
        "MILITARY|[A spokesman for the army] said no.",
        "COMPANY|[A company spokesperson] said no.",
        "GOVERNMENT|[A spokesman for the Foreign Ministry] said no.",
        "OTHER|[A spokesman] said no.",
        "MILITARY|[Navy officials] said no.",
        "GOVERNMENT|[Officials] said no.",
        "CIVIL_SOCIETY|[The head of a charity] said no.",
        "PARTY_AND_CAMPAIGN|[RNC chief of staff Ann Lee] said no.",
        "GOVERNMENT|[Ann Lee, chairwoman of the Senate Fisheries Committee,] said no.",
        "GOVERNMENT|[Labor Secretary Ann Lee] said no.",
        "GOVERNMENT|[Vice President Ann Lee] said no.",
        "GOVERNMENT|[White House chief of staff Ann Lee] said no.",
        "OTHER|[Mrs. Lee] said no.",
      })
  void speaksFrom(Kind kind, String marked) {
    Source source = Marked.read(marked).last().source();
    assertNotNull(source);
    assertEquals(kind, source.kind());
  }
}
