package org.newsgauge.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Span;
import org.newsgauge.text.NameType;

/** Tells how a statement came to the article: first hand, or by way of another outlet. */
final class Channels {
  private static final Set<String> RELAYING =
      Set.of(
          "told",
          "tell",
          "tells",
          "telling",
          "to",
          "with",
          "by",
          "via",
          "on",
          "in",
          "from",
          "for",
          "interview",
          "cited",
          "quoted");

  private final Words words;
  private final Vocabulary vocabulary;
  private final Cast cast;
  private final String outlet;

  Channels(Words words, Vocabulary vocabulary, Cast cast, String outlet) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.cast = cast;
    this.outlet = outlet;
  }

  /** Those by whom a statement came. */
  record Way(Channel channel, List<String> relays) {}

  /** The way of a statement whose source, cue and content lie at the given words. */
  Way way(Reading reading, @Nullable Range source, @Nullable Range cue, List<Range> content) {
    List<String> relays = new ArrayList<>();
    if (reading.naming() == Naming.NAMED_ORGANIZATION
        && reading.entities().stream().allMatch(this::otherOutlet)) {
      reading.entities().forEach(e -> relays.add(Cast.bare(e.name())));
      return new Way(Channel.RELAYED, relays);
    }
    Range anchor = cue == null ? source : cue;
    if (anchor == null || anchor.isEmpty()) {
      return new Way(Channel.FIRST_HAND, List.of());
    }
    int from = words.sentenceStart(anchor.from());
    int to = words.sentenceEnd(anchor.from());
    for (Name name : cast.namesIn(new Range(from, to))) {
      if (relays(name, from, source, content)) {
        String form = Cast.bare(cast.entity(name).name());
        if (!relays.contains(form)) {
          relays.add(form);
        }
      }
    }
    return new Way(relays.isEmpty() ? Channel.FIRST_HAND : Channel.RELAYED, relays);
  }

  private boolean relays(Name name, int from, @Nullable Range source, List<Range> content) {
    if (name.type() != NameType.ORGANIZATION || !otherOutlet(cast.entity(name))) {
      return false;
    }
    if (words.quoted(name.range().from()) && !vocabulary.programme(words.text(name.range()))) {
      return false;
    }
    for (Range piece : content) {
      if (piece.overlaps(name.range())) {
        return false;
      }
    }
    for (int i = name.range().from() - 1; i >= Math.max(from, name.range().from() - 4); i--) {
      if (RELAYING.contains(words.lower(i))) {
        return source == null || !source.contains(i) || words.is(i, "by");
      }
      if (words.is(i, "and")
          || words.is(i, ",")
          || words.is(i, "the")
          || !words.word(i)
          || cast.nameAt(i) != null
          || words.possessiveMark(i)) {
        continue;
      }
      return false;
    }
    return false;
  }

  private boolean otherOutlet(Entity entity) {
    boolean media =
        vocabulary.outlet(entity.name())
            || vocabulary.outlet(Cast.bare(entity.name()))
            || entity.kind() == Kind.MEDIA;
    return media && !Outlets.same(outlet, entity.name());
  }

  /** Where the sentence of {@code cue} states why the source is not named; null if it does not. */
  @Nullable Span reason(@Nullable Range source, @Nullable Range cue) {
    Range anchor = cue == null ? source : cue;
    if (anchor == null || anchor.isEmpty()) {
      return null;
    }
    int to = words.sentenceEnd(anchor.from());
    for (int i = words.sentenceStart(anchor.from()); i < to; i++) {
      int start = reasonStart(i, to);
      if (start >= 0) {
        int end = start;
        while (end < to && !words.is(end, ".") && !words.is(end, "”") && !words.is(end, "\"")) {
          end++;
        }
        return words.span(new Range(start, end));
      }
    }
    return null;
  }

  private int reasonStart(int i, int to) {
    String next = String.join(" ", lowers(i, Math.min(to, i + 5)));
    boolean reason =
        next.startsWith("on condition of anonymity")
            || next.startsWith("on the condition of anonymity")
            || next.startsWith("not authorized to")
            || next.startsWith("not authorised to")
            || next.startsWith("were not authorized")
            || next.startsWith("was not authorized")
            || next.startsWith("requested anonymity")
            || next.startsWith("asked not to be")
            || next.startsWith("declined to be named")
            || next.startsWith("granted anonymity")
            || next.startsWith("spoke anonymously");
    return reason ? i : -1;
  }

  private List<String> lowers(int from, int to) {
    List<String> lowers = new ArrayList<>();
    for (int i = from; i < to; i++) {
      lowers.add(words.lower(i));
    }
    return lowers;
  }
}
