package org.newsgauge.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.newsgauge.article.Article;

/**
 * What an article is about: its content words, hashed, with how often they stand in it. Capitalised
 * words count twice, since names tell events apart, and those of the headline three times.
 */
final class Terms {
  private static final int NAME = 2;
  private static final int HEADLINE = 3;

  /** Words that are in every article, in their forms as they are hashed. */
  private static final Set<String> COMMON =
      Set.of(
          ("the and that for with was not are this have they but who has had were their which been"
                  + " will would more its when she her after about out there you all one said than"
                  + " into what our your them him can could should also over just some other because"
                  + " most how now only like even any then while being before during where those"
                  + " these against since between such many very get make say says told according"
                  + " mrs may did does own off per via too much still both each through under two"
                  + " new year day time people")
              .split(" ", -1));

  private final int[] hashes;
  private final int[] counts;

  private Terms(int[] hashes, int[] counts) {
    this.hashes = hashes;
    this.counts = counts;
  }

  /** Of the words, ascending, each once. Not to be changed. */
  int[] hashes() {
    return hashes;
  }

  /** How often each stands in the article, weighted. Not to be changed. */
  int[] counts() {
    return counts;
  }

  /** The terms of headline, dek and body. */
  static Terms of(Article article) {
    Collector collector = new Collector(article.text().length() / 6 + 16);
    int titleEnd = article.title() == null ? 0 : article.title().end();
    collector.add(article.text(), 0, titleEnd, HEADLINE);
    collector.add(article.text(), titleEnd, article.text().length(), 1);
    return collector.terms();
  }

  /**
   * Finds the words of an article whose hashes are wanted, in the form in which they are hashed.
   */
  static void words(Article article, Set<Integer> wanted, Map<Integer, String> found) {
    Collector collector =
        new Collector(16) {
          @Override
          void found(String word, int weight) {
            int hash = (int) Hash.of(word);
            if (wanted.contains(hash)) {
              found.putIfAbsent(hash, word);
            }
          }
        };
    collector.add(article.text(), 0, article.text().length(), 1);
  }

  /** Number of words: runs of letters and digits. */
  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean word = Character.isLetterOrDigit(text.charAt(i));
      words += word && !inside ? 1 : 0;
      inside = word;
    }
    return words;
  }

  private static class Collector {
    private long[] found;
    private int size;

    Collector(int room) {
      found = new long[room];
    }

    void add(String text, int from, int to, int weight) {
      int start = -1;
      for (int i = from; i <= to; i++) {
        boolean inside = i < to && isWord(text, i);
        if (inside && start < 0) {
          start = i;
        } else if (!inside && start >= 0) {
          word(text, start, i, weight);
          start = -1;
        }
      }
    }

    /** Letters and digits, and an apostrophe between two of them. */
    private static boolean isWord(String text, int i) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return true;
      }
      return (c == '\'' || c == '’')
          && i > 0
          && i + 1 < text.length()
          && Character.isLetterOrDigit(text.charAt(i - 1))
          && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private void word(String text, int start, int end, int weight) {
      boolean name = Character.isUpperCase(text.charAt(start));
      String word = text.substring(start, end).toLowerCase(Locale.ROOT);
      int length = word.length();
      if (length > 2
          && word.charAt(length - 1) == 's'
          && !Character.isLetterOrDigit(word.charAt(length - 2))) {
        word = word.substring(0, length - 2);
        length -= 2;
      }
      if (length < 3 || COMMON.contains(word)) {
        return;
      }
      if (length > 4 && word.charAt(length - 1) == 's') {
        word = word.substring(0, length - 1);
      }
      found(word, name ? NAME * weight : weight);
    }

    void found(String word, int weight) {
      if (size == found.length) {
        found = Arrays.copyOf(found, size * 2);
      }
      found[size++] = (Hash.of(word) << 32) | weight;
    }

    Terms terms() {
      Arrays.sort(found, 0, size);
      int[] hashes = new int[size];
      int[] counts = new int[size];
      int n = 0;
      for (int i = 0; i < size; i++) {
        int hash = (int) (found[i] >> 32);
        if (n == 0 || hashes[n - 1] != hash) {
          hashes[n++] = hash;
        }
        counts[n - 1] += (int) found[i];
      }
      return new Terms(Arrays.copyOf(hashes, n), Arrays.copyOf(counts, n));
    }
  }
}
