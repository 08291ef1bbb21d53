package org.newsgauge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25 Jan, 2024 04:59 | 2024-01-25",
        "Published: 21:48, 21 January 2025 | 2025-01-21",
        "Sept. 3rd, 2021 | 2021-09-03",
        "Sept. 17, 2024 at 6:02 p.m. | 2024-09-17",
        "Tuesday, March 4 2003 | 2003-03-04",
        "the 3rd of May 2019 | 2019-05-03",
        "2024-09-17T23:05:00Z | 2024-09-17",
        "2024-09-17T23:05:00-0700 | 2024-09-17",
        "2017.6.30 | 2017-06-30",
        "20240125T045900 | 2024-01-25",
        "20240125 | 2024-01-25",
        "Thu, 01 Feb 2018 14:03:00 GMT | 2018-02-01",
        "25/1/2024 | 2024-01-25",
        "1/25/2024 | 2024-01-25",
        "3/4/2024 | 2024-03-04",
        "3.4.2024 | 2024-04-03",
        "11/30/19 | 2019-11-30",
        "1706158740 | 2024-01-25",
        "1706158740000 | 2024-01-25",
        "14-Mar-2025 | 2025-03-14",
        "updated 30 February 2024, first 28 February 2024 | 2024-02-28",
      })
  void readsTheDay(String text, LocalDate day) {
    assertEquals(day, Dates.find(text, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024",
        "May 2024",
        "in 2024-25",
        "call 555-0199-2024-11",
        "99/99/2024",
        "7:30"
      })
  void findsNoneWhereNoneIs(String text) {
    assertNull(Dates.find(text, false));
  }

  @Test
  void outsideAmericaTheDayComesFirst() {
    assertEquals(LocalDate.of(2024, 4, 3), Dates.find("3/4/2024", true));
  }

  @Test
  void readsPaths() {
    assertEquals(LocalDate.of(2024, 1, 5), Dates.inUrl("https://a.example/2024/01/05/x.html"));
    assertEquals(LocalDate.of(2024, 1, 5), Dates.inUrl("https://a.example/news/20240105-x"));
    assertEquals(LocalDate.of(2019, 11, 3), Dates.inUrl("https://a.example/2019/nov/3/x"));
    assertNull(Dates.inUrl("https://a.example/articles/so-many-11574168580"));
  }
}
