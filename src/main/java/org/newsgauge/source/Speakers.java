package org.newsgauge.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgauge.text.NameType;
import org.newsgauge.text.Tag;

/**
 * Tells whom a source phrase names as speakers: not those inside a description of somebody else.
 * "Ann Lee, who works for Bo Yi" names Ann Lee; "two senators, Ann Lee and Bo Yi," names both;
 * "aides to Ann Lee" nobody.
 */
final class Speakers {
  private static final Set<String> NAMING = Set.of("named", "called", "identified", "as");

  private final Words words;
  private final Vocabulary vocabulary;
  private final Cast cast;
  private final Phrases phrases;
  private final Bodies bodies;

  Speakers(Words words, Vocabulary vocabulary, Cast cast, Phrases phrases, Bodies bodies) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.cast = cast;
    this.phrases = phrases;
    this.bodies = bodies;
  }

  /**
   * Who is named.
   *
   * @param entities in text order; empty if nobody is
   * @param first whether the phrase begins with one of them, so that they are not examples of
   *     others
   */
  record Named(List<Entity> entities, boolean first) {}

  /** Those whom the words of {@code range} name. */
  Named in(Range range) {
    List<Entity> found = new ArrayList<>();
    boolean first = true;
    boolean headed = false;
    boolean described = false;
    boolean inside = false;
    int i = range.from();
    while (i < range.to()) {
      if (words.relative(i) && !(first && words.is(i, "that"))) {
        i = afterClause(i, range.to(), found.isEmpty());
        described = true;
        continue;
      }
      Range core = phrases.core(new Range(i, range.to()));
      if (core.isEmpty()) {
        i++;
        continue;
      }
      Entity entity = head(core);
      if (entity == null || entity.type != NameType.PERSON) {
        Name titled = atEnd(core, range.to());
        if (titled != null) {
          entity = cast.entity(titled);
          core = new Range(core.from(), titled.range().to());
        }
      }
      if (first) {
        if (entity == null && !mayBeNamed(core)) {
          return new Named(List.of(), false);
        }
        headed = entity != null;
      } else if (entity != null
          && ((inside && core.from() > 0 && words.is(core.from() - 1, "and"))
              || !joins(range, core, entity, found, headed, described))) {
        entity = null;
      }
      if (entity != null && !found.contains(entity)) {
        found.add(entity);
      }
      first = false;
      int next = skip(core.to(), range.to());
      described |= prepositional(core.to(), next);
      inside = innerName(core.to(), next);
      i = next;
    }
    return new Named(shared(range, found), headed);
  }

  /** Whether a name ends right before {@code to}: "and" then joins what is told of the first. */
  private boolean innerName(int from, int to) {
    return to - 1 >= from && cast.nameAt(to - 1) != null && prepositional(from, to);
  }

  /**
   * The person at the end of the phrase whose role stands before the name, and before the role the
   * body: "the Council on Tides executive director Ann Lee". Null if there is none.
   */
  private @Nullable Name atEnd(Range core, int to) {
    int end = core.to();
    if (end < to && words.is(end, "(")) {
      while (end < to && !words.is(end, ")")) {
        end++;
      }
      end = Math.min(end + 1, to);
    }
    int start = end;
    while (end < to && !words.is(end, ",") && !words.is(end, "(") && !words.relative(end)) {
      if (words.tag(end) == Tag.CCONJ || (words.tag(end) == Tag.VERB && !words.capital(end))) {
        return null;
      }
      end++;
    }
    while (end > core.to() && !words.word(end - 1)) {
      end--;
    }
    Name name = end > core.to() ? cast.nameAt(end - 1) : null;
    if (name == null || name.type() != NameType.PERSON || name.range().from() < core.to()) {
      return null;
    }
    int before = name.range().from() - 1;
    boolean role = false;
    while (before >= start && roleWord(before)) {
      role |= !words.is(before, ".");
      before--;
    }
    boolean body =
        before >= start
            && words.capital(before)
            && (words.tag(before) == Tag.PROPN
                || words.tag(before) == Tag.NOUN
                || cast.nameAt(before) != null);
    boolean bracketed = start > core.to() && before == start - 1;
    return role && (body || bracketed) && words.capital(core.to() - 1) ? name : null;
  }

  private boolean roleWord(int i) {
    Noun noun = vocabulary.exactly(words.lower(i));
    return words.is(i, ".")
        || vocabulary.title(words.lower(i))
        || vocabulary.exactly(words.lower(i) + " " + words.lower(Math.min(i + 1, words.size() - 1)))
            != null
        || (noun != null && noun.isPerson())
        || words.tag(i) == Tag.ADJ;
  }

  private boolean prepositional(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.tag(i) == Tag.ADP || words.tag(i) == Tag.VERB) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase with this common noun as its head may go on to name who is meant. */
  private boolean mayBeNamed(Range core) {
    Noun noun = phrases.noun(core);
    return noun == null
        || noun.isPerson()
        || noun.type() == Noun.Type.GROUP
        || noun.type() == Noun.Type.ORGANIZATION;
  }

  /** Index after a relative clause: one more speaker may follow behind ", and". */
  private int afterClause(int from, int to, boolean nobody) {
    for (int i = from + 1; i + 1 < to; i++) {
      if (words.is(i, ",") && words.is(i + 1, "and") && (i + 2 == to || nominal(i + 2))) {
        return i + 1;
      }
    }
    return nobody ? apposed(from, to) : to;
  }

  /**
   * Index of the name in full that closes the phrase behind a comma: "who left, Ann Lee"; else its
   * end.
   */
  private int apposed(int from, int to) {
    int end = to;
    while (end > from && !words.word(end - 1)) {
      end--;
    }
    Name name = end > from ? cast.nameAt(end - 1) : null;
    if (name == null || name.type() != NameType.PERSON || name.range().length() < 2) {
      return to;
    }
    int i = name.titleFrom();
    while (i - 1 > from && (nameLike(i - 1) || roleWord(i - 1))) {
      i--;
    }
    return i > from && words.is(i - 1, ",") ? i : to;
  }

  private boolean nameLike(int i) {
    return cast.nameAt(i) != null || (words.word(i) && words.capital(i)) || words.tag(i) == Tag.ADJ;
  }

  private boolean nominal(int i) {
    return switch (words.tag(i)) {
      case ADV, VERB, AUX, ADP, SCONJ -> false;
      default -> true;
    };
  }

  /** Index of the next segment: past prepositional phrases and brackets. */
  private int skip(int from, int to) {
    int i = from;
    if (from < to && words.tag(from) == Tag.DET) {
      return from;
    }
    while (i < to) {
      String lower = words.lower(i);
      if (lower.equals("(") || lower.equals("[")) {
        while (i < to && !words.is(i, ")") && !words.is(i, "]")) {
          i++;
        }
      } else if (words.relative(i) || FunctionWords.JOINING.contains(lower)) {
        return i;
      } else if (!words.word(i)
          && !words.possessiveMark(i)
          && !words.is(i, ".")
          && !words.is(i, "&")) {
        return i;
      }
      i++;
    }
    return to;
  }

  private boolean joins(
      Range range,
      Range core,
      Entity entity,
      List<Entity> found,
      boolean headed,
      boolean described) {
    int before = core.from() - 1;
    while (before > range.from() && !words.word(before)) {
      before--;
    }
    String joint = words.lower(before);
    boolean person = entity.type == NameType.PERSON;
    boolean people = found.stream().anyMatch(e -> e.type == NameType.PERSON);
    if (joint.equals("and") || joint.equals("or") || joint.equals("nor")) {
      boolean list = !found.isEmpty() && (person || (!described && !people));
      boolean several = phrases.plural(phrases.core(range));
      boolean body = found.isEmpty() && !described && several && bareName(core);
      return list || (person && !described) || body || (!headed && person && !found.isEmpty());
    }
    if (joint.equals("including") || joint.equals("like")) {
      return entity.type != NameType.PLACE && (!headed || joint.equals("including"));
    }
    if (NAMING.contains(joint)) {
      Noun noun = phrases.noun(phrases.core(range));
      if (joint.equals("called") && noun != null && noun.type() == Noun.Type.ORGANIZATION) {
        return false;
      }
      return person;
    }
    boolean comma = core.from() > range.from() && !words.word(core.from() - 1);
    if (joint.equals("with")) {
      return person && words.is(before - 1, "along");
    }
    boolean beside = before == core.from() - 1 && words.word(before);
    if (beside && words.tag(before) != Tag.ADP && !headed && bareName(core)) {
      // "the rights group the Lantern League"
      return found.isEmpty() && words.tag(core.from()) == Tag.DET;
    }
    // After a comma a bare name is an apposition of what stands first, or one more in a list.
    boolean fits =
        person
            || (!headed && found.isEmpty() && entity.type == NameType.ORGANIZATION)
            || (!people && !found.isEmpty() && !described && entity.type == NameType.ORGANIZATION);
    // "director of the project at the University of Tides, Davis": where, not one more.
    boolean where = headed && described && people && core.length() == 1;
    return comma && fits && !where && (bareName(core) || presented(core, headed, found));
  }

  /** "a rival, former Texas governor Ann Lee", "one of them, the Ledger's Ann Lee". */
  private boolean presented(Range core, boolean headed, List<Entity> found) {
    Name name = cast.nameAt(core.to() - 1);
    return !headed
        && found.isEmpty()
        && name != null
        && name.type() == NameType.PERSON
        && name.range().length() > 1
        && name.range().to() == core.to();
  }

  private boolean bareName(Range core) {
    Name name = cast.nameAt(core.to() - 1);
    if (name == null || name.range().to() != core.to()) {
      return false;
    }
    boolean alone = cast.namesIn(core).size() == 1 && !phrases.possessed(core);
    return name.titleFrom() <= core.from() + 1 || alone;
  }

  /** Who heads {@code core}: a name, or a body whose name is made of a name and a common noun. */
  private @Nullable Entity head(Range core) {
    Name name = cast.nameAt(core.to() - 1);
    if (name == null) {
      return bodies.composed(core);
    }
    Entity entity = cast.entity(name);
    if (entity.type == NameType.PERSON) {
      return entity;
    }
    Noun noun = vocabulary.noun(words.lower(core));
    boolean document =
        noun != null
            && noun.type() == Noun.Type.DOCUMENT
            && !vocabulary.plural(words.lower(core))
            && !vocabulary.outlet(entity.name())
            && vocabulary.organizationKind(words.text(core.to() - 1)) != Kind.MEDIA;
    return document ? null : entity;
  }

  /** "The Lee and Yi campaigns": both names share the noun at the end. */
  private List<Entity> shared(Range range, List<Entity> found) {
    boolean told = range.length() > 8;
    if (found.size() < 2 || told || !words.is(range.to() - 1, "campaigns")) {
      return found;
    }
    List<Entity> campaigns = new ArrayList<>();
    for (Entity entity : found) {
      campaigns.add(entity.type == NameType.PERSON ? bodies.campaign(entity, range) : entity);
    }
    return campaigns;
  }
}
