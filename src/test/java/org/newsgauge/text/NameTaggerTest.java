package org.newsgauge.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;

class NameTaggerTest {
  private static final NewsAnnotator ANNOTATOR = new NewsAnnotator();
  private static final NameTagger TAGGER = NameTagger.shipped();

  private static Document document(String text) {
    return ANNOTATOR.annotate(Article.asIs(text, Origin.of("test")));
  }

  private static List<String> names(String text) {
    return TAGGER.tag(document(text)).stream()
        .map(name -> name.type() + " " + name.span().in(text))
        .toList();
  }

  @Test
  void findsPeopleBodiesAndPlacesThatItHasNeverSeen() {
    assertEquals(
        List.of("PERSON Wilhelmina Ostrander", "ORGANIZATION Bramble Foundation"),
        names("Wilhelmina Ostrander, a nurse of the Bramble Foundation, said the lift failed."));
    assertEquals(
        List.of("PERSON Oduya", "PLACE Kenya"),
        names("On Friday Mr. Oduya flew home to Kenya after the talks."));
  }

  @Test
  void aTitleIsNoPartOfAName() {
    assertEquals(
        List.of("PERSON Thibault Renard"), names("The tax is dead, Sen. Thibault Renard said."));
  }

  @Test
  void namesLieInOrderInsideTheText() {
    Random random = new Random(7);
    String letters = "aZ .,'’\"-éÄ9\n()“”";
    for (int round = 0; round < 50; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 200; i++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      int end = 0;
      for (NameSpan name : TAGGER.tag(document(text.toString()))) {
        assertTrue(name.span().start() >= end && name.span().end() <= text.length());
        end = name.span().end();
      }
    }
  }

  @Test
  void aModelIsReadAsItWasWritten() throws IOException {
    byte[] weights = new byte[NameModel.LABELS << 4];
    new Random(3).nextBytes(weights);
    float[] transitions = new float[NameModel.LABELS * NameModel.LABELS + NameModel.LABELS];
    NameModel model = new NameModel(4, transitions, weights, 2.5f);
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    model.write(first);
    NameModel again = NameModel.read(new ByteArrayInputStream(first.toByteArray()));
    ByteArrayOutputStream second = new ByteArrayOutputStream();
    again.write(second);
    assertArrayEquals(first.toByteArray(), second.toByteArray());
    int[][] features = {{1, 20}, {7}, {3, 9, 2}};
    assertArrayEquals(model.label(features), again.label(features));
    assertEquals(0, model.label(new int[0][]).length);
  }

  @Test
  void whatIsNoModelIsRefused() {
    assertThrows(
        IOException.class, () -> NameModel.read(new ByteArrayInputStream(new byte[] {1, 2, 3})));
    assertThrows(
        IllegalArgumentException.class, () -> new NameModel(4, new float[3], new byte[5], 1));
  }

  @Test
  void aNameGoesOnOnlyInItsOwnType() {
    int person = NameModel.begin(NameType.PERSON);
    int place = NameModel.begin(NameType.PLACE);
    assertTrue(NameModel.follows(person, person + 1));
    assertTrue(NameModel.follows(person + 1, person + 1));
    assertTrue(NameModel.follows(place + 1, person));
    assertEquals(false, NameModel.follows(place, person + 1));
    assertEquals(false, NameModel.follows(0, place + 1));
  }
}
