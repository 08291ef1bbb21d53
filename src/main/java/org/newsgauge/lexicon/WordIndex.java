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

  private static final int[][] NO_GLOBS = new int[0][];
  private static final int PAIRS = 1 << 16;

  /** The number of bits of {@link #starts}, as a power of 2: some 10 for each of 10,000 entries. */
  private static final int START_BITS = 21;

  /** The number of words of {@link #triggers}, as a power of 2: two for each of 10,000 entries. */
  private static final int TRIGGER_BITS = 14;

  private static final int ENDING_BITS = 5;

  /** Places that a trigger may have in its phrase: for each {@link #places} has a bit. */
  static final int PLACES = 7;

  /** The bit in {@link #places} of a trigger that begins a phrase whatever follows. */
  private static final int ALONE = 1 << PLACES;

  private final Map<Word, Integer> numbers = new HashMap<>();
  private final List<Word> words = new ArrayList<>();

  /** An open-addressed table of forms: hash code, number of the word plus 1, and ending. */
  private long[] table = new long[1 << 10];

  private int size;

  /** What {@link #bits} of a text's word may meet each listed word, by number. */
  private long[] bits = new long[256];

  /**
   * The forms of triggers, two bits of one number for each, so that a word that is none, as most
   * are not, costs one look into memory; as any filter, errs to one side.
   */
  private final long[] triggers = new long[1 << TRIGGER_BITS];

  /**
   * An open-addressed table of the forms of triggers: hash code, and the places that they have in
   * their phrases, a bit for each.
   */
  private long[] places = new long[1 << 10];

  private int placed;

  /** Forms of triggers each with one of a neighbour in its phrase; errs to the same side. */
  private final long[] starts = new long[1 << (START_BITS - 6)];

  /** Globs by the two letters they begin or end with; empty while there are none. */
  private int[][] byStart = NO_GLOBS;

  private int[][] byEnd = NO_GLOBS;

  /** The pairs of letters that have such globs: small, since it is asked for every word. */
  private final BitSet globStarts = new BitSet();

  private final BitSet globEnds = new BitSet();

  /** The letters that such globs begin or end with, by their lowest six bits. */
  private long globEdges;

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
    if (2 * ++size > table.length) {
      grow();
    }
    put((long) hash << 32 | (number + 1) << ENDING_BITS | ending.number());
    bits[number] |= bit(hash);
  }

  private void put(long listed) {
    int at = slot((int) (listed >>> 32));
    while (table[at] != 0) {
      at = next(at);
    }
    table[at] = listed;
  }

  private void grow() {
    long[] old = table;
    table = new long[2 * old.length];
    for (long listed : old) {
      if (listed != 0) {
        put(listed);
      }
    }
  }

  /** The number of the word of what the table holds. */
  private static int number(long listed) {
    return ((int) listed >>> ENDING_BITS) - 1;
  }

  /** The number of the ending of what the table holds. */
  private static int ending(long listed) {
    return (int) listed & ((1 << ENDING_BITS) - 1);
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

  private int[][] addGlob(int[][] lists, BitSet pairs, char outer, char inner, int number) {
    globEdges |= 1L << outer;
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

  /**
   * Says that a phrase holds the word of a number, by which it is to be found.
   *
   * @param place how many words after the phrase's first it stands, less than {@link #PLACES}
   * @param neighbour the number of the phrase's first word, or, of a first word, the next; -1 if
   *     any may stand there
   */
  void trigger(int number, int place, int neighbour) {
    int[] others = neighbour < 0 ? NOTHING : forms(neighbour);
    for (int form : forms(number)) {
      int mixed = mixed(form);
      triggers[mixed >>> (32 - TRIGGER_BITS)] |= pattern(mixed);
      boolean alone = place == 0 && others.length == 0;
      addPlaces(form, alone ? ALONE : 1 << place);
      for (int other : others) {
        addStart(form, place, other);
      }
    }
  }

  private void addPlaces(int hash, int bits) {
    if (2 * placed >= places.length) {
      long[] old = places;
      places = new long[2 * old.length];
      placed = 0;
      for (long known : old) {
        if (known != 0) {
          addPlaces((int) (known >>> 32), (int) known);
        }
      }
    }
    int at = placesAt(hash);
    placed += places[at] == 0 ? 1 : 0;
    places[at] |= (long) hash << 32 | bits;
  }

  /** Where the table of places has a hash code, or has room for it. */
  private int placesAt(int hash) {
    int at = mixed(hash) & (places.length - 1);
    while (places[at] != 0 && (int) (places[at] >>> 32) != hash) {
      at = (at + 1) & (places.length - 1);
    }
    return at;
  }

  private static long pattern(int mixed) {
    return 1L << mixed | 1L << (mixed >>> 6);
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

  /** Marks the units of the sentence at which a phrase may begin: at no other does one. */
  void markStarts(Units units) {
    // Without branches that depend on the words, several looks into memory run side by side.
    int[] found = units.spare();
    int size = 0;
    for (int unit = 0; unit < units.size(); unit++) {
      found[size] = unit;
      size += trigger(units.formHash(unit)) | trigger(units.lemmaHash(unit));
    }
    for (int i = 0; i < size; i++) {
      int unit = found[i];
      int form = units.formHash(unit);
      int lemma = units.lemmaHash(unit);
      markStarts(form, units, unit);
      if (lemma != form) {
        markStarts(lemma, units, unit);
      }
    }
    if (globEdges != 0) {
      for (int unit = 0; unit < units.size(); unit++) {
        if (mayBeGlob(units, unit)) {
          units.markStart(unit);
        }
      }
    }
  }

  /** 1 for the hash code of a trigger, and now and then for another; else 0. */
  private int trigger(int hash) {
    int mixed = mixed(hash);
    return (~triggers[mixed >>> (32 - TRIGGER_BITS)] & pattern(mixed)) == 0 ? 1 : 0;
  }

  private void markStarts(int hash, Units units, int unit) {
    int left = (int) places[placesAt(hash)];
    if ((left & ALONE) != 0) {
      units.markStart(unit);
      left &= ~1;
    }
    for (left &= ALONE - 1; left != 0; left &= left - 1) {
      int place = Integer.numberOfTrailingZeros(left);
      int neighbour = place == 0 ? unit + 1 : unit - place;
      if (neighbour >= 0
          && neighbour < units.size()
          && (isStart(hash, place, units.formHash(neighbour))
              || isStart(hash, place, units.lemmaHash(neighbour)))) {
        units.markStart(unit - place);
      }
    }
  }

  private void addStart(int hash, int place, int neighbour) {
    int bit = startBit(hash, place, neighbour);
    starts[bit >> 6] |= 1L << bit;
  }

  private boolean isStart(int hash, int place, int neighbour) {
    int bit = startBit(hash, place, neighbour);
    return (starts[bit >> 6] >>> bit & 1) != 0;
  }

  private static int startBit(int hash, int place, int neighbour) {
    return mixed((hash + place) * 31 + neighbour) >>> (32 - START_BITS);
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
    for (int at = slot(hash); table[at] != 0; at = next(at)) {
      if ((int) (table[at] >>> 32) == hash) {
        int number = number(table[at]);
        String text = words.get(number).text();
        if (Inflection.ending(ending(table[at])).makes(text, units.form(unit))) {
          found = with(found, number);
        }
      }
    }
    int lemma = units.lemmaHash(unit);
    if (lemma != hash) {
      for (int at = slot(lemma); table[at] != 0; at = next(at)) {
        if ((int) (table[at] >>> 32) == lemma && ending(table[at]) == 0) {
          int number = number(table[at]);
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
    if (globEdges == 0) {
      return false;
    }
    int last = units.length(unit) - 1;
    return last > 0
        && ((globEdges >>> units.letter(unit, 0) | globEdges >>> units.letter(unit, last)) & 1) != 0
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
    return mixed(hash) & (table.length - 1);
  }

  private int next(int at) {
    return (at + 1) & (table.length - 1);
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
