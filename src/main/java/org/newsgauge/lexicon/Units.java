package org.newsgauge.lexicon;

import java.util.Arrays;
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

  /** Share of open-class words with a capital from which a sentence is taken as a headline. */
  private static final double TITLE_CASE = 0.8;

  /** Fewer open-class words tell nothing of the use of capitals. */
  private static final int TITLE_CASE_WORDS = 4;

  private final Document document;
  private int size;
  private int[] starts;
  private int[] ends;
  private Token[] tokens;
  private @Nullable String[] forms;
  private int[] hashes;
  private boolean[] parts;
  private boolean[] joined;
  private boolean titleCaseKnown;
  private boolean titleCase;

  Units(Document document, Sentence sentence) {
    this.document = document;
    int capacity = sentence.tokens().size() + 4;
    starts = new int[capacity];
    ends = new int[capacity];
    tokens = new Token[capacity];
    forms = new String[capacity];
    hashes = new int[capacity];
    parts = new boolean[capacity];
    joined = new boolean[capacity];
    String text = document.text();
    boolean hyphen = false;
    for (Token token : sentence.tokens()) {
      int start = token.start();
      int end = token.end();
      if (end - start == 1 && isHyphen(text.charAt(start)) && isInside(text, start)) {
        hyphen = size > 0 && ends[size - 1] == start;
        continue;
      }
      hyphen &= ends[size - (size > 0 ? 1 : 0)] + 1 == start;
      add(text, token, hyphen);
      hyphen = false;
    }
  }

  private void add(String text, Token token, boolean afterHyphen) {
    int start = token.start();
    int end = token.end();
    int first = size;
    int from = start;
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      if (isHyphen(c) && i + 1 < end && i > from) {
        put(text, from, i, token, first < size || afterHyphen);
        from = i + 1;
      } else if (isApostrophe(c)) {
        int cut = clitic(text, from, i, end);
        if (cut > from) {
          put(text, from, cut, token, first < size || afterHyphen);
          put(text, cut, end, token, false);
          return;
        }
      }
    }
    boolean split = first < size || afterHyphen;
    put(text, from, end, token, split);
    for (int i = first; i < size; i++) {
      parts[i] = split;
    }
  }

  /** Where a clitic starts that the text layer left on its word; {@code from} if there is none. */
  private static int clitic(String text, int from, int apostrophe, int end) {
    String rest = fold(text, apostrophe, end);
    if (CLITICS.contains(rest) || rest.equals("'")) {
      return apostrophe;
    }
    return rest.equals("'t") && apostrophe - 1 > from ? apostrophe - 1 : from;
  }

  private void put(String text, int start, int end, Token token, boolean afterHyphen) {
    if (size == starts.length) {
      int capacity = size * 2;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      tokens = Arrays.copyOf(tokens, capacity);
      forms = Arrays.copyOf(forms, capacity);
      hashes = Arrays.copyOf(hashes, capacity);
      parts = Arrays.copyOf(parts, capacity);
      joined = Arrays.copyOf(joined, capacity);
    }
    starts[size] = start;
    ends[size] = end;
    tokens[size] = token;
    hashes[size] = hash(text, start, end);
    joined[size] = afterHyphen;
    size++;
  }

  /**
   * The hash code of the characters in lower case, apostrophes straight, as {@link #fold} has it.
   */
  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        return fold(text, start, end).hashCode();
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
    return tokens[unit].tag();
  }

  /** As written, in lower case. */
  String form(int unit) {
    String form = forms[unit];
    if (form == null) {
      String text = document.text();
      String lemma = tokens[unit].lemma();
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

  /** Whether the form is this word. */
  boolean isForm(int unit, String word) {
    if (forms[unit] != null || ends[unit] - starts[unit] != word.length()) {
      return form(unit).equals(word);
    }
    for (int i = 0; i < word.length(); i++) {
      if (letter(unit, i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A letter of the form, counted from 0. */
  char letter(int unit, int at) {
    char c = document.text().charAt(starts[unit] + at);
    return c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c) : form(unit).charAt(at);
  }

  /** The hash code of the form, known before the form is. */
  int formHash(int unit) {
    return hashes[unit];
  }

  /** The hash code of the lemma. */
  int lemmaHash(int unit) {
    if (parts[unit]) {
      return hashes[unit];
    }
    String lemma = tokens[unit].lemma();
    return hash(lemma, 0, lemma.length());
  }

  /** The dictionary form; of a part of a hyphenated word, the part itself. */
  String lemma(int unit) {
    if (parts[unit]) {
      return form(unit);
    }
    String lemma = tokens[unit].lemma();
    return hasUpper(lemma) ? fold(lemma, 0, lemma.length()) : lemma;
  }

  /** Whether it is a part of a hyphenated word, whose tag is that of the whole. */
  boolean isPart(int unit) {
    return parts[unit];
  }

  /** Whether a hyphen ties it to the unit before. */
  boolean isJoined(int unit) {
    return joined[unit];
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
      if (tag(i).isContent() && !joined[i] && ends[i] - starts[i] > 2 && !isFirst(i)) {
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
    String text = document.text();
    int length = ends[unit] - starts[unit];
    for (Sentence sentence : document.sentences()) {
      for (int i = 1; i < sentence.tokens().size(); i++) {
        Token token = sentence.tokens().get(i);
        if (token.tag() == Tag.PROPN
            && token.end() - token.start() == length
            && text.regionMatches(true, token.start(), text, starts[unit], length)
            && Character.isUpperCase(text.charAt(token.start()))
            && hasLowerWord(text, sentence)) {
          return true;
        }
      }
    }
    return false;
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
