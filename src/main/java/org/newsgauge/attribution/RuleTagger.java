package org.newsgauge.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Cue.Takes;
import org.newsgauge.text.Document;
import org.newsgauge.text.Tag;

/**
 * Finds attributions by rules: a cue of {@code cues.txt}, the noun phrase next to it, the quotation
 * or clause beside it; "according to"; headlines and speaker labels before a colon; quotations that
 * go on in the next paragraph.
 *
 * <p>It learns nothing and knows only the verbs of its list. It is the baseline that the trained
 * taggers are measured against. Thread-safe.
 */
public final class RuleTagger implements AttributionTagger {
  /** A "that" further from its cue than this belongs to something else. */
  private static final int THAT_REACH = 8;

  private final CueLexicon lexicon;

  /** Rules over the cue list that Newsgauge ships. */
  public RuleTagger() {
    this.lexicon = CueLexicon.shipped();
  }

  @Override
  public List<Attribution> tag(Document document) {
    List<Attribution> all = new ArrayList<>();
    Attribution before = null;
    Passage previous = null;
    for (Passage passage : Passage.of(document)) {
      List<Attribution> found = outermost(new Rules(document, passage).attributions());
      if (found.isEmpty() && before != null && previous != null) {
        Attribution inherited = Inheritance.of(document, previous, passage, before);
        if (inherited != null) {
          found = List.of(inherited);
        }
      }
      all.addAll(found);
      before = found.isEmpty() ? null : found.get(found.size() - 1);
      previous = passage;
    }
    return all;
  }

  /** Those that do not lie in another's content, in text order, none sharing a cue or content. */
  private static List<Attribution> outermost(List<Attribution> found) {
    List<Attribution> kept = new ArrayList<>();
    for (Attribution one : found) {
      boolean nested = false;
      for (Attribution other : found) {
        nested |= holds(other, one) && !holds(one, other);
      }
      boolean taken = kept.stream().anyMatch(other -> clash(other, one));
      if (!nested && !taken) {
        kept.add(one);
      }
    }
    kept.sort(Comparator.comparingInt(Attribution::start));
    return kept;
  }

  private static boolean holds(Attribution outer, Attribution inner) {
    Span cue = inner.cue();
    return cue != null && outer.content().stream().anyMatch(piece -> piece.overlaps(cue));
  }

  private static boolean clash(Attribution a, Attribution b) {
    List<Span> mine = spans(a);
    return spans(b).stream().anyMatch(span -> mine.stream().anyMatch(span::overlaps));
  }

  /** Cue and content; several attributions may share a source. */
  private static List<Span> spans(Attribution attribution) {
    List<Span> spans = new ArrayList<>(attribution.content());
    if (attribution.cue() != null) {
      spans.add(attribution.cue());
    }
    return spans;
  }

  /** The rules at work on one paragraph. Token ranges are half open. */
  private final class Rules {
    private final Document document;
    private final Passage p;
    private final List<Attribution> found = new ArrayList<>();

    /** The subject of the last active cue, for "and said", "saying", "but added". */
    private @Nullable Span subject;

    private int subjectSentence = -1;

    Rules(Document document, Passage passage) {
      this.document = document;
      this.p = passage;
    }

    List<Attribution> attributions() {
      Attribution label = SpeakerLabels.before(document, p);
      if (label != null) {
        return List.of(label);
      }
      for (int i = 0; i < p.size(); i++) {
        if (p.spoken(i)) {
          continue;
        }
        Cue cue = lexicon.at(p, i);
        if (cue == null || cue.takes().isEmpty()) {
          continue;
        }
        int end = i + cue.words().size();
        if (end > p.sentenceEnd(i)) {
          continue;
        }
        if (cue.takes().contains(Takes.PREPOSITION)) {
          preposition(cue, i, end);
        } else if (cue.takes().contains(Takes.ADVERB)) {
          adverb(cue, i, end);
        } else if (verbal(i, cue, end)) {
          verb(cue, i, end);
        }
        i = end - 1;
      }
      return found;
    }

    /** Whether the words are a verb here; tags alone are wrong about many that are nouns too. */
    private boolean verbal(int i, Cue cue, int end) {
      if (p.tag(i) == Tag.VERB || p.tag(i) == Tag.AUX) {
        return true;
      }
      if (cue.words().get(0).equals("say") && !p.lower(i).equals("saying")) {
        return true;
      }
      boolean quotedBefore = i > 0 && p.spoken(i - 1);
      boolean subjectBefore = i > p.sentenceStart(i) && NounPhrases.start(p, i - 1) >= 0;
      if (end >= p.size() || p.tag(i) == Tag.ADV || p.tag(i) == Tag.ADP) {
        return false;
      }
      boolean quotedSubject = subjectBefore && quotedBefore(i) && p.tag(end) == Tag.PUNCT;
      boolean that = p.lower(end).equals("that");
      boolean to = p.lower(end).equals("to") && cue.takes().contains(Takes.INFINITIVE);
      boolean passive = i > 0 && be(p.lower(i - 1)) && p.lower(end).equals("to");
      return quotedBefore || quotedSubject || (subjectBefore && (that || to)) || passive;
    }

    private boolean quotedBefore(int cue) {
      int[] range = subjectBefore(cue);
      return range != null && closes(range[0]);
    }

    /** "According to X, content", "content, according to X, content". */
    private void preposition(Cue cue, int start, int end) {
      int sourceEnd = NounPhrases.end(p, end, true);
      if (sourceEnd < 0) {
        return;
      }
      addAround(p.span(end, sourceEnd), cue, start, sourceEnd, p.span(start, end));
    }

    private void adverb(Cue cue, int start, int end) {
      addAround(null, cue, start, end, p.span(start, end));
    }

    private void addAround(@Nullable Span source, Cue cue, int from, int to, Span cueSpan) {
      List<Span> content = new ArrayList<>();
      content.addAll(pieces(trimmed(clauseStart(from), from)));
      int[] after = trimmed(to, p.sentenceEnd(from));
      if (content.isEmpty() || substantial(after)) {
        content.addAll(pieces(after));
      }
      add(source, cueSpan, content, cue.speech(), cue.connotation());
    }

    private boolean substantial(int[] range) {
      for (int i = range[0]; i < range[1]; i++) {
        if (p.tag(i) == Tag.VERB || p.tag(i) == Tag.AUX) {
          return true;
        }
      }
      return false;
    }

    private void verb(Cue cue, int i, int end) {
      int auxiliary = auxiliary(i);
      boolean passive = auxiliary >= 0 && be(p.lower(auxiliary)) && participle(p.lower(i));
      if (passive) {
        passive(cue, auxiliary, end);
        return;
      }
      if (i > 0 && p.lower(i - 1).equals("to") && p.tag(i - 1) == Tag.PART) {
        return;
      }
      int from = auxiliary >= 0 && cue.takes().contains(Takes.CLAUSE) ? auxiliary : i;
      int before = verbGroupStart(i);
      int[] subjectRange = subjectBefore(before);
      boolean inverted = false;
      boolean beside = true;
      int groupStart = from;
      int groupEnd = end;
      Span source = null;
      if (subjectRange != null) {
        source = p.span(subjectRange[0], subjectRange[1]);
        groupStart = subjectRange[0];
      } else {
        int sourceEnd = closes(from) ? NounPhrases.end(p, end, true) : -1;
        if (sourceEnd > 0) {
          source = p.span(end, sourceEnd);
          groupEnd = sourceEnd;
          inverted = true;
        } else {
          beside = false;
          source = subjectSentence == p.sentence(i) ? subject : firstSubject(i);
        }
      }
      List<Span> content = content(cue, groupStart, groupEnd, beside, inverted);
      if (content.isEmpty() || source == null) {
        return;
      }
      if (add(source, p.span(from, end), content, cue.speech(), cue.connotation())) {
        subject = source;
        subjectSentence = p.sentence(i);
      }
    }

    private List<Span> content(Cue cue, int start, int end, boolean beside, boolean inverted) {
      List<Span> content = new ArrayList<>();
      boolean clause = cue.takes().contains(Takes.CLAUSE);
      boolean quote = cue.takes().contains(Takes.QUOTE);
      if (quote && beside && closes(start)) {
        int[] lead = lead(start, clause);
        content.addAll(pieces(lead));
      }
      if (!content.isEmpty()) {
        int next = end;
        while (next < p.size() && next < end + 12 && !p.spoken(next)) {
          next++;
        }
        if (next < p.size() && p.spoken(next) && noCueBetween(end, next)) {
          content.addAll(pieces(trimmed(next, quotationEnd(next))));
        }
        return content;
      }
      if (inverted) {
        return content;
      }
      int stop = p.sentenceEnd(start);
      int that = find("that", end, Math.min(stop, end + THAT_REACH));
      int colon = find(":", end, Math.min(stop, end + THAT_REACH));
      int to = find("to", end, Math.min(stop, end + 2));
      int quoted = end;
      while (quoted < Math.min(p.size(), end + THAT_REACH) && !p.spoken(quoted)) {
        quoted++;
      }
      boolean quoteNear = quoted < p.size() && p.spoken(quoted);
      if (that >= 0 && (clause || cue.takes().contains(Takes.THAT))) {
        return pieces(rest(that));
      }
      if (to >= 0 && cue.takes().contains(Takes.INFINITIVE)) {
        return pieces(rest(to));
      }
      if (quote && colon >= 0) {
        return pieces(trimmed(colon + 1, quoteNear ? quotationEnd(quoted) : p.size()));
      }
      if (quote && quoteNear && !(clause && finite(end, quoted))) {
        return pieces(trimmed(quoted, quotationEnd(quoted)));
      }
      if (clause && end < stop && substantial(new int[] {end, stop})) {
        return pieces(rest(end));
      }
      return content;
    }

    /** What stands before ", he said": a quotation that ends there, or the clause. */
    private int[] lead(int start, boolean clause) {
      int last = start - 1;
      if (last < 0) {
        return new int[] {0, 0};
      }
      int edge = last;
      while (edge > 0 && p.quotation(edge) == Passage.UNQUOTED && punctuation(edge)) {
        edge--;
      }
      if (p.spoken(edge)) {
        return trimmed(quotationStart(edge), start);
      }
      return clause && p.sentenceStart(start) < last && p.lower(last).equals(",")
          ? trimmed(p.sentenceStart(start), last)
          : new int[] {0, 0};
    }

    private boolean noCueBetween(int from, int to) {
      for (int i = from; i < to; i++) {
        if (lexicon.at(p, i) != null && p.tag(i) == Tag.VERB) {
          return false;
        }
      }
      return true;
    }

    /** Whether what stands just before is closed by a comma or a quotation mark. */
    private boolean closes(int start) {
      return start > 0 && (p.spoken(start - 1) || p.lower(start - 1).equals(","));
    }

    private boolean punctuation(int i) {
      return p.tag(i) == Tag.PUNCT;
    }

    private boolean finite(int from, int to) {
      return substantial(new int[] {from, to});
    }

    private int find(String word, int from, int to) {
      for (int i = from; i < to; i++) {
        if (p.lower(i).equals(word) && !p.spoken(i)) {
          return i;
        }
        if (p.tag(i) == Tag.VERB && i > from) {
          return -1;
        }
      }
      return -1;
    }

    /** To the end of the sentence, or of a quotation that runs over it. */
    private int[] rest(int from) {
      int end = p.sentenceEnd(from);
      if (end < p.size() && p.spoken(end - 1) && p.quotation(end) == p.quotation(end - 1)) {
        end = quotationEnd(end);
      }
      return trimmed(from, end);
    }

    /** "It was reported that …", "X is believed to …". */
    private void passive(Cue cue, int auxiliary, int end) {
      if (!cue.takes().contains(Takes.PASSIVE)) {
        return;
      }
      int stop = p.sentenceEnd(auxiliary);
      Span cueSpan = p.span(auxiliary, end);
      if (end < stop && p.lower(end).equals("to")) {
        int subjectStart = NounPhrases.start(p, verbGroupStart(auxiliary) - 1);
        List<Span> content = new ArrayList<>();
        if (subjectStart >= 0) {
          content.addAll(pieces(trimmed(subjectStart, auxiliary)));
        }
        content.addAll(pieces(rest(end)));
        add(null, cueSpan, content, cue.speech(), cue.connotation());
      } else if (auxiliary > 0 && p.lower(auxiliary - 1).equals("it")) {
        int that = find("that", end, Math.min(stop, end + THAT_REACH));
        if (that >= 0) {
          add(null, cueSpan, pieces(rest(that)), cue.speech(), cue.connotation());
        }
      }
    }

    /** First token of auxiliaries, "not" and adverbs before the verb; the verb if none. */
    private int verbGroupStart(int verb) {
      int i = verb;
      while (i > p.sentenceStart(verb) && groups(i - 1)) {
        i--;
      }
      return i;
    }

    private boolean groups(int i) {
      return switch (p.tag(i)) {
        case AUX, ADV -> !p.spoken(i);
        case PART -> p.lower(i).equals("not") || p.lower(i).endsWith("n't");
        default -> false;
      };
    }

    /** The auxiliary that belongs to the verb; -1 if there is none. */
    private int auxiliary(int verb) {
      for (int i = verb - 1; i >= p.sentenceStart(verb) && groups(i); i--) {
        if (p.tag(i) == Tag.AUX) {
          return i;
        }
      }
      return -1;
    }

    private static boolean be(String word) {
      return switch (word) {
        case "is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re" -> true;
        default -> false;
      };
    }

    private static boolean participle(String word) {
      return !word.endsWith("ing");
    }

    /** The noun phrase that ends before token {@code end}, over a parenthesis between commas. */
    private int @Nullable [] subjectBefore(int end) {
      int last = end - 1;
      if (last < 0 || p.sentence(last) != p.sentence(end) || p.spoken(last)) {
        return null;
      }
      if (p.lower(last).equals(",")) {
        int open = last - 1;
        while (open > p.sentenceStart(last) && !p.lower(open).equals(",") && !p.spoken(open)) {
          open--;
        }
        if (!p.lower(open).equals(",") || last - open > 25) {
          return null;
        }
        int start = NounPhrases.start(p, open - 1);
        if (start < 0) {
          return null;
        }
        return NounPhrases.apposes(p, open + 1) ? new int[] {start, last} : new int[] {start, open};
      }
      int start = NounPhrases.start(p, last);
      return start < 0 ? null : new int[] {start, end};
    }

    /** The subject of the sentence's first verb, for "X stood up and said". */
    private @Nullable Span firstSubject(int cue) {
      for (int i = p.sentenceStart(cue); i < cue; i++) {
        if (p.tag(i) == Tag.VERB || p.tag(i) == Tag.AUX) {
          int[] range = subjectBefore(verbGroupStart(i));
          return range == null ? null : p.span(range[0], range[1]);
        }
      }
      return null;
    }

    /** Where the clause before token {@code end} begins: at its sentence, or a quotation's end. */
    private int clauseStart(int end) {
      return p.sentenceStart(end);
    }

    private int quotationStart(int i) {
      int first = i;
      while (first > 0 && p.quotation(first - 1) == p.quotation(i)) {
        first--;
      }
      return first;
    }

    private int quotationEnd(int i) {
      int end = i + 1;
      while (end < p.size() && p.quotation(end) == p.quotation(i)) {
        end++;
      }
      return end;
    }

    /** Without unquoted punctuation at its edges. */
    private int[] trimmed(int from, int to) {
      int start = from;
      int end = to;
      while (start < end && edge(start)) {
        start++;
      }
      while (end > start && edge(end - 1)) {
        end--;
      }
      return new int[] {start, end};
    }

    private boolean edge(int i) {
      return p.quotation(i) == Passage.UNQUOTED
          && punctuation(i)
          && !p.lower(i).equals("?")
          && !p.lower(i).equals("!")
          && !p.lower(i).equals(")")
          && !p.lower(i).equals("(");
    }

    private List<Span> pieces(int[] range) {
      return range[0] < range[1] ? List.of(p.span(range[0], range[1])) : List.of();
    }

    private boolean add(
        @Nullable Span source,
        Span cue,
        List<Span> content,
        boolean speech,
        Connotation connotation) {
      if (content.isEmpty()) {
        return false;
      }
      List<Span> all = new ArrayList<>(content);
      all.add(cue);
      if (source != null) {
        all.add(source);
      }
      Collections.sort(all);
      for (int i = 1; i < all.size(); i++) {
        if (all.get(i - 1).overlaps(all.get(i))) {
          return false;
        }
      }
      List<Span> ordered = content.stream().sorted().toList();
      Form form = Forms.of(document, p.quotations(), ordered);
      found.add(new Attribution(source, cue, ordered, form, speech, connotation, false));
      return true;
    }
  }
}
