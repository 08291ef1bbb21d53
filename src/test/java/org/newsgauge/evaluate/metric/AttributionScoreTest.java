package org.newsgauge.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Role;
import org.newsgauge.evaluate.gold.Marked;

class AttributionScoreTest {
  private static final String TEXT =
      "The ferry sank, port officials said on Monday. “It was old,” Lee believes.";

  /** The fragments of {@code text} that read so; "|" divides several. */
  private static List<Span> spans(String text, String wanted) {
    List<Span> spans = new ArrayList<>();
    for (String piece : wanted.split("\\|", -1)) {
      if (!piece.isEmpty()) {
        int start = text.indexOf(piece);
        spans.add(new Span(start, start + piece.length()));
      }
    }
    return Marked.join(text, spans);
  }

  private static Marked marked(String source, String cue, String content) {
    return markedIn(TEXT, source, cue, content);
  }

  private static Marked markedIn(String text, String source, String cue, String content) {
    return new Marked("E", spans(text, source), spans(text, cue), spans(text, content));
  }

  @Test
  void exactByHand() {
    AttributionScore score =
        AttributionScore.of(
            TEXT,
            List.of(
                marked("port officials", "said", "The ferry sank|on Monday"),
                marked("Lee", "believes", "“It was old,”")),
            List.of(marked("officials", "said", "The ferry sank")));
    assertEquals(Tally.of(0, 1, 2), score.exact(Role.SOURCE));
    assertEquals(Tally.of(1, 1, 2), score.exact(Role.CUE));
    assertEquals(Tally.of(1, 1, 3), score.exact(Role.CONTENT));
    assertEquals(2, score.attributions());
  }

  @Test
  void tokensByHand() {
    AttributionScore score =
        AttributionScore.of(
            TEXT,
            List.of(marked("port officials", "said", "“It was old,”")),
            List.of(marked("officials", "said on", "It was")));
    assertEquals(Tally.of(1, 1, 2), score.token(Role.SOURCE));
    assertEquals(Tally.of(1, 2, 1), score.token(Role.CUE));
    // “ It was old , ” are six tokens.
    assertEquals(Tally.of(2, 2, 6), score.token(Role.CONTENT));
  }

  @Test
  void aTokenThatIsOnlyTouchedCarriesTheRole() {
    AttributionScore score =
        AttributionScore.of(
            TEXT, List.of(marked("", "said", "ferry")), List.of(marked("", "sai", "fer")));
    assertEquals(Tally.of(1, 1, 1), score.token(Role.CUE));
    assertEquals(Tally.of(0, 1, 1), score.exact(Role.CUE));
  }

  @Test
  void aSpanThatServesSeveralAttributionsCountsOnce() {
    AttributionScore score =
        AttributionScore.of(
            TEXT,
            List.of(marked("Lee", "said", "ferry"), marked("Lee", "believes", "old")),
            List.of(marked("Lee", "said", "ferry")));
    assertEquals(Tally.of(1, 1, 1), score.exact(Role.SOURCE));
    assertEquals(Tally.of(1, 1, 2), score.exact(Role.CUE));
  }

  @Test
  void charactersOutsideTheBasicPlaneAreOneToken() {
    String text = "🚢🚢 said 𝒜b";
    AttributionScore score =
        AttributionScore.of(
            text,
            List.of(markedIn(text, "🚢🚢", "said", "𝒜b")),
            List.of(markedIn(text, "🚢", "said", "𝒜b")));
    assertEquals(Tally.of(1, 1, 2), score.token(Role.SOURCE));
    assertEquals(Tally.of(1, 1, 1), score.token(Role.CONTENT));
  }

  @Test
  void emptySides() {
    List<Marked> some = List.of(marked("Lee", "believes", "old"));
    assertEquals(AttributionScore.none(), AttributionScore.of(TEXT, List.of(), List.of()));
    assertEquals(Tally.of(0, 0, 1), AttributionScore.of(TEXT, some, List.of()).cueSource());
    assertEquals(Tally.of(0, 1, 0), AttributionScore.of(TEXT, List.of(), some).cueSource());
  }

  @Test
  void matchesTheLargestCueOverlapAmongThoseWithTheSource() {
    Marked gold = marked("officials", "said on Monday", "ferry");
    Marked most = marked("Lee", "said on Monday", "ferry");
    Marked some = marked("port officials", "on Monday", "ferry");
    Marked less = marked("port officials", "said", "ferry");
    assertArrayEquals(
        new int[] {2}, AttributionScore.match(List.of(gold), List.of(most, less, some)));
  }

  @Test
  void eachPredictionAnswersOnceInTheOrderOfTheGold() {
    Marked one = marked("Lee", "said on", "ferry");
    Marked two = marked("Lee", "said", "ferry");
    assertArrayEquals(new int[] {0, -1}, AttributionScore.match(List.of(one, two), List.of(two)));
    assertArrayEquals(
        new int[] {1, 0}, AttributionScore.match(List.of(one, two), List.of(two, one)));
  }

  @Test
  void withoutASourceTheOtherSideMayHaveNoneEither() {
    Marked without = marked("", "said", "ferry");
    Marked with = marked("Lee", "said", "ferry");
    assertArrayEquals(new int[] {-1}, AttributionScore.match(List.of(without), List.of(with)));
    assertArrayEquals(new int[] {-1}, AttributionScore.match(List.of(with), List.of(without)));
    assertArrayEquals(new int[] {0}, AttributionScore.match(List.of(without), List.of(without)));
  }

  @Test
  void speechByHand() {
    AttributionScore.Speech speech =
        AttributionScore.of(
                TEXT,
                List.of(
                    marked("port officials", "said", "The ferry sank"),
                    marked("", "said on Monday", "ferry"),
                    marked("Lee", "believes", "old")),
                List.of(
                    marked("officials", "said", "on Monday"),
                    marked("Lee", "said", "old"),
                    marked("Lee", "believes", "old")))
            .speech();
    assertEquals(2, speech.gold());
    assertEquals(2, speech.sourceOverlap());
    assertEquals(1, speech.sourceExact());
    assertEquals(2, speech.cueOverlap());
    assertEquals(0, speech.contentOverlap());
    assertEquals(new Tally(2, 2, 0, 0), speech.cues());
  }

  @Test
  void aSourceInFragmentsIsExactWhenAllOfThemAre() {
    List<Marked> gold = List.of(marked("port officials|Lee", "said", "ferry"));
    List<Marked> one = List.of(marked("Lee", "said", "ferry"));
    List<Marked> both =
        List.of(marked("Lee", "said", "ferry"), marked("port officials", "on", "old"));
    assertEquals(0, AttributionScore.of(TEXT, gold, one).speech().sourceExact());
    assertEquals(1, AttributionScore.of(TEXT, gold, both).speech().sourceExact());
  }

  @Test
  void cuesOfSpeechThatNobodyMarkedAreNotPrecise() {
    AttributionScore.Speech speech =
        AttributionScore.of(
                TEXT,
                List.of(marked("Lee", "believes", "old")),
                List.of(marked("Lee", "said", "old"), marked("Lee", "believes", "ferry")))
            .speech();
    assertEquals(new Tally(0, 1, 0, 0), speech.cues());
    assertEquals(0, speech.gold());
  }

  @Test
  void directByHand() {
    Marked quoted = marked("Lee", "believes", "“It was old,”");
    Marked inside = marked("Lee", "believes", "was");
    Marked other = marked("port officials", "believes", "“It was old,”");
    Marked plain = marked("port officials", "said", "The ferry sank");
    assertEquals(
        new Tally(1, 1, 1, 1),
        AttributionScore.of(TEXT, List.of(quoted, plain), List.of(inside, plain)).direct());
    assertEquals(
        new Tally(0, 1, 0, 1), AttributionScore.of(TEXT, List.of(quoted), List.of(other)).direct());
    // Two attributions answer to one: both are right, and it is found.
    assertEquals(
        new Tally(2, 2, 1, 1),
        AttributionScore.of(TEXT, List.of(quoted), List.of(inside, quoted)).direct());
  }

  @Test
  void fewerThanThreeQuotedCharactersAreNotDirect() {
    List<Marked> two = List.of(marked("Lee", "believes", "It"));
    assertEquals(Tally.NONE, AttributionScore.of(TEXT, two, two).direct());
  }

  @Test
  void scoresAddUp() {
    List<Marked> gold = List.of(marked("Lee", "said", "“It was old,”"));
    AttributionScore score = AttributionScore.of(TEXT, gold, gold);
    AttributionScore twice = score.plus(score);
    assertEquals(Tally.of(2, 2, 2), twice.exact(Role.SOURCE));
    assertEquals(2, twice.speech().gold());
    assertEquals(new Tally(2, 2, 2, 2), twice.direct());
  }
}
