package org.newsgauge.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of the names that a page gives its article is the headline: the heading that agrees with
 * what the page says in its head, else what it says there without the outlet's name.
 */
final class Headlines {
  /** From this share of common words on, a heading is what the page's head declares. */
  private static final double LIKE = 0.45;

  /** Likeness of a heading that a declared title begins with. */
  private static final double BEGINS = 0.7;

  /** From this share on, it is rather that than the page's only first heading. */
  private static final double LIKELY = 0.8;

  /** The same where the page's only first heading stands before it. */
  private static final double SAME = 0.99;

  /** Below this share the page's only first heading is about something else than its head says. */
  private static final double UNLIKE = 0.15;

  /** Most words of a label before a colon. */
  private static final int LABEL = 2;

  private static final Pattern DIVIDER = Pattern.compile("^(?:\\s*[:|»•·]|\\s[-–—])\\s+");

  /** A month with a day or a year beside it, in folded text. */
  private static final Pattern ONLY_A_DATE =
      Pattern.compile(
          "(?:\\d{1,4} )?(?:\\d{1,4} )?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?"
              + "|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
              + "(?: \\d{1,4}){1,2}");

  private final Page page;
  private final String outlet;
  private final List<String> declared = new ArrayList<>();
  private @Nullable String best;
  private int block;

  Headlines(Page page, @Nullable String linked, String outlet) {
    this.page = page;
    this.outlet = outlet;
    add(page.meta("og:title"), outlet);
    add(linked, outlet);
    add(
        page.meta("twitter:title", "parsely-title", "sailthru.title", "dc.title", "citation_title"),
        outlet);
    add(page.titleTag(), outlet);
    choose();
  }

  /** The headline, or null if the page has none. */
  @Nullable String best() {
    return best;
  }

  /** The block that holds it, or the one where a headline would be; 0 if nothing says where. */
  int block() {
    return block;
  }

  private void add(@Nullable String title, String outlet) {
    if (title != null && !title.isBlank()) {
      String plain =
          withoutOutletBefore(withoutOutlet(Metadata.plain(Metadata.plain(title)), outlet), outlet);
      if (!plain.isEmpty()) {
        declared.add(plain);
      }
    }
  }

  private void choose() {
    double bestScore = LIKE;
    List<String> titles = declared.stream().map(Words::fold).toList();
    List<int[]> titleWords = titles.stream().map(Headlines::words).toList();
    String name = Words.fold(outlet);
    Block only = null;
    int firsts = 0;
    for (Block candidate : page.blocks()) {
      boolean heading = candidate.kind() == Block.Kind.HEADING;
      if ((!heading && (candidate.box().cues & Cue.HEADLINE.bit()) == 0)
          || candidate.words() > 60
          || candidate.words() == 0) {
        continue;
      }
      String text = Words.fold(candidate.text());
      if (text.equals(name)) {
        continue;
      }
      boolean h1 = candidate.box().tag.equals("h1");
      double score = 0;
      int[] own = words(text);
      for (int i = 0; i < titles.size(); i++) {
        score = Math.max(score, similarity(titleWords.get(i), own));
        if (heading && candidate.words() > 3 && goesOn(titles.get(i), text)) {
          score = Math.max(score, BEGINS);
        }
      }
      if (h1) {
        firsts += only != null && candidate.text().equals(only.text()) ? 0 : 1;
        only = score > UNLIKE || declared.isEmpty() ? candidate : only;
      }
      score += h1 ? 0.15 : 0;
      if (score > bestScore) {
        bestScore = score;
        take(candidate);
      }
    }
    boolean before = only != null && only.index() < block;
    boolean sureOfOther = best != null && bestScore >= (before ? SAME : LIKELY);
    if (firsts == 1 && only != null && !sureOfOther) {
      take(only);
    }
    if (best == null && !declared.isEmpty()) {
      best = declared.get(0);
    } else if (best != null) {
      best = withoutLabel(best);
    }
  }

  /**
   * What the page declares, where the heading is that with a date or a label beside it, or without
   * the number that it begins with.
   */
  private String withoutLabel(String heading) {
    String shown = Words.fold(heading);
    for (String title : declared) {
      String folded = Words.fold(title);
      boolean ends = shown.endsWith(' ' + folded);
      boolean begins = shown.startsWith(folded + ' ');
      String more =
          ends
              ? shown.substring(0, shown.length() - folded.length() - 1)
              : begins ? shown.substring(folded.length() + 1) : "";
      int colon = heading.indexOf(": ");
      boolean labelled =
          ends
              && colon > 0
              && Words.count(more) <= LABEL
              && Words.fold(heading.substring(0, colon)).equals(more);
      boolean numbered = folded.endsWith(' ' + shown) && isNumber(folded, shown.length());
      if (numbered || labelled || (!more.isEmpty() && ONLY_A_DATE.matcher(more).matches())) {
        return title;
      }
    }
    return heading;
  }

  /** Whether nothing but digits stands before the last characters and their blank. */
  private static boolean isNumber(String text, int last) {
    return text.substring(0, text.length() - last - 1).chars().allMatch(Character::isDigit);
  }

  private void take(Block heading) {
    best = withoutOutlet(heading.text().replace('\n', ' '), outlet);
    block = heading.index();
  }

  /** Whether a folded title begins with a folded heading and has more words. */
  private static boolean goesOn(String title, String heading) {
    int n = heading.length();
    return title.length() > n && title.charAt(n) == ' ' && title.startsWith(heading);
  }

  /** Hashes of the words of a folded text, each once. */
  private static int[] words(String folded) {
    int[] words = Words.hashes(folded);
    int count = 0;
    for (int word : words) {
      int at = 0;
      while (at < count && words[at] != word) {
        at++;
      }
      words[at] = word;
      count = Math.max(count, at + 1);
    }
    return Arrays.copyOf(words, count);
  }

  /** Words in both over words in either. */
  private static double similarity(int[] left, int[] right) {
    int both = 0;
    for (int word : right) {
      for (int other : left) {
        both += word == other ? 1 : 0;
      }
    }
    return both == 0 ? 0 : (double) both / (left.length + right.length - both);
  }

  /** Takes {@code The Outlet: } off the beginning of a title, or an address without divider. */
  private static String withoutOutletBefore(String title, String outlet) {
    int n = outlet.length();
    if (n == 0 || title.length() <= n || !title.regionMatches(true, 0, outlet, 0, n)) {
      return title;
    }
    String rest = title.substring(n);
    String after = DIVIDER.matcher(rest).replaceFirst("");
    boolean address = outlet.indexOf('.') > 0 && rest.charAt(0) == ' ';
    boolean divided = after.length() < rest.length();
    return (address || divided) && Words.count(after) > 1 ? after.strip() : title;
  }

  /** Takes {@code | The Outlet} off an end of a title. */
  static String withoutOutlet(String title, String outlet) {
    String folded = Words.fold(outlet);
    String result = title;
    for (int round = 0; round < 2; round++) {
      int cut = -1;
      for (String divider :
          new String[] {" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · ", " / "}) {
        cut = Math.max(cut, result.lastIndexOf(divider));
      }
      if (cut <= 0) {
        return result;
      }
      String last = result.substring(cut + 3).strip();
      String tail = Words.fold(last);
      boolean named =
          !folded.isEmpty()
              && (folded.replace(" ", "").contains(tail.replace(" ", "")) || tail.contains(folded));
      boolean bar = result.charAt(cut + 1) == '|' && Words.count(last) <= 5;
      if (!named && !bar) {
        return result;
      }
      result = result.substring(0, cut).strip();
    }
    return result;
  }
}
