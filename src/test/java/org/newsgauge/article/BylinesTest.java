package org.newsgauge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "By Dee Farrow | Dee Farrow",
        "By Lena Quist and Daniel Teague ¦ Ledger staff | Lena Quist; Daniel Teague",
        "by HOWARD PYM, staff writer | HOWARD PYM",
        "From Jean-Marc d’Avenel | Jean-Marc d’Avenel",
        "Written by: Ann O'Shea & Raúl Ibáñez | Ann O'Shea; Raúl Ibáñez",
        "Metro Staff | Metro Staff",
        "admin | ``",
        "https://www.example.org/people/dee | ``",
        "dee@loudhailer.example | ``",
        "12 May 2023 | ``",
      })
  void readsNames(String line, String names) {
    List<String> expected = names.isEmpty() ? List.of() : Arrays.asList(names.split("; ", -1));
    assertEquals(expected, Bylines.names(line.replace('¦', '|')));
  }
}
