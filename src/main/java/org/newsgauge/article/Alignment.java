package org.newsgauge.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of some texts, in order, make up another text: labels for training and for measuring, from
 * a page's blocks and the body that people took out of it.
 *
 * <p>Texts are placed where they occur in the whole; of all places the chain in order that holds
 * most words is taken. So a "Read more" that the body has once is found where it belongs.
 */
final class Alignment {
  private static final int MAX_PLACES = 30;

  private Alignment() {}

  private record Place(int text, int start, int end) {}

  /** For each text, whether it is part of {@code whole}. */
  static boolean[] parts(List<String> texts, String whole) {
    List<String> target = words(whole);
    Map<String, List<Integer>> starts = new HashMap<>();
    for (int i = 0; i < target.size(); i++) {
      starts.computeIfAbsent(key(target, i), k -> new ArrayList<>()).add(i);
      starts.computeIfAbsent(target.get(i), k -> new ArrayList<>()).add(i);
    }
    List<Place> places = new ArrayList<>();
    for (int t = 0; t < texts.size(); t++) {
      places(t, words(texts.get(t)), target, starts, places);
    }
    boolean[] parts = new boolean[texts.size()];
    for (Place place : chain(places, target.size())) {
      parts[place.text] = true;
    }
    return parts;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Words.isWordCharacter(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  private static String key(List<String> words, int at) {
    StringBuilder key = new StringBuilder();
    for (int i = at; i < Math.min(at + 4, words.size()); i++) {
      key.append(words.get(i)).append(' ');
    }
    return key.toString();
  }

  private static void places(
      int text,
      List<String> words,
      List<String> target,
      Map<String, List<Integer>> starts,
      List<Place> places) {
    int n = words.size();
    if (n == 0) {
      return;
    }
    if (n < 8) {
      int found = 0;
      for (int start : starts.getOrDefault(n < 4 ? words.get(0) : key(words, 0), List.of())) {
        boolean same = start + n <= target.size();
        for (int k = 0; same && k < n; k++) {
          same = target.get(start + k).equals(words.get(k));
        }
        if (same && found++ < MAX_PLACES) {
          places.add(new Place(text, start, start + n));
        }
      }
      return;
    }
    // Longer texts may differ in a word: where most of their groups of four agree.
    Map<Integer, Integer> votes = new HashMap<>();
    for (int k = 0; k + 4 <= n; k++) {
      List<Integer> at = starts.getOrDefault(key(words, k), List.of());
      for (int j = 0; j < Math.min(at.size(), MAX_PLACES); j++) {
        votes.merge(Math.floorDiv(at.get(j) - k + 8, 16), 1, Integer::sum);
      }
    }
    for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
      int both = vote.getValue() + votes.getOrDefault(vote.getKey() + 1, 0);
      if (both * 2 > n - 3) {
        int start = Math.max(0, Math.min(target.size() - 1, vote.getKey() * 16));
        places.add(new Place(text, start, Math.min(target.size(), start + n)));
      }
    }
  }

  /** The chain of places in order of texts and of the whole that covers most words. */
  private static List<Place> chain(List<Place> places, int size) {
    List<Place> ordered = new ArrayList<>(places);
    ordered.sort(
        Comparator.comparingInt(Place::text)
            .thenComparing(Comparator.comparingInt(Place::start).reversed()));
    // Best chain that ends at or before a position: a Fenwick tree of maxima.
    int[] tree = new int[size + 40];
    int[] best = new int[ordered.size()];
    int[] previous = new int[ordered.size()];
    java.util.Arrays.fill(tree, -1);
    int from = 0;
    int top = -1;
    while (from < ordered.size()) {
      int to = from;
      while (to < ordered.size() && ordered.get(to).text == ordered.get(from).text) {
        to++;
      }
      for (int i = from; i < to; i++) {
        Place place = ordered.get(i);
        int length = place.end - place.start;
        int reach = place.start + Math.min(24, length >= 8 ? 16 : 8);
        int before = query(tree, best, Math.min(size, reach));
        best[i] = length + (before < 0 ? 0 : best[before]);
        previous[i] = before;
      }
      for (int i = from; i < to; i++) {
        update(tree, best, ordered.get(i).end, i);
        top = top < 0 || best[i] > best[top] ? i : top;
      }
      from = to;
    }
    List<Place> chain = new ArrayList<>();
    for (int at = top; at >= 0; at = previous[at]) {
      chain.add(ordered.get(at));
    }
    return chain;
  }

  private static int query(int[] tree, int[] best, int position) {
    int top = -1;
    for (int p = position + 1; p > 0; p -= p & -p) {
      if (tree[p] >= 0 && (top < 0 || best[tree[p]] > best[top])) {
        top = tree[p];
      }
    }
    return top;
  }

  private static void update(int[] tree, int[] best, int position, int index) {
    for (int p = position + 1; p < tree.length; p += p & -p) {
      if (tree[p] < 0 || best[index] > best[tree[p]]) {
        tree[p] = index;
      }
    }
  }
}
