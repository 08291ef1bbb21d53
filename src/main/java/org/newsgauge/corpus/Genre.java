package org.newsgauge.corpus;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Article;

/**
 * Whether an article reports or argues, as far as its outlet says so: by its section, a part of its
 * address, or a label before its headline. Wording plays no part. What says nothing is news.
 */
public enum Genre {
  NEWS,
  OPINION;

  private static final String NAMES =
      "opinions?|op-?eds?|editorials?|leaders?|commentar(?:y|ies)|comment|columns?|columnists?"
          + "|comment-?is-?free|letters?(?:-to-the-editor)?|viewpoints?|voices|perspectives?"
          + "|contributors?|ideas|views";

  private static final Pattern SECTION =
      Pattern.compile(
          "(?:the )?(?:" + NAMES + ")|.*\\b(?:opinion|op-?ed|editorial|commentary|letters)\\b.*");

  /** A folder of the address, or the whole first label of a host. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[a-z+.-]+://(?:(?:opinions?|comment|blogs?)\\..*|[^?#]*/(?:" + NAMES + "|op)/.*)");

  private static final Pattern HEADLINE =
      Pattern.compile(
          "\\s*(?:opinion|op-?ed|editorial|commentary|comment|column|letters?(?: to the editor)?"
              + "|guest (?:essay|column)|the .{1,20} view|analysis and opinion)\\s*(?:[|:–—]|- ).*"
              + "|.*[|–—]\\s*(?:opinion|op-?ed|editorial|commentary|comment)\\s*"
              + "(?:[|–—-].*)?",
          Pattern.DOTALL);

  /** What the outlet says that it is. */
  public static Genre of(Article article) {
    boolean opinion =
        matches(SECTION, article.section())
            || matches(ADDRESS, article.url())
            || matches(HEADLINE, article.titleText());
    return opinion ? OPINION : NEWS;
  }

  private static boolean matches(Pattern pattern, @Nullable String said) {
    return said != null && pattern.matcher(said.strip().toLowerCase(Locale.ROOT)).matches();
  }

  /** In lower case, as it is written in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
