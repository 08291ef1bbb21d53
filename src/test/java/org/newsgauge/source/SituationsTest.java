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
        "DOCUMENT||[A Gulfline-GfK poll released Thursday] said no.",
        "DOCUMENT||[Polls there] say no.",
        "DOCUMENT||[Public opinion polls in Florida, Illinois and North Carolina] say no.",
        "DOCUMENT||[A Sept. 15, 2011 email] said no.",
        "DOCUMENT||[Ann Verhoeven's $350 billion, 10-year plan] said no.",
        "DOCUMENT||[The “Piers for all” document he released] said no.",
        "DOCUMENT||[Figures her campaign released Friday] said no.",
        "DOCUMENT||[The Harbor Department's own published guidelines] say no.",
        "DOCUMENT||[Lund v. Callan Teachers Association] said no.",
        "DOCUMENT||[One influential 2009 paper] found no.",
        "DOCUMENT||[This phony fact check] said no.",
        "SOURCELESS||[The missteps] showed no.",
        "UNNAMED_ROLE||[An official familiar with the plan] said no.",
        "UNNAMED_ROLE||[Most Democrats today] said no.",
        "UNNAMED_ROLE||[One Republican involved in the planning] said no.",
        "UNNAMED_ROLE||[Any of the Republicans] said no.",
        "UNNAMED_ROLE||[A super PAC] said no.",
        "UNNAMED_ROLE||[Voters within and outside the Democratic Party] said no.",
        "UNNAMED_ROLE||Ann Lee met Bo Yi. [Both private experts and inspectors] said no.",
        "UNNAMED_DESCRIBED||[Democrats on the House Pier Committee] said no.",
        "UNNAMED_DESCRIBED||[House and Senate Republicans] said no.",
        "UNNAMED_DESCRIBED||[Mrs. Verhoeven's campaign strategists] said no.",
        "UNNAMED_DESCRIBED||Jo Lund, a staff member, left. [Staff for the Pier Board] said no.",
        "UNNAMED_DESCRIBED||President Bo Yi spoke. [The Washington Post fact checker] said no.",
        "NAMED_ORGANIZATION|CREW|[CREW] said no.",
        "NAMED_ORGANIZATION|Future 45|[A newly formed super PAC called Future 45] said no.",
        "NAMED_ORGANIZATION|Associated Press|[Networks and the Associated Press] said no.",
        "NAMED_ORGANIZATION|Five Bays Group|[The Five Bays Group] said no.",
        "NAMED_PERSON|Nick Morrow|[A onetime rival, former Texas governor Nick Morrow,] said no.",
        "NAMED_PERSON|Lisa Lerner|[As one of them, the Ledger's Lisa Lerner,] said no.",
        "NAMED_PERSON|Joe Arnold|[Maricopa County (Ariz.) Sheriff Joe Arnold] said no.",
        "NAMED_PERSON|Bill Verhoeven & Ann Verhoeven|Bill Verhoeven and Ann Verhoeven left. [The Verhoevens] said no.",
        "NAMED_PERSON|Jo Lund|There was no mention of Jo Lund. No mention of Jo Lund, [who] said no.",
        "NAMED_PERSON|Nicky Drissel|It was old, said Nicky Drissel, 24, from Oslo, [who] said no.",
        "NAMED_ORGANIZATION|Lantern League|The Lantern League met. [The rights group] said no.",
        "NAMED_ORGANIZATION|Lantern League|The Lantern League met. The Lantern League, [a group] that sings, said no.",
        "NAMED_ORGANIZATION|Verhoeven campaign|Presidential candidate Bo Verhoeven lost. [The campaign] said no.",
        "NAMED_ORGANIZATION|Lee campaign & Yi campaign|Ann Lee met Bo Yi. [Both campaigns] said no.",
        "NAMED_PLACE|Armenia & Azerbaijan|Armenia and Azerbaijan signed. [They] said no.",
        "UNNAMED_DESCRIBED||The Lantern League met. [The trade group for the Pier Owners] said no.",
        "UNNAMED_ROLE||The Lantern League met. [One organization] said no.",
      })
  void isRead(Naming naming, String name, String marked) {
    SourcedAttribution last = Marked.read(marked, "").last();
    assertEquals(naming, last.naming());
    String found = last.source() == null ? "" : last.source().name();
    assertEquals(Objects.requireNonNullElse(name, ""), found);
  }
}
