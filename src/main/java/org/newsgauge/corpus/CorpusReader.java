package org.newsgauge.corpus;

import java.io.IOException;
import java.util.function.Consumer;

/** Lists the articles of a corpus, one after another, without holding them. */
public interface CorpusReader {
  /**
   * Hands every entry to {@code sink}, always in the same order.
   *
   * @throws IOException if the corpus itself cannot be read; one bad entry is not that: it fails
   *     when it is read
   */
  void forEach(Consumer<Entry> sink) throws IOException;
}
