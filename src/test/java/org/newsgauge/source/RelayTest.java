package org.newsgauge.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The situations of a report that rests on what others were told. */
class RelayTest {
  private static void check(String marked, Naming naming, List<String> relays) {
    SourcedAttribution last = Marked.read(marked, "The Port Callan Ledger").last();
    assertEquals(naming, last.naming(), marked);
    assertEquals(relays, last.relays(), marked);
    assertEquals(relays.isEmpty() ? Channel.FIRST_HAND : Channel.RELAYED, last.channel(), marked);
  }

  @Test
  void outletsThatCiteASourceRelayIt() {
    check(
        "The pier is sold, according to [unnamed officials] cited by Reuters and CNN.",
        Naming.UNNAMED_ROLE,
        List.of("Reuters", "CNN"));
    check(
        "The pier is sold, according to [unnamed officials cited by Reuters and Gulfline].",
        Naming.UNNAMED_ROLE,
        List.of("Reuters", "Gulfline"));
    check(
        "According to [multiple sources] cited by Reuters, Oslo has sold the pier.",
        Naming.UNNAMED_BARE,
        List.of("Reuters"));
  }

  @Test
  void outletsNeedNoName() {
    check(
        "[Officials] have told multiple news outlets that the pier is sold.",
        Naming.UNNAMED_ROLE,
        List.of("multiple news outlets"));
  }

  @Test
  void whatIsToldToOneselfIsFirstHand() {
    check("[A clerk] told the Ledger that the pier is sold.", Naming.UNNAMED_ROLE, List.of());
    check("[A clerk] told CNN that the pier is sold.", Naming.UNNAMED_ROLE, List.of("CNN"));
  }

  @Test
  void anInterviewLastsUntilSomethingPublic() {
    Marked read =
        Marked.read(
            "[Ann Lee] told CNN that the pier is sold. [Lee] said the price was fair. At a rally"
                + " on Friday [Lee] said the price was low.",
            "");
    assertEquals(Channel.RELAYED, read.attribution(1).channel());
    assertEquals(Channel.FIRST_HAND, read.attribution(2).channel());
  }

  @Test
  void aSurnameWithASmallParticleIsItsBearer() {
    Marked read = Marked.read("Prime Minister Idris al-Fahroun arrived. [al-Fahroun] said no.", "");
    assertEquals(List.of("NAMED_PERSON Idris al-Fahroun"), read.codes());
  }

  @Test
  void itIsTheSubjectBeforeAnOutlet() {
    Marked read =
        Marked.read(
            "Reuters reported a change. Though Norway previously held that [it] would agree to a"
                + " sale, nothing was signed.",
            "");
    assertEquals(List.of("NAMED_PLACE Norway"), read.codes());
  }

  @Test
  void whatUnnamedSourcesAddCameTheSameWay() {
    Marked read =
        Marked.read(
            "The pier is sold, according to [officials cited by Reuters]. [They] said it was old.",
            "");
    assertEquals(List.of("Reuters"), read.attribution(1).relays());
    assertEquals(List.of("Reuters"), read.last().relays());
  }

  @Test
  void aGuestOfAnotherOutletIsRelayed() {
    Marked read =
        Marked.read(
            "Ann Lee was a guest on CNN. Piers are old. [Lee] said that the pier is sold.", "");
    assertEquals(List.of("CNN"), read.last().relays());
  }

  @Test
  void aCountByAnAgencyRelaysNobody() {
    Marked read = Marked.read("The Reds lead, in a count by Reuters, but [Ann Lee] said no.", "");
    assertEquals(Channel.FIRST_HAND, read.last().channel());
  }

  @Test
  void newsReportsAreRelayed() {
    Marked read = Marked.read("[Multiple news reports] say the pier is sold.", "");
    assertEquals(Naming.DOCUMENT, read.last().naming());
    assertEquals(Channel.RELAYED, read.last().channel());
  }

  @Test
  void whomAnOutletCitesIsTheSource() {
    check(
        "[Reuters] reported, citing an official familiar with the plan, that the pier is sold.",
        Naming.UNNAMED_ROLE,
        List.of("Reuters"));
    check(
        "[Reuters] reported that the pier is sold, citing Ann Lee.",
        Naming.NAMED_PERSON,
        List.of("Reuters"));
    check(
        "[Reuters] reported that the pier is sold, citing concerns about rot.",
        Naming.NAMED_ORGANIZATION,
        List.of("Reuters"));
  }

  @Test
  void theReasonMayFollowInTheNextSentence() {
    String text =
        "[Two clerks] said that the pier is sold. They spoke on condition of anonymity because the"
            + " inquiry is secret.";
    SourcedAttribution said = Marked.read(text, "").attribution(0);
    String plain = text.replace("[", "").replace("]", "");
    assertEquals(
        "on condition of anonymity because the inquiry is secret",
        Objects.requireNonNull(said.anonymityReason()).in(plain));
    assertNull(
        Marked.read("[Two clerks] said no. Lee spoke on condition of anonymity.", "")
            .attribution(0)
            .anonymityReason());
  }

  @Test
  void aSpokesmanIsOneAlsoWhereHisNameStandsLast() {
    SourcedAttribution said =
        Marked.read("[A spokesman for the port, Peter Lund,] said that the pier is sold.", "")
            .last();
    Source source = Objects.requireNonNull(said.source());
    assertEquals("Peter Lund", source.name());
    assertTrue(source.spokesperson());
  }

  @Test
  void theOutletItselfIsTheAuthor() {
    Marked read = Marked.read("[The Loudhailer] has learned no.", "Morning Loudhailer");
    assertEquals(Naming.AUTHOR, read.last().naming());
  }
}
