package org.newsgauge.corpus;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Article;
import org.newsgauge.article.RecurringLines;

/**
 * What the first pass over a corpus has learned of it. Immutable from then on, and thread-safe.
 *
 * <p>Articles are numbered from 0 in the order of the corpus. Eight bytes an article.
 */
public final class CorpusProfile {
  private final RecurringLines furniture;
  private final int[] original;
  private final int[] event;
  private final TopicFinder.Topics topics;

  /**
   * @param furniture lines that recur in an outlet's articles
   * @param original for each article the earliest one with its text; itself for most
   * @param event for each article the number of its event, 0 for none
   * @param topics what the corpus is about
   */
  CorpusProfile(RecurringLines furniture, int[] original, int[] event, TopicFinder.Topics topics) {
    this.topics = Objects.requireNonNull(topics, "topics");
    this.furniture = Objects.requireNonNull(furniture, "furniture");
    this.original = original;
    this.event = event;
  }

  /** The lines that recur in an outlet's articles. */
  public RecurringLines furniture() {
    return furniture;
  }

  /** Number of articles. */
  int articles() {
    return original.length;
  }

  /** The earliest article with the same text; the article itself if it is that. */
  int original(int article) {
    return original[article];
  }

  /** The name of the article's event: the same for all its articles. */
  @Nullable String event(int article) {
    return event[article] == 0 ? null : "event-" + event[article];
  }

  /**
   * The topic that an article is nearest to, null if it has no word of any; in a corpus too small
   * to have topics its section.
   */
  @Nullable String topic(Article article) {
    if (topics.names().isEmpty()) {
      return article.section();
    }
    String topic = topics.of(article);
    return topic.isEmpty() ? null : topic;
  }

  /** Numbers groups from 1 in the order of their first articles; 0 where there is no group. */
  static int[] numbered(int[] groupOf) {
    int[] number = new int[groupOf.length];
    int groups = 0;
    for (int i = 0; i < groupOf.length; i++) {
      int first = groupOf[i];
      if (first == i) {
        number[i] = ++groups;
      } else if (first >= 0) {
        number[i] = number[first];
      }
    }
    return number;
  }
}
