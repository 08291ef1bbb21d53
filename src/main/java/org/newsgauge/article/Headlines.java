package org.newsgauge.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the names that a page gives its article is the headline: the heading that agrees with
 * what the page says in its head, else what it says there without the outlet's name.
 */
final class Headlines {
  private final Page page;
  private final List<String> declared = new ArrayList<>();
  private @Nullable String best;
  private int block;

  Headlines(Page page, @Nullable String linked, String outlet) {
    this.page = page;
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
      String plain = withoutOutlet(Metadata.plain(title), outlet);
      if (!plain.isEmpty()) {
        declared.add(plain);
      }
    }
  }

  private void choose() {
    double bestScore = 0.45;
    int firstH1 = -1;
    for (Block candidate : page.blocks()) {
      if ((candidate.kind() != Block.Kind.HEADING
              && (candidate.box().cues & Cue.HEADLINE.bit()) == 0)
          || candidate.words() > 60
          || candidate.words() == 0) {
        continue;
      }
      boolean h1 = candidate.box().tag.equals("h1");
      if (h1 && firstH1 < 0 && candidate.words() > 2) {
        firstH1 = candidate.index();
      }
      double score = 0;
      for (String title : declared) {
        score = Math.max(score, similarity(title, candidate.text()));
      }
      score += h1 ? 0.15 : 0;
      if (score > bestScore) {
        bestScore = score;
        best = candidate.text().replace('\n', ' ');
        block = candidate.index();
      }
    }
    if (best == null && !declared.isEmpty()) {
      best = declared.get(0);
      block = Math.max(0, firstH1);
    } else if (best == null && firstH1 >= 0) {
      best = page.blocks().get(firstH1).text().replace('\n', ' ');
      block = firstH1;
    }
  }

  /** Words in both over words in either. */
  static double similarity(String a, String b) {
    Set<String> left = new HashSet<>(List.of(Words.fold(a).split(" ")));
    Set<String> right = new HashSet<>(List.of(Words.fold(b).split(" ")));
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
