package org.newsgauge.attribution;

import java.util.List;
import org.newsgauge.article.Span;
import org.newsgauge.text.Document;
import org.newsgauge.text.Quotation;
import org.newsgauge.text.Tag;
import org.newsgauge.text.Token;

/**
 * What the fast tagger looks at, as 64-bit hashes, {@link #COUNT} a token: the words around it, how
 * it is quoted, the nearest likely cue on each side and what lies between, verbs before and after,
 * the noun phrase around it, and its sentence. Keeps its buffers from one passage to the next; for
 * one thread.
 */
public final class FastFeatures {
  /** Number of features of a token. */
  public static final int COUNT = 84;

  private static final long EDGE = 0x51ED270BL;

  /** From this step on a word is a likely cue. */
  private static final int LIKELY = 4;

  private static final int COMMA = 1;
  private static final int MARK = 2;
  private static final int THAT = 4;
  private static final int VERB = 8;
  private static final int STOP = 16;
  private static final int COLON = 32;
  private static final int AND = 64;
  private static final int WHO = 128;
  private static final int SOURCE = 256;

  private final WordStatistics statistics;

  private int size;
  private int capacity;
  private long[] features = {};
  private long[] word = {};
  private long[] lemma = {};
  private int[] tag = {};
  private int[] shape = {};
  private long[] ending = {};
  private int[] quote = {};
  private int[] cue = {};
  private int[] source = {};
  private int[] kind = {};
  private int[] left = {};
  private int[] right = {};
  private int[] leftBits = {};
  private int[] rightBits = {};
  private int[] verbBefore = {};
  private int[] verbAfter = {};
  private int[] phraseStart = {};
  private int[] phraseEnd = {};
  private long[] context = {};
  private int[] sentenceFlags = {};
  private int[] previousFlags = {};
  private int[] firstCue = {};

  /** Features over these statistics. */
  public FastFeatures(WordStatistics statistics) {
    this.statistics = statistics;
  }

  private void grow(int n) {
    if (n <= capacity) {
      return;
    }
    capacity = n * 2;
    features = new long[capacity * COUNT];
    word = new long[capacity];
    lemma = new long[capacity];
    tag = new int[capacity];
    shape = new int[capacity];
    ending = new long[capacity];
    quote = new int[capacity];
    cue = new int[capacity];
    source = new int[capacity];
    kind = new int[capacity];
    left = new int[capacity];
    right = new int[capacity];
    leftBits = new int[capacity];
    rightBits = new int[capacity];
    verbBefore = new int[capacity];
    verbAfter = new int[capacity];
    phraseStart = new int[capacity];
    phraseEnd = new int[capacity];
    context = new long[capacity];
    sentenceFlags = new int[capacity];
    previousFlags = new int[capacity];
    firstCue = new int[capacity];
  }

  /**
   * The features of a passage's tokens, token by token. The array is a buffer: valid until the next
   * call, and longer than what counts.
   *
   * @param title whether the passage is a headline
   */
  public long[] of(Document document, Passage passage, boolean title) {
    size = passage.size();
    grow(size);
    words(document, passage);
    neighbours(passage);
    sentences(passage);
    int paragraph = paragraph(passage, title);
    for (int i = 0; i < size; i++) {
      emit(passage, i, paragraph);
    }
    return features;
  }

  private void words(Document document, Passage passage) {
    String text = document.text();
    for (int i = 0; i < size; i++) {
      Token token = passage.token(i);
      String lower = passage.lower(i);
      word[i] = lower.hashCode();
      lemma[i] = token.lemma().hashCode();
      tag[i] = passage.tagNumber(i);
      shape[i] = shape(text, token);
      ending[i] = ending(lower);
      quote[i] = quote(passage, i);
      int steps = statistics.at(WordStatistics.key(token));
      cue[i] = steps & 7;
      source[i] = steps >> 3;
      kind[i] = kind(lower, passage.tag(i));
    }
  }

  private static int kind(String lower, Tag tag) {
    int kind =
        switch (lower) {
          case "," -> COMMA;
          case "that" -> THAT;
          case ":", ";", "—", "–", "--", "-" -> COLON;
          case ".", "?", "!" -> STOP;
          case "and", "but", "or" -> AND;
          case "who",
              "which",
              "whom",
              "whose",
              "when",
              "where",
              "what",
              "why",
              "how",
              "if",
              "because",
              "while",
              "as",
              "after",
              "before",
              "since",
              "although",
              "though" ->
              WHO;
          case "\"", "“", "”", "''", "``" -> MARK;
          default -> 0;
        };
    return kind == 0 && tag == Tag.VERB ? VERB : kind;
  }

  private static long ending(String lower) {
    int n = lower.length();
    long hash = 7;
    for (int i = Math.max(0, n - 3); i < n; i++) {
      hash = hash * 31 + lower.charAt(i);
    }
    return hash;
  }

  private static int shape(String text, Token token) {
    char first = text.charAt(token.start());
    if (Character.isDigit(first)) {
      return 1;
    }
    if (Character.isUpperCase(first)) {
      int last = token.end() - 1;
      boolean all = last > token.start() && Character.isUpperCase(text.charAt(last));
      return all ? 2 : last == token.start() ? 3 : 4;
    }
    return Character.isLetter(first) ? 5 : 6;
  }

  /** 0 outside; else where in its quotation the token stands, and of what kind that is. */
  private static int quote(Passage passage, int i) {
    int q = passage.quotation(i);
    if (q == Passage.UNQUOTED) {
      return 0;
    }
    Quotation quotation = passage.quotations().get(q);
    Span span = passage.token(i).span();
    int at =
        span.start() <= quotation.span().start() ? 1 : span.end() >= quotation.span().end() ? 3 : 2;
    return at + (quotation.kind() == Quotation.Kind.SPEECH ? 0 : 3);
  }

  private boolean likely(int i) {
    return cue[i] >= LIKELY && (quote[i] == 0 || quote[i] > 3);
  }

  /** Likely cues and verbs on each side with what lies between, and noun phrases. */
  private void neighbours(Passage passage) {
    int last = -1;
    int bits = 0;
    int sentence = -1;
    int verb = -1;
    for (int i = 0; i < size; i++) {
      if (passage.sentence(i) != sentence) {
        sentence = passage.sentence(i);
        bits |= i > 0 ? STOP : 0;
        verb = -1;
      }
      left[i] = last;
      leftBits[i] = bits;
      verbBefore[i] = verb;
      bits |= kind[i] & ~STOP;
      bits |= source[i] >= 5 ? SOURCE : 0;
      if (quote[i] == 1) {
        bits |= MARK;
      }
      if (likely(i)) {
        last = i;
        bits = 0;
      }
      if (passage.tag(i) == Tag.VERB) {
        verb = i;
      }
    }
    last = -1;
    bits = 0;
    verb = -1;
    for (int i = size - 1; i >= 0; i--) {
      if (i == size - 1 || passage.sentence(i) != passage.sentence(i + 1)) {
        bits |= i < size - 1 ? STOP : 0;
        verb = -1;
      }
      right[i] = last;
      rightBits[i] = bits;
      verbAfter[i] = verb;
      bits |= kind[i] & ~STOP;
      bits |= source[i] >= 5 ? SOURCE : 0;
      if (quote[i] == 3) {
        bits |= MARK;
      }
      if (likely(i)) {
        last = i;
        bits = 0;
      }
      if (passage.tag(i) == Tag.VERB) {
        verb = i;
      }
    }
    for (int i = 0; i < size; i++) {
      boolean goesOn =
          i > 0
              && nominal(passage, i)
              && nominal(passage, i - 1)
              && passage.sentence(i) == passage.sentence(i - 1)
              && quote[i] == quote[i - 1]
              && passage.tag(i) != Tag.DET
              && passage.tag(i) != Tag.PRON;
      phraseStart[i] = !nominal(passage, i) ? -1 : goesOn ? phraseStart[i - 1] : i;
    }
    for (int i = size - 1; i >= 0; i--) {
      boolean goesOn = i + 1 < size && phraseStart[i] >= 0 && phraseStart[i + 1] == phraseStart[i];
      phraseEnd[i] = phraseStart[i] < 0 ? -1 : goesOn ? phraseEnd[i + 1] : i;
    }
    for (int i = 0; i < size; i++) {
      context[i] = mix(kindAt(i - 1), kindAt(i + 1), lemma[i]);
    }
  }

  /** What the token is to a cue beside it. */
  private long kindAt(int i) {
    if (i < 0 || i >= size) {
      return 1;
    }
    return kind[i] != 0 && kind[i] != VERB
        ? 100 + kind[i]
        : quote[i] != 0 ? 200 + quote[i] : tag[i] + 20L * Math.min(source[i] / 3, 2);
  }

  private boolean nominal(Passage passage, int i) {
    return switch (passage.tag(i)) {
      case DET, ADJ, NOUN, PROPN, NUM, PRON -> true;
      case PART -> passage.lower(i).equals("'s") || passage.lower(i).equals("’s");
      default -> false;
    };
  }

  private void sentences(Passage passage) {
    int flags = 0;
    int i = 0;
    while (i < size) {
      int end = passage.sentenceEnd(i);
      int likely = 0;
      int first = -1;
      int quoted = 0;
      int marks = 0;
      for (int k = i; k < end; k++) {
        if (likely(k)) {
          first = first < 0 ? k : first;
          likely++;
        }
        quoted += quote[k] != 0 ? 1 : 0;
        marks += quote[k] == 1 ? 1 : 0;
      }
      int share = quoted == 0 ? 0 : quoted >= end - i - 1 ? 3 : 2 * quoted > end - i ? 2 : 1;
      int own = Math.min(likely, 2) + 3 * share + 12 * Math.min(marks, 2) + 36;
      for (int k = i; k < end; k++) {
        sentenceFlags[k] = own;
        previousFlags[k] = flags;
        firstCue[k] = first;
      }
      flags = own;
      i = end;
    }
  }

  private int paragraph(Passage passage, boolean title) {
    int sentences = passage.sentence(size - 1) + 1;
    boolean opens = quote[0] == 1;
    boolean continues = opens && passage.quotations().get(passage.quotation(0)).continues();
    boolean any = !passage.quotations().isEmpty();
    return (title ? 1 : 0)
        + (opens ? 2 : 0)
        + (continues ? 4 : 0)
        + (any ? 8 : 0)
        + 16 * Math.min(sentences, 4);
  }

  private long word(int i) {
    return i < 0 || i >= size ? EDGE : word[i];
  }

  private long lemma(int i) {
    return i < 0 || i >= size ? EDGE : lemma[i];
  }

  private int at(int[] values, int i) {
    return i < 0 || i >= size ? 0 : values[i];
  }

  private static int far(int distance) {
    return distance < 5
        ? distance
        : distance < 7 ? 5 : distance < 10 ? 6 : distance < 15 ? 7 : distance < 25 ? 8 : 9;
  }

  private void emit(Passage passage, int i, int paragraph) {
    long[] f = features;
    int k = i * COUNT;
    int t0 = tag[i];
    int tp = at(tag, i - 1);
    int tn = at(tag, i + 1);
    int tp2 = at(tag, i - 2);
    int tn2 = at(tag, i + 2);
    long w0 = word[i];
    long wp = word(i - 1);
    long wn = word(i + 1);
    int q0 = quote[i];
    int qp = at(quote, i - 1);
    int qn = at(quote, i + 1);
    int c0 = cue[i];
    int cp = at(cue, i - 1);
    int cn = at(cue, i + 1);
    int quotes = qp * 49 + q0 * 7 + qn;
    int start = phraseStart[i];
    int end = phraseEnd[i];
    int position = start < 0 ? 0 : 1 + (i == start ? 1 : 0) + (i == end ? 2 : 0);
    int l = left[i];
    int r = right[i];
    long lc = l < 0 ? EDGE : lemma[l];
    long rc = r < 0 ? EDGE : lemma[r];
    long lx = l < 0 ? EDGE : context[l];
    long rx = r < 0 ? EDGE : context[r];
    int lb = l < 0 ? 512 + (leftBits[i] & STOP) : leftBits[i];
    int rb = r < 0 ? 512 + (rightBits[i] & STOP) : rightBits[i];
    int ld = l < 0 ? 10 : far(i - l);
    int rd = r < 0 ? 10 : far(r - i);
    int pv = verbBefore[i];
    int nv = verbAfter[i];
    long pvl = pv < 0 ? EDGE : lemma[pv];
    long nvl = nv < 0 ? EDGE : lemma[nv];
    int pvc = pv < 0 ? 8 : cue[pv];
    int nvc = nv < 0 ? 8 : cue[nv];
    int first = firstCue[i];
    int side = first < 0 ? 3 : i < first ? 0 : i == first ? 1 : 2;
    long fx = first < 0 ? EDGE : context[first];
    int ss = passage.sentenceStart(i);
    int se = passage.sentenceEnd(i);
    int place = (i == ss ? 1 : 0) + (i == se - 1 ? 2 : 0) + (i == se - 2 ? 4 : 0);
    int flags = sentenceFlags[i];
    long head = end < 0 ? EDGE : lemma[end];
    int headSource = end < 0 ? 8 : source[end];

    f[k++] = mix(1, 0, 0);
    f[k++] = mix(2, w0, 0);
    f[k++] = mix(3, wp, 0);
    f[k++] = mix(4, wn, 0);
    f[k++] = mix(5, word(i - 2), 0);
    f[k++] = mix(6, word(i + 2), 0);
    f[k++] = mix(7, lemma[i], t0);
    f[k++] = mix(8, lemma(i - 1), lemma[i]);
    f[k++] = mix(9, lemma[i], lemma(i + 1));
    f[k++] = mix(10, wp, t0);
    f[k++] = mix(11, wn, t0);
    f[k++] = mix(12, wp, wn);
    f[k++] = mix(13, word(i - 2), wp);
    f[k++] = mix(14, wn, word(i + 2));
    f[k++] = mix(15, t0, 0);
    f[k++] = mix(16, tp, t0);
    f[k++] = mix(17, t0, tn);
    f[k++] = mix(18, tp * 32 + t0, tn);
    f[k++] = mix(19, tp2 * 32 + tp, t0);
    f[k++] = mix(20, t0 * 32 + tn, tn2);
    f[k++] = mix(21, at(tag, i - 3) * 32 + tp2, tp);
    f[k++] = mix(22, tn * 32 + tn2, at(tag, i + 3));
    f[k++] = mix(23, shape[i] * 8 + at(shape, i - 1), at(shape, i + 1));
    f[k++] = mix(24, shape[i], t0 * 8 + place);
    f[k++] = mix(25, ending[i], t0);
    f[k++] = mix(26, q0, place);
    f[k++] = mix(27, quotes, 0);
    f[k++] = mix(28, q0, t0);
    f[k++] = mix(29, q0, w0);
    f[k++] = mix(30, quotes, wp);
    f[k++] = mix(31, quotes, wn);
    f[k++] = mix(32, c0, q0);
    f[k++] = mix(33, c0 * 64 + cp * 8 + cn, q0);
    f[k++] = mix(34, c0, tp * 32 + tn);
    f[k++] = mix(35, c0, wn);
    f[k++] = mix(36, c0, wp);
    f[k++] = mix(37, cp * 8 + at(cue, i - 2), cn * 8 + at(cue, i + 2));
    f[k++] = mix(38, source[i], t0);
    f[k++] = mix(39, source[i] * 8 + at(source, i - 1), at(source, i + 1));
    f[k++] = mix(40, headSource, position);
    f[k++] = mix(41, head, position);
    f[k++] = mix(42, position, end < 0 ? EDGE : word(end + 1));
    f[k++] = mix(43, position, start < 0 ? EDGE : word(start - 1));
    f[k++] =
        mix(
            44,
            position * 100 + (end < 0 ? 9 : at(cue, end + 1)) * 10 + headSource,
            start < 0 ? 9 : at(cue, start - 1));
    f[k++] = mix(45, start < 0 ? EDGE : lemma(start - 1), end < 0 ? EDGE : lemma(end + 1));
    f[k++] = mix(46, lc, ld);
    f[k++] = mix(47, lc, lb);
    f[k++] = mix(48, rc, rd);
    f[k++] = mix(49, rc, rb);
    f[k++] = mix(50, lx, lb);
    f[k++] = mix(51, rx, rb);
    f[k++] = mix(52, lx, rx);
    f[k++] = mix(53, ld * 16 + rd, q0);
    f[k++] = mix(54, lb, rb * 8 + q0);
    f[k++] = mix(55, lb, t0 * 8 + q0);
    f[k++] = mix(56, rb, t0 * 8 + q0);
    f[k++] = mix(57, ld * 8 + (l < 0 ? 0 : cue[l]), t0);
    f[k++] = mix(58, lb, w0);
    f[k++] = mix(59, rb, w0);
    f[k++] = mix(60, pvl, q0);
    f[k++] = mix(61, nvl, q0);
    f[k++] = mix(62, pvl, nvl);
    f[k++] = mix(63, nvc * 16 + position, tn);
    f[k++] = mix(64, pvc * 16 + nvc, q0);
    f[k++] = mix(65, nvl, t0);
    f[k++] = mix(66, pvl, w0);
    f[k++] = mix(67, flags, q0);
    f[k++] = mix(68, flags, t0 * 8 + place);
    f[k++] = mix(69, previousFlags[i], flags * 8 + q0);
    f[k++] = mix(70, place, w0);
    f[k++] = mix(71, fx, side);
    f[k++] = mix(72, fx, side * 1024 + lb);
    f[k++] = mix(73, word(ss), side);
    f[k++] = mix(74, side, w0);
    f[k++] = mix(75, paragraph, q0);
    f[k++] = mix(76, paragraph & 1, w0);
    f[k++] = mix(77, paragraph & 1, t0 * 32 + tn);
    f[k++] = mix(78, nvl, position * 16 + headSource);
    f[k++] = mix(79, pvl, position * 16 + headSource);
    f[k++] = mix(80, lx, t0 * 16 + ld);
    f[k++] = mix(81, rx, t0 * 16 + rd);
    f[k++] = mix(82, lb, place * 8 + q0);
    f[k++] = mix(83, wp, lb);
    f[k] = mix(84, wn, rb);
  }

  private static long mix(long kind, long a, long b) {
    long h = (kind * 0x9E3779B97F4A7C15L) ^ (a * 0xC2B2AE3D27D4EB4FL);
    h ^= h >>> 29;
    h = (h + b) * 0x165667B19E3779F9L;
    return h ^ (h >>> 32);
  }

  /** Whether the passage is the headline: the article's title, or its first line. */
  public static boolean isTitle(Document document, List<Passage> passages, int index) {
    Span title = document.article().title();
    Span span = passages.get(index).span();
    return title == null ? index == 0 : title.contains(span);
  }
}
