package org.newsgauge.corpus;

import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.UnreadableException;

/** A place in a corpus where there is no article to be read: it fails with its reason. */
record BrokenEntry(String input, String record, String reason) implements Entry {
  @Override
  public Article read(Cleaner cleaner) throws UnreadableException {
    throw new UnreadableException(reason);
  }
}
