package org.newsgauge.evaluate;

import org.newsgauge.article.Article;
import org.newsgauge.article.Origin;
import org.newsgauge.article.Span;
import org.newsgauge.evaluate.metric.Bootstrap;

/** What every measurement has in common. */
final class Samples {
  private static final int SAMPLES = 1000;
  private static final long SEED = 1;
  private static final int AROUND = 160;

  private Samples() {}

  /** The bootstrap that the contract of {@code evaluate} fixes. */
  static Bootstrap bootstrap(int units) {
    return new Bootstrap(units, SAMPLES, SEED);
  }

  /** An article that is its text, not a character changed: gold offsets point into it. */
  static Article asIs(String id, String outlet, String text) {
    return Article.asIs(text, Origin.of(id).withOutlet(outlet));
  }

  /** The article's name and the line, from 1, on which the offset lies. */
  static String place(String name, String text, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return name + ":" + line;
  }

  /** The text around a span, in one line. */
  static String around(String text, Span span) {
    int start = Math.max(0, span.start() - AROUND);
    int end = Math.min(text.length(), span.end() + AROUND);
    String cut = line(text.substring(start, end));
    return (start > 0 ? "… " : "") + cut + (end < text.length() ? " …" : "");
  }

  /** The text in one line. */
  static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
