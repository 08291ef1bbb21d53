package org.newsgauge.attribution;

import java.util.ArrayList;
import java.util.List;
import org.newsgauge.text.Tag;

/**
 * Which source and contents belong to each cue of one passage: a log-linear ranking. Every content
 * takes the cue that scores best, and every cue the source, or none, that scores best.
 *
 * <p>What counts: which roles lie between, how far apart they stand, in which direction, whether a
 * sentence or a quotation ends between, and the words of the cue.
 */
public final class Links {
  private static final int MASK = LinkWeights.SIZE - 1;

  /**
   * How many chunks away a cue looks for its source and content: more than a paragraph of news has,
   * so that a text without paragraphs takes time by its length and not by its square.
   */
  private static final int REACH = 24;

  private final Passage passage;
  private final List<Chunk> chunks;

  /**
   * @param chunks of the passage, in text order, none overlapping
   */
  public Links(Passage passage, List<Chunk> chunks) {
    this.passage = passage;
    this.chunks = List.copyOf(chunks);
  }

  /** Indexes of the chunks with a role. */
  public List<Integer> all(Role role) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      if (chunks.get(i).role() == role) {
        found.add(i);
      }
    }
    return found;
  }

  /**
   * What speaks for chunk {@code other} belonging to the cue, as indexes of weights.
   *
   * @param cue index of the cue's chunk
   * @param other index of the source's or content's chunk; −1 for no source
   */
  public int[] features(int cue, int other) {
    Chunk c = chunks.get(cue);
    int first = passage.lower(c.from()).hashCode();
    int last = passage.token(c.to() - 1).lemma().hashCode();
    boolean be = passive(c);
    int next = c.to() < passage.size() ? passage.lower(c.to()).hashCode() : 0;
    int before = c.from() > 0 ? passage.lower(c.from() - 1).hashCode() : 0;
    if (other < 0) {
      int sources = 0;
      int near = 0;
      int end = Math.min(chunks.size(), cue + REACH + 1);
      for (Chunk chunk : chunks.subList(Math.max(0, cue - REACH), end)) {
        if (chunk.role() == Role.SOURCE) {
          sources++;
          near += sentences(c, chunk) == 0 ? 1 : 0;
        }
      }
      return new int[] {
        slot(1, 0, 0),
        slot(2, last, 0),
        slot(3, first, 0),
        slot(4, be ? 1 : 0, Math.min(near, 2)),
        slot(5, Math.min(sources, 3), Math.min(near, 2)),
        slot(6, before, 0),
        slot(7, next, be ? 1 : 0),
        slot(8, shape(cue, -1), 0),
        slot(9, shape(cue, 1), 0),
        slot(10, shape(cue, -1), shape(cue, 1))
      };
    }
    Chunk o = chunks.get(other);
    int kind = o.role() == Role.SOURCE ? 100 : 200;
    boolean right = other > cue;
    int way = right ? 1 : 0;
    int gap = right ? o.from() - c.to() : c.from() - o.to();
    int distance = gap < 4 ? gap : gap < 6 ? 4 : gap < 10 ? 5 : gap < 20 ? 6 : gap < 40 ? 7 : 8;
    int sentences = Math.min(2, sentences(c, o));
    int between = pattern(cue, other);
    int quoted = quoted(o);
    int marks = marks(right ? c.to() : o.to(), right ? o.from() : c.from());
    int where = way * 3 + sentences;
    return new int[] {
      slot(kind, 0, 0),
      slot(kind + 1, distance, where),
      slot(kind + 2, between, way),
      slot(kind + 3, between, where * 4 + quoted),
      slot(kind + 4, between, way * 100 + distance),
      slot(kind + 5, where, last),
      slot(kind + 6, way, first),
      slot(kind + 7, where, be ? 1 : 0),
      slot(kind + 8, marks, where),
      slot(kind + 9, marks, between),
      slot(kind + 10, next, where),
      slot(kind + 11, before, where),
      slot(kind + 12, mix(shape(cue, -1), shape(cue, 1)), mix(between, way)),
      slot(kind + 13, shape(other, right ? 1 : -1), mix(between, way)),
      slot(kind + 14, shape(cue, right ? 1 : -1), mix(between, where)),
      slot(kind + 15, shape(other, right ? -1 : 1), mix(between, way)),
      slot(kind + 16, mix(quoted, way), mix(between, quoted(c))),
      slot(kind + 17, passage.tagNumber(o.from()) - 1, mix(between, way)),
      slot(kind + 18, passage.lower(o.from()).hashCode(), way),
      slot(kind + 19, mix(next, before), mix(between, way)),
      slot(kind + 20, o.from() == 0 ? 1 : 0, mix(between, where))
    };
  }

  /** Roles next to a chunk on one side, and whether they stand in the same sentence. */
  private int shape(int chunk, int step) {
    int shape = 1;
    int at = chunk;
    for (int i = 0; i < 2; i++) {
      at += step;
      if (at < 0 || at >= chunks.size()) {
        shape = shape * 7 + 6;
      } else {
        boolean same = sentences(chunks.get(chunk), chunks.get(at)) == 0;
        shape = shape * 7 + chunks.get(at).role().number() * 2 + (same ? 1 : 0);
      }
    }
    return shape;
  }

  private int pattern(int cue, int other) {
    int low = Math.min(cue, other);
    int high = Math.max(cue, other);
    int pattern = 1;
    for (int i = low + 1; i < high; i++) {
      pattern = i - low > 5 ? 2 : pattern * 4 + chunks.get(i).role().number() + 1;
    }
    return pattern;
  }

  private int marks(int from, int to) {
    int marks = 0;
    for (int i = from; i < to; i++) {
      marks |=
          switch (passage.lower(i)) {
            case "," -> 1;
            case ".", "?", "!" -> 2;
            case "and", "but", "or" -> 4;
            case "who", "which", "that" -> 8;
            case ":", ";", "—", "–", "--" -> 16;
            default -> passage.tag(i) == Tag.VERB ? 32 : 0;
          };
    }
    return marks;
  }

  private int sentences(Chunk a, Chunk b) {
    return Math.abs(passage.sentence(a.from()) - passage.sentence(b.from()));
  }

  private int quoted(Chunk chunk) {
    boolean start = passage.quotation(chunk.from()) != Passage.UNQUOTED;
    boolean end = passage.quotation(chunk.to() - 1) != Passage.UNQUOTED;
    return (start ? 1 : 0) + (end ? 2 : 0);
  }

  private boolean passive(Chunk cue) {
    for (int i = cue.from(); i < cue.to(); i++) {
      if (passage.token(i).lemma().equals("be")) {
        return true;
      }
    }
    return cue.from() > 0 && passage.token(cue.from() - 1).lemma().equals("be");
  }

  private static int slot(int kind, int a, int b) {
    return mix(mix(kind, a), b) & MASK;
  }

  private static int mix(int a, int b) {
    int h = (a * 0x9E3779B9) ^ b;
    h = (h ^ (h >>> 15)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  /** One cue with what belongs to it, as indexes of chunks. */
  public record Link(int cue, int source, List<Integer> contents) {
    public Link {
      contents = List.copyOf(contents);
    }
  }

  /** The passage's links by cue, in text order; a cue may come out without content. */
  public List<Link> best(LinkWeights weights) {
    List<Integer> cues = all(Role.CUE);
    List<List<Integer>> contents = new ArrayList<>();
    cues.forEach(cue -> contents.add(new ArrayList<>()));
    int first = 0;
    for (int content : all(Role.CONTENT)) {
      int best = -1;
      float most = Float.NEGATIVE_INFINITY;
      first = reach(cues, first, content);
      for (int k = first; k < cues.size() && cues.get(k) <= content + REACH; k++) {
        float score = weights.score(features(cues.get(k), content));
        if (score > most) {
          most = score;
          best = k;
        }
      }
      if (best >= 0) {
        contents.get(best).add(content);
      }
    }
    List<Link> links = new ArrayList<>();
    List<Integer> sources = all(Role.SOURCE);
    first = 0;
    for (int k = 0; k < cues.size(); k++) {
      int best = -1;
      float most = weights.score(features(cues.get(k), -1));
      first = reach(sources, first, cues.get(k));
      for (int n = first; n < sources.size() && sources.get(n) <= cues.get(k) + REACH; n++) {
        int source = sources.get(n);
        float score = weights.score(features(cues.get(k), source));
        if (score > most) {
          most = score;
          best = source;
        }
      }
      links.add(new Link(cues.get(k), best, contents.get(k)));
    }
    return links;
  }

  /** The first of {@code chunks}, from number {@code first} on, within reach of {@code chunk}. */
  private static int reach(List<Integer> chunks, int first, int chunk) {
    int reached = first;
    while (reached < chunks.size() && chunks.get(reached) < chunk - REACH) {
      reached++;
    }
    return reached;
  }
}
