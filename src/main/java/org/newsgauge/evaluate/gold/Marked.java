package org.newsgauge.evaluate.gold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.attribution.Role;

/**
 * One attribution as a person or a tagger marked it in a text: the form in which both sides are
 * compared.
 *
 * <p>Each role is a list of fragments: in text order, without white space at their edges, none
 * empty, and joined where nothing but white space lies between them.
 *
 * @param id names it within its article: the event's id ({@code E4})
 * @param source fragments of the source; empty if the text gives none
 * @param cue fragments of the cue; never empty
 * @param content fragments of the content; empty where an annotator marked none
 */
public record Marked(String id, List<Span> source, List<Span> cue, List<Span> content) {
  public Marked {
    Objects.requireNonNull(id, "id");
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    if (cue.isEmpty()) {
      throw new IllegalArgumentException("attribution " + id + " has no cue");
    }
  }

  /** The fragments of a role. */
  public List<Span> fragments(Role role) {
    return switch (role) {
      case SOURCE -> source;
      case CUE -> cue;
      case CONTENT -> content;
    };
  }

  /**
   * What a tagger found, as it would be marked by hand, numbered {@code E1}, {@code E2} ….
   *
   * <p>Marking knows nothing of inheritance: a quotation that goes on without a cue of its own
   * becomes further content of the attribution before it that has the same source. Where there is
   * none it is left out, as an event without a cue is.
   */
  public static List<Marked> of(String text, List<Attribution> attributions) {
    List<Attribution> owners = new ArrayList<>();
    List<List<Span>> contents = new ArrayList<>();
    for (Attribution attribution : attributions) {
      if (attribution.cue() != null) {
        owners.add(attribution);
        contents.add(new ArrayList<>(attribution.content()));
        continue;
      }
      for (int i = owners.size() - 1; i >= 0; i--) {
        if (Objects.equals(owners.get(i).source(), attribution.source())) {
          contents.get(i).addAll(attribution.content());
          break;
        }
      }
    }
    List<Marked> marked = new ArrayList<>();
    for (int i = 0; i < owners.size(); i++) {
      List<Span> cue = join(text, only(owners.get(i).cue()));
      if (!cue.isEmpty()) {
        List<Span> source = join(text, only(owners.get(i).source()));
        String id = "E" + (marked.size() + 1);
        marked.add(new Marked(id, source, cue, join(text, contents.get(i))));
      }
    }
    return marked;
  }

  private static List<Span> only(@Nullable Span span) {
    return span == null ? List.of() : List.of(span);
  }

  /**
   * The fragments in text order, without white space at their edges, joined where they touch,
   * overlap, or only white space lies between them; blank ones are dropped.
   */
  public static List<Span> join(String text, List<Span> fragments) {
    List<Span> sorted = new ArrayList<>(fragments);
    Collections.sort(sorted);
    List<Span> joined = new ArrayList<>();
    for (Span fragment : sorted) {
      Span span = fragment.trim(text);
      if (span.isEmpty()) {
        continue;
      }
      int last = joined.size() - 1;
      if (last >= 0 && nothingBetween(text, joined.get(last).end(), span.start())) {
        joined.set(last, joined.get(last).cover(span));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private static boolean nothingBetween(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      // U+0085 is a line break to Unicode and brat; to Java it is a control character.
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\u0085') {
        return false;
      }
    }
    return true;
  }

  /** The words of fragments, those of several joined by a space. */
  public static String text(String text, List<Span> fragments) {
    List<String> words = new ArrayList<>();
    for (Span fragment : fragments) {
      words.add(fragment.in(text));
    }
    return String.join(" ", words);
  }

  /** Number of characters that lie in both. */
  public static int overlap(List<Span> some, List<Span> others) {
    int overlap = 0;
    for (Span one : some) {
      for (Span other : others) {
        overlap += one.overlap(other);
      }
    }
    return overlap;
  }

  /** Whether the sources overlap, or both have none. */
  public boolean sharesSource(Marked other) {
    return (source.isEmpty() && other.source.isEmpty()) || overlap(source, other.source) > 0;
  }
}
