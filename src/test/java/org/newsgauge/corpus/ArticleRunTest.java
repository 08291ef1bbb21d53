package org.newsgauge.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newsgauge.analysis.Analysis;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.Origin;
import org.newsgauge.article.UnreadableException;
import org.newsgauge.source.Sourcing;
import org.newsgauge.text.Document;

class ArticleRunTest {
  private static final int ENTRIES = 300;

  @Test
  void keepsTheOrderOfTheCorpusForAnyNumberOfThreads() throws IOException {
    assertEquals(run(1), run(7));
    assertEquals(ENTRIES, run(2).size());
  }

  @Test
  void aBrokenArticleIsOneFailure() throws IOException {
    List<String> results = run(3);
    assertEquals("FAILED entry:10: the input is empty", results.get(10));
    assertEquals("FAILED entry:20: no such file", results.get(20));
    assertEquals(
        "FAILED entry:30: internal error: java.lang.IllegalStateException: a defect",
        results.get(30));
    assertEquals("FAILED entry:40: internal error: java.lang.StackOverflowError", results.get(40));
    assertEquals("31", results.get(31));
  }

  @Test
  void whatCannotBeWrittenEndsTheRun() {
    IOException full = new IOException("disk full");
    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                new ArticleRun(new Cleaner(), ArticleRunTest::analyze, 2)
                    .run(
                        ArticleRunTest::entries,
                        new ArticleRun.Results() {
                          @Override
                          public void analysed(Analysis analysis) throws IOException {
                            throw full;
                          }

                          @Override
                          public void failed(Failure failure) {}
                        }));
    assertSame(full, thrown);
  }

  private static List<String> run(int threads) throws IOException {
    List<String> results = new ArrayList<>();
    new ArticleRun(new Cleaner(), ArticleRunTest::analyze, threads)
        .run(
            ArticleRunTest::entries,
            new ArticleRun.Results() {
              @Override
              public void analysed(Analysis analysis) {
                results.add(analysis.article().id());
              }

              @Override
              public void failed(Failure failure) {
                results.add("FAILED " + failure);
              }
            });
    return results;
  }

  private static void entries(java.util.function.Consumer<Entry> sink) {
    for (int i = 0; i < ENTRIES; i++) {
      sink.accept(new TestEntry(i));
    }
  }

  private static Analysis analyze(Article article) {
    int number = Integer.parseInt(article.id());
    spin(new Random(number).nextInt(200_000));
    if (number == 30) {
      throw new IllegalStateException("a defect");
    }
    if (number == 40) {
      throw new StackOverflowError();
    }
    Document document = new Document(article, List.of(), List.of(), List.of());
    return Analysis.of(document, new Sourcing(List.of(), List.of()), List.of());
  }

  /** Work of uneven length, so that threads finish out of order. */
  private static void spin(int steps) {
    double x = 1;
    for (int i = 0; i < steps; i++) {
      x = Math.sqrt(x + i);
    }
    assertEquals(true, x > 0);
  }

  private record TestEntry(int number) implements Entry {
    @Override
    public String input() {
      return "entry";
    }

    @Override
    public String record() {
      return Integer.toString(number);
    }

    @Override
    public Article read(Cleaner cleaner) throws IOException, UnreadableException {
      if (number == 10) {
        throw new UnreadableException("the input is empty");
      }
      if (number == 20) {
        throw new java.nio.file.NoSuchFileException("/somewhere/else");
      }
      return Article.asIs("Some text.", Origin.of(Integer.toString(number)));
    }
  }
}
