package org.newsgauge.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.newsgauge.text.Tag;

/** Turns a phrase as a lexicon file writes it into what the matcher looks for. */
final class PhraseParser {
  private static final int MOST_ALTERNATIVES = 64;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int MOST_WORDS = 12;

  private PhraseParser() {}

  /**
   * The phrases that {@code text} stands for: several where a word has alternatives ("his/her").
   *
   * @param part the part of speech of a phrase of one word; longer ones do not need it
   * @param entry whether it must begin with a word to look up, as entries do
   * @throws IllegalArgumentException with a message for the writer of the file
   */
  static List<Phrase> parse(String text, PartOfSpeech part, boolean entry) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an empty word or phrase");
    }
    List<List<Word>> phrases = new ArrayList<>();
    phrases.add(new ArrayList<>());
    String[] written = SPACE.split(text, -1);
    for (String word : written) {
      List<List<Word>> longer = new ArrayList<>();
      for (String alternative : alternatives(word)) {
        List<Word> words = words(alternative, written.length == 1 ? part : PartOfSpeech.ANY);
        for (List<Word> phrase : phrases) {
          List<Word> copy = new ArrayList<>(phrase);
          copy.addAll(words);
          longer.add(copy);
        }
      }
      phrases = longer;
      if (phrases.size() > MOST_ALTERNATIVES) {
        throw new IllegalArgumentException(
            "more than " + MOST_ALTERNATIVES + " alternatives: " + text);
      }
    }
    List<Phrase> result = new ArrayList<>();
    for (List<Word> words : phrases) {
      if (words.size() > MOST_WORDS) {
        throw new IllegalArgumentException("more than " + MOST_WORDS + " words: " + text);
      }
      if (entry && !words.get(0).isAnchor()) {
        throw new IllegalArgumentException("an entry must begin with a word: " + text);
      }
      if (words.get(words.size() - 1).kind() == Word.Kind.GAP) {
        throw new IllegalArgumentException("an entry must not end with a gap: " + text);
      }
      result.add(new Phrase(words));
    }
    return result;
  }

  private static List<String> alternatives(String word) {
    return word.length() < 3 || word.indexOf('/') < 0
        ? List.of(word)
        : List.of(word.split("/", -1));
  }

  private static List<Word> words(String written, PartOfSpeech part) {
    if (written.isEmpty()) {
      throw new IllegalArgumentException("an empty alternative");
    }
    String text = written.toLowerCase(Locale.ROOT).replace('’', '\'');
    boolean capital = Character.isUpperCase(written.codePointAt(0));
    PartOfSpeech any = PartOfSpeech.ANY;
    if (text.equals("...") || text.equals("…")) {
      return List.of(new Word(Word.Kind.GAP, text, false, any));
    }
    if (text.equals("*")) {
      return List.of(new Word(Word.Kind.ANY, text, false, any));
    }
    if (text.equals("one's")) {
      return List.of(new Word(Word.Kind.POSSESSIVE, text, false, any));
    }
    if (text.startsWith("<")) {
      return List.of(new Word(Word.Kind.TAG, tag(text).name(), false, any));
    }
    if (text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")) {
      String exact = text.substring(1, text.length() - 1);
      return exact.indexOf('-') > 0
          ? List.of(new Word(Word.Kind.GLOB, exact, false, any))
          : split(exact, written.substring(1), Word.Kind.FORM, part);
    }
    if (text.indexOf('*') >= 0) {
      if (text.replace("*", "").replace("-", "").length() < 2
          || (text.indexOf('*', 1) > 0 && text.charAt(0) == '*')) {
        throw new IllegalArgumentException(
            "a glob needs two letters, and a beginning or an end without *: " + written);
      }
      return List.of(new Word(Word.Kind.GLOB, text, capital, part));
    }
    return split(text, written, Word.Kind.LEMMA, part);
  }

  private static Tag tag(String text) {
    String name = text.substring(1, Math.max(1, text.length() - 1)).toUpperCase(Locale.ROOT);
    if (name.equals("NAME")) {
      return Tag.PROPN;
    }
    if (text.endsWith(">")) {
      for (Tag tag : Tag.values()) {
        if (tag.name().equals(name)) {
          return tag;
        }
      }
    }
    throw new IllegalArgumentException(
        "not a tag: " + text + "; there are <name>, <noun>, <verb>, <adj>, <adv>, <num> …");
  }

  /** Splits at hyphens and before clitics, as {@link Units} splits the text. */
  private static List<Word> split(String text, String written, Word.Kind kind, PartOfSpeech part) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < text.length(); i++) {
      boolean hyphen = text.charAt(i) == '-' && i + 1 < text.length();
      boolean clitic =
          (text.charAt(i) == '\'' && i + 1 < text.length()) || text.startsWith("n't", i);
      if (hyphen || clitic) {
        pieces.add(text.substring(from, i));
        from = hyphen ? i + 1 : i;
        if (clitic) {
          break;
        }
      }
    }
    pieces.add(text.substring(from));
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (String piece : pieces) {
      int start = text.indexOf(piece, at);
      at = start + piece.length();
      boolean capital =
          Character.isUpperCase(written.charAt(Math.min(start, written.length() - 1)));
      words.add(new Word(kind, piece, capital, pieces.size() == 1 ? part : PartOfSpeech.ANY));
    }
    return words;
  }
}
