package org.newsgauge.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
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

  /** The label of a picture or a recording: a line of its own that no article has as a sentence. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:\\[(?:picture|photo|image|video|audio|watch|listen|gallery)s?\\b.{0,200}\\]"
              + "|(?:picture|photo|image|video|audio|watch|listen|gallery)s?\\s?:.{0,200})$",
          Pattern.CASE_INSENSITIVE);

  /** A sentence that asks the reader to subscribe, and what is offered. */
  private static final Pattern SIGN_UP =
      Pattern.compile(
          "(?:^|[.!?:]\\s+)(?:please )?(?:sign up|subscribe|register)(?:\\s+(?:now|here|today|for|to)\\b|[.!]|$)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OFFER =
      Pattern.compile(
          "\\b(?:inbox|newsletters?|e-?mails?|alerts|briefing|(?:top|daily|latest) (?:stories|news|headlines))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final int MOST_WORDS_OF_OFFER = 45;

  /** The place and perhaps the day and an agency before the first sentence, up to the dash. */
  private static final Pattern DATELINE =
      Pattern.compile("^\\p{Lu}[\\p{Lu}.'’-]+\\b.{0,60}?(?=\\s*(?:[—–]|--|\\s-\\s))");

  /** A line that says when the article appeared; when it was changed is another matter. */
  private static final Pattern APPEARED =
      Pattern.compile("^(?:first )?(?:published|posted)\\b", Pattern.CASE_INSENSITIVE);

  private static final int MOST_WORDS_OF_DATE = 16;

  /** What stands between the steps of a path through a site, or a headline and a site's name. */
  private static final Pattern STEP = Pattern.compile("[>›»|/]|\\s[-–—]\\s");

  /** Lines above the byline among which the headline is looked for first. */
  private static final int NEAR_BYLINE = 3;

  /** Letters of a word that says what a text is about. */
  private static final int LONG_WORD = 4;

  /** Log-odds above which a line may be body. */
  private static final float THRESHOLD = -0.2f;

  /**
   * The same for a paragraph that only looks like furniture since nothing or an offer is beside.
   */
  private static final float LAST = -1.5f;

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
        boolean inRun = run.start() <= i && i < run.end() && scores[i] > THRESHOLD;
        likely[i] = inRun || (scores[i] > LAST && isLastParagraph(lines, i, run));
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
    for (int i = 0; i < first; i++) {
      String line = lines.get(i);
      Dates.Match date = Words.count(line) <= MOST_WORDS_OF_DATE ? Dates.search(line, false) : null;
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
    if (published == null) {
      published = appeared(lines, first, last);
    }
    int title = headline(lines, gapBefore, reasons, first, spoken(lines, prose));
    String headline = title < 0 ? "" : Words.fold(lines.get(title));
    int dek = title < 0 ? -1 : dek(lines, reasons, title, first);
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
      } else if (isStanding(line, sure[i])) {
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

  /** The day in the dateline, or in a line behind the body that says when the article appeared. */
  private static @Nullable LocalDate appeared(List<String> lines, int first, int last) {
    Matcher dateline = DATELINE.matcher(lines.get(first));
    LocalDate day = dateline.find() ? Dates.find(dateline.group(), false) : null;
    for (int i = last + 1; day == null && i < lines.size(); i++) {
      String line = lines.get(i);
      if (APPEARED.matcher(line).find() && Words.count(line) <= MOST_WORDS_OF_DATE) {
        day = Dates.find(line, false);
      }
    }
    return day;
  }

  /**
   * The line before the body that most looks like its headline, or -1: long, after a gap, right
   * above the byline, in words of the article, best of all repeated or shown again at an end of a
   * path through the site.
   *
   * @param spoken hashes of the words of the article
   */
  private static int headline(
      List<String> lines,
      List<Boolean> gapBefore,
      @Nullable String[] reasons,
      int first,
      Set<Integer> spoken) {
    Map<String, Integer> counts = new HashMap<>();
    for (String line : lines) {
      counts.merge(Words.fold(line), 1, Integer::sum);
    }
    Paths paths = new Paths(lines.subList(0, first));
    int byline = Arrays.asList(reasons).indexOf("byline");
    int title = -1;
    int bestScore = 0;
    for (int i = 0; i < first; i++) {
      String line = lines.get(i);
      int words = Words.count(line);
      if (reasons[i] != null || words < 3 || words > 35 || isStanding(line, false)) {
        continue;
      }
      String folded = Words.fold(line);
      int score = Math.min(words, 12);
      score += counts.getOrDefault(folded, 1) > 1 || paths.endIn(folded) ? 20 : 0;
      score += gapBefore.get(i) ? 6 : 0;
      score += i < byline && byline - i <= NEAR_BYLINE ? 8 : 0;
      score += sharesWords(line, spoken) ? 14 : 0;
      score -= line.indexOf('>') >= 0 ? 15 : 0;
      if (score > bestScore) {
        bestScore = score;
        title = i;
      }
    }
    return title;
  }

  /** Hashes of the longer words of the paragraphs of sentences. */
  private static Set<Integer> spoken(List<String> lines, boolean[] prose) {
    Set<Integer> spoken = new HashSet<>();
    for (int i = 0; i < prose.length; i++) {
      if (prose[i]) {
        longWords(lines.get(i), spoken);
      }
    }
    return spoken;
  }

  /** A headline is about its article, a banner about its site. */
  private static boolean sharesWords(String line, Set<Integer> spoken) {
    Set<Integer> words = new HashSet<>();
    longWords(line, words);
    int all = words.size();
    words.retainAll(spoken);
    return words.size() > 1 && words.size() * 2 >= all;
  }

  private static void longWords(String line, Set<Integer> words) {
    for (String word : Words.fold(line).split(" ", -1)) {
      if (word.length() >= LONG_WORD) {
        words.add(word.hashCode());
      }
    }
  }

  /**
   * Lines of several steps, sorted, so that a wall of them takes time by its length and not by its
   * square.
   */
  private static final class Paths {
    private final NavigableSet<String> forwards = new TreeSet<>();
    private final NavigableSet<String> backwards = new TreeSet<>();

    Paths(List<String> lines) {
      for (String line : lines) {
        if (STEP.matcher(line).find()) {
          String path = Words.fold(line);
          forwards.add(path);
          backwards.add(backwards(path));
        }
      }
    }

    /** Whether one starts or ends with these words and has more. */
    boolean endIn(String folded) {
      return anyStarts(forwards, folded) || anyStarts(backwards, backwards(folded));
    }

    private static boolean anyStarts(NavigableSet<String> paths, String words) {
      String start = words + ' ';
      String next = paths.ceiling(start);
      return next != null && next.startsWith(start);
    }

    private static String backwards(String text) {
      return new StringBuilder(text).reverse().toString();
    }
  }

  /** The line after the headline, passing over its repetitions and menus, if it is long enough. */
  private static int dek(List<String> lines, @Nullable String[] reasons, int title, int first) {
    String headline = Words.fold(lines.get(title));
    for (int i = title + 1; i < first; i++) {
      String line = lines.get(i);
      int words = Words.count(line);
      if (Words.fold(line).contains(headline) || "navigation".equals(reasons[i])) {
        continue;
      }
      return reasons[i] == null && words >= 6 && words <= 60 && !isStanding(line, false) ? i : -1;
    }
    return -1;
  }

  /**
   * Whether the line is one of the phrases that stand in all pages of a site. Some of them a model
   * that is sure of the body may know better; labels and offers it has to leave to the rules.
   */
  private static boolean isStanding(String line, boolean sureBody) {
    return LABEL.matcher(line).matches()
        || isOffer(line)
        || (!sureBody && INLINE.matcher(line).matches());
  }

  private static boolean isOffer(String line) {
    return SIGN_UP.matcher(line).find()
        && OFFER.matcher(line).find()
        && Words.count(line) <= MOST_WORDS_OF_OFFER;
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
      Block line = page.blocks().get(i);
      double odds = Math.max(-MOST_ODDS, Math.min(MOST_ODDS, scores[i] - THRESHOLD));
      // What is known to be an offer or a label goes anyway: it says nothing of what is around it.
      sum += isStanding(line.text(), false) ? 0 : odds * Math.min(MOST_WORDS, line.words());
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

  /**
   * Whether a paragraph of sentences stands at the end of the run, and an offer right before it, or
   * nothing behind it.
   */
  private static boolean isLastParagraph(List<String> lines, int line, Span run) {
    return line > run.start()
        && line <= run.end() + 1
        && isProse(lines.get(line))
        && ((line == run.end() && line + 1 == lines.size())
            || isOffer(lines.get(line - 1))
            || (line > 1 && isOffer(lines.get(line - 2))));
  }

  private static Article all(List<String> lines, Origin origin, Composer composer) {
    lines.forEach(composer::body);
    int sentences =
        lines.stream().filter(Words::endsSentence).mapToInt(line -> Words.count(line)).sum();
    // A short text of sentences is no page that went wrong.
    if (sentences * 2 <= lines.stream().mapToInt(line -> Words.count(line)).sum()) {
      composer.warn("no paragraph of sentences was found: the text was taken as it is");
    }
    return composer.article(origin, Metadata.ofText(origin, null, List.of()), 0.2);
  }

  /** Whether a line right before the first paragraph belongs to the head of the article. */
  private static boolean isHeadLine(String line) {
    return !Words.endsSentence(line)
        || Bylines.hasLead(line)
        || (Words.count(line) <= MOST_WORDS_OF_DATE && Dates.search(line, false) != null);
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
