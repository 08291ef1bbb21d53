package org.newsgauge.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgauge.text.Document;
import org.newsgauge.text.Sentence;
import org.newsgauge.text.Tag;
import org.newsgauge.text.Token;

/**
 * The words of one sentence as lexicons see them: hyphenated words in their parts, clitics apart,
 * all in lower case with straight apostrophes. Thus "witch-hunt" and "witch hunts" are one entry.
 * Numbered from 0.
 */
final class Units {
  private static final Set<String> CLITICS = Set.of("'s", "'ll", "'re", "'ve", "'d", "'m");

  /** Characters of the longest of these, apostrophe included. */
  private static final int LONGEST_CLITIC = 3;

  /** Share of open-class words with a capital from which a sentence is taken as a headline. */
  private static final double TITLE_CASE = 0.8;

  /** Fewer open-class words tell nothing of the use of capitals. */
  private static final int TITLE_CASE_WORDS = 4;

  private static final int PLAIN = 1;
  private static final int PART = 2;
  private static final int JOINED = 4;

  /** What an ASCII character is in lower case; 0 for those at which a token may be cut. */
  private static final byte[] FOLDED = folded();

  private final Document document;
  private final WordIndex index;
  private final char[] chars;
  private List<Token> read = List.of();
  private int size;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int[] tokens = new int[32];
  private @Nullable String[] forms = new String[32];
  private int[] @Nullable [] listed = new int[32][];
  private int[] hashes = new int[32];
  private int[] lemmaHashes = new int[32];
  private byte[] flags = new byte[32];

  /** Room for numbers while a sentence is being read. */
  private int[] spare = new int[256];

  /** A bit for each unit at which a phrase may begin. */
  private long[] marks = new long[1];

  private boolean titleCaseKnown;
  private boolean titleCase;
  private int @Nullable [] names;

  /** The words of a document's sentences, one sentence after another. */
  Units(Document document, WordIndex index) {
    this.document = document;
    this.index = index;
    chars = document.text().toCharArray();
  }

  private static byte[] folded() {
    byte[] folded = new byte[128];
    for (int c = 0; c < 128; c++) {
      folded[c] = (byte) Character.toLowerCase(c);
    }
    folded['-'] = 0;
    folded['\''] = 0;
    return folded;
  }

  /** Turns to a sentence. */
  void read(Sentence sentence) {
    Arrays.fill(forms, 0, size, null);
    Arrays.fill(listed, 0, size, null);
    Arrays.fill(marks, 0);
    size = 0;
    titleCaseKnown = false;
    boolean hyphen = false;
    read = sentence.tokens();
    int length = read.size();
    if (3 * length > spare.length) {
      spare = new int[6 * length];
    }
    // What lies scattered in memory is fetched first, several looks at a time.
    int at = 0;
    for (int i = 0; i < length; i++) {
      Token token = read.get(i);
      spare[at++] = token.start();
      spare[at++] = token.end();
      spare[at++] = token.lemma().hashCode();
    }
    for (int i = 0; i < length; i++) {
      int start = spare[3 * i];
      int end = spare[3 * i + 1];
      boolean after = hyphen && ends[size - 1] + 1 == start;
      if (putPlain(i, start, end, spare[3 * i + 2], after)) {
        hyphen = false;
      } else if (end - start == 1 && isHyphen(chars[start]) && isInside(document.text(), start)) {
        hyphen = size > 0 && ends[size - 1] == start;
      } else {
        add(document.text(), i, after);
        hyphen = false;
      }
    }
  }

  /** Puts a token at which nothing is to be cut, as most are; whether it is one. */
  private boolean putPlain(int token, int start, int end, int lemma, boolean afterHyphen) {
    int hash = 0;
    int written = 0;
    for (int i = start; i < end; i++) {
      char c = chars[i];
      int folded = c < 128 ? FOLDED[c] : 0;
      if (folded == 0) {
        return false;
      }
      hash = 31 * hash + folded;
      written = 31 * written + c;
    }
    int unit = put(start, end, token, afterHyphen ? PLAIN | PART | JOINED : PLAIN);
    hashes[unit] = hash;
    boolean same = afterHyphen || lemma == hash || lemma == written;
    lemmaHashes[unit] = same ? hash : lemmaHash(read.get(token), lemma);
    return true;
  }

  /** The hash code of a lemma in lower case, as those of most tags are anyway. */
  private static int lemmaHash(Token token, int asIs) {
    return switch (token.tag()) {
      case PROPN, PUNCT, SYM, X -> hash(token.lemma());
      default -> asIs;
    };
  }

  private void add(String text, int token, boolean afterHyphen) {
    int start = read.get(token).start();
    int end = read.get(token).end();
    int first = size;
    int from = start;
    int lemma = hash(read.get(token).lemma());
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      if (isHyphen(c) && i + 1 < end && i > from) {
        cut(text, from, i, token, lemma, first < size || afterHyphen);
        from = i + 1;
      } else if (isApostrophe(c)) {
        int cut = clitic(text, from, i, end);
        if (cut > from) {
          cut(text, from, cut, token, lemma, first < size || afterHyphen);
          cut(text, cut, end, token, lemma, false);
          return;
        }
      }
    }
    boolean split = first < size || afterHyphen;
    cut(text, from, end, token, lemma, split);
    for (int i = first; split && i < size; i++) {
      flags[i] |= PART;
      lemmaHashes[i] = hashes[i];
    }
  }

  /** Where a clitic starts that the text layer left on its word; {@code from} if there is none. */
  private static int clitic(String text, int from, int apostrophe, int end) {
    if (end - apostrophe > LONGEST_CLITIC) {
      return from;
    }
    String rest = fold(text, apostrophe, end);
    if (CLITICS.contains(rest) || rest.equals("'")) {
      return apostrophe;
    }
    return rest.equals("'t") && apostrophe - 1 > from ? apostrophe - 1 : from;
  }

  private void cut(String text, int start, int end, int token, int lemma, boolean afterHyphen) {
    int unit = put(start, end, token, afterHyphen ? JOINED : 0);
    String form = fold(text, start, end);
    forms[unit] = form;
    hashes[unit] = form.hashCode();
    lemmaHashes[unit] = lemma;
  }

  private int put(int start, int end, int token, int flag) {
    if (size == starts.length) {
      int capacity = size * 2;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      tokens = Arrays.copyOf(tokens, capacity);
      forms = Arrays.copyOf(forms, capacity);
      listed = Arrays.copyOf(listed, capacity);
      hashes = Arrays.copyOf(hashes, capacity);
      lemmaHashes = Arrays.copyOf(lemmaHashes, capacity);
      flags = Arrays.copyOf(flags, capacity);
      marks = Arrays.copyOf(marks, (capacity + 63) / 64);
    }
    starts[size] = start;
    ends[size] = end;
    tokens[size] = token;
    flags[size] = (byte) flag;
    if ((flag & JOINED) != 0 && !is(JOINED, size - 1)) {
      // The word that the hyphen ties it to may be a glob's, with this one.
      markStart(size - 1);
    }
    return size++;
  }

  /** The hash code of a word in lower case, apostrophes straight, as {@link #fold} has it. */
  private static int hash(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 128) {
        return fold(word, 0, word.length()).hashCode();
      }
      hash = 31 * hash + (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    return hash;
  }

  /** The characters in lower case, apostrophes straight. */
  static String fold(String text, int start, int end) {
    return text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static boolean hasUpper(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c) || c == '’') {
        return true;
      }
    }
    return false;
  }

  private static boolean isInside(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private boolean is(int flag, int unit) {
    return (flags[unit] & flag) != 0;
  }

  int size() {
    return size;
  }

  int start(int unit) {
    return starts[unit];
  }

  int end(int unit) {
    return ends[unit];
  }

  Tag tag(int unit) {
    return read.get(tokens[unit]).tag();
  }

  /** As written, in lower case. */
  String form(int unit) {
    String form = forms[unit];
    if (form == null) {
      String text = document.text();
      String lemma = read.get(tokens[unit]).lemma();
      int start = starts[unit];
      int end = ends[unit];
      // Most words are their own lemma, whose string others share.
      form =
          lemma.length() == end - start && text.startsWith(lemma, start) && !hasUpper(lemma)
              ? lemma
              : fold(text, start, end);
      forms[unit] = form;
    }
    return form;
  }

  /** The number of letters of the form. */
  int length(int unit) {
    return is(PLAIN, unit) ? ends[unit] - starts[unit] : form(unit).length();
  }

  /** A letter of the form, counted from 0. */
  char letter(int unit, int at) {
    return is(PLAIN, unit) ? (char) FOLDED[chars[starts[unit] + at]] : form(unit).charAt(at);
  }

  /** The hash code of the form, known before the form is. */
  int formHash(int unit) {
    return hashes[unit];
  }

  /** The hash code of the lemma. */
  int lemmaHash(int unit) {
    return lemmaHashes[unit];
  }

  /** The numbers of the listed words that it may stand for, looked up when first asked for. */
  int[] listed(int unit) {
    int[] known = listed[unit];
    if (known == null) {
      known = index.lookUp(this, unit);
      listed[unit] = known;
    }
    return known;
  }

  /** The dictionary form; of a part of a hyphenated word, the part itself. */
  String lemma(int unit) {
    if (is(PART, unit)) {
      return form(unit);
    }
    String lemma = read.get(tokens[unit]).lemma();
    return hasUpper(lemma) ? fold(lemma, 0, lemma.length()) : lemma;
  }

  /** Whether it is a part of a hyphenated word, whose tag is that of the whole. */
  boolean isPart(int unit) {
    return is(PART, unit);
  }

  /** Room for as many numbers as there are units; what is in it does not last. */
  int[] spare() {
    if (spare.length < size) {
      spare = new int[2 * size];
    }
    return spare;
  }

  /** Notes that a phrase may begin at a unit. */
  void markStart(int unit) {
    marks[unit >> 6] |= 1L << unit;
  }

  /** The first unit from {@code unit} on at which a phrase may begin; -1 if there is none. */
  int nextStart(int unit) {
    int at = unit >> 6;
    if (unit >= size) {
      return -1;
    }
    long left = marks[at] & -1L << unit;
    while (left == 0) {
      if (++at >= marks.length) {
        return -1;
      }
      left = marks[at];
    }
    return at * 64 + Long.numberOfTrailingZeros(left);
  }

  /** Whether a hyphen ties it to the unit before. */
  boolean isJoined(int unit) {
    return is(JOINED, unit);
  }

  /** Whether it has a letter or digit. */
  boolean isWord(int unit) {
    return ends[unit] - starts[unit] > 1
        || Character.isLetterOrDigit(document.text().charAt(starts[unit]));
  }

  /** Whether it begins with a capital. */
  boolean isCapital(int unit) {
    return Character.isUpperCase(document.text().charAt(starts[unit]));
  }

  /** Whether a capital says nothing here: first word, headline style, or a word all in capitals. */
  boolean isCapitalByPlace(int unit) {
    return isFirst(unit) || isTitleCase() || isShouted(unit);
  }

  /** Whether it is the first word of the sentence, or of a quotation or clause after a colon. */
  boolean isFirst(int unit) {
    int before = unit - 1;
    if (before < 0 || document.sentences().isEmpty()) {
      return true;
    }
    if (!isWord(before)) {
      char c = document.text().charAt(starts[before]);
      return "\"“‘’:'`•".indexOf(c) >= 0 || (before == 0 && "-–—*".indexOf(c) >= 0);
    }
    return false;
  }

  private boolean isShouted(int unit) {
    if (ends[unit] - starts[unit] < 5) {
      return false;
    }
    for (int i = starts[unit]; i < ends[unit]; i++) {
      if (Character.isLowerCase(document.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the sentence is written as headlines are, a capital on every word that carries it. */
  boolean isTitleCase() {
    if (!titleCaseKnown) {
      titleCase = computeTitleCase();
      titleCaseKnown = true;
    }
    return titleCase;
  }

  private boolean computeTitleCase() {
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < size; i++) {
      if (tag(i).isContent() && !is(JOINED, i) && ends[i] - starts[i] > 2 && !isFirst(i)) {
        words++;
        capitals += isCapital(i) ? 1 : 0;
      }
    }
    return words >= TITLE_CASE_WORDS && capitals >= TITLE_CASE * words;
  }

  /** Whether the unit is written as a proper name of a sentence in ordinary case. */
  boolean isName(int unit) {
    return unit >= 0 && unit < size && tag(unit) == Tag.PROPN && isCapital(unit) && !isTitleCase();
  }

  /** Whether the article elsewhere uses the word as a name, in a sentence in ordinary case. */
  boolean isNameElsewhere(int unit) {
    int[] known = names;
    if (known == null) {
      known = names(document);
      names = known;
    }
    String text = document.text();
    int length = ends[unit] - starts[unit];
    for (int i = 0; i < known.length; i += 2) {
      if (known[i + 1] == length
          && text.regionMatches(true, known[i], text, starts[unit], length)) {
        return true;
      }
    }
    return false;
  }

  /** Starts and lengths of the words that the article uses as names where a capital tells them. */
  private static int[] names(Document document) {
    String text = document.text();
    int[] names = new int[32];
    int size = 0;
    for (Sentence sentence : document.sentences()) {
      int before = size;
      for (int i = 1; i < sentence.tokens().size(); i++) {
        Token token = sentence.tokens().get(i);
        if (token.tag() == Tag.PROPN && Character.isUpperCase(text.charAt(token.start()))) {
          names = size == names.length ? Arrays.copyOf(names, 2 * size) : names;
          names[size++] = token.start();
          names[size++] = token.end() - token.start();
        }
      }
      size = size > before && !hasLowerWord(text, sentence) ? before : size;
    }
    return Arrays.copyOf(names, size);
  }

  private static boolean hasLowerWord(String text, Sentence sentence) {
    for (Token token : sentence.tokens()) {
      boolean open = token.tag() == Tag.VERB || token.tag() == Tag.NOUN;
      if (open && Character.isLowerCase(text.charAt(token.start()))) {
        return true;
      }
    }
    return false;
  }
}
