package org.newsgauge.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the words that lexicons list, and finds those that a text's word may stand for: by the
 * hash codes of form and lemma first, so that no string is made for a word that nobody lists.
 *
 * <p>Grows while it is filled; not changed after that, it may be read by several threads.
 */
final class WordIndex {
  private static final int[] NOTHING = {};

  /** Stands in {@link #starts} for the hash code of a second word, where any may follow. */
  private static final int ALONE = 0x5bd1e995;

  private static final int[][] NO_GLOBS = new int[0][];
  private static final int PAIRS = 1 << 16;

  /** The number of bits of {@link #starts}, as a power of 2: some 10 for each of 10,000 entries. */
  private static final int START_BITS = 21;

  private static final int FIRST_BITS = 17;

  private final Map<Word, Integer> numbers = new HashMap<>();
  private final List<Word> words = new ArrayList<>();

  /** An open-addressed table of forms: hash code, number of the word plus 1, and ending. */
  private int[] hashes = new int[1 << 10];

  private int[] listed = new int[1 << 10];
  private byte[] endings = new byte[1 << 10];
  private int size;

  /** What {@link #bits} of a text's word may meet each listed word, by number. */
  private long[] bits = new long[256];

  /** Forms, and pairs of forms, that a phrase may begin with; as any filter, errs to one side. */
  private final long[] starts = new long[1 << (START_BITS - 6)];

  /** Forms that a phrase may begin with, in fewer bits, so that most words cost no more. */
  private final long[] firsts = new long[1 << (FIRST_BITS - 6)];

  /** Globs by the two letters they begin or end with; empty while there are none. */
  private int[][] byStart = NO_GLOBS;

  private int[][] byEnd = NO_GLOBS;

  /** The pairs of letters that have such globs: small, since it is asked for every word. */
  private final BitSet globStarts = new BitSet();

  private final BitSet globEnds = new BitSet();

  /** All globs by the letter they begin or end with, for hyphenated words as wholes. */
  private final int[][] wholeByStart = new int[256][];

  private final int[][] wholeByEnd = new int[256][];

  /** The number of a word, {@linkplain Word#isAnchor() an anchor}; it is listed from now on. */
  int number(Word word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    int number = words.size();
    words.add(word);
    numbers.put(word, number);
    if (number == bits.length) {
      bits = Arrays.copyOf(bits, 2 * number);
    }
    for (int left = endings(word); left != 0; left &= left - 1) {
      add(number, Inflection.ending(Integer.numberOfTrailingZeros(left)));
    }
    if (word.kind() == Word.Kind.GLOB) {
      bits[number] = -1;
      addGlob(word.text(), number);
    }
    return number;
  }

  private static int endings(Word word) {
    return switch (word.kind()) {
      case FORM -> 1 << Ending.NONE.number();
      case LEMMA -> Inflection.endings(word.text(), word.part());
      case GLOB -> 0;
      default -> throw new IllegalArgumentException("not to be looked up: " + word);
    };
  }

  /** The word of a number. */
  Word word(int number) {
    return words.get(number);
  }

  private void add(int number, Ending ending) {
    int hash = ending.hash(words.get(number).text());
    if (2 * ++size > hashes.length) {
      grow();
    }
    put(hash, number + 1, (byte) ending.number());
    bits[number] |= bit(hash);
  }

  private void put(int hash, int number, byte ending) {
    int at = slot(hash);
    while (listed[at] != 0) {
      at = next(at);
    }
    hashes[at] = hash;
    listed[at] = number;
    endings[at] = ending;
  }

  private void grow() {
    int[] oldHashes = hashes;
    int[] oldListed = listed;
    byte[] oldEndings = endings;
    hashes = new int[4 * oldHashes.length];
    listed = new int[hashes.length];
    endings = new byte[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldListed[i] != 0) {
        put(oldHashes[i], oldListed[i], oldEndings[i]);
      }
    }
  }

  private void addGlob(String text, int number) {
    int last = text.length() - 1;
    boolean open = text.charAt(0) == '*';
    addTo(open ? wholeByEnd : wholeByStart, text.charAt(open ? last : 0) & 255, number);
    if (text.indexOf('-') >= 0) {
      // Units are cut at hyphens: only a whole hyphenated word can be an instance.
      return;
    }
    if (open) {
      byEnd = addGlob(byEnd, globEnds, text.charAt(last), text.charAt(last - 1), number);
    } else {
      char second = text.charAt(Math.min(1, last));
      byStart = addGlob(byStart, globStarts, text.charAt(0), second, number);
    }
  }

  private static int[][] addGlob(int[][] lists, BitSet pairs, char outer, char inner, int number) {
    int[][] result = lists.length == 0 ? new int[PAIRS][] : lists;
    int first = inner == '*' ? 0 : inner;
    int last = inner == '*' ? 255 : inner;
    for (int i = first; i <= last; i++) {
      addTo(result, pair(outer, i), number);
      pairs.set(pair(outer, i));
    }
    return result;
  }

  private static void addTo(int[][] lists, int at, int number) {
    lists[at] = lists[at] == null ? new int[] {number} : with(lists[at], number);
  }

  /** Says that a phrase begins with the word of a number, whatever follows. */
  void start(int number) {
    for (int form : forms(number)) {
      addStart(form, ALONE);
    }
  }

  /** Says that a phrase begins with the words of two numbers. */
  void start(int first, int second) {
    int[] seconds = forms(second);
    if (seconds.length == 0) {
      start(first);
    }
    for (int form : forms(first)) {
      for (int next : seconds) {
        addStart(form, next);
      }
    }
  }

  /** The hash codes of all forms of a word; none of a glob. */
  private int[] forms(int number) {
    Word word = words.get(number);
    int left = endings(word);
    int[] forms = new int[Integer.bitCount(left)];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = Inflection.ending(Integer.numberOfTrailingZeros(left)).hash(word.text());
      left &= left - 1;
    }
    return forms;
  }

  /** Whether a phrase may begin at the unit: if not, none does. */
  boolean mayStart(Units units, int unit) {
    int form = units.formHash(unit);
    int lemma = units.lemmaHash(unit);
    return mayStart(form, units, unit)
        || (lemma != form && mayStart(lemma, units, unit))
        || mayBeGlob(units, unit);
  }

  private boolean mayStart(int hash, Units units, int unit) {
    int first = mixed(hash) >>> (32 - FIRST_BITS);
    if ((firsts[first >> 6] >>> first & 1) == 0) {
      return false;
    }
    if (isStart(hash, ALONE)) {
      return true;
    }
    return unit + 1 < units.size()
        && (isStart(hash, units.formHash(unit + 1)) || isStart(hash, units.lemmaHash(unit + 1)));
  }

  private void addStart(int hash, int next) {
    int first = mixed(hash) >>> (32 - FIRST_BITS);
    firsts[first >> 6] |= 1L << first;
    int bit = mixed(hash * 31 + next) >>> (32 - START_BITS);
    starts[bit >> 6] |= 1L << bit;
  }

  private boolean isStart(int hash, int next) {
    int bit = mixed(hash * 31 + next) >>> (32 - START_BITS);
    return (starts[bit >> 6] >>> bit & 1) != 0;
  }

  /** What of {@link #bits(Units, int)} some text's word must share to stand for a listed word. */
  long bits(int number) {
    return bits[number];
  }

  /** Bits of a text's word: it can stand for no listed word that shares none of them. */
  static long bits(Units units, int unit) {
    return bit(units.formHash(unit)) | bit(units.lemmaHash(unit));
  }

  private static long bit(int hash) {
    return 1L << (mixed(hash) >>> 26);
  }

  /** The numbers of the listed words that the unit's letters are an instance of. */
  int[] lookUp(Units units, int unit) {
    int[] found = NOTHING;
    int hash = units.formHash(unit);
    for (int at = slot(hash); listed[at] != 0; at = next(at)) {
      if (hashes[at] == hash) {
        int number = listed[at] - 1;
        String text = words.get(number).text();
        if (Inflection.ending(endings[at]).makes(text, units.form(unit))) {
          found = with(found, number);
        }
      }
    }
    int lemma = units.lemmaHash(unit);
    if (lemma != hash) {
      for (int at = slot(lemma); listed[at] != 0; at = next(at)) {
        if (hashes[at] == lemma && endings[at] == 0) {
          int number = listed[at] - 1;
          Word word = words.get(number);
          if (word.kind() == Word.Kind.LEMMA && word.text().equals(units.lemma(unit))) {
            found = with(found, number);
          }
        }
      }
    }
    if (!mayBeGlob(units, unit)) {
      return found;
    }
    String form = units.form(unit);
    int last = form.length() - 1;
    found = instances(byStart, pair(form.charAt(0), form.charAt(1)), form, found);
    return instances(byEnd, pair(form.charAt(last), form.charAt(last - 1)), form, found);
  }

  private boolean mayBeGlob(Units units, int unit) {
    if (byStart.length + byEnd.length == 0) {
      return false;
    }
    int last = units.length(unit) - 1;
    return last > 0
        && (globStarts.get(pair(units.letter(unit, 0), units.letter(unit, 1)))
            || globEnds.get(pair(units.letter(unit, last), units.letter(unit, last - 1))));
  }

  /** The numbers of the globs that a hyphenated word in lower case is an instance of. */
  int[] globs(String compound) {
    int[] found = NOTHING;
    found = instances(wholeByStart, compound.charAt(0) & 255, compound, found);
    int last = compound.charAt(compound.length() - 1);
    return instances(wholeByEnd, last & 255, compound, found);
  }

  private int[] instances(int[][] lists, int at, String form, int[] found) {
    int[] result = found;
    if (lists.length > 0 && lists[at] != null) {
      for (int number : lists[at]) {
        if (words.get(number).globMatches(form)) {
          result = with(result, number);
        }
      }
    }
    return result;
  }

  /** Two letters, of each of which the lower eight bits are looked at. */
  private static int pair(int outer, int inner) {
    return (outer & 255) << 8 | (inner & 255);
  }

  private int slot(int hash) {
    return mixed(hash) & (hashes.length - 1);
  }

  private int next(int at) {
    return (at + 1) & (hashes.length - 1);
  }

  private static int mixed(int hash) {
    int mixed = hash * 0x9E3779B1;
    return mixed ^ (mixed >>> 15);
  }

  private static int[] with(int[] list, int number) {
    for (int known : list) {
      if (known == number) {
        return list;
      }
    }
    int[] longer = Arrays.copyOf(list, list.length + 1);
    longer[list.length] = number;
    return longer;
  }
}
