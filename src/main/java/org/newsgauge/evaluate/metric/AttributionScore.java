package org.newsgauge.evaluate.metric;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newsgauge.article.Bisection;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Role;
import org.newsgauge.evaluate.gold.Marked;

/**
 * How well the attributions of one article agree with the gold ones, in counts that add up over
 * articles. A span may serve several attributions and counts once.
 *
 * @param attributions gold attributions
 * @param exact by role: fragments with both ends right
 * @param token by role: tokens ({@link Words#tokens}) that a fragment of the role touches
 * @param cueSource attributions whose cue overlaps and whose source overlaps, or is absent on both
 *     sides
 * @param speech what is found of gold attributions with a {@link SpeechCue}
 * @param direct attributions with at least three quoted characters of content
 */
public record AttributionScore(
    long attributions,
    Map<Role, Tally> exact,
    Map<Role, Tally> token,
    Tally cueSource,
    Speech speech,
    Tally direct) {
  private static final int LEAST_QUOTED = 3;

  public AttributionScore {
    exact = Map.copyOf(exact);
    token = Map.copyOf(token);
  }

  /**
   * What is found of gold attributions whose cue is plain speech.
   *
   * @param gold how many there are
   * @param sourceOverlap those whose source overlaps a predicted source, or that have none
   * @param sourceExact those of whose source every fragment was predicted, or that have none
   * @param cueOverlap those whose cue overlaps a predicted cue
   * @param contentOverlap those whose content overlaps predicted content
   * @param cues predicted attributions with such a cue, and those that overlap a gold cue
   */
  public record Speech(
      long gold,
      long sourceOverlap,
      long sourceExact,
      long cueOverlap,
      long contentOverlap,
      Tally cues) {
    /** Both together. */
    public Speech plus(Speech other) {
      return new Speech(
          gold + other.gold,
          sourceOverlap + other.sourceOverlap,
          sourceExact + other.sourceExact,
          cueOverlap + other.cueOverlap,
          contentOverlap + other.contentOverlap,
          cues.plus(other.cues));
    }
  }

  /** No attribution on either side. */
  public static AttributionScore none() {
    Map<Role, Tally> nothing = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      nothing.put(role, Tally.NONE);
    }
    return new AttributionScore(
        0, nothing, nothing, Tally.NONE, new Speech(0, 0, 0, 0, 0, Tally.NONE), Tally.NONE);
  }

  /** Compares two readings of one text. */
  public static AttributionScore of(String text, List<Marked> gold, List<Marked> predicted) {
    Map<Role, Tally> exact = new EnumMap<>(Role.class);
    Map<Role, Tally> token = new EnumMap<>(Role.class);
    List<Span> tokens = Words.tokens(text);
    for (Role role : Role.values()) {
      Set<Span> goldSpans = spans(gold, role);
      Set<Span> predictedSpans = spans(predicted, role);
      exact.put(role, agreement(goldSpans, predictedSpans));
      BitSet goldTokens = touched(tokens, goldSpans);
      BitSet predictedTokens = touched(tokens, predictedSpans);
      BitSet both = (BitSet) goldTokens.clone();
      both.and(predictedTokens);
      token.put(
          role,
          Tally.of(both.cardinality(), predictedTokens.cardinality(), goldTokens.cardinality()));
    }
    long matched = Arrays.stream(match(gold, predicted)).filter(i -> i >= 0).count();
    return new AttributionScore(
        gold.size(),
        exact,
        token,
        Tally.of(matched, predicted.size(), gold.size()),
        speech(text, gold, predicted),
        direct(text, gold, predicted));
  }

  /** Both together. */
  public AttributionScore plus(AttributionScore other) {
    Map<Role, Tally> exactly = new EnumMap<>(Role.class);
    Map<Role, Tally> tokens = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      exactly.put(role, exact(role).plus(other.exact(role)));
      tokens.put(role, token(role).plus(other.token(role)));
    }
    return new AttributionScore(
        attributions + other.attributions,
        exactly,
        tokens,
        cueSource.plus(other.cueSource),
        speech.plus(other.speech),
        direct.plus(other.direct));
  }

  /** Fragments of a role with both ends right. */
  public Tally exact(Role role) {
    return exact.getOrDefault(role, Tally.NONE);
  }

  /** Tokens of a role. */
  public Tally token(Role role) {
    return token.getOrDefault(role, Tally.NONE);
  }

  /**
   * For each gold attribution, in order, the predicted one that answers to it: of those not yet
   * taken whose source overlaps too, or is absent on both sides, the one with the largest overlap
   * of cues, the first of equals; −1 if there is none.
   */
  public static int[] match(List<Marked> gold, List<Marked> predicted) {
    int[] matches = new int[gold.size()];
    boolean[] taken = new boolean[predicted.size()];
    for (int i = 0; i < matches.length; i++) {
      matches[i] = -1;
      int largest = 0;
      for (int j = 0; j < taken.length; j++) {
        int overlap = taken[j] ? 0 : Marked.overlap(gold.get(i).cue(), predicted.get(j).cue());
        if (overlap > largest && gold.get(i).sharesSource(predicted.get(j))) {
          largest = overlap;
          matches[i] = j;
        }
      }
      if (matches[i] >= 0) {
        taken[matches[i]] = true;
      }
    }
    return matches;
  }

  private static Speech speech(String text, List<Marked> gold, List<Marked> predicted) {
    Set<Span> sources = spans(predicted, Role.SOURCE);
    List<Span> cues = List.copyOf(spans(predicted, Role.CUE));
    List<Span> contents = List.copyOf(spans(predicted, Role.CONTENT));
    List<Span> sourceList = List.copyOf(sources);
    long all = 0;
    long sourceOverlap = 0;
    long sourceExact = 0;
    long cueOverlap = 0;
    long contentOverlap = 0;
    for (Marked marked : gold) {
      if (isSpeech(text, marked)) {
        all++;
        boolean sourceless = marked.source().isEmpty();
        sourceOverlap += sourceless || Marked.overlap(marked.source(), sourceList) > 0 ? 1 : 0;
        sourceExact += sources.containsAll(marked.source()) ? 1 : 0;
        cueOverlap += Marked.overlap(marked.cue(), cues) > 0 ? 1 : 0;
        contentOverlap += Marked.overlap(marked.content(), contents) > 0 ? 1 : 0;
      }
    }
    List<Span> goldCues = List.copyOf(spans(gold, Role.CUE));
    long found = 0;
    long right = 0;
    for (Marked marked : predicted) {
      if (isSpeech(text, marked)) {
        found++;
        right += Marked.overlap(marked.cue(), goldCues) > 0 ? 1 : 0;
      }
    }
    Tally precision = new Tally(right, found, 0, 0);
    return new Speech(all, sourceOverlap, sourceExact, cueOverlap, contentOverlap, precision);
  }

  private static boolean isSpeech(String text, Marked marked) {
    return SpeechCue.in(Marked.text(text, marked.cue()));
  }

  private static Tally direct(String text, List<Marked> gold, List<Marked> predicted) {
    List<Span> quoted = QuotedText.in(text);
    Tally found = answered(text, quoted, gold, predicted);
    Tally right = answered(text, quoted, predicted, gold);
    return new Tally(right.rightGold(), right.gold(), found.rightGold(), found.gold());
  }

  /** The direct ones of one side, and those to which some attribution of the other answers. */
  private static Tally answered(
      String text, List<Span> quoted, List<Marked> some, List<Marked> others) {
    long direct = 0;
    long answered = 0;
    for (Marked one : some) {
      if (isDirect(text, quoted, one)) {
        direct++;
        for (Marked other : others) {
          if (Marked.overlap(one.content(), other.content()) > 0 && one.sharesSource(other)) {
            answered++;
            break;
          }
        }
      }
    }
    return new Tally(0, 0, answered, direct);
  }

  private static boolean isDirect(String text, List<Span> quoted, Marked marked) {
    int characters = 0;
    for (Span piece : marked.content()) {
      for (Span quotation : quoted) {
        if (piece.overlaps(quotation)) {
          characters +=
              text.codePointCount(
                  Math.max(piece.start(), quotation.start()),
                  Math.min(piece.end(), quotation.end()));
        }
      }
    }
    return characters >= LEAST_QUOTED;
  }

  private static Set<Span> spans(List<Marked> attributions, Role role) {
    Set<Span> spans = new HashSet<>();
    for (Marked marked : attributions) {
      spans.addAll(marked.fragments(role));
    }
    return spans;
  }

  private static Tally agreement(Set<Span> gold, Set<Span> predicted) {
    long right = predicted.stream().filter(gold::contains).count();
    return Tally.of(right, predicted.size(), gold.size());
  }

  private static BitSet touched(List<Span> tokens, Set<Span> spans) {
    BitSet touched = new BitSet();
    for (Span span : spans) {
      int first = Bisection.first(tokens.size(), i -> tokens.get(i).end() > span.start());
      for (int i = first; i < tokens.size() && tokens.get(i).start() < span.end(); i++) {
        touched.set(i);
      }
    }
    return touched;
  }
}
