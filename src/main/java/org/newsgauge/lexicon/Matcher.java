package org.newsgauge.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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

  /** How many words a negation reaches. */
  private static final int NEGATION_REACH = 4;

  private final WordIndex starts = new WordIndex();
  private final WordIndex all = new WordIndex();
  private final List<Word> words = new ArrayList<>();
  private final Node root = new Node();

  /** A matcher for the entries of {@code lexicons}, earlier ones first where all else is equal. */
  public Matcher(List<Lexicon> lexicons) {
    Map<Word, Integer> ids = new HashMap<>();
    int order = 0;
    for (Lexicon lexicon : lexicons) {
      for (Entry entry : lexicon.entries()) {
        Target target = new Target(lexicon, entry, order++);
        for (Phrase phrase : entry.phrases()) {
          add(phrase, target, ids);
        }
      }
    }
  }

  private void add(Phrase phrase, Target target, Map<Word, Integer> ids) {
    Node node = root;
    for (Word word : phrase.words()) {
      if (word.isAnchor()) {
        int id = id(word, ids);
        if (node == root && root.after(id) == null) {
          starts.add(word, id);
        }
        node = node.afterOrNew(id);
      } else {
        node = node.others.computeIfAbsent(word, k -> new Node());
      }
    }
    node.targets.add(target);
  }

  private int id(Word word, Map<Word, Integer> ids) {
    Integer known = ids.get(word);
    if (known != null) {
      return known;
    }
    int id = words.size();
    words.add(word);
    ids.put(word, id);
    all.add(word, id);
    return id;
  }

  /** Where {@code document} uses an entry, in text order; none overlap. */
  public List<Match> match(Document document) {
    List<Match> matches = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      Units units = new Units(document, sentence);
      List<Candidate> candidates = candidates(units);
      if (!candidates.isEmpty()) {
        boolean asked = isQuestion(document.text(), sentence.span());
        for (Candidate found : select(candidates)) {
          Span span = new Span(units.start(found.from), units.end(found.to - 1));
          matches.add(
              new Match(
                  span,
                  sentence.span(),
                  found.target.lexicon,
                  found.target.entry,
                  isNegated(units, found.from),
                  asked));
        }
      }
    }
    return matches;
  }

  private List<Candidate> candidates(Units units) {
    Walk walk = new Walk(units);
    for (int i = 0; i < units.size(); i++) {
      walk.start(i);
    }
    return walk.found;
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
      String form = units.form(i);
      if (NEGATIONS.contains(form)) {
        boolean notOnly = form.equals("not") && units.form(i + 1).equals("only");
        return !notOnly;
      }
      if ((!units.isWord(i) && ",;:.-–—(".contains(form)) || form.equals("but")) {
        return false;
      }
      reach--;
    }
    return false;
  }

  /** A state of the automaton. */
  private static final class Node {
    private int[] anchors = {};
    private Node[] afterAnchors = {};
    private final Map<Word, Node> others = new HashMap<>();
    private final List<Target> targets = new ArrayList<>();

    /** The state after an anchor; null if no phrase goes on so. */
    private @Nullable Node after(int id) {
      int at = Arrays.binarySearch(anchors, id);
      return at < 0 ? null : afterAnchors[at];
    }

    private Node afterOrNew(int id) {
      Node known = after(id);
      if (known != null) {
        return known;
      }
      int at = -Arrays.binarySearch(anchors, id) - 1;
      int[] ids = new int[anchors.length + 1];
      Node[] nodes = new Node[ids.length];
      System.arraycopy(anchors, 0, ids, 0, at);
      System.arraycopy(anchors, at, ids, at + 1, anchors.length - at);
      System.arraycopy(afterAnchors, 0, nodes, 0, at);
      System.arraycopy(afterAnchors, at, nodes, at + 1, anchors.length - at);
      Node added = new Node();
      ids[at] = id;
      nodes[at] = added;
      anchors = ids;
      afterAnchors = nodes;
      return added;
    }
  }

  private record Target(Lexicon lexicon, Entry entry, int order) {}

  private record Candidate(int from, int to, Target target) {
    private static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparing((Candidate c) -> c.target.lexicon.weight() == 0)
            .thenComparingInt(c -> c.from - c.to)
            .thenComparingInt(Candidate::from)
            .thenComparing(c -> c.target.entry.weight() > 0)
            .thenComparingInt(c -> c.target.entry.conditions().isEmpty() ? 1 : 0)
            .thenComparingInt(c -> c.target.order);
  }

  /** One sentence's way through the automaton. */
  private final class Walk {
    private final Units units;
    private final int[] @Nullable [] ids;
    private final List<Candidate> found = new ArrayList<>();

    Walk(Units units) {
      this.units = units;
      ids = new int[units.size()][];
    }

    /** Follows the phrases that begin at a unit. */
    private void start(int at) {
      for (int id : starts.lookUp(units, at)) {
        follow(root.after(id), id, at, at, at + 1);
      }
      if (!units.isJoined(at)) {
        compound(root, at, at);
      }
    }

    /** The words that the unit may stand for, looked up when first asked for. */
    private int[] ids(int at) {
      int[] known = ids[at];
      if (known == null) {
        known = all.lookUp(units, at);
        ids[at] = known;
      }
      return known;
    }

    /** Follows globs that stand for a whole hyphenated word. */
    private void compound(Node node, int from, int at) {
      int end = at + 1;
      while (end < units.size() && units.isJoined(end)) {
        end++;
      }
      if (end > at + 1) {
        for (int id : all.globs(Matcher.compound(units, at, end))) {
          follow(node.after(id), id, from, at, end);
        }
      }
    }

    private void step(Node node, int from, int at) {
      if (at >= units.size()) {
        return;
      }
      if (node.anchors.length > 0) {
        for (int id : ids(at)) {
          follow(node.after(id), id, from, at, at + 1);
        }
        if (!units.isJoined(at)) {
          compound(node, from, at);
        }
      }
      if (node.others.isEmpty()) {
        return;
      }
      for (Map.Entry<Word, Node> other : node.others.entrySet()) {
        Word word = other.getKey();
        if (word.kind() == Word.Kind.GAP) {
          for (int skip = 0; skip <= Phrase.GAP && at + skip < units.size(); skip++) {
            step(other.getValue(), from, at + skip);
            if (!units.isWord(at + skip)) {
              break;
            }
          }
        } else if (word.matches(units, at)) {
          arrive(other.getValue(), from, at + 1);
        }
      }
    }

    private void follow(@Nullable Node node, int id, int from, int at, int to) {
      if (node != null && words.get(id).fits(units, at)) {
        arrive(node, from, to);
      }
    }

    private void arrive(Node node, int from, int to) {
      for (Target target : node.targets) {
        if (Context.allows(target.entry, units, from, to)) {
          found.add(new Candidate(from, to, target));
        }
      }
      step(node, from, to);
    }
  }
}
