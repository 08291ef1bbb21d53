package org.newsgauge.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a pronoun, a title or a short description points back to. Remembers who has spoken so
 * far; one serves one article, its questions asked in text order.
 */
final class Referents {
  private final Words words;
  private final Vocabulary vocabulary;
  private final Cast cast;
  private final String outlet;
  private final TreeMap<Integer, Reading> spoken = new TreeMap<>();
  private final Map<String, Entity> composed = new HashMap<>();
  private final Map<Range, Reading> contents = new LinkedHashMap<>();

  Referents(Words words, Vocabulary vocabulary, Cast cast, String outlet) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.cast = cast;
    this.outlet = outlet;
  }

  /** Remembers that the source at word {@code index} was read so, and what it said. */
  void remember(int index, Reading reading, List<Range> content) {
    spoken.put(index, reading);
    content.forEach(piece -> contents.put(piece, reading));
  }

  Reading unresolved(int i) {
    return Reading.unresolved("?" + i);
  }

  /** "I" and "we": the speaker inside a quotation, the author outside. */
  Reading first(int i, boolean plural) {
    if (!words.quoted(i)) {
      return Reading.AUTHOR;
    }
    for (Map.Entry<Range, Reading> said : contents.entrySet()) {
      if (said.getKey().contains(i)) {
        return said.getValue();
      }
    }
    Map.Entry<Integer, Reading> last = spoken.lowerEntry(i);
    return last == null ? unresolved(i) : last.getValue();
  }

  /** "he", "she": the most present person that agrees. */
  Reading person(int i, Gender gender) {
    Entity best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Entity entity : cast.entities()) {
      if (entity.type != Name.Type.PERSON || !entity.gender().agrees(gender)) {
        continue;
      }
      double score = presence(entity, i);
      if (gender != Gender.UNKNOWN && entity.gender() == Gender.UNKNOWN) {
        score -= 1;
      }
      if (score > most) {
        most = score;
        best = entity;
      }
    }
    Reading unnamed = null;
    for (Map.Entry<Integer, Reading> entry : spoken.headMap(i, false).descendingMap().entrySet()) {
      Reading reading = entry.getValue();
      boolean single =
          reading.naming().isUnnamed() && !reading.plural() && reading.gender().agrees(gender);
      if (single) {
        double score = 1.0 - distance(entry.getKey(), i);
        if (score > most) {
          most = score;
          unnamed = reading;
        }
        break;
      }
    }
    if (unnamed != null) {
      return unnamed;
    }
    return best == null ? unresolved(i) : Reading.named(Naming.NAMED_PERSON, List.of(best));
  }

  private double distance(int from, int to) {
    int sentences = words.sentence(to) - words.sentence(from);
    int paragraphs = words.paragraph(to) - words.paragraph(from);
    return sentences + 0.5 * paragraphs;
  }

  private double presence(Entity entity, int i) {
    int last = entity.lastBefore(i);
    double score;
    if (last < 0) {
      int next = entity.mentions().get(0).from();
      score = -6 - Math.max(0, words.sentence(next) - words.sentence(i));
    } else {
      score = -distance(last, i);
      if (words.quoted(last) && !words.quoted(i)) {
        score -= 1.5;
      }
      if (subject(last)) {
        score += 1;
      }
    }
    Map.Entry<Integer, Reading> previous = spoken.lowerEntry(i);
    if (previous != null && previous.getValue().entities().contains(entity)) {
      score = Math.max(score, -distance(previous.getKey(), i)) + 1.5;
    }
    return score + 0.2 * Math.log(entity.mentions().size() + 1);
  }

  /** Whether the name that ends with word {@code i} stands where subjects stand. */
  private boolean subject(int i) {
    int next = i + 1;
    if (next >= words.sentenceEnd(i)) {
      return false;
    }
    return switch (words.tag(next)) {
      case VERB, AUX -> true;
      default -> false;
    };
  }

  /** "they", "both": two or more named together, or an unnamed group, spoken of last. */
  Reading several(int i) {
    for (Map.Entry<Integer, Reading> entry : spoken.headMap(i, false).descendingMap().entrySet()) {
      Reading reading = entry.getValue();
      boolean body = reading.naming() == Naming.NAMED_ORGANIZATION;
      if (reading.plural() || body) {
        return reading;
      }
    }
    return unresolved(i);
  }

  /** "it": the organization, place or document spoken of last. */
  Reading thing(int i) {
    Reading best = null;
    int last = -1;
    for (Map.Entry<Integer, Reading> entry : spoken.headMap(i, false).descendingMap().entrySet()) {
      Naming naming = entry.getValue().naming();
      if (naming == Naming.NAMED_ORGANIZATION
          || naming == Naming.NAMED_PLACE
          || naming == Naming.DOCUMENT) {
        best = entry.getValue();
        last = entry.getKey();
        break;
      }
    }
    for (Entity entity : cast.entities()) {
      int at = entity.lastBefore(i);
      if (entity.type == Name.Type.ORGANIZATION
          && at > last
          && words.sentence(i) - words.sentence(at) < 3) {
        last = at;
        best = Reading.named(Naming.NAMED_ORGANIZATION, List.of(entity));
      }
    }
    return best == null ? unresolved(i) : best;
  }

  /** "some", "others", "many": the group spoken of in the sentence before, else nobody told. */
  Reading group(int i) {
    Map.Entry<Integer, Reading> previous = spoken.lowerEntry(i);
    if (previous != null
        && previous.getValue().naming() == Naming.UNNAMED_ROLE
        && previous.getValue().plural()
        && words.sentence(i) - words.sentence(previous.getKey()) <= 2) {
      return previous.getValue();
    }
    Noun nobody = new Noun(Noun.Type.BARE, Kind.OTHER, Gender.UNKNOWN, false);
    return Reading.unnamed(Naming.UNNAMED_BARE, nobody, true, words.lower(i));
  }

  /** "the former pollster", "the mayor": the person to whom the article gives that role. */
  @Nullable Reading described(Range core, Noun noun, @Nullable Entity owner) {
    String head = Vocabulary.singular(words.lower(core.to() - 1));
    Entity best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Entity entity : cast.entities()) {
      if (entity.type != Name.Type.PERSON || !entity.gender().agrees(noun.gender())) {
        continue;
      }
      Set<String> descriptors = entity.descriptors();
      if (!descriptors.contains(head)) {
        continue;
      }
      double score = presence(entity, core.from()) / 4;
      for (int i = core.from(); i < core.to() - 1; i++) {
        if (descriptors.contains(Vocabulary.singular(words.lower(i)))) {
          score += 2;
        }
      }
      if (score > most) {
        most = score;
        best = entity;
      }
    }
    if (best != null) {
      return Reading.named(Naming.NAMED_PERSON, List.of(best));
    }
    if (owner == null && words.is(core.from(), "the") && noun.type() == Noun.Type.ROLE) {
      Reading person = person(core.from(), noun.gender());
      return person.naming() == Naming.NAMED_PERSON ? person : null;
    }
    return null;
  }

  /** The named body that "the HEAD" at word {@code i} means; null if the article names none. */
  @Nullable Entity body(String head, int i) {
    String singular = Vocabulary.singular(head);
    Noun noun = vocabulary.noun(singular);
    Entity best = null;
    int last = -1;
    boolean exact = false;
    List<Entity> bodies = new ArrayList<>(cast.entities());
    bodies.addAll(composed.values());
    for (Entity entity : bodies) {
      if (entity.type == Name.Type.PERSON) {
        continue;
      }
      boolean same = endsWith(entity.name(), singular);
      boolean alike =
          noun != null
              && entity.type == Name.Type.ORGANIZATION
              && entity.kind() == noun.kind()
              && noun.kind() != Kind.PARTY_AND_CAMPAIGN
              && noun.kind() != Kind.POLICE_AND_COURTS;
      if (!same && (exact || !alike)) {
        continue;
      }
      int at = Math.max(entity.lastBefore(i), 0);
      if ((same && !exact) || at > last) {
        best = entity;
        last = at;
        exact = same;
      }
    }
    return best;
  }

  private static boolean endsWith(String name, String head) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals(head)
        || lower.endsWith(" " + head)
        || Vocabulary.singular(lower).endsWith(" " + head)
        || lower.startsWith(head + " of ")
        || lower.contains(" " + head + " ");
  }

  boolean anyNamed(int i) {
    for (Entity entity : cast.entities()) {
      if (entity.mentions().get(0).from() < i) {
        return true;
      }
    }
    return false;
  }

  /** The organization of that key, made at its first mention. */
  Entity composed(String key, String name, Kind kind, Range range, boolean byPronoun) {
    Entity entity =
        composed.computeIfAbsent(
            key,
            k -> {
              Entity made = new Entity(Name.Type.ORGANIZATION, name);
              made.kind(kind);
              return made;
            });
    entity.mention(range, byPronoun ? "" : name);
    return entity;
  }

  /** Whether {@code name} is the outlet that publishes the article. */
  boolean ownOutlet(String name) {
    return Outlets.same(outlet, name);
  }
}
