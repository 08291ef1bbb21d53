package org.newsgauge.corpus;

import java.io.IOException;
import java.util.Map;
import org.newsgauge.article.Article;
import org.newsgauge.article.Cleaner;
import org.newsgauge.article.UnreadableException;

/** One article of a corpus that is still to be read. */
public interface Entry {
  /** The file it comes from, as the user named it. */
  String input();

  /** The place in that file ({@code 12} for line 12); empty if the file holds one article. */
  String record();

  /**
   * Reads and cleans it. May be called on any thread, once.
   *
   * @throws IOException if the file cannot be read
   * @throws UnreadableException if there is no article in it
   */
  Article read(Cleaner cleaner) throws IOException, UnreadableException;

  /**
   * The columns that were to be kept beside the article, by name. Asked for after {@link #read}.
   */
  default Map<String, String> columns() {
    return Map.of();
  }

  /** About how many bytes of memory it holds until it is read. */
  default long held() {
    return 0;
  }
}
