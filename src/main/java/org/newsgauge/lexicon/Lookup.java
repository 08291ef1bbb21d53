package org.newsgauge.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.newsgauge.text.Document;
import org.newsgauge.text.Sentence;

/**
 * Answers which entries have to do with some words, and what becomes of each there: the reason for
 * every hit and for every hit that somebody misses. Immutable and thread-safe; slow, since it looks
 * at every entry.
 */
public final class Lookup {
  private final List<Lexicon> lexicons;
  private final Matcher matcher;

  /** A look into {@code lexicons}, in the order in which ties go to the first. */
  public Lookup(List<Lexicon> lexicons) {
    this.lexicons = List.copyOf(lexicons);
    matcher = new Matcher(this.lexicons);
  }

  /** What becomes of an entry in a text. */
  public enum Verdict {
    /** It matches, and counts. */
    COUNTS("counts"),
    /** It matches, and its weight is 0: it keeps other entries from matching there. */
    KEEPS_OUT("keeps others out"),
    /** It would match, but another entry takes the words: a longer one, or one listed first. */
    OVERRULED("overruled by another entry"),
    /** Its words stand there, but not as it asks: part of speech, capitals, neighbours. */
    ASKS_MORE("its words are there, what else it asks for is not"),
    /** Only some of its words stand there. */
    IN_PART("has the word in it");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /**
   * An entry that has to do with the words.
   *
   * @param lexicon whose entry
   * @param entry what is listed
   * @param verdict what becomes of it
   */
  public record Finding(Lexicon lexicon, Entry entry, Verdict verdict) {
    public Finding {
      Objects.requireNonNull(lexicon, "lexicon");
      Objects.requireNonNull(entry, "entry");
      Objects.requireNonNull(verdict, "verdict");
    }

    /** What it asks of its part of speech and of the words around it, as its file writes it. */
    public List<String> asks() {
      List<String> asks = new ArrayList<>();
      for (Phrase phrase : entry.phrases()) {
        for (Word word : phrase.words()) {
          String part = word.part().name().toLowerCase(Locale.ROOT);
          if (word.part() != PartOfSpeech.ANY && !asks.contains(part)) {
            asks.add(part);
          }
        }
      }
      for (Condition condition : entry.conditions()) {
        asks.add(condition.written());
      }
      return asks;
    }
  }

  /**
   * The entries that have to do with a text, those that count first. Of a text of one word those
   * that merely contain it too; of a longer text only those all of whose words are there.
   */
  public List<Finding> in(Document document) {
    List<Units> sentences = new ArrayList<>();
    int words = 0;
    for (Sentence sentence : document.sentences()) {
      Units units = new Units(document, new WordIndex());
      units.read(sentence);
      sentences.add(units);
      words += units.size();
    }
    Set<Entry> matched = new HashSet<>();
    for (Match match : matcher.match(document)) {
      matched.add(match.entry());
    }
    List<Finding> findings = new ArrayList<>();
    for (Lexicon lexicon : lexicons) {
      for (Entry entry : lexicon.entries()) {
        int there = matched.contains(entry) ? 1 : mostThere(entry, sentences);
        if (there < 0 || (there == 0 && words > 1)) {
          continue;
        }
        Verdict verdict;
        if (matched.contains(entry)) {
          boolean counts = entry.weight() > 0 && lexicon.weight() > 0;
          verdict = counts ? Verdict.COUNTS : Verdict.KEEPS_OUT;
        } else if (there == 0) {
          verdict = Verdict.IN_PART;
        } else {
          Matcher alone = new Matcher(List.of(lexicon.with(List.of(entry))));
          verdict = alone.match(document).isEmpty() ? Verdict.ASKS_MORE : Verdict.OVERRULED;
        }
        findings.add(new Finding(lexicon, entry, verdict));
      }
    }
    findings.sort(Comparator.comparing(Finding::verdict));
    return findings;
  }

  /** 1 if all words of a phrase of the entry stand in one sentence, 0 if some do, else -1. */
  private static int mostThere(Entry entry, List<Units> sentences) {
    int most = -1;
    for (Phrase phrase : entry.phrases()) {
      for (Units units : sentences) {
        int anchors = 0;
        int there = 0;
        for (Word word : phrase.words()) {
          if (word.isAnchor()) {
            anchors++;
            there += stands(word, units) ? 1 : 0;
          }
        }
        if (there == anchors) {
          return 1;
        }
        most = there > 0 ? 0 : most;
      }
    }
    return most;
  }

  private static boolean stands(Word word, Units units) {
    for (int i = 0; i < units.size(); i++) {
      if (word.matchesLetters(units, i)) {
        return true;
      }
    }
    return false;
  }
}
