package org.newsgauge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scraped page that started it all; developers have it beside the checkout. */
class SeedTest {
  private static final Path SEED = Path.of("../shared/seed");

  @Test
  void theSeedIsHeadlineDekAndNineParagraphs() throws IOException, UnreadableException {
    assumeTrue(Files.isDirectory(SEED), "no ../shared/seed beside the checkout: skipped");
    List<Path> files;
    try (Stream<Path> all = Files.list(SEED)) {
      files = all.filter(file -> file.toString().endsWith(".txt")).toList();
    }
    assertFalse(files.isEmpty());
    for (Path file : files) {
      Article article = new Cleaner().read(Files.readAllBytes(file), Origin.of("seed"));
      assertFalse(article.text().contains("icon"), "no word of the icon wall");
      assertEquals(LocalDate.of(2024, 1, 25), article.published());
      assertEquals(9, article.bodyText().split("\n\n", -1).length, article.bodyText());
      assertFalse(article.titleText().isEmpty());
      assertEquals(
          article.text().indexOf(article.titleText()),
          article.text().lastIndexOf(article.titleText()),
          "the headline once");
      assertFalse(article.dekText().isEmpty());
    }
  }
}
