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

  private final Map<String, int[]> byForm = new HashMap<>();
  private final Map<String, int[]> byLemma = new HashMap<>();
  private final Map<Character, int[]> globsByFirst = new HashMap<>();
  private final Map<Character, int[]> globsByLast = new HashMap<>();
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
      node =
          word.isAnchor()
              ? node.anchors.computeIfAbsent(id(word, ids), k -> new Node())
              : node.others.computeIfAbsent(word, k -> new Node());
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
    String text = word.text();
    switch (word.kind()) {
      case FORM -> append(byForm, text, id);
      case LEMMA -> {
        append(byLemma, text, id);
        for (String form : Inflection.forms(text, word.part())) {
          append(byForm, form, id);
        }
      }
      case GLOB -> {
        if (text.charAt(0) != '*') {
          append(globsByFirst, text.charAt(0), id);
        } else {
          append(globsByLast, text.charAt(text.length() - 1), id);
        }
      }
      default -> throw new IllegalArgumentException("not to be looked up: " + word);
    }
    return id;
  }

  private static <K> void append(Map<K, int[]> map, K key, int id) {
    map.merge(key, new int[] {id}, Matcher::union);
  }

  /** Where {@code document} uses an entry, in text order; none overlap. */
  public List<Match> match(Document document) {
    List<Match> matches = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      Units units = new Units(document, sentence);
      List<Candidate> candidates = candidates(units);
      if (!candidates.isEmpty()) {
        for (Candidate found : select(candidates)) {
          Span span = new Span(units.start(found.from), units.end(found.to - 1));
          matches.add(
              new Match(
                  span,
                  sentence.span(),
                  found.target.lexicon,
                  found.target.entry,
                  isNegated(units, found.from)));
        }
      }
    }
    return matches;
  }

  private List<Candidate> candidates(Units units) {
    int size = units.size();
    int[][] ids = new int[size][];
    int[][] compounds = new int[size][];
    int[] compoundEnds = new int[size];
    for (int i = 0; i < size; i++) {
      ids[i] = lookUp(units.form(i), units.lemma(i));
      if (!units.isJoined(i) && i + 1 < size && units.isJoined(i + 1)) {
        int end = i + 2;
        while (end < size && units.isJoined(end)) {
          end++;
        }
        compoundEnds[i] = end;
        compounds[i] = globs(compound(units, i, end), NOTHING);
      }
    }
    Walk walk = new Walk(units, ids, compounds, compoundEnds);
    for (int i = 0; i < size; i++) {
      if (ids[i].length > 0 || compounds[i] != null) {
        walk.step(root, i, i);
      }
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

  private static final int[] NOTHING = {};

  private int[] lookUp(String form, String lemma) {
    int[] found = byForm.getOrDefault(form, NOTHING);
    if (!lemma.equals(form)) {
      int[] more = byLemma.get(lemma);
      found = more == null ? found : union(found, more);
    }
    return globs(form, found);
  }

  private int[] globs(String form, int[] found) {
    if (form.isEmpty()) {
      return found;
    }
    int[] result = globs(globsByFirst.get(form.charAt(0)), form, found);
    return globs(globsByLast.get(form.charAt(form.length() - 1)), form, result);
  }

  private int[] globs(int @Nullable [] ids, String form, int[] found) {
    int[] result = found;
    if (ids != null) {
      for (int id : ids) {
        if (words.get(id).globMatches(form)) {
          result = union(result, new int[] {id});
        }
      }
    }
    return result;
  }

  private static int[] union(int[] first, int[] second) {
    int[] result = Arrays.copyOf(first, first.length + second.length);
    int size = first.length;
    for (int id : second) {
      boolean known = false;
      for (int other : first) {
        known |= other == id;
      }
      if (!known) {
        result[size++] = id;
      }
    }
    return Arrays.copyOf(result, size);
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
    private final Map<Integer, Node> anchors = new HashMap<>();
    private final Map<Word, Node> others = new HashMap<>();
    private final List<Target> targets = new ArrayList<>();
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
    private final int[][] ids;
    private final int[] @Nullable [] compounds;
    private final int[] compoundEnds;
    private final List<Candidate> found = new ArrayList<>();

    Walk(Units units, int[][] ids, int[] @Nullable [] compounds, int[] compoundEnds) {
      this.units = units;
      this.ids = ids;
      this.compounds = compounds;
      this.compoundEnds = compoundEnds;
    }

    private void step(Node node, int from, int at) {
      if (at >= units.size()) {
        return;
      }
      if (!node.anchors.isEmpty()) {
        for (int id : ids[at]) {
          follow(node.anchors.get(id), id, from, at, at + 1);
        }
        int[] compound = compounds[at];
        if (compound != null) {
          for (int id : compound) {
            follow(node.anchors.get(id), id, from, at, compoundEnds[at]);
          }
        }
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
