package org.newsgauge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecurringLinesTest {
  private static final String BOX = "Get the Tern Bay Courier by letter, every morning but Sunday.";

  private static Article article(String outlet, int number, boolean box) {
    String text =
        "Headline " + number + "\n\nStall " + number + " burned down." + (box ? "\n\n" + BOX : "");
    int body = text.indexOf("\n\n") + 2;
    return new Article(
        "a" + number,
        outlet,
        null,
        null,
        null,
        null,
        text,
        new Span(0, body - 2),
        null,
        new Span(body, text.length()),
        1,
        List.of(),
        List.of());
  }

  private static List<Article> corpus() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      articles.add(article("Courier", i, i % 4 == 0));
      articles.add(article("Gazette", i, i < 3));
    }
    return articles;
  }

  @Test
  void whatRecursInAnOutletIsItsFurniture() {
    RecurringLines lines = new RecurringLines();
    corpus().forEach(lines::add);
    assertEquals(10, lines.count("Courier", BOX));
    assertTrue(lines.isFurniture("Courier", BOX));
    assertFalse(lines.isFurniture("Gazette", BOX), "three times are too few");
    assertFalse(lines.isFurniture("Courier", "Stall 4 burned down."));
  }

  @Test
  void itIsMovedToTheRemovedWithItsCount() {
    RecurringLines lines = new RecurringLines();
    corpus().forEach(lines::add);
    Article before = article("Courier", 4, true);
    Article after = lines.strip(before);
    assertEquals("Headline 4\n\nStall 4 burned down.", after.text());
    assertEquals("Stall 4 burned down.", after.bodyText());
    assertEquals(
        List.of(new Removed(BOX, "recurs in 10 of 40 articles of Courier")), after.removed());
    Article clean = article("Courier", 5, false);
    assertSame(clean, lines.strip(clean));
  }

  @Test
  void orderOfArticlesAndMergesDoesNotMatter() {
    List<Article> corpus = corpus();
    RecurringLines all = new RecurringLines();
    corpus.forEach(all::add);
    RecurringLines first = new RecurringLines();
    RecurringLines second = new RecurringLines();
    for (int i = corpus.size() - 1; i >= 0; i--) {
      (i % 3 == 0 ? first : second).add(corpus.get(i));
    }
    second.merge(first);
    for (Article article : corpus) {
      assertEquals(all.strip(article), second.strip(article));
    }
  }
}
