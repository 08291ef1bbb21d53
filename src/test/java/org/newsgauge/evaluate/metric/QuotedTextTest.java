package org.newsgauge.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuotedTextTest {
  static List<Arguments> examples() {
    return List.of(
        Arguments.of("He said “it sank” and left.", List.of("it sank")),
        Arguments.of("He said \"it sank\" and \"left\".", List.of("it sank", "left")),
        Arguments.of("''It sank,'' he said.", List.of("It sank,")),
        Arguments.of("“It sank.\n“We left.”", List.of("It sank.", "We left.")),
        Arguments.of("A “no” and “yes”", List.of("yes")),
        Arguments.of("A “🚢a” and “🚢🚢🚢”", List.of("🚢🚢🚢")),
        Arguments.of("mixed \"more hours” before", List.of("more hours")),
        Arguments.of("closed by “opening“ marks", List.of("opening", " marks")),
        Arguments.of("a ” alone\" opens", List.of(" opens")),
        Arguments.of("It's the boys' own 'ship'", List.of()),
        Arguments.of("“”", List.of()),
        Arguments.of("", List.of()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void quotations(String text, List<String> quoted) {
    assertEquals(quoted, QuotedText.in(text).stream().map(span -> span.in(text)).toList());
  }
}
