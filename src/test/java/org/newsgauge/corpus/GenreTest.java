package org.newsgauge.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;

/** What an outlet may call opinion: by section, address or heading; and what only looks so. */
class GenreTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.com/opinion/2024/03/01/move-the-cranes",
        "https://www.example.com/opinions/move-the-cranes.html",
        "https://example.com/news/op-ed/cranes/",
        "https://example.com/2024/03/01/opinion/cranes.html?ref=home",
        "https://EXAMPLE.com/Commentary/cranes",
        "https://example.com/commentisfree/2024/mar/01/cranes",
        "https://example.com/city/letters-to-the-editor/cranes",
        "http://opinion.example.com/cranes",
        "https://blogs.example.com/harbour/cranes",
        "https://example.com/columnists/ruth-abel/cranes",
        "https://example.com/op/cranes"
      })
  void addressesOfOpinion(String url) {
    assertEquals(Genre.OPINION, Genre.of(article(url, null, "Cranes idle for a third week")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.com/news/cranes",
        "https://example.com/news/public-opinion-on-cranes-shifts",
        "https://example.com/opinion-poll/cranes",
        "https://example.com/news/cranes?from=/opinion/",
        "https://example.com/news/cranes#/opinion/",
        "https://opinionated.example.com/cranes",
        "https://example.com/leadership/cranes",
        "https://example.com/news/opinion"
      })
  void addressesOfNews(String url) {
    assertEquals(Genre.NEWS, Genre.of(article(url, null, "Cranes idle for a third week")));
  }

  @ParameterizedTest
  @CsvSource({
    "Opinion, OPINION",
    "Op-Ed, OPINION",
    "Letters to the Editor, OPINION",
    "News; Opinion, OPINION",
    "The Editorial, OPINION",
    "World, NEWS",
    "Public affairs, NEWS",
    "Views, OPINION",
    "Reviews, NEWS"
  })
  void sections(String section, Genre genre) {
    assertEquals(genre, Genre.of(article(null, section, "Cranes idle for a third week")));
  }

  @ParameterizedTest
  @CsvSource({
    "Opinion: Move the cranes, OPINION",
    "OPINION | Move the cranes, OPINION",
    "Letter to the editor: The cranes, OPINION",
    "Move the cranes - now | Opinion, OPINION",
    "Opinion of court is read to the cranes' owner, NEWS",
    "Opinion polls turn against the cranes, NEWS",
    "Column of smoke over the harbour, NEWS"
  })
  void headings(String heading, Genre genre) {
    assertEquals(genre, Genre.of(article(null, null, heading)));
  }

  @Test
  void whatSaysNothingIsNews() {
    assertEquals(Genre.NEWS, Genre.of(article(null, null, "")));
  }

  private static Article article(
      @org.jspecify.annotations.Nullable String url,
      @org.jspecify.annotations.Nullable String section,
      String title) {
    return Article.asIs("The cranes are idle, the mayor said.", new Origin("a", "b", url, null))
        .withTitle(title)
        .withMetadata(null, null, section, List.of());
  }
}
