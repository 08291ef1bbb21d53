package org.newsgauge.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the names that a page gives its article is the headline: the heading that agrees with
 * what the page says in its head, else what it says there without the outlet's name.
 */
final class Headlines {
  /** From this share of common words on, a heading is what the page's head declares. */
  private static final double LIKE = 0.45;

  /** From this share on, it is rather that than the page's only first heading. */
  private static final double LIKELY = 0.8;

  /** The same where the page's only first heading stands before it. */
  private static final double SAME = 0.99;

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
      String plain = withoutOutlet(Metadata.plain(Metadata.plain(title)), outlet);
      if (!plain.isEmpty()) {
        declared.add(plain);
      }
    }
  }

  private void choose() {
    double bestScore = LIKE;
    List<Set<String>> declaredWords = declared.stream().map(Headlines::words).toList();
    Block only = null;
    int firsts = 0;
    for (Block candidate : page.blocks()) {
      boolean heading = candidate.kind() == Block.Kind.HEADING;
      if ((!heading && (candidate.box().cues & Cue.HEADLINE.bit()) == 0)
          || candidate.words() > 60
          || candidate.words() == 0) {
        continue;
      }
      boolean h1 = candidate.box().tag.equals("h1");
      double score = 0;
      Set<String> own = words(candidate.text());
      for (int i = 0; i < declared.size(); i++) {
        score = Math.max(score, similarity(declaredWords.get(i), own));
        if (heading && candidate.words() > 3 && startsWith(declared.get(i), candidate.text())) {
          score = Math.max(score, 0.7);
        }
      }
      if (h1 && candidate.words() > 1 && !isOutlet(candidate.text())) {
        firsts += only != null && candidate.text().equals(only.text()) ? 0 : 1;
        only = score > 0 || declared.isEmpty() ? candidate : only;
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
    }
  }

  private void take(Block heading) {
    best = withoutOutlet(heading.text().replace('\n', ' '), outlet);
    block = heading.index();
  }

  private boolean isOutlet(String text) {
    return !outlet.isEmpty() && Words.fold(text).equals(Words.fold(outlet));
  }

  private static boolean startsWith(String title, String heading) {
    return title.length() > heading.length()
        && Words.fold(title).startsWith(Words.fold(heading) + ' ');
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(Words.fold(text).split(" ", -1)));
  }

  /** Words in both over words in either. */
  private static double similarity(Set<String> left, Set<String> right) {
    int both = 0;
    for (String word : right) {
      both += left.contains(word) ? 1 : 0;
    }
    return (double) both / (left.size() + right.size() - both);
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
