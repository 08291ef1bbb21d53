package org.newsgauge.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.newsgauge.text.NameType;
import org.newsgauge.text.Tag;

/**
 * Finds what a pronoun, a title or a short description points back to. Remembers who has spoken so
 * far; one serves one article, its questions asked in text order.
 */
final class Referents {
  private static final Set<String> ANYBODY =
      Set.of("anyone", "anybody", "everyone", "everybody", "nobody", "no one", "not everyone");

  private final Words words;
  private final Cast cast;
  private final TreeMap<Integer, Reading> spoken = new TreeMap<>();
  private final TreeMap<Integer, Reading> severalSpoken = new TreeMap<>();
  private final TreeMap<Integer, Reading> thingsSpoken = new TreeMap<>();
  private final Map<Entity, TreeSet<Integer>> spokenBy = new HashMap<>();
  private final Map<Range, Reading> contents = new LinkedHashMap<>();

  Referents(Words words, Cast cast) {
    this.words = words;
    this.cast = cast;
  }

  /** Remembers that the source at word {@code index} was read so, and what it said. */
  void remember(int index, Reading reading, List<Range> content) {
    spoken.put(index, reading);
    if (reading.plural() && reading.naming() != Naming.UNRESOLVED) {
      severalSpoken.put(index, reading);
    }
    switch (reading.naming()) {
      case NAMED_ORGANIZATION, NAMED_PLACE, DOCUMENT -> thingsSpoken.put(index, reading);
      default -> {}
    }
    for (Entity entity : reading.entities()) {
      spokenBy.computeIfAbsent(entity, k -> new TreeSet<>()).add(index);
    }
    content.forEach(piece -> contents.put(piece, reading));
  }

  /** Who says the quotation that word {@code i} stands in. */
  Reading speaker(int i) {
    for (Map.Entry<Range, Reading> said : contents.entrySet()) {
      if (said.getKey().contains(i)) {
        return said.getValue();
      }
    }
    Map.Entry<Integer, Reading> last = spoken.lowerEntry(i);
    return last == null ? Reading.unresolved("?" + i) : last.getValue();
  }

  /** "he", "she": the most present person that agrees, named or not. */
  Reading person(int i, Gender gender) {
    List<Entity> present = present(i, gender);
    Entity best = present.isEmpty() ? null : present.get(0);
    double most = best == null ? Double.NEGATIVE_INFINITY : presence(best, i, gender);
    for (Map.Entry<Integer, Reading> entry : spoken.headMap(i, false).descendingMap().entrySet()) {
      if (1 - distance(entry.getKey(), i) <= most) {
        break; // none further back is more present
      }
      Reading reading = entry.getValue();
      boolean single =
          reading.naming().isUnnamed()
              && !ANYBODY.contains(reading.key())
              && !reading.plural()
              && reading.gender().agrees(gender);
      if (single) {
        boolean same = gender != Gender.UNKNOWN && reading.gender() == gender;
        double score = (same ? 1 : -0.3) - distance(entry.getKey(), i);
        return score > most ? reading : named(best, i);
      }
    }
    return named(best, i);
  }

  private static Reading named(@Nullable Entity entity, int i) {
    return entity == null
        ? Reading.unresolved("?" + i)
        : Reading.named(Naming.NAMED_PERSON, List.of(entity));
  }

  /** The people that may be meant at word {@code i}, the most present first. */
  List<Entity> present(int i, Gender gender) {
    Map<Entity, Double> scores = new HashMap<>();
    List<Entity> people = new ArrayList<>();
    for (Entity entity : cast.entities()) {
      boolean person = entity.type == NameType.PERSON && cast.family(entity).isEmpty();
      if (person && entity.gender().agrees(gender)) {
        people.add(entity);
        scores.put(entity, presence(entity, i, gender));
      }
    }
    people.sort(Comparator.comparing(scores::get, Comparator.reverseOrder()));
    return people;
  }

  /** How far back word {@code from} lies of {@code to}: sentences, and half as much paragraphs. */
  double distance(int from, int to) {
    int sentences = words.sentence(to) - words.sentence(from);
    int paragraphs = words.paragraph(to) - words.paragraph(from);
    return sentences + 0.5 * paragraphs;
  }

  private double presence(Entity entity, int i, Gender gender) {
    int last = entity.lastBefore(i);
    double score;
    if (last < 0) {
      int next = entity.mentions().get(0).from();
      score = -6 - Math.max(0, words.sentence(next) - words.sentence(i));
    } else {
      score = -distance(last, i);
      score -= words.quoted(last) && !words.quoted(i) ? 1.5 : 0;
      score += standing(entity, last);
    }
    Map.Entry<Integer, Reading> previous = spoken.lowerEntry(i);
    if (previous != null && previous.getValue().entities().contains(entity)) {
      score = Math.max(score, -distance(previous.getKey(), i)) + 1.5;
    } else {
      score = Math.max(score, 1 - spokenDistance(entity, i));
    }
    score -= gender != Gender.UNKNOWN && entity.gender() == Gender.UNKNOWN ? 1 : 0;
    return score + 0.2 * Math.log(entity.mentions().size() + 1);
  }

  private double spokenDistance(Entity entity, int i) {
    TreeSet<Integer> places = spokenBy.get(entity);
    Integer last = places == null ? null : places.lower(i);
    return last == null ? Double.POSITIVE_INFINITY : distance(last, i);
  }

  /** How prominently the mention that ends with word {@code last} stands in its sentence. */
  private double standing(Entity entity, int last) {
    if (subject(last)) {
      return 1;
    }
    if (words.possessiveMark(last + 1)) {
      return -0.5;
    }
    boolean modifier =
        last + 1 < words.sentenceEnd(last)
            && words.tag(last + 1) == Tag.NOUN
            && !words.capital(last + 1);
    if (modifier) {
      return -2;
    }
    Range mention = entity.mentionAt(last);
    boolean complement =
        mention.from() > words.sentenceStart(last) && words.tag(mention.from() - 1) == Tag.ADP;
    return complement ? -0.5 : 0;
  }

  /** Whether the name that ends with word {@code i} stands where subjects stand. */
  private boolean subject(int i) {
    int next = i + 1;
    while (next < words.sentenceEnd(i) && words.tag(next) == Tag.ADV) {
      next++;
    }
    if (next >= words.sentenceEnd(i)) {
      return false;
    }
    boolean held = next > i + 1 && words.lower(next).endsWith("ed");
    boolean verb = words.tag(next) == Tag.VERB || words.tag(next) == Tag.AUX;
    return verb || (held && words.tag(next) == Tag.ADJ);
  }

  /** The several people that spoke last before word {@code i}; null if none did. */
  @Nullable Reading several(int i) {
    Map.Entry<Integer, Reading> entry = lastSeveral(i);
    return entry == null ? null : entry.getValue();
  }

  /** How present those are. */
  double severalScore(int i) {
    Map.Entry<Integer, Reading> entry = lastSeveral(i);
    return entry == null ? Double.NEGATIVE_INFINITY : 0.9 - distance(entry.getKey(), i);
  }

  private Map.@Nullable Entry<Integer, Reading> lastSeveral(int i) {
    return severalSpoken.lowerEntry(i);
  }

  /**
   * The one body that spoke last before word {@code i}, of which "they" may speak; null if none
   * did.
   */
  @Nullable Reading bodySpoken(int i) {
    Map.Entry<Integer, Reading> entry = lastBody(i);
    return entry == null ? null : entry.getValue();
  }

  /** How present that body is. */
  double bodyScore(int i) {
    Map.Entry<Integer, Reading> entry = lastBody(i);
    return entry == null ? Double.NEGATIVE_INFINITY : 0.2 - distance(entry.getKey(), i);
  }

  private Map.@Nullable Entry<Integer, Reading> lastBody(int i) {
    Map.Entry<Integer, Reading> entry = spoken.lowerEntry(i);
    boolean body =
        entry != null
            && switch (entry.getValue().naming()) {
              case NAMED_ORGANIZATION, NAMED_PLACE -> true;
              default -> false;
            };
    return body ? entry : null;
  }

  /** "it": the organization, place or document that is most present. */
  Reading thing(int i) {
    Reading best = null;
    double most = -4;
    Map.Entry<Integer, Reading> last = thingsSpoken.lowerEntry(i);
    if (last != null) {
      best = last.getValue();
      most = Math.max(most, 1 - distance(last.getKey(), i));
    }
    for (Entity entity : cast.entities()) {
      int at = entity.lastBefore(i);
      if (entity.type == NameType.PERSON || at < 0 || words.sentence(i) - words.sentence(at) > 2) {
        continue;
      }
      boolean place = entity.type == NameType.PLACE;
      double score = standing(entity, at) - distance(at, i) - (place && !subject(at) ? 2 : 0);
      if (score > most) {
        most = score;
        best =
            Reading.named(place ? Naming.NAMED_PLACE : Naming.NAMED_ORGANIZATION, List.of(entity));
      }
    }
    return best == null ? Reading.unresolved("?" + i) : best;
  }

  /** "the former pollster": the person to whom the article gives that role; null if none. */
  @Nullable Entity described(Range core, Noun noun) {
    String head = Vocabulary.singular(words.lower(core.to() - 1));
    Entity best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Entity entity : cast.entities()) {
      Set<String> descriptors = entity.descriptors();
      if (entity.type != NameType.PERSON
          || !entity.gender().agrees(noun.gender())
          || !descriptors.contains(head)) {
        continue;
      }
      double score = presence(entity, core.from(), Gender.UNKNOWN) / 4;
      boolean former = words.is(core.from() + 1, "former") || words.is(core.from(), "former");
      score -= descriptors.contains("former") && !former ? 2 : 0;
      for (int i = core.from(); i < core.to() - 1; i++) {
        score += descriptors.contains(Vocabulary.singular(words.lower(i))) ? 2 : 0;
      }
      if (score > most) {
        most = score;
        best = entity;
      }
    }
    return best;
  }

  /**
   * "the lawyers", "that person": the unnamed ones spoken of before with the same noun, or with any
   * noun for a person where this one says nothing; null if there are none.
   */
  @Nullable Reading before(Range core, Noun noun, boolean plural) {
    int i = core.from();
    String head = Vocabulary.singular(words.lower(core.to() - 1));
    boolean any = !plural && (head.equals("person") || head.equals("source"));
    for (Map.Entry<Integer, Reading> entry : spoken.headMap(i, false).descendingMap().entrySet()) {
      if (words.sentence(i) - words.sentence(entry.getKey()) > 12) {
        return null;
      }
      Reading reading = entry.getValue();
      String key = Vocabulary.singular(reading.key());
      boolean same = key.equals(head) || key.endsWith(" " + head);
      if (reading.naming().isUnnamed()
          && reading.plural() == plural
          && (same || any)
          && reading.gender().agrees(noun.gender())) {
        return reading;
      }
    }
    return null;
  }

  /** "Lee's wife": somebody else of the owner's surname; null if nobody of that gender is. */
  @Nullable Entity relative(Entity owner, Gender gender, int i) {
    String surname = owner.name().substring(owner.name().lastIndexOf(' ') + 1);
    for (Entity entity : present(i, gender)) {
      boolean told = gender == Gender.UNKNOWN || entity.gender() == gender;
      if (entity != owner
          && told
          && gender != Gender.UNKNOWN
          && entity.name().endsWith(" " + surname)) {
        return entity;
      }
    }
    return null;
  }

  /** Whether anybody is named before word {@code i}. */
  boolean anyNamed(int i) {
    return cast.entities().stream().anyMatch(e -> e.mentions().get(0).from() < i);
  }
}
