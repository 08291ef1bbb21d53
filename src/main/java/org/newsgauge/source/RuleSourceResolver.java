package org.newsgauge.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newsgauge.article.Model;
import org.newsgauge.article.Span;
import org.newsgauge.attribution.Attribution;
import org.newsgauge.text.Document;
import org.newsgauge.text.NameTagger;

/**
 * Codes sources by head noun, name shape and reference within the article, with the word lists
 * beside this class. Thread-safe; keeps nothing between calls.
 */
public final class RuleSourceResolver implements SourceResolver {
  private final Vocabulary vocabulary = new Vocabulary();
  private final NameFinder nameFinder = new NameFinder(vocabulary, NameTagger.shipped());

  @Override
  public List<Model> models() {
    return List.of(NameTagger.shippedModel());
  }

  @Override
  public Sourcing resolve(Document document, List<Attribution> attributions) {
    Words words = Words.of(document);
    Cast cast = Cast.of(words, vocabulary, nameFinder.find(document, words));
    String outlet = document.article().outlet();
    SourceReader reader = new SourceReader(words, vocabulary, cast, outlet);
    Reading[] readings = read(words, attributions, reader);
    Channels channels = new Channels(words, vocabulary, cast, outlet);

    List<Channels.Way> ways =
        new ArrayList<>(ways(words, attributions, List.of(readings), channels));
    List<@Nullable Span> spans = new ArrayList<>();
    BitSet cues = cues(words, attributions);
    for (int a = 0; a < readings.length; a++) {
      Attribution attribution = attributions.get(a);
      Range origin = channels.origin(readings[a], range(words, attribution.cue()));
      Reading read = Reading.SOURCELESS;
      if (origin != null && (origin.from() == 0 || !cues.get(origin.from() - 1))) {
        read = reader.read(origin, "");
      }
      boolean told = read.naming().isUnnamed() || read.naming().isNamed();
      if (told) {
        ways.set(a, channels.by(readings[a]));
        readings[a] = read;
      }
      spans.add(told && origin != null ? words.span(origin) : attribution.source());
    }

    Map<String, Gathered> gathered = new LinkedHashMap<>();
    for (int a = 0; a < readings.length; a++) {
      Span span = spans.get(a);
      Reading reading = readings[a];
      if (reading.naming() != Naming.SOURCELESS && span != null) {
        gathered.computeIfAbsent(key(reading), k -> new Gathered(reading)).add(span);
      }
    }
    List<Gathered> order = new ArrayList<>(gathered.values());
    order.forEach(g -> g.addNames(words));
    order.sort(Comparator.comparing(g -> g.mentions.first()));
    Map<String, Source> byKey = new LinkedHashMap<>();
    for (int s = 0; s < order.size(); s++) {
      byKey.put(key(order.get(s).reading), order.get(s).source("S" + (s + 1)));
    }
    List<SourcedAttribution> result = new ArrayList<>();
    for (int a = 0; a < readings.length; a++) {
      result.add(sourced(attributions.get(a), readings[a], ways.get(a), byKey, words, channels));
    }
    return new Sourcing(List.copyOf(byKey.values()), result);
  }

  /** The words of all cues. */
  private static BitSet cues(Words words, List<Attribution> attributions) {
    BitSet cues = new BitSet();
    for (Attribution attribution : attributions) {
      Range cue = range(words, attribution.cue());
      if (cue != null) {
        cues.set(cue.from(), cue.to());
      }
    }
    return cues;
  }

  /** Reads the sources in text order, those in the first person last: who speaks must be known. */
  private static Reading[] read(Words words, List<Attribution> attributions, SourceReader reader) {
    Reading[] readings = new Reading[attributions.size()];
    List<Integer> order = new ArrayList<>();
    List<Integer> firstPerson = new ArrayList<>();
    for (int a = 0; a < readings.length; a++) {
      Range range = range(words, attributions.get(a));
      readings[a] = Reading.SOURCELESS;
      if (!range.isEmpty()) {
        (reader.firstPerson(range) ? firstPerson : order).add(a);
      }
    }
    order.sort(Comparator.comparingInt(a -> range(words, attributions.get(a)).from()));
    order.addAll(firstPerson);
    for (int a : order) {
      Range range = range(words, attributions.get(a));
      Range cue = range(words, attributions.get(a).cue());
      readings[a] = reader.read(range, cue == null ? "" : words.lower(cue));
      List<Range> content = attributions.get(a).content().stream().map(words::range).toList();
      reader.remember(range.from(), readings[a], content);
    }
    return readings;
  }

  private static Range range(Words words, Attribution attribution) {
    Span span = attribution.source();
    return span == null ? new Range(0, 0) : words.range(span);
  }

  private static String key(Reading reading) {
    if (reading.entities().isEmpty()) {
      return reading.naming() + " " + reading.key();
    }
    StringBuilder key = new StringBuilder("=");
    reading.entities().forEach(e -> key.append(System.identityHashCode(e)).append('&'));
    return key.toString();
  }

  private static List<Channels.Way> ways(
      Words words, List<Attribution> attributions, List<Reading> readings, Channels channels) {
    List<Channels.Way> own = new ArrayList<>();
    List<@Nullable Range> anchors = new ArrayList<>();
    for (int a = 0; a < attributions.size(); a++) {
      Attribution attribution = attributions.get(a);
      Range source = range(words, attribution.source());
      Range cue = range(words, attribution.cue());
      List<Range> content = attribution.content().stream().map(words::range).toList();
      own.add(channels.way(readings.get(a), source, cue, content));
      Range anchor = cue == null || cue.isEmpty() ? source : cue;
      anchors.add(anchor == null || anchor.isEmpty() ? null : anchor);
    }
    return channels.lasting(readings, anchors, own);
  }

  private static @Nullable Range range(Words words, @Nullable Span span) {
    return span == null ? null : words.range(span);
  }

  private static SourcedAttribution sourced(
      Attribution attribution,
      Reading reading,
      Channels.Way way,
      Map<String, Source> byKey,
      Words words,
      Channels channels) {
    Span span = attribution.source();
    Range source = range(words, span);
    Range cue = range(words, attribution.cue());
    List<Range> content = attribution.content().stream().map(words::range).toList();
    Source found = span == null ? null : byKey.get(key(reading));
    Span reason =
        found != null && found.naming().isUnnamed() ? channels.reason(source, cue, content) : null;
    return new SourcedAttribution(attribution, found, way.channel(), way.relays(), reason);
  }

  /** A source as its mentions come together. */
  private static final class Gathered {
    final Reading reading;
    final TreeSet<Span> mentions = new TreeSet<>();

    Gathered(Reading reading) {
      this.reading = reading;
    }

    void add(Span span) {
      mentions.add(span);
    }

    /** The other places of the article where a single named source's name stands. */
    void addNames(Words words) {
      if (reading.entities().size() != 1) {
        return;
      }
      for (Range range : reading.entities().get(0).mentions()) {
        Span span = words.span(range);
        Span before = mentions.floor(span);
        Span after = mentions.higher(span);
        boolean overlaps =
            (before != null && before.overlaps(span)) || (after != null && after.overlaps(span));
        if (!overlaps) {
          mentions.add(span);
        }
      }
    }

    Source source(String id) {
      String name =
          reading.entities().stream()
              .map(e -> Cast.bare(e.name()))
              .reduce((a, b) -> a + " & " + b)
              .orElse("");
      return new Source(
          id,
          name,
          reading.naming(),
          reading.kind(),
          List.copyOf(mentions),
          reading.spokesperson());
    }
  }
}
