package org.newsgauge.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Span;
import org.newsgauge.text.Document;
import org.newsgauge.text.Sentence;

/**
 * Finds the entries of any number of lexicons in one pass: all phrases are one automaton over
 * words, entered at every word that some phrase starts with, so that time grows with the text and
 * not with the lexicons.
 *
 * <p>Where matches overlap, the longest wins, then the earliest, then the one of weight 0, then the
 * one with conditions, then the one listed first; but a lexicon that is kept out of the score, its
 * own weight being 0, never takes words from one that counts. A proper name is no match unless the
 * entry is written with a capital.
 *
 * <p>Immutable and thread-safe.
 */
public final class Matcher {
  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "n't",
          "never",
          "no",
          "neither",
          "nor",
          "without",
          "hardly",
          "scarcely",
          "cannot",
          "none",
          "nobody",
          "nothing",
          "isnt",
          "dont");

  /**
   * A bit for each of the hash codes that {@link #isNegated} asks for, by their lowest six bits.
   */
  private static final long NEGATION_BITS =
      NEGATIONS.stream().mapToLong(word -> 1L << word.hashCode()).reduce(0, (a, b) -> a | b)
          | 1L << "but".hashCode();

  /** How many words a negation reaches. */
  private static final int NEGATION_REACH = 4;

  private final WordIndex index = new WordIndex();

  /** The states after a first word, by its number; null where no phrase begins with it. */
  private final List<@Nullable Node> firsts = new ArrayList<>();

  /** A matcher for the entries of {@code lexicons}, earlier ones first where all else is equal. */
  public Matcher(List<Lexicon> lexicons) {
    Map<Condition, Context.Around> conditions = Context.noneKnown();
    int order = 0;
    for (Lexicon lexicon : lexicons) {
      for (Entry entry : lexicon.entries()) {
        Context context = Context.of(entry, index, conditions);
        Target target = new Target(lexicon, entry, context, order++);
        for (Phrase phrase : entry.phrases()) {
          add(phrase, target);
        }
      }
    }
  }

  private void add(Phrase phrase, Target target) {
    List<Word> words = phrase.words();
    int first = index.number(words.get(0));
    int trigger = trigger(words);
    int neighbour = trigger > 0 ? 0 : 1;
    boolean known = neighbour < words.size() && isListed(words.get(neighbour));
    index.trigger(
        index.number(words.get(trigger)), trigger, known ? index.number(words.get(neighbour)) : -1);
    Node node = first(first);
    for (int i = 1; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.isAnchor()) {
        int number = index.number(word);
        node = node.afterOrNew(number, index.bits(number));
      } else {
        node = node.afterOrNew(word);
      }
    }
    node.targets = Arrays.copyOf(node.targets, node.targets.length + 1);
    node.targets[node.targets.length - 1] = target;
  }

  /**
   * The word by which a phrase is to be found: the longest is the rarest, as a rule, of those that
   * stand a known number of words after the first.
   */
  private static int trigger(List<Word> words) {
    int longest = 0;
    for (int i = 0; i < Math.min(words.size(), WordIndex.PLACES); i++) {
      Word word = words.get(i);
      if (word.kind() == Word.Kind.GAP || word.kind() == Word.Kind.GLOB) {
        break;
      }
      if (isListed(word) && word.text().length() >= words.get(longest).text().length()) {
        longest = i;
      }
    }
    return longest;
  }

  private static boolean isListed(Word word) {
    return word.kind() == Word.Kind.LEMMA || word.kind() == Word.Kind.FORM;
  }

  private Node first(int number) {
    while (firsts.size() <= number) {
      firsts.add(null);
    }
    Node known = firsts.get(number);
    if (known != null) {
      return known;
    }
    Node first = new Node();
    firsts.set(number, first);
    return first;
  }

  /** The state after a first word; null if no phrase begins with it. */
  private @Nullable Node after(int number) {
    return number < firsts.size() ? firsts.get(number) : null;
  }

  /** Where {@code document} uses an entry, in text order; none overlap. */
  public List<Match> match(Document document) {
    List<Match> matches = new ArrayList<>();
    Walk walk = new Walk(new Units(document, index));
    for (Sentence sentence : document.sentences()) {
      List<Candidate> candidates = walk.through(sentence);
      if (!candidates.isEmpty()) {
        boolean asked = isQuestion(document.text(), sentence.span());
        for (Candidate found : select(candidates)) {
          Span span = new Span(walk.units.start(found.from), walk.units.end(found.to - 1));
          matches.add(
              new Match(
                  span,
                  sentence.span(),
                  found.target.lexicon,
                  found.target.entry,
                  isNegated(walk.units, found.from),
                  asked));
        }
      }
    }
    return matches;
  }

  private static String compound(Units units, int from, int to) {
    StringBuilder compound = new StringBuilder(units.form(from));
    for (int i = from + 1; i < to; i++) {
      compound.append('-').append(units.form(i));
    }
    return compound.toString();
  }

  private static List<Candidate> select(List<Candidate> candidates) {
    candidates.sort(Candidate.BEST_FIRST);
    List<Candidate> selected = new ArrayList<>();
    for (Candidate candidate : candidates) {
      boolean free = true;
      for (Candidate other : selected) {
        free &= candidate.to <= other.from || other.to <= candidate.from;
      }
      if (free) {
        selected.add(candidate);
      }
    }
    selected.sort(Comparator.comparingInt(Candidate::from));
    return selected;
  }

  /** Whether a question mark ends the sentence, closing marks aside. */
  private static boolean isQuestion(String text, Span sentence) {
    int last = sentence.end() - 1;
    while (last > sentence.start() && "\"'”’»)]".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return text.charAt(last) == '?';
  }

  private static boolean isNegated(Units units, int from) {
    int reach = NEGATION_REACH;
    for (int i = from - 1; i >= 0 && reach > 0; i--) {
      if (!units.isWord(i) && ",;:.-–—(".contains(units.form(i))) {
        return false;
      }
      // Most words are told by this, and no string is made of them.
      if ((NEGATION_BITS >>> units.formHash(i) & 1) != 0) {
        String form = units.form(i);
        if (NEGATIONS.contains(form)) {
          boolean notOnly = form.equals("not") && units.form(i + 1).equals("only");
          return !notOnly;
        }
        if (form.equals("but")) {
          return false;
        }
      }
      reach--;
    }
    return false;
  }

  /** A state of the automaton. */
  private static final class Node {
    private int[] anchors = {};
    private Node[] afterAnchors = {};

    /** What of {@link WordIndex#bits(Units, int)} a text's word must share to be an anchor. */
    private long bits;

    private Word[] others = {};
    private Node[] afterOthers = {};
    private Target[] targets = {};

    /** The state after an anchor; null if no phrase goes on so. */
    private @Nullable Node after(int number) {
      int at = Arrays.binarySearch(anchors, number);
      return at < 0 ? null : afterAnchors[at];
    }

    private Node afterOrNew(int number, long bitsOfNumber) {
      int at = Arrays.binarySearch(anchors, number);
      if (at >= 0) {
        return afterAnchors[at];
      }
      at = -at - 1;
      int[] numbers = new int[anchors.length + 1];
      Node[] nodes = new Node[numbers.length];
      System.arraycopy(anchors, 0, numbers, 0, at);
      System.arraycopy(anchors, at, numbers, at + 1, anchors.length - at);
      System.arraycopy(afterAnchors, 0, nodes, 0, at);
      System.arraycopy(afterAnchors, at, nodes, at + 1, anchors.length - at);
      Node added = new Node();
      numbers[at] = number;
      nodes[at] = added;
      anchors = numbers;
      afterAnchors = nodes;
      bits |= bitsOfNumber;
      return added;
    }

    private Node afterOrNew(Word other) {
      int at = Arrays.asList(others).indexOf(other);
      if (at >= 0) {
        return afterOthers[at];
      }
      Node added = new Node();
      others = Arrays.copyOf(others, others.length + 1);
      afterOthers = Arrays.copyOf(afterOthers, others.length);
      others[others.length - 1] = other;
      afterOthers[others.length - 1] = added;
      return added;
    }
  }

  private record Target(Lexicon lexicon, Entry entry, Context context, int order) {}

  private record Candidate(int from, int to, Target target) {
    private static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparing((Candidate c) -> c.target.lexicon.weight() == 0)
            .thenComparingInt(c -> c.from - c.to)
            .thenComparingInt(Candidate::from)
            .thenComparing(c -> c.target.entry.weight() > 0)
            .thenComparingInt(c -> c.target.entry.conditions().isEmpty() ? 1 : 0)
            .thenComparingInt(c -> c.target.order);
  }

  /** The way of a document's sentences through the automaton. */
  private final class Walk {
    private final Units units;
    private final List<Candidate> found = new ArrayList<>();

    Walk(Units units) {
      this.units = units;
    }

    /** What is found in a sentence, overlaps included. */
    private List<Candidate> through(Sentence sentence) {
      units.read(sentence);
      index.markStarts(units);
      found.clear();
      for (int at = units.nextStart(0); at >= 0; at = units.nextStart(at + 1)) {
        for (int number : units.listed(at)) {
          follow(Matcher.this.after(number), number, at, at, at + 1);
        }
        if (isCompound(at)) {
          int end = compoundEnd(at);
          for (int number : index.globs(Matcher.compound(units, at, end))) {
            follow(Matcher.this.after(number), number, at, at, end);
          }
        }
      }
      return found;
    }

    /** Whether a hyphenated word begins at the unit. */
    private boolean isCompound(int at) {
      return at + 1 < units.size() && units.isJoined(at + 1) && !units.isJoined(at);
    }

    private int compoundEnd(int at) {
      int end = at + 1;
      while (end < units.size() && units.isJoined(end)) {
        end++;
      }
      return end;
    }

    private void step(Node node, int from, int at) {
      if (at >= units.size()) {
        return;
      }
      if ((node.bits & WordIndex.bits(units, at)) != 0) {
        for (int number : units.listed(at)) {
          follow(node.after(number), number, from, at, at + 1);
        }
      }
      if (node.anchors.length > 0 && isCompound(at)) {
        int end = compoundEnd(at);
        for (int number : index.globs(Matcher.compound(units, at, end))) {
          follow(node.after(number), number, from, at, end);
        }
      }
      for (int i = 0; i < node.others.length; i++) {
        Word word = node.others[i];
        if (word.kind() == Word.Kind.GAP) {
          for (int skip = 0; skip <= Phrase.GAP && at + skip < units.size(); skip++) {
            step(node.afterOthers[i], from, at + skip);
            if (!units.isWord(at + skip)) {
              break;
            }
          }
        } else if (word.matches(units, at)) {
          arrive(node.afterOthers[i], from, at + 1);
        }
      }
    }

    private void follow(@Nullable Node node, int number, int from, int at, int to) {
      if (node != null && index.word(number).fits(units, at)) {
        arrive(node, from, to);
      }
    }

    private void arrive(Node node, int from, int to) {
      for (Target target : node.targets) {
        if (target.context.allows(units, from, to)) {
          found.add(new Candidate(from, to, target));
        }
      }
      step(node, from, to);
    }
  }
}
