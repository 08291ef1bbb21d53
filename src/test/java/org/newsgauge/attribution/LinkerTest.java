package org.newsgauge.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgauge.article.Span;
import org.newsgauge.text.Document;

/** Roles that are given, linked: S, C and K mark where source, cue and content stand. */
class LinkerTest {
  private static final Linker LINKER = Linker.shipped();

  private record Mark(Role role, Span span) {}

  /** Reads "{S:The clerk} {C:said} {K:it rained}." */
  private static List<String> link(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < marked.length(); i++) {
      if (marked.charAt(i) != '{') {
        text.append(marked.charAt(i));
        continue;
      }
      Role role =
          switch (marked.charAt(i + 1)) {
            case 'S' -> Role.SOURCE;
            case 'C' -> Role.CUE;
            default -> Role.CONTENT;
          };
      int close = marked.indexOf('}', i);
      String words = marked.substring(i + 3, close);
      marks.add(new Mark(role, new Span(text.length(), text.length() + words.length())));
      text.append(words);
      i = close;
    }
    Document document = Texts.document(text.toString());
    List<Passage> passages = Passage.of(document);
    List<byte[]> labels = passages.stream().map(passage -> labels(passage, marks)).toList();
    return Texts.lines(document, LINKER.link(document, passages, labels));
  }

  private static byte[] labels(Passage passage, List<Mark> marks) {
    byte[] labels = new byte[passage.size()];
    for (Mark mark : marks) {
      for (int i = 0; i < labels.length; i++) {
        Span token = passage.token(i).span();
        if (mark.span().contains(token)) {
          boolean begins = token.start() == mark.span().start();
          labels[i] = (byte) (begins ? Labels.begin(mark.role()) : Labels.inside(mark.role()));
        }
      }
    }
    return labels;
  }

  @Test
  void oneCueTakesBothHalvesOfAQuotation() {
    assertEquals(
        List.of("the ferryman | said | “The rope held,” / “Nothing else did.” | DIRECT"),
        link("{K:“The rope held,”} {S:the ferryman} {C:said}. {K:“Nothing else did.”}"));
  }

  @Test
  void eachClauseHasItsOwnSource() {
    assertEquals(
        List.of(
            "The landlord | says | the roof is sound | INDIRECT",
            "his tenants | claim | that it leaks | INDIRECT"),
        link(
            "{S:The landlord} {C:says} {K:the roof is sound}, but {S:his tenants} {C:claim} "
                + "{K:that it leaks}."));
  }

  @Test
  void twoCuesShareTheirSource() {
    assertEquals(
        List.of(
            "Ines Moreau | said | the lake was safe | INDIRECT",
            "Ines Moreau | warned | that the ice was not | INDIRECT"),
        link(
            "{S:Ines Moreau} {C:said} {K:the lake was safe} and {C:warned} "
                + "{K:that the ice was not}."));
  }

  @Test
  void whatIsReportedByNobodyHasNoSource() {
    assertEquals(
        List.of(
            "- | was reported | that the bank had closed | INDIRECT",
            "Its owner | denied | it | INDIRECT"),
        link("It {C:was reported} {K:that the bank had closed}. {S:Its owner} {C:denied} {K:it}."));
  }

  @Test
  void accordingToLooksAhead() {
    assertEquals(
        List.of("two dockers | According to | the crane was old | INDIRECT"),
        link("{C:According to} {S:two dockers}, {K:the crane was old}."));
  }

  @Test
  void aCueWithoutContentSaysNothing() {
    assertEquals(List.of(), link("{S:The clerk} {C:said}."));
  }

  @Test
  void aQuotationThatGoesOnKeepsItsSpeaker() {
    assertEquals(
        List.of(
            "The pilot | said | “We turned back. | DIRECT",
            "The pilot | - | “There was no choice.” | DIRECT inherited"),
        link("{S:The pilot} {C:said}: {K:“We turned back.}\n\n“There was no choice.”"));
  }

  @Test
  void whatStandsBehindAQuotationsLastWordIsNotSaid() {
    assertEquals(
        List.of("The crofter | said | “It was dark.” | DIRECT"),
        link("{S:The crofter} {C:said}: {K:“It was dark.” The lamp was found later}."));
  }

  @Test
  void aQuotationHasItsOwnEdges() {
    assertEquals(
        List.of("a porter | said | “The lift was full,” | DIRECT"),
        link("“{K:The lift was full}\u200a,” {S:a porter} {C:said}.".replace("\u200a", "")));
  }

  @Test
  void theItOfAPassiveIsNobody() {
    assertEquals(
        List.of("- | was claimed | that the mill would open | INDIRECT"),
        link("{S:It} {C:was claimed} {K:that the mill would open}."));
  }

  @Test
  void headlinesNameTheirSpeakerLast() {
    assertEquals(
        List.of("harbour chief | says | The dredging stops now | INDIRECT"),
        link("The dredging stops now, says harbour chief\n\nA dredger lay idle."));
  }

  @Test
  void aDashNamesWhoIsQuotedAboveIt() {
    assertEquals(
        List.of("Ruth Abara, baker | ― | “We stay open.” | DIRECT"),
        link("Voices from the quay\n\n“We stay open.” ― Ruth Abara, baker"));
    assertEquals(
        List.of("Ruth Abara, baker | ― | “We stay open.” | DIRECT"),
        link("Voices from the quay\n\n“We stay open.”\n\n― Ruth Abara, baker"));
  }

  @Test
  void transcriptsNameTheirSpeakers() {
    assertEquals(
        List.of("OKORO | : | Who signed the lease? | INDIRECT", "Q | : | And who paid? | INDIRECT"),
        link("A hearing in Lowmouth\n\nOKORO: Who signed the lease?\n\nQ: And who paid?"));
  }

  @Test
  void whoCitesTheSourceBelongsToIt() {
    assertEquals(
        List.of(
            "two dockers cited by the Quay Gazette | according to | the crane was old | INDIRECT"),
        link("{K:the crane was old}, {C:according to} {S:two dockers cited} by the Quay Gazette."));
  }
}
