package org.newsgauge.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in text that was scraped from a page, line by line: menus, icon walls, share
 * bars and boilerplate have no sentences; the body has.
 */
final class ScrapedText {
  private static final Pattern MENU_WORDS =
      Pattern.compile(
          "\\b(?:home|menu|search|login|log in|sign in|sign up|subscribe|newsletter|contact|about us|privacy"
              + "|terms|cookies?|rss|facebook|twitter|instagram|telegram|whatsapp|linkedin|youtube|share"
              + "|print|e-?mail|copy link|sport|world|business|politics|opinion|culture|video|podcasts?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ENDING =
      Pattern.compile(
          "^(?:share (?:or comment|this)|you can share|comments?\\b.{0,12}$|most (?:read|watched|popular)|more (?:top )?(?:stories|on this)"
              + "|related (?:articles|stories|news)|around the web|top stories|follow \\S+ on|tags?\\s*:|© |copyright|all rights reserved"
              + "|recommended|read (?:next|also)$|sponsored|leave a (?:comment|reply)|sign up (?:for|to)|subscribe)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern INLINE =
      Pattern.compile(
          "^(?:\\[?(?:picture|photo|image|video|watch|listen)\\b[^.]{0,12}[:\\]].*|\\[.{1,120}\\]|read (?:more|also|next)\\b.{0,160}|also read\\b.{0,160}"
              + "|(?:related|see also|more|watch)\\s*:.{0,160}|advertisement|story continues below.*|(?:photo|image|credit|source)\\s*[:©].*|.{0,120}©.{1,80}|view (?:all )?comments|\\d+(?:\\.\\d+)?k?(?: shares| comments)?)$",
          Pattern.CASE_INSENSITIVE);

  /** Log-odds above which a line may be body. */
  private static final float THRESHOLD = -0.2f;

  /** Log-odds above which the model is believed where a rule says otherwise. */
  private static final float SURE = 0.8f;

  /** No line is surer than this, and none counts for more words: one must not outweigh all. */
  private static final double MOST_ODDS = 3;

  private static final int MOST_WORDS = 60;

  private ScrapedText() {}

  /** The lines that are not empty, and whether an empty one stands before each. */
  record Lines(List<String> texts, List<Boolean> gaps) {
    static Lines of(String text) {
      List<String> texts = new ArrayList<>();
      List<Boolean> gaps = new ArrayList<>();
      boolean gap = true;
      for (String raw : text.split("\\R", -1)) {
        String line = Words.squeeze(raw);
        if (line.isEmpty()) {
          gap = true;
        } else if (texts.size() < Page.MAX_BLOCKS) {
          texts.add(line);
          gaps.add(gap);
          gap = false;
        }
      }
      return new Lines(texts, gaps);
    }
  }

  static Article clean(String text, Origin origin, Composer composer, @Nullable BlockModel model) {
    Lines split = Lines.of(text);
    List<String> lines = split.texts();
    List<Boolean> gapBefore = split.gaps();
    int n = lines.size();
    @Nullable String[] reasons = new String[n];
    boolean[] prose = new boolean[n];
    boolean[] likely = new boolean[n];
    boolean[] sure = new boolean[n];
    Arrays.fill(likely, true);
    if (model != null) {
      Page page = Page.ofLines(lines, gapBefore);
      Metadata nothing = Metadata.ofText(origin, null, List.of());
      float[] scores = model.score(page, nothing, MainContent.choose(page, nothing));
      Span run = bestRun(page, scores);
      for (int i = 0; i < n; i++) {
        likely[i] = run.start() <= i && i < run.end() && scores[i] > THRESHOLD;
        sure[i] = likely[i] && scores[i] > SURE;
      }
    }
    for (int i = 0; i < n; i++) {
      prose[i] = likely[i] && isProse(lines.get(i));
    }
    int first = firstProse(prose);
    if (first < 0) {
      return all(lines, origin, composer);
    }
    int last = first;
    int ending = n;
    for (int i = first; i < n; i++) {
      if (model == null
          && ENDING.matcher(lines.get(i)).find()
          && !longProse(lines.get(i))
          && fewProse(prose, i)) {
        ending = i;
        break;
      }
      if (prose[i]) {
        last = i;
      }
    }
    for (int i = 0; model != null && i < n; i++) {
      boolean body = likely[i] && (i > first || sure[i] || !isHeadLine(lines.get(i)));
      first = body ? Math.min(first, i) : first;
      last = body ? Math.max(last, i) : last;
    }
    LocalDate published = null;
    List<String> authors = List.of();
    int title = -1;
    int dek = -1;
    Map<String, Integer> counts = new HashMap<>();
    for (String line : lines) {
      counts.merge(Words.fold(line), 1, Integer::sum);
    }
    for (int i = 0; i < first; i++) {
      String line = lines.get(i);
      Dates.Match date = Words.count(line) <= 16 ? Dates.search(line, false) : null;
      if (date != null) {
        if (published == null) {
          published = date.day();
        }
        reasons[i] = "date line";
      } else if (Bylines.hasLead(line) && Words.count(line) <= 12) {
        if (authors.isEmpty()) {
          authors = Bylines.names(line);
        }
        reasons[i] = "byline";
      } else if (isMenu(line)) {
        reasons[i] = "navigation";
      }
    }
    // The headline: a line before the body that is repeated, else the longest one that may be one.
    int bestScore = 0;
    for (int i = 0; i < first; i++) {
      String line = lines.get(i);
      int words = Words.count(line);
      if (reasons[i] != null || words < 3 || words > 35 || INLINE.matcher(line).matches()) {
        continue;
      }
      int score = Math.min(words, 12) + (counts.getOrDefault(Words.fold(line), 1) > 1 ? 20 : 0);
      score += gapBefore.get(i) ? 6 : 0;
      score -= line.indexOf('>') >= 0 ? 15 : 0;
      if (score > bestScore) {
        bestScore = score;
        title = i;
      }
    }
    String headline = title < 0 ? "" : Words.fold(lines.get(title));
    for (int i = title + 1; title >= 0 && i < first; i++) {
      int words = Words.count(lines.get(i));
      if (reasons[i] == null
          && words >= 6
          && words <= 60
          && !INLINE.matcher(lines.get(i)).matches()
          && !Words.fold(lines.get(i)).contains(headline)
          && (i == title + 1)) {
        dek = i;
        break;
      }
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < n; i++) {
      String line = lines.get(i);
      if (i == title || i == dek || reasons[i] != null) {
        continue;
      }
      if (!headline.isEmpty() && Words.fold(line).equals(headline)) {
        reasons[i] = "repeats the headline";
      } else if (i < first) {
        reasons[i] = "before the article";
      } else if (i >= ending || (i > last && (!likely[i] || !Words.endsSentence(line)))) {
        reasons[i] = "after the article";
      } else if (!sure[i] && INLINE.matcher(line).matches()) {
        reasons[i] = "standing phrase of pages";
      } else if (!prose[i] && isMenu(line)) {
        reasons[i] = "navigation";
      } else if (!likely[i]) {
        reasons[i] = "reads like page furniture";
      } else if (Words.count(line) > 8 && !seen.add(line)) {
        reasons[i] = "repeated";
      }
    }
    if (title >= 0) {
      composer.title(lines.get(title));
    }
    if (dek >= 0) {
      composer.dek(lines.get(dek));
    }
    for (int i = 0; i < n; i++) {
      String reason = reasons[i];
      if (i != title && i != dek && reason == null) {
        composer.body(lines.get(i));
      } else if (reason != null) {
        composer.removed(lines.get(i), reason);
      }
    }
    return composer.article(origin, Metadata.ofText(origin, published, authors), 0.8);
  }

  /**
   * The lines, one after another, that together are most likely the body: the run with the highest
   * sum of log-odds over words (Kadane). What looks like body far from it is something else.
   */
  private static Span bestRun(Page page, float[] scores) {
    double best = 0;
    double sum = 0;
    int start = 0;
    Span run = new Span(0, 0);
    for (int i = 0; i < scores.length; i++) {
      double odds = Math.max(-MOST_ODDS, Math.min(MOST_ODDS, scores[i] - THRESHOLD));
      sum += odds * Math.min(MOST_WORDS, page.blocks().get(i).words());
      if (sum < 0) {
        sum = 0;
        start = i + 1;
      } else if (sum > best) {
        best = sum;
        run = new Span(start, i + 1);
      }
    }
    return run;
  }

  private static Article all(List<String> lines, Origin origin, Composer composer) {
    lines.forEach(composer::body);
    composer.warn("no paragraph of sentences was found: the text was taken as it is");
    return composer.article(origin, Metadata.ofText(origin, null, List.of()), 0.2);
  }

  /** Whether a line right before the first paragraph belongs to the head of the article. */
  private static boolean isHeadLine(String line) {
    return !Words.endsSentence(line)
        || Bylines.hasLead(line)
        || (Words.count(line) <= 16 && Dates.search(line, false) != null);
  }

  private static boolean isProse(String line) {
    int words = Words.count(line);
    return words >= 12 && Words.sentenceEnds(line) > 0 && Words.endsSentence(line);
  }

  private static boolean longProse(String line) {
    return Words.count(line) > 25;
  }

  private static int firstProse(boolean[] prose) {
    for (int i = 0; i < prose.length; i++) {
      if (prose[i]) {
        return i;
      }
    }
    return -1;
  }

  /** Whether less than a third of the paragraphs are still to come. */
  private static boolean fewProse(boolean[] prose, int from) {
    int before = 0;
    int after = 0;
    for (int i = 0; i < prose.length; i++) {
      if (prose[i]) {
        before += i < from ? 1 : 0;
        after += i >= from ? 1 : 0;
      }
    }
    return after * 2 <= before;
  }

  private static boolean isMenu(String line) {
    int words = Words.count(line);
    if (Words.endsSentence(line) && words > 6) {
      return false;
    }
    int icons = 0;
    String lower = line.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf("icon"); at >= 0; at = lower.indexOf("icon", at + 4)) {
      icons++;
    }
    if (icons >= 4) {
      return true;
    }
    long menu = MENU_WORDS.matcher(line).results().count();
    return (menu >= 3 && menu * 4 >= words) || (words <= 3 && menu >= 1);
  }
}
